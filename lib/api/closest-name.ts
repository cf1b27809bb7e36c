/** Longer names are nobody's slip of the finger, and cost time to compare. */
const NAME_CHARACTERS_MAX = 60;

/** The name that was probably meant; null where none is near. Case and underscores do not count: `publishAt`. */
export function closestName(given: string, names: readonly string[]): string | null {
  if (given.length > NAME_CHARACTERS_MAX) return null;
  const plain = plainOf(given);
  const ranked = names
    .map((name) => ({ name, distance: countSlips(plain, plainOf(name)) }))
    .filter(({ name, distance }) => distance <= Math.max(1, Math.floor(plainOf(name).length / 3)))
    .toSorted((one, other) => one.distance - other.distance);
  return ranked[0]?.name ?? null;
}

const plainOf = (name: string) => name.toLowerCase().replaceAll(/[-_ ]/g, "");

/** Optimal string alignment: characters that are missing, too many, wrong, or swapped with their neighbour. */
function countSlips(one: string, other: string): number {
  let [before, last] = [[] as number[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let row = 1; row <= one.length; row++) {
    const next = [row];
    for (let at = 1; at <= other.length; at++) {
      const isSame = one[row - 1] === other[at - 1];
      const isSwapped = one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      next[at] = Math.min(
        (last[at] ?? 0) + 1,
        (next[at - 1] ?? 0) + 1,
        (last[at - 1] ?? 0) + (isSame ? 0 : 1),
        isSwapped && row > 1 && at > 1 ? (before[at - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [before, last] = [last, next];
  }
  return last[other.length] ?? 0;
}
