import { splitCaption } from "@/lib/posts/rules";
import type { UsedMark } from "@/lib/posts/types";

/** A hashtag or mention that is being typed: its sign, what stands so far, and from where to where. */
export interface MarkQuery {
  sign: "#" | "@";
  text: string;
  from: number;
  to: number;
}

const MARK_UTF16_MAX = 100;
const BEGUN = /(?:^|\s)([#@])([\p{L}\p{M}\p{N}_.]*)$/u;
const REST = /^[\p{L}\p{M}\p{N}_.]*/u;

/** What the caret stands in or behind; null where that is nothing that could be completed. */
export function findMarkQuery(caption: string, caret: number): MarkQuery | null {
  const before = caption.slice(Math.max(0, caret - MARK_UTF16_MAX), caret);
  const found = BEGUN.exec(before);
  if (!found) return null;
  const [, sign, text = ""] = found;
  const rest = REST.exec(caption.slice(caret, caret + MARK_UTF16_MAX))?.[0] ?? "";
  return { sign: sign as MarkQuery["sign"], text, from: caret - text.length - 1, to: caret + rest.length };
}

/** Those that begin so before those that only contain it, each by use; what is fully typed needs no help. */
export function rankMarks(marks: readonly UsedMark[], query: string, limit: number): string[] {
  const wanted = query.normalize().toLowerCase();
  const bodyOf = (mark: UsedMark) => mark.text.slice(1).normalize().toLowerCase();
  const begins = (mark: UsedMark) => bodyOf(mark).startsWith(wanted);
  return marks
    .filter((mark) => bodyOf(mark).includes(wanted) && bodyOf(mark) !== wanted)
    .sort(
      (one, other) =>
        Number(begins(other)) - Number(begins(one)) ||
        other.weight - one.weight ||
        (one.text < other.text ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ text }) => text);
}

/** What the caption has already, elsewhere than where somebody types, is not offered again. */
export function leaveOut(marks: readonly UsedMark[], caption: string, { from }: MarkQuery): UsedMark[] {
  const present = new Set(
    splitCaption(caption)
      .filter(({ at }) => at !== from)
      .map(({ text }) => text.toLowerCase()),
  );
  return marks.filter(({ text }) => !present.has(text.toLowerCase()));
}
