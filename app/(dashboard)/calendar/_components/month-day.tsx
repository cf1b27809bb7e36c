"use client";

import { Plus } from "lucide-react";
import Link from "next/link";
import { cn } from "@/components/ui/cn";
import { useCalendar } from "./calendar-context";
import type { CalendarPost } from "./calendar-posts";
import { formatDay, isSameMonth, isWeekend } from "./days";
import { useDrag } from "./drag-context";
import { LandingTag } from "./floating-card";
import { PostChip } from "./post-chip";
import { PostLink } from "./post-link";

/** Rows that fit into a day; the last one says how many more there are. */
const ROWS_MAX = 3;
const NEW_POST_CLOCK = "10:00";

interface MonthDayProps {
  day: string;
  /** Any date of the month in question; days around it stay quiet. */
  shownMonth: string;
  posts: CalendarPost[];
}

export function MonthDay({ day, shownMonth, posts }: MonthDayProps) {
  const { today, canCompose } = useCalendar();
  const shown = posts.length > ROWS_MAX ? posts.slice(0, ROWS_MAX - 1) : posts;
  const others = posts.length - shown.length;
  return (
    <div
      data-date={day}
      className={cn(
        "group relative min-w-0 border-r border-b border-line p-1 [&:nth-child(7n)]:border-r-0",
        isWeekend(day) && "bg-sunk/50",
      )}
    >
      <div className="flex h-7 items-center justify-between">
        <DayNumber day={day} isInside={isSameMonth(day, shownMonth)} />
        {canCompose && day > today && <NewPostLink day={day} />}
      </div>
      <ul className="flex flex-col gap-[3px]">
        {shown.map((post) => (
          <li key={post.id} className="h-[30px]">
            <PostLink post={post}>
              <PostChip post={post} clock={post.local.slice(11)} />
            </PostLink>
          </li>
        ))}
      </ul>
      {others > 0 && (
        <Link
          href={`/calendar?view=week&date=${day}`}
          className="mt-0.5 block rounded-md px-2 py-1 text-xs text-ink2 hover:bg-line"
        >
          {others} more
        </Link>
      )}
      <CarriedHere day={day} />
    </div>
  );
}

function DayNumber({ day, isInside }: { day: string; isInside: boolean }) {
  const isToday = day === useCalendar().today;
  return (
    <Link
      href={`/calendar?view=week&date=${day}`}
      aria-label={`Week of ${formatDay(day, { weekday: "long", day: "numeric", month: "long" })}`}
      aria-current={isToday ? "date" : undefined}
      className={cn(
        "flex h-6 min-w-6 items-center justify-center rounded-md px-1.5 text-sm font-semibold tabular-nums",
        isToday ? "bg-cue-fill text-on-cue" : "hover:bg-line",
        !isInside && !isToday && "font-normal text-ink3",
      )}
    >
      {Number(day.slice(8))}
    </Link>
  );
}

function NewPostLink({ day }: { day: string }) {
  return (
    <Link
      href={`/posts/new?at=${day}T${NEW_POST_CLOCK}`}
      prefetch={false}
      aria-label={`New post on ${formatDay(day, { day: "numeric", month: "long" })}`}
      className="flex size-6 items-center justify-center rounded-md text-ink3 opacity-0 group-hover:opacity-100 hover:bg-line hover:text-ink focus-visible:opacity-100"
    >
      <Plus aria-hidden className="size-3.5" />
    </Link>
  );
}

/** The day a carried post is over; for the keyboard also what it would look like there. */
function CarriedHere({ day }: { day: string }) {
  const drag = useDrag();
  if (!drag?.landing || drag.landing.date !== day) return null;
  return (
    <div className="pointer-events-none absolute inset-0 z-10 ring-2 ring-ink ring-inset">
      {drag.carry.by === "keyboard" && (
        <>
          <LandingTag landing={drag.landing} className="absolute -top-4 left-2 z-10" />
          <div className="absolute inset-x-1 top-9 h-[30px] rotate-[-1.4deg] rounded-md shadow-float ring-1 ring-ink">
            <PostChip post={drag.post} clock={drag.landing.local.slice(11)} />
          </div>
        </>
      )}
    </div>
  );
}
