import type { TimedPost } from "./neighbours";

const DAY_MS = 86_400_000;

export interface DaySpan {
  date: string;
  fromMs: number;
  /** The first moment that is no longer of the day. */
  toMs: number;
}

/** Of each post, how many of its group lie in the 24 hours that end with it, itself included. */
export function countRolling(posts: readonly TimedPost[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const group of Map.groupBy(posts, (post) => post.group).values()) {
    const ordered = group.toSorted((a, b) => a.atMs - b.atMs);
    let oldest = 0;
    ordered.forEach(({ id, atMs }, index) => {
      while ((ordered[oldest] as TimedPost).atMs <= atMs - DAY_MS) oldest += 1;
      counts.set(id, index - oldest + 1);
    });
  }
  return counts;
}

/** The highest count of each group on each day; days come in order and do not overlap. */
export function peakByDay(
  posts: readonly TimedPost[],
  counts: ReadonlyMap<string, number>,
  days: readonly DaySpan[],
): Map<string, Map<string, number>> {
  const peaks = new Map<string, Map<string, number>>();
  let day = 0;
  for (const { id, group, atMs } of posts.toSorted((a, b) => a.atMs - b.atMs)) {
    while (day < days.length && (days[day] as DaySpan).toMs <= atMs) day += 1;
    const span = days[day];
    if (!span || atMs < span.fromMs) continue;
    const peak = peaks.get(span.date) ?? new Map<string, number>();
    peak.set(group, Math.max(peak.get(group) ?? 0, counts.get(id) ?? 0));
    peaks.set(span.date, peak);
  }
  return peaks;
}
