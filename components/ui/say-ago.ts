const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** Beyond, a date says more than a distance. */
const RELATIVE_WITHIN_MS = 7 * DAY_MS;

const steps: [unit: Intl.RelativeTimeFormatUnit, unitMs: number][] = [
  ["day", DAY_MS],
  ["hour", HOUR_MS],
  ["minute", MINUTE_MS],
];

/** `3 minutes ago`, `tomorrow`; a short date beyond a week. */
export function sayAgo(at: Date, now: Date, locale: string, timeZone: string): string {
  const distanceMs = at.getTime() - now.getTime();
  if (Math.abs(distanceMs) > RELATIVE_WITHIN_MS) return sayShortDate(at, now, locale, timeZone);
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  for (const [unit, unitMs] of steps) {
    if (Math.abs(distanceMs) >= unitMs) return relative.format(Math.trunc(distanceMs / unitMs), unit);
  }
  return relative.format(0, "second");
}

function sayShortDate(at: Date, now: Date, locale: string, timeZone: string): string {
  const isThisYear = at.getUTCFullYear() === now.getUTCFullYear();
  const parts = { day: "numeric", month: "short", timeZone } as const;
  return new Intl.DateTimeFormat(locale, isThisYear ? parts : { ...parts, year: "numeric" }).format(at);
}

/** `Thursday, 26 November 2026, 10:30 GMT+1`: nothing left to guess. */
export function sayExactly(at: Date, locale: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone,
    timeZoneName: "short",
  }).format(at);
}
