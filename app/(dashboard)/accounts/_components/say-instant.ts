/** `24 Nov 2026, 10:14 CET`: the zone is always in sight. */
export function sayInstant(iso: string, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
    timeZone,
  }).format(new Date(iso));
}

export function sayDay(iso: string, timeZone: string): string {
  const parts = { day: "numeric", month: "short", year: "numeric", timeZone } as const;
  return new Intl.DateTimeFormat("en-GB", parts).format(new Date(iso));
}
