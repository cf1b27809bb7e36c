"use client";

import { useTranslations } from "next-intl";
import { useCalendar } from "./calendar-context";
import { CalendarLink } from "./calendar-link";

/** Where all posts of a day are: a day has more room than a week, and a list has room for all. */
function useRoomFor(date: string) {
  const { place } = useCalendar();
  return { view: place.view === "day" ? "list" : "day", date } as const;
}

/** Posts that had no lane left. */
export function StackLink({ date, count }: { date: string; count: number }) {
  const t = useTranslations("calendar");
  return (
    <CalendarLink
      to={useRoomFor(date)}
      aria-label={t("more", { count })}
      className="timecode flex h-full items-center justify-center rounded-card border border-dashed border-line2 bg-paper text-xs font-medium text-ink2 hover:bg-sunk hover:text-ink"
    >
      +{count}
    </CalendarLink>
  );
}

/** Posts later than all that are drawn. */
export function MoreInDay({ date, count }: { date: string; count: number }) {
  const t = useTranslations("calendar");
  return (
    <CalendarLink
      to={useRoomFor(date)}
      className="absolute inset-x-1 bottom-1 rounded-control border border-line2 bg-card px-2 py-1.5 text-center text-xs font-medium text-ink2 hover:bg-sunk"
    >
      {t("more", { count })}
    </CalendarLink>
  );
}
