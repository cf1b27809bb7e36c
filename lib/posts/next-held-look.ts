import { mayHaveIt } from "./may-have-it";
import type { AttemptRow } from "./running-post";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** TikTok guarantees no time (Get Post Status): often at first, then each hour, for a week. */
const PACE = { often: 5 * MINUTE_MS, oftenUntil: 6 * HOUR_MS, seldom: HOUR_MS, until: 7 * 24 * HOUR_MS };

/** When TikTok is asked about a post that a person was told of, while TikTok may have it; null when it cannot. */
export function nextHeldLook(attempt: AttemptRow | null, now: Date): Date | null {
  if (!attempt?.publishId || !mayHaveIt(attempt)) return null;
  const sinceMs = now.getTime() - (attempt.lastByteSentAt ?? attempt.startedAt).getTime();
  if (sinceMs > PACE.until) return null;
  return new Date(now.getTime() + (sinceMs < PACE.oftenUntil ? PACE.often : PACE.seldom));
}
