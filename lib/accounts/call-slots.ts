/** A second for what the network adds between our clock and TikTok's; less where the window itself is short. */
const JITTER_MARGIN_MS_MAX = 1000;
const JITTER_MARGIN_SHARE = 0.1;

/** How far two calls lie apart that must not fall into one window of TikTok's. */
export function safeSpacing(windowMs: number): number {
  return windowMs + Math.min(JITTER_MARGIN_MS_MAX, windowMs * JITTER_MARGIN_SHARE);
}

export interface CallWindow {
  /** Ascending. */
  calledAt: readonly Date[];
  blockedUntil: Date | null;
  limit: number;
  windowMs: number;
  now: Date;
}

/**
 * The first moment at which one more call cannot make more than `limit` in any window. Never before a call that
 * is already reserved, so that the calls stay in order.
 */
export function findSlot({ calledAt, blockedUntil, limit, windowMs, now }: CallWindow): Date {
  const mustBeOver = calledAt.at(-limit);
  return new Date(
    Math.max(
      now.getTime(),
      blockedUntil?.getTime() ?? 0,
      calledAt.at(-1)?.getTime() ?? 0,
      mustBeOver ? mustBeOver.getTime() + safeSpacing(windowMs) : 0,
    ),
  );
}

/** How many calls count right now. */
export function countRecentCalls(calledAt: readonly Date[], windowMs: number, now: Date): number {
  return calledAt.filter((at) => at.getTime() > now.getTime() - windowMs).length;
}
