const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** The last of these is repeated. */
const WAITS_MS = [MINUTE_MS, 5 * MINUTE_MS, 15 * MINUTE_MS, HOUR_MS, 3 * HOUR_MS, 6 * HOUR_MS];
/** What comes later than this surprises more than it helps: links in it have run out. */
export const GIVE_UP_AFTER_MS = 3 * 24 * HOUR_MS;

/** When a mail that could not be sent is tried again; null once there is no use in it. */
export function planRetry({ tries, createdAt }: { tries: number; createdAt: Date }, now: Date): Date | null {
  const waitMs = WAITS_MS[Math.min(tries, WAITS_MS.length) - 1] ?? MINUTE_MS;
  const at = now.getTime() + waitMs;
  return at - createdAt.getTime() > GIVE_UP_AFTER_MS ? null : new Date(at);
}
