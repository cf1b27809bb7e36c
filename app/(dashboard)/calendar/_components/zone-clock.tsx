"use client";

import { useLocale, useTranslations } from "next-intl";
import { useCalendar } from "./calendar-context";
import { placeOf } from "./landing";
import { useNow } from "./use-now";

const SECOND_MS = 1000;

/** Which zone all times here are in, and what time it is there. */
export function ZoneClock({ initial }: { initial: string }) {
  const t = useTranslations("calendar");
  const { timeZone } = useCalendar();
  const now = useNow(initial, SECOND_MS);
  const clock = new Intl.DateTimeFormat(useLocale(), { timeStyle: "medium", timeZone }).format(now);
  return (
    <span className="timecode me-1 text-sm text-ink3 max-lg:hidden" title={t("zone.all", { zone: timeZone })}>
      {placeOf(timeZone)} <span className="font-medium text-ink2">{clock}</span>
    </span>
  );
}
