import type { WordPart } from "./types";

/** Beyond this, in pairs of words, both texts are shown whole. */
const PAIRS_MAX = 1_000_000;

/** What a reader would mark: words that went and words that came, with what stayed between them. */
export function diffWords(before: string, after: string): WordPart[] {
  const [one, other] = [toWords(before), toWords(after)];
  const head = countCommon(one, other, (words, index) => words[index]);
  const rest = [one.slice(head), other.slice(head)] as const;
  const tail = countCommon(...rest, (words, index) => words[words.length - 1 - index]);
  const [gone, come] = rest.map((words) => words.slice(0, words.length - tail)) as [string[], string[]];
  return join([
    ...one.slice(0, head).map((text) => ({ kind: "same" as const, text })),
    ...align(gone, come),
    ...one.slice(one.length - tail).map((text) => ({ kind: "same" as const, text })),
  ]);
}

/** With the space between them, so that line breaks count too. */
function toWords(text: string): string[] {
  return text.split(/(\s+)/u).filter((word) => word !== "");
}

function countCommon(
  one: readonly string[],
  other: readonly string[],
  at: (words: readonly string[], index: number) => string | undefined,
): number {
  const most = Math.min(one.length, other.length);
  let count = 0;
  while (count < most && at(one, count) === at(other, count)) count++;
  return count;
}

function align(gone: readonly string[], come: readonly string[]): WordPart[] {
  const apart = [
    ...gone.map((text) => ({ kind: "gone" as const, text })),
    ...come.map((text) => ({ kind: "new" as const, text })),
  ];
  if (gone.length === 0 || come.length === 0 || gone.length * come.length > PAIRS_MAX) return apart;
  const longest = measure(gone, come);
  const width = come.length + 1;
  const parts: WordPart[] = [];
  let [i, j] = [0, 0];
  while (i < gone.length && j < come.length) {
    if (gone[i] === come[j]) {
      parts.push({ kind: "same", text: gone[i++]! });
      j++;
    } else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) {
      parts.push({ kind: "gone", text: gone[i++]! });
    } else parts.push({ kind: "new", text: come[j++]! });
  }
  parts.push(...gone.slice(i).map((text) => ({ kind: "gone" as const, text })));
  parts.push(...come.slice(j).map((text) => ({ kind: "new" as const, text })));
  return parts;
}

/** The longest common subsequence of what follows each pair of places. */
function measure(gone: readonly string[], come: readonly string[]): Uint16Array {
  const width = come.length + 1;
  const longest = new Uint16Array((gone.length + 1) * width);
  for (let i = gone.length - 1; i >= 0; i--) {
    for (let j = come.length - 1; j >= 0; j--) {
      const skip = Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
      longest[i * width + j] = gone[i] === come[j] ? longest[(i + 1) * width + j + 1]! + 1 : skip;
    }
  }
  return longest;
}

/** What went, before what came in its place: a space that stayed between two changes is no pause in reading. */
function join(parts: readonly WordPart[]): WordPart[] {
  const joined: WordPart[] = [];
  let [gone, come] = ["", ""];
  const flush = () => {
    if (gone) joined.push({ kind: "gone", text: gone });
    if (come) joined.push({ kind: "new", text: come });
    [gone, come] = ["", ""];
  };
  for (const [index, { kind, text }] of parts.entries()) {
    const isBetween = (gone || come) && text.trim() === "" && parts[index + 1]?.kind !== "same";
    if (kind === "gone") gone += text;
    else if (kind === "new") come += text;
    else if (isBetween && index + 1 < parts.length) [gone, come] = [gone + text, come + text];
    else {
      flush();
      const last = joined.at(-1);
      if (last?.kind === "same") last.text += text;
      else joined.push({ kind, text });
    }
  }
  flush();
  return joined;
}
