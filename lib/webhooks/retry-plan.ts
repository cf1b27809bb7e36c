import { ANSWER_TIMEOUT_MS } from "./rules";

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** After the first try, the second, and so on: three days and a little, then it is given up. */
export const waitsMs = [
  5 * SECOND_MS,
  MINUTE_MS,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
  5 * HOUR_MS,
  10 * HOUR_MS,
  14 * HOUR_MS,
  20 * HOUR_MS,
  24 * HOUR_MS,
] as const;
export const TRIES_MAX = waitsMs.length + 1;

/** Those that failed together do not come back together. */
const JITTER = 0.1;
const RETRY_AFTER_MAX_MS = 24 * HOUR_MS;

/** When a delivery is tried again that failed for the `tries`th time; null once there is no use in it. */
export function planRetry(tries: number, now: Date, chance = Math.random()): Date | null {
  const waitMs = waitsMs[tries - 1];
  if (waitMs === undefined) return null;
  return new Date(now.getTime() + waitMs * (1 - JITTER + 2 * JITTER * chance));
}

/** Until when a receiver asks to be left in peace (RFC 9110, Retry-After): seconds, or a date. Bounded, whatever it says. */
export function readRetryAfter(header: string | undefined, now: Date): Date | null {
  if (header === undefined) return null;
  const seconds = /^\d{1,9}$/.test(header.trim()) ? Number(header) : null;
  const at = seconds === null ? Date.parse(header) : now.getTime() + seconds * SECOND_MS;
  if (!Number.isFinite(at) || at <= now.getTime()) return null;
  return new Date(Math.min(at, now.getTime() + RETRY_AFTER_MAX_MS));
}

/** Whoever took a delivery and died is not waited for any longer than this. */
export const HELD_MS = 4 * ANSWER_TIMEOUT_MS;
