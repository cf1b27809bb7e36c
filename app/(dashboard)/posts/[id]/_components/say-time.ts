/** `Thu 26 Nov, 10:30` in a zone. */
export function sayWallClock(iso: string, timeZone: string): string {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat("en-GB", { ...options, timeZone }).format(new Date(iso));
  const day = format({ weekday: "short", day: "numeric", month: "short" }).replace(",", "");
  return `${day}, ${format({ hour: "2-digit", minute: "2-digit" })}`;
}

export function sayDay(iso: string, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone,
  }).format(new Date(iso));
}

export function sayClock(iso: string, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", { timeStyle: "medium", timeZone }).format(new Date(iso));
}
