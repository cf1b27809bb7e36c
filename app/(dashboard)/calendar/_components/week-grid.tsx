"use client";

import { Fragment } from "react";
import { useCalendar } from "./calendar-context";
import type { CalendarPost } from "./calendar-posts";
import { carriedPlace, dateUnder } from "./carried-place";
import { DayColumn } from "./day-column";
import { DayHeading } from "./day-heading";
import { DragArea } from "./drag-area";
import type { Carry } from "./drag-context";
import { FloatingCard } from "./floating-card";
import { clockOf, type Landing, landOn, minuteOf, snapMinute } from "./landing";
import { placeCards } from "./place-cards";
import { PostCard } from "./post-card";
import { useScrollToWork } from "./use-scroll-to-work";
import {
  CARD_HEIGHT_PX,
  CARD_MINUTES,
  DAY_MIN_PX,
  HOUR_PX,
  HOURS,
  LANE_MIN_PX,
  minutesOfPx,
} from "./week-scale";

const FLOATING_MIN_PX = 150;

interface WeekGridProps {
  days: string[];
  posts: Map<string, CalendarPost[]>;
  onMove: (post: CalendarPost, landing: Landing) => void;
}

export function WeekGrid({ days, posts, onMove }: WeekGridProps) {
  const { timeZone, now } = useCalendar();
  const columns = days.map((date) => toColumn(date, posts.get(date) ?? []));
  const all = columns.flatMap((column) => column.posts);
  const scroller = useScrollToWork(days, all);

  function land(post: CalendarPost, carry: Carry): Landing | null {
    const place = carry.by === "pointer" ? placeUnder(carry) : carriedPlace(post.local, carry.steps, days);
    return place && landOn(place.date, place.clock, timeZone, now);
  }

  return (
    <DragArea posts={all} land={land} onMove={onMove}>
      <section ref={scroller} aria-label="Week" className="min-h-0 flex-1 overflow-auto">
        <div className="grid" style={{ gridTemplateColumns: `52px ${columns.map(widthOf).join(" ")}` }}>
          <div className="sticky top-0 left-0 z-20 border-r border-b border-line bg-paper" />
          {days.map((date) => (
            <DayHeading key={date} date={date} />
          ))}
          <Hours />
          {columns.map((column) => (
            <DayColumn key={column.date} {...column} />
          ))}
        </div>
      </section>
      <FloatingCard minWidthPx={FLOATING_MIN_PX} heightPx={CARD_HEIGHT_PX}>
        {(post, clock) => <PostCard post={post} clock={clock} />}
      </FloatingCard>
    </DragArea>
  );
}

function toColumn(date: string, posts: CalendarPost[]) {
  const minutes = posts.map(({ id, local }) => ({ id, minute: minuteOf(local) }));
  return { date, posts, places: placeCards(minutes, CARD_MINUTES) };
}

function widthOf({ places }: ReturnType<typeof toColumn>): string {
  const lanes = Math.max(1, ...[...places.values()].map((place) => place.lanes));
  return `minmax(${Math.max(DAY_MIN_PX, lanes * LANE_MIN_PX)}px, 1fr)`;
}

/** The card's upper edge tells the time, the pointer tells the day. */
function placeUnder({ pointer, card }: Extract<Carry, { by: "pointer" }>) {
  const day = dateUnder(pointer);
  if (!day) return null;
  const minute = snapMinute(minutesOfPx(card.y - day.element.getBoundingClientRect().top));
  return { date: day.date, clock: clockOf(minute) };
}

function Hours() {
  return (
    <div className="timecode sticky left-0 z-10 border-r border-line bg-paper text-right text-xs text-ink3">
      {HOURS.map((hour) => (
        <Fragment key={hour}>
          {hour > 0 && (
            <span className="absolute right-2 -translate-y-1/2" style={{ top: hour * HOUR_PX }}>
              {clockOf(hour * 60)}
            </span>
          )}
        </Fragment>
      ))}
    </div>
  );
}
