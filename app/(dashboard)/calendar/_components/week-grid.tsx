"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { CalendarDay } from "@/lib/posts/calendar-types";
import { useCalendar } from "./calendar-context";
import type { CalendarPost } from "./calendar-posts";
import { DayColumn } from "./day-column";
import { DayHeading } from "./day-heading";
import { HourLabels, HoursHeading, hoursWidthPx } from "./hour-labels";
import { minuteOf } from "./landing";
import { placeCards } from "./place-cards";
import { useScrollToWork } from "./use-scroll-to-work";
import { CARD_MINUTES, DAY_MIN_PX, LANE_MIN_PX, LANES_MAX } from "./week-scale";

const nothing: CalendarPost[] = [];

interface WeekGridProps {
  /** A week, or one day with all the width. */
  days: string[];
  posts: Map<string, CalendarPost[]>;
  facts: Record<string, CalendarDay>;
}

export function WeekGrid({ days, posts, facts }: WeekGridProps) {
  const t = useTranslations("calendar");
  const { secondZone } = useCalendar();
  const isDay = days.length === 1;
  const columns = useMemo(
    () => days.map((date) => toColumn(date, posts.get(date) ?? nothing, isDay)),
    [days, posts, isDay],
  );
  const all = columns.flatMap((column) => column.posts);
  const { scroller, sight } = useScrollToWork(days, all);

  return (
    <section
      ref={scroller}
      aria-label={t(isDay ? "views.day" : "views.week")}
      className="min-h-0 flex-1 overflow-auto"
    >
      <div
        className="grid"
        style={{ gridTemplateColumns: `${hoursWidthPx(secondZone)}px ${columns.map(widthOf).join(" ")}` }}
      >
        <HoursHeading />
        {days.map((date) => (
          <DayHeading key={date} date={date} facts={facts[date]} />
        ))}
        <HourLabels date={days[0] as string} />
        {columns.map((column) => (
          <DayColumn
            key={column.date}
            {...column}
            hidden={facts[column.date]?.hidden ?? 0}
            isWide={isDay}
            sight={sight}
          />
        ))}
      </div>
    </section>
  );
}

function toColumn(date: string, posts: CalendarPost[], isDay: boolean) {
  const minutes = posts.map(({ id, local }) => ({ id, minute: minuteOf(local) }));
  const lanesMax = isDay ? LANES_MAX.day : LANES_MAX.week;
  return { date, posts, placed: placeCards(minutes, { cardMinutes: CARD_MINUTES, lanesMax }) };
}

function widthOf({ placed: { places, stacks } }: ReturnType<typeof toColumn>): string {
  const lanes = Math.max(1, ...[...places.values(), ...stacks].map((place) => place.lanes));
  return `minmax(${Math.max(DAY_MIN_PX, lanes * LANE_MIN_PX)}px, 1fr)`;
}
