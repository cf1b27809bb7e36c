import { DAY_MS } from "@/lib/accounts/rules";

const STEP_MS = 5 * 60_000;

/** One more at this time: no 24 hours that hold it may hold more posts than TikTok takes. */
export function isWithinLimit(at: number, times: readonly number[], postsLimit: number): boolean {
  const around = [...times, at].filter((time) => Math.abs(time - at) < DAY_MS);
  const ends = around.filter((time) => time >= at);
  return ends.every(
    (end) => around.filter((time) => time > end - DAY_MS && time <= end).length <= postsLimit,
  );
}

/** This time, or the next five minutes at which one more is within the limit; null where none ever is. */
export function nextWithinLimit(at: number, times: readonly number[], postsLimit: number): number | null {
  if (isWithinLimit(at, times, postsLimit)) return at;
  const freed = times.map((time) => time + DAY_MS).filter((time) => time > at);
  for (const time of freed.toSorted((one, other) => one - other)) {
    const step = Math.ceil(time / STEP_MS) * STEP_MS;
    if (isWithinLimit(step, times, postsLimit)) return step;
  }
  return null;
}
