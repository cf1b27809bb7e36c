import { splitCaption } from "./rules";
import type { CaptionHistory, UsedMark } from "./types";

/** A use counts half as much for each of these that lie behind it. */
const HALF_LIFE_MS = 30 * 86_400_000;

export interface UsedCaption {
  caption: string;
  at: Date;
}

/** What captions carry, the most and latest used first. Spellings of one mark count together; the newest is shown. */
export function weighMarks(captions: readonly UsedCaption[], now: Date, limit: number): CaptionHistory {
  const hashtags = new Map<string, Weighed>();
  const mentions = new Map<string, Weighed>();
  for (const { caption, at } of captions) {
    const marks = new Map(
      splitCaption(caption)
        .filter(({ kind }) => kind !== "plain")
        .map(({ text }) => [text.toLowerCase(), text]),
    );
    for (const [key, text] of marks) {
      addUse(text.startsWith("#") ? hashtags : mentions, { key, text, at, now });
    }
  }
  return { hashtags: topOf(hashtags, limit), mentions: topOf(mentions, limit) };
}

interface Weighed extends UsedMark {
  latest: Date;
}

interface Use {
  key: string;
  text: string;
  at: Date;
  now: Date;
}

function addUse(marks: Map<string, Weighed>, { key, text, at, now }: Use): void {
  // What is planned ahead is as fresh as what goes out today.
  const ageMs = Math.max(0, now.getTime() - at.getTime());
  const known = marks.get(key);
  const isNewer =
    !known || at > known.latest || (at.getTime() === known.latest.getTime() && text < known.text);
  marks.set(key, {
    text: isNewer ? text : known.text,
    latest: isNewer ? at : known.latest,
    weight: (known?.weight ?? 0) + 0.5 ** (ageMs / HALF_LIFE_MS),
  });
}

function topOf(marks: Map<string, Weighed>, limit: number): UsedMark[] {
  return [...marks.values()]
    .sort((one, other) => other.weight - one.weight || (one.text < other.text ? -1 : 1))
    .slice(0, limit)
    .map(({ text, weight }) => ({ text, weight }));
}
