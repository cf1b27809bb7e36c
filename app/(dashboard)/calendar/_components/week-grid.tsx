"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { CalendarDay } from "@/lib/posts/calendar-types";
import { useCalendar, useCalendarNow } from "./calendar-context";
import type { CalendarPost } from "./calendar-posts";
import { carriedPlace, dateUnder } from "./carried-place";
import { DayColumn } from "./day-column";
import { DayHeading } from "./day-heading";
import { DragArea } from "./drag-area";
import type { Carry } from "./drag-context";
import { FloatingCard } from "./floating-card";
import { HourLabels, HoursHeading, hoursWidthPx } from "./hour-labels";
import { clockOf, type Landing, landOn, minuteOf, snapMinute } from "./landing";
import { placeCards } from "./place-cards";
import { PostCard } from "./post-card";
import { useScrollToWork } from "./use-scroll-to-work";
import { CARD_HEIGHT_PX, CARD_MINUTES, DAY_MIN_PX, LANE_MIN_PX, LANES_MAX, minutesOfPx } from "./week-scale";

const FLOATING_MIN_PX = 150;
const nothing: CalendarPost[] = [];

interface WeekGridProps {
  /** A week, or one day with all the width. */
  days: string[];
  posts: Map<string, CalendarPost[]>;
  facts: Record<string, CalendarDay>;
  onMove: (post: CalendarPost, landing: Landing) => void;
}

export function WeekGrid({ days, posts, facts, onMove }: WeekGridProps) {
  const t = useTranslations("calendar");
  const { timeZone, secondZone } = useCalendar();
  const now = useCalendarNow();
  const isDay = days.length === 1;
  const columns = useMemo(
    () => days.map((date) => toColumn(date, posts.get(date) ?? nothing, isDay)),
    [days, posts, isDay],
  );
  const all = columns.flatMap((column) => column.posts);
  const scroller = useScrollToWork(days, all);

  function land(post: CalendarPost, carry: Carry): Landing | null {
    const place = carry.by === "pointer" ? placeUnder(carry) : carriedPlace(post.local, carry.steps, days);
    return place && landOn(place.date, place.clock, timeZone, now);
  }

  return (
    <DragArea posts={all} land={land} onMove={onMove}>
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
            />
          ))}
        </div>
      </section>
      <FloatingCard minWidthPx={FLOATING_MIN_PX} heightPx={CARD_HEIGHT_PX}>
        {(post, clock) => <PostCard post={post} clock={clock} />}
      </FloatingCard>
    </DragArea>
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

/** The card's upper edge tells the time, the pointer tells the day. */
function placeUnder({ pointer, card }: Extract<Carry, { by: "pointer" }>) {
  const day = dateUnder(pointer);
  if (!day) return null;
  const minute = snapMinute(minutesOfPx(card.y - day.element.getBoundingClientRect().top));
  return { date: day.date, clock: clockOf(minute) };
}
