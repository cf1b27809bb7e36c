"use client";

import { useCalendar } from "./calendar-context";
import type { CalendarPost } from "./calendar-posts";
import { dateUnder } from "./carried-place";
import { addDays, formatDay } from "./days";
import { DragArea } from "./drag-area";
import type { Carry } from "./drag-context";
import { FloatingCard } from "./floating-card";
import { type Landing, landOn } from "./landing";
import { MonthDay } from "./month-day";
import { PostChip } from "./post-chip";

const CHIP_HEIGHT_PX = 30;
const FLOATING_MIN_PX = 150;
const WEEK_DAYS = 7;

interface MonthGridProps {
  date: string;
  days: string[];
  posts: Map<string, CalendarPost[]>;
  onMove: (post: CalendarPost, landing: Landing) => void;
}

export function MonthGrid({ date, days, posts, onMove }: MonthGridProps) {
  const { timeZone, now } = useCalendar();
  const all = days.flatMap((day) => posts.get(day) ?? []);

  /** Another day keeps the time. */
  function land(post: CalendarPost, carry: Carry): Landing | null {
    const day = carry.by === "pointer" ? dateUnder(carry.pointer)?.date : dayAfter(post, carry.steps, days);
    return day ? landOn(day, post.local.slice(11), timeZone, now) : null;
  }

  return (
    <DragArea posts={all} land={land} onMove={onMove}>
      <section
        aria-label="Month"
        className="grid min-h-0 flex-1 grid-cols-7 overflow-auto"
        style={{ gridTemplateRows: `auto repeat(${days.length / WEEK_DAYS}, minmax(128px, 1fr))` }}
      >
        {days.slice(0, WEEK_DAYS).map((day) => (
          <div
            key={day}
            className="sticky top-0 z-10 border-r border-b border-line bg-paper px-2.5 py-2 text-sm text-ink2 nth-[7]:border-r-0"
          >
            {formatDay(day, { weekday: "short" })}
          </div>
        ))}
        {days.map((day) => (
          <MonthDay key={day} day={day} shownMonth={date} posts={posts.get(day) ?? []} />
        ))}
      </section>
      <FloatingCard minWidthPx={FLOATING_MIN_PX} heightPx={CHIP_HEIGHT_PX}>
        {(post, clock) => <PostChip post={post} clock={clock} />}
      </FloatingCard>
    </DragArea>
  );
}

function dayAfter(post: CalendarPost, steps: { x: number; y: number }, days: string[]): string {
  const day = addDays(post.local.slice(0, 10), steps.x + steps.y * WEEK_DAYS);
  const [first, last] = [days[0] as string, days.at(-1) as string];
  return day < first ? first : day > last ? last : day;
}
