const RETRY_MS_MAX = 3_600_000;
const UNREACHABLE_FIRST_MS = 1000;
const UNREACHABLE_MS_MAX = 30_000;
/** What Inngest's own server keeps to; a time further off is cut to it. */
const RETRY_AFTER_MS_MAX = 24 * 3_600_000;
const JITTER = 0.2;

/** Between tries of code that threw: doubling, with some chance so that many do not come back at once. */
export function retryDelayMs(baseMs: number, attempt: number, chance = Math.random()): number {
  const delayMs = Math.min(baseMs * 2 ** attempt, RETRY_MS_MAX);
  return Math.round(delayMs * (1 + JITTER * chance));
}

/** Between tries of an app that does not answer; these use up no attempt. */
export function unreachableDelayMs(misses: number): number {
  return Math.min(UNREACHABLE_FIRST_MS * 2 ** misses, UNREACHABLE_MS_MAX);
}

/** `retry-after` in whole seconds or as a date. */
export function parseRetryAfter(header: string | undefined, now: Date): Date | undefined {
  if (!header) return undefined;
  const delayMs = /^\d+(\.\d+)?$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now.getTime();
  return Number.isNaN(delayMs) ? undefined : new Date(now.getTime() + Math.min(delayMs, RETRY_AFTER_MS_MAX));
}
