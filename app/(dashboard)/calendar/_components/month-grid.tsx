"use client";

import { useTranslations } from "next-intl";
import type { CalendarDay } from "@/lib/posts/calendar-types";
import { useCalendar, useCalendarNow } from "./calendar-context";
import type { CalendarPost } from "./calendar-posts";
import { dateUnder } from "./carried-place";
import { addDays } from "./days";
import { DragArea } from "./drag-area";
import type { Carry } from "./drag-context";
import { FloatingCard } from "./floating-card";
import { type Landing, landOn } from "./landing";
import { MonthDay } from "./month-day";
import { PostChip } from "./post-chip";
import { useDayWords } from "./use-day-words";

const CHIP_HEIGHT_PX = 30;
const FLOATING_MIN_PX = 150;
const WEEK_DAYS = 7;
const nothing: CalendarPost[] = [];

interface MonthGridProps {
  date: string;
  days: string[];
  posts: Map<string, CalendarPost[]>;
  facts: Record<string, CalendarDay>;
  onMove: (post: CalendarPost, landing: Landing) => void;
}

export function MonthGrid({ date, days, posts, facts, onMove }: MonthGridProps) {
  const t = useTranslations("calendar");
  const words = useDayWords();
  const { timeZone } = useCalendar();
  const now = useCalendarNow();
  const all = days.flatMap((day) => posts.get(day) ?? nothing);

  /** Another day keeps the time. */
  function land(post: CalendarPost, carry: Carry): Landing | null {
    const day = carry.by === "pointer" ? dateUnder(carry.pointer)?.date : dayAfter(post, carry.steps, days);
    return day ? landOn(day, post.local.slice(11), timeZone, now) : null;
  }

  return (
    <DragArea posts={all} land={land} onMove={onMove}>
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
