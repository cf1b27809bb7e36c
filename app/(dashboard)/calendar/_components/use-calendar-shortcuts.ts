import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useShortcuts } from "@/components/shell/use-shortcuts";
import type { CalendarFacts } from "./calendar-context";
import { calendarViews } from "./calendar-place";
import { turn } from "./days";

const viewKeys = { month: "m", week: "w", day: "d", list: "l" } as const;

/** The keys of the calendar, in the order of the cheat sheet. */
export function useCalendarShortcuts(facts: CalendarFacts, onSearch: () => void): void {
  const t = useTranslations("calendar.shortcuts");
  const { place, today, go, canCompose } = facts;
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
  usePostShortcuts(canCompose);
}

const carryKeys = {
  Space: "lift",
  ArrowRight: "day",
  "shift+ArrowRight": "week",
  ArrowDown: "minutes",
  "shift+ArrowDown": "hour",
  l: "lane",
} as const;

/** The posts hear these themselves; here they are told. */
function usePostShortcuts(canCompose: boolean): void {
  const t = useTranslations("calendar.shortcuts.post");
  const table = useMemo(() => {
    const carrying = Object.entries(carryKeys).map(([keys, name]) => ({ keys, label: t(name) }));
    const choosing = [
      { keys: "x", label: t("select") },
      { keys: "mod+a", label: t("all") },
      { keys: "Escape", label: t("leave") },
    ];
    return { title: t("title"), shortcuts: canCompose ? [...choosing, ...carrying] : [] };
  }, [t, canCompose]);
  useShortcuts(table);
}
