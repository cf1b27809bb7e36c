import { type DateTimeFormatOptions, useFormatter } from "next-intl";

/** Says instants on the clocks of a zone, which is named beside them. */
export function useMoments(timeZone: string) {
  const format = useFormatter();
  const say = (iso: string, options: DateTimeFormatOptions) =>
    format.dateTime(new Date(iso), { ...options, timeZone });
  return {
    /** `Thu 26 Nov, 10:30` */
    sayMoment(iso: string): string {
      const day = say(iso, { weekday: "short", day: "numeric", month: "short" }).replace(",", "");
      return `${day}, ${say(iso, { hour: "2-digit", minute: "2-digit" })}`;
    },
    /** `Thursday 26 November` */
    sayDay: (iso: string) => say(iso, { weekday: "long", day: "numeric", month: "long" }),
    /** `10:30:05` */
    sayClock: (iso: string) => say(iso, { timeStyle: "medium" }),
  };
}
