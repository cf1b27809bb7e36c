/** `12 Nov 2026`; in UTC unless a person's zone is given. */
export function formatDay(date: Date, timeZone = "UTC"): string {
  const parts = { day: "numeric", month: "short", year: "numeric", timeZone } as const;
  return new Intl.DateTimeFormat("en-GB", parts).format(date);
}
