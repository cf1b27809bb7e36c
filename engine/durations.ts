const UNIT_MS: Record<string, number> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};
const DURATION = /^(?:\d+(?:\.\d+)?(?:ms|s|m|h|d|w))*$/;
const PART = /(\d+(?:\.\d+)?)(ms|s|m|h|d|w)/g;

/** `2h45m` in milliseconds; the empty string is how the SDK writes no time at all. */
export function parseDuration(text: string): number | undefined {
  if (!DURATION.test(text)) return undefined;
  let totalMs = 0;
  for (const [, amount, unit] of text.matchAll(PART)) totalMs += Number(amount) * UNIT_MS[unit!]!;
  return totalMs;
}

/** When a sleep or a wait ends: the SDK writes either an ISO instant or a duration. */
export function parseDue(text: string, now: Date): Date | undefined {
  const durationMs = parseDuration(text);
  const due = durationMs === undefined ? new Date(text) : new Date(now.getTime() + durationMs);
  return Number.isNaN(due.getTime()) ? undefined : due;
}
