import { useFormatter } from "next-intl";

/** A Monday: the first of January 2024. */
const dayOf = (weekday: number, minute = 0) => new Date(Date.UTC(2024, 0, weekday, 0, minute));

/** Days and times of a week as the reader's place writes them. */
export function useWeekWords() {
  const format = useFormatter();
  return {
    shortDay: (weekday: number) => format.dateTime(dayOf(weekday), { weekday: "short", timeZone: "UTC" }),
    longDay: (weekday: number) => format.dateTime(dayOf(weekday), { weekday: "long", timeZone: "UTC" }),
    clock: (minute: number) => format.dateTime(dayOf(1, minute), { timeStyle: "short", timeZone: "UTC" }),
  };
}
