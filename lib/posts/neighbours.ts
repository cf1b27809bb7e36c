export interface TimedPost {
  id: string;
  /** Only posts of one group are neighbours: of one account, or one account and one video. */
  group: string;
  atMs: number;
}

/** Each post that has another of its group no further away than `gapMs`, with the time of the nearest. */
export function findNeighbours(posts: readonly TimedPost[], gapMs: number): Map<string, number> {
  const found = new Map<string, number>();
  for (const group of Map.groupBy(posts, (post) => post.group).values()) {
    const ordered = group.toSorted((a, b) => a.atMs - b.atMs);
    ordered.forEach(({ id, atMs }, index) => {
      const beside = [ordered[index - 1], ordered[index + 1]].flatMap((other) => other?.atMs ?? []);
      const nearest = beside.toSorted((a, b) => Math.abs(a - atMs) - Math.abs(b - atMs))[0];
      if (nearest !== undefined && Math.abs(nearest - atMs) <= gapMs) found.set(id, nearest);
    });
  }
  return found;
}
