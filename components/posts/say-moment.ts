/** `Thu 26 Nov, 10:30`, in the zone that is named beside it. */
export function sayMoment(iso: string, timeZone: string): string {
  const at = new Date(iso);
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat("en-GB", { ...options, timeZone }).format(at);
  const day = format({ weekday: "short", day: "numeric", month: "short" }).replace(",", "");
  return `${day}, ${format({ hour: "2-digit", minute: "2-digit" })}`;
}
