"use client";

import { Plus } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { cn } from "@/components/ui/cn";
import type { AccountUse, CalendarDay } from "@/lib/posts/calendar-types";
import { useCalendar } from "./calendar-context";
import { CalendarLink } from "./calendar-link";
import type { CalendarPost } from "./calendar-posts";
import { isSameMonth, isWeekend } from "./days";
import { LandingMark } from "./moves/landing-mark";
import { ListedPlaces } from "./open-places/listed-places";
import { PostChip } from "./post-chip";
import { PostLink } from "./post-link";
import { useDayWords } from "./use-day-words";

/** Rows that fit into a day; the last one says how many more there are. */
const ROWS_MAX = 3;
const NEW_POST_CLOCK = "10:00";

interface MonthDayProps {
  day: string;
  /** `2027-03`: days around that month stay quiet. */
  shownMonth: string;
  posts: CalendarPost[];
  facts: CalendarDay | undefined;
}

export const MonthDay = memo(function MonthDay({ day, shownMonth, posts, facts }: MonthDayProps) {
  const t = useTranslations("calendar");
  const { today, canCompose } = useCalendar();
  const total = posts.length + (facts?.hidden ?? 0);
  const shown = total > ROWS_MAX ? posts.slice(0, ROWS_MAX - 1) : posts;
  return (
    <div
      data-date={day}
      className={cn(
        "group relative min-w-0 border-e border-b border-line p-1 [&:nth-child(7n)]:border-e-0",
        isWeekend(day) && "bg-sunk/50",
      )}
    >
      <div className="flex h-7 items-center gap-1">
        <DayNumber day={day} isInside={isSameMonth(day, shownMonth)} />
        <span className="min-w-0 flex-1" />
        <OverCap use={facts?.use[0]} />
        {canCompose && day > today && <NewPostLink day={day} />}
      </div>
      <ul className="flex flex-col gap-[3px]">
        {shown.map((post) => (
          <PlacedChip key={post.id} post={post} />
        ))}
      </ul>
      {day >= today && (
        <ListedPlaces date={day} max={Math.min(1, ROWS_MAX - total)} className="mt-[3px] flex" />
      )}
      {total > shown.length && (
        <CalendarLink
          to={{ view: "day", date: day }}
          className="mt-0.5 block rounded-md px-2 py-1 text-xs text-ink2 hover:bg-line"
        >
          {t("more", { count: total - shown.length })}
        </CalendarLink>
      )}
      <LandingMark date={day} />
    </div>
  );
});

const PlacedChip = memo(function PlacedChip({ post }: { post: CalendarPost }) {
  return (
    <li className="h-[30px]">
      <PostLink post={post}>
        <PostChip post={post} clock={post.local.slice(11)} />
      </PostLink>
    </li>
  );
});

function DayNumber({ day, isInside }: { day: string; isInside: boolean }) {
  const words = useDayWords();
  const isToday = day === useCalendar().today;
  return (
    <CalendarLink
      to={{ view: "day", date: day }}
      aria-label={words.day(day, { weekday: "long", day: "numeric", month: "long" })}
      aria-current={isToday ? "date" : undefined}
      className={cn(
        "flex h-6 min-w-6 items-center justify-center rounded-md px-1.5 text-sm font-semibold tabular-nums",
        isToday ? "bg-cue-fill text-on-cue" : "hover:bg-line",
        !isInside && !isToday && "font-normal text-ink3",
      )}
    >
      {Number(day.slice(8))}
    </CalendarLink>
  );
}

/** In a month only the day that is too full says how full it is. */
function OverCap({ use }: { use: AccountUse | undefined }) {
  const t = useTranslations("calendar.capacity");
  if (!use || use.used <= use.limit) return null;
  return (
    <span
      title={t("fullest", { name: use.name, used: use.used, limit: use.limit })}
      className="rounded bg-hold-soft px-1 text-[11px] leading-4 text-hold tabular-nums"
    >
      {t("use", { used: use.used, limit: use.limit })}
    </span>
  );
}

function NewPostLink({ day }: { day: string }) {
  const t = useTranslations("calendar");
  const words = useDayWords();
  return (
    <Link
      href={`/posts/new?at=${day}T${NEW_POST_CLOCK}`}
      prefetch={false}
      aria-label={t("newPostOn", { day: words.day(day, { day: "numeric", month: "long" }) })}
      className="flex size-6 items-center justify-center rounded-md text-ink3 opacity-0 group-hover:opacity-100 hover:bg-line hover:text-ink focus-visible:opacity-100"
    >
      <Plus aria-hidden className="size-3.5" />
    </Link>
  );
}
