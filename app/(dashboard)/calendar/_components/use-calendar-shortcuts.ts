import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useShortcuts } from "@/components/shell/use-shortcuts";
import type { CalendarFacts } from "./calendar-context";
import { calendarViews } from "./calendar-place";
import { turn } from "./days";

const viewKeys = { month: "m", week: "w", day: "d", list: "l" } as const;

/** The keys of the calendar, in the order of the cheat sheet. */
export function useCalendarShortcuts({ place, today, go }: CalendarFacts, onSearch: () => void): void {
  const t = useTranslations("calendar.shortcuts");
  const table = useMemo(() => {
    const date = place.date ?? today;
    const turnBy = (by: -1 | 1) => () => go({ date: turn(place.view, date, by) });
    const views = calendarViews.map((view) => ({
      keys: viewKeys[view],
      label: t(view),
      run: () => go({ view }),
    }));
    return {
      title: t("title"),
      shortcuts: [
        ...views,
        { keys: "a", label: t("lanes"), run: () => go({ lanes: !place.lanes }) },
        { keys: "t", label: t("today"), run: () => go({ date: null }) },
        { keys: "ArrowLeft", label: t("earlier"), run: turnBy(-1) },
        { keys: "ArrowRight", label: t("later"), run: turnBy(1) },
        { keys: "/", label: t("search"), run: onSearch },
      ],
    };
  }, [place, today, go, onSearch, t]);
  useShortcuts(table);
}
