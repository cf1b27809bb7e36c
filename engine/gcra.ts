export type Quota = { limit: number; periodMs: number; atOnce: number };

/**
 * The generic cell rate algorithm: starts are spaced evenly, `limit` a period, and `atOnce` of them may be drawn ahead.
 * Gives what is spent after one start now, or what is spent without it and when it would be free.
 */
export function spendOne(
  quota: Quota,
  spentUntilMs: number,
  nowMs: number,
): { spentUntilMs: number; freeAtMs?: number } {
  const spacingMs = quota.periodMs / quota.limit;
  const aheadMs = spacingMs * quota.atOnce;
  // More than all that can be drawn ahead is spent only when the clock was set back or the quota changed.
  const fromMs = Math.min(Math.max(spentUntilMs, nowMs), nowMs + aheadMs);
  const freeAtMs = fromMs + spacingMs - aheadMs;
  return freeAtMs > nowMs ? { spentUntilMs: fromMs, freeAtMs } : { spentUntilMs: fromMs + spacingMs };
}
