import { useLocale } from "next-intl";
import { useMemo } from "react";
import { formatClock, formatDay, formatHour } from "./days";

/** Dates and clocks as the reader's locale writes them. */
export function useDayWords() {
  const locale = useLocale();
  return useMemo(
    () => ({
      day: (date: string, options: Intl.DateTimeFormatOptions) => formatDay(date, options, locale),
      /** Of `2027-03-14T10:30`, or of `10:30` alone. */
      clock: (local: string) => formatClock(local, locale),
      hour: (clock: string) => formatHour(clock, locale),
    }),
    [locale],
  );
}
