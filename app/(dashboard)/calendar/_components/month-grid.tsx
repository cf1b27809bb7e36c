"use client";

import { useTranslations } from "next-intl";
import type { CalendarDay } from "@/lib/posts/calendar-types";
import type { CalendarPost } from "./calendar-posts";
import { MonthDay } from "./month-day";
import { useDayWords } from "./use-day-words";

const WEEK_DAYS = 7;
const nothing: CalendarPost[] = [];

interface MonthGridProps {
  date: string;
  days: string[];
  posts: Map<string, CalendarPost[]>;
  facts: Record<string, CalendarDay>;
}

export function MonthGrid({ date, days, posts, facts }: MonthGridProps) {
  const t = useTranslations("calendar");
  const words = useDayWords();
  return (
    <section
      aria-label={t("views.month")}
      className="grid min-h-0 flex-1 grid-cols-7 overflow-auto"
      style={{ gridTemplateRows: `auto repeat(${days.length / WEEK_DAYS}, minmax(128px, 1fr))` }}
    >
      {days.slice(0, WEEK_DAYS).map((day) => (
        <div
          key={day}
          className="sticky top-0 z-10 border-e border-b border-line bg-paper px-2.5 py-2 text-sm text-ink2 nth-[7]:border-e-0"
        >
          {words.day(day, { weekday: "short" })}
        </div>
      ))}
      {days.map((day) => (
        <MonthDay
          key={day}
          day={day}
          shownMonth={date.slice(0, 7)}
          posts={posts.get(day) ?? nothing}
          facts={facts[day]}
        />
      ))}
    </section>
  );
}
