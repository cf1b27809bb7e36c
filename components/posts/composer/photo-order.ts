import { PHOTOS_MAX } from "@/lib/posts/rules";

/** The photos of a post in their order, and which of them is the cover. */
export interface Arrangement {
  mediaIds: string[];
  photoCoverIndex: number;
}

/** Other photos, or another order: the cover stays the same picture; when that one left, the first is it. */
export function arrange({ mediaIds, photoCoverIndex }: Arrangement, next: string[]): Arrangement {
  const cover = mediaIds[photoCoverIndex];
  const index = cover === undefined ? -1 : next.indexOf(cover);
  return { mediaIds: next, photoCoverIndex: Math.max(0, index) };
}

/** The place is kept inside the list. */
export function movePhoto(mediaIds: string[], from: number, to: number): string[] {
  const moved = mediaIds[from];
  if (moved === undefined) return mediaIds;
  const others = mediaIds.filter((_, index) => index !== from);
  const place = Math.min(Math.max(0, to), others.length);
  return [...others.slice(0, place), moved, ...others.slice(place)];
}

/** Picks a photo as the last one, or takes it out again; a full post takes no more. */
export function togglePhoto(mediaIds: string[], mediaId: string): string[] {
  if (mediaIds.includes(mediaId)) return mediaIds.filter((id) => id !== mediaId);
  return mediaIds.length < PHOTOS_MAX ? [...mediaIds, mediaId] : mediaIds;
}

export interface Change {
  /** Photo numbers as people count, `1, 3–5`. */
  numbers: string;
  count: number;
  what: string;
}

/** What was done to which photos: those that were treated alike share a line. */
export function groupChanges(changes: string[][]): Change[] {
  const numbersOf = new Map<string, number[]>();
  for (const [index, done] of changes.entries()) {
    if (done.length === 0) continue;
    const what = done.join(", ");
    numbersOf.set(what, [...(numbersOf.get(what) ?? []), index + 1]);
  }
  return [...numbersOf].map(([what, numbers]) => ({
    numbers: sayNumbers(numbers),
    count: numbers.length,
    what,
  }));
}

function sayNumbers(numbers: number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs
    .map(([first, last]) => (first === last ? `${first}` : `${first}${last - first > 1 ? "–" : ", "}${last}`))
    .join(", ");
}
