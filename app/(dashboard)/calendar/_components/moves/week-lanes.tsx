"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { cn } from "@/components/ui/cn";
import type { PostView } from "@/lib/posts/types";
import { useCalendar } from "../calendar-context";
import { CalendarLink } from "../calendar-link";
import type { CalendarPost } from "../calendar-posts";
import { isWeekend } from "../days";
import { PostChip } from "../post-chip";
import { PostLink } from "../post-link";
import { useDayWords } from "../use-day-words";
import { LandingMark } from "./landing-mark";
import { LaneHeading } from "./lane-heading";

interface WeekLanesProps {
  days: string[];
  posts: Map<string, CalendarPost[]>;
}

/** More than these of one account on one day are found in the day. */
const ROWS_MAX = 12;
const nothing: CalendarPost[] = [];

/** A row for each account, a column for each day: who posts what, and who has nothing. */
export function WeekLanes({ days, posts }: WeekLanesProps) {
  const t = useTranslations("calendar");
  const words = useDayWords();
  const { accounts, today } = useCalendar();
  const cells = Map.groupBy([...posts.values()].flat(), ({ account, local }) =>
    keyOf(account.id, local.slice(0, 10)),
  );
  return (
    <section aria-label={t("moves.lanes.week")} className="min-h-0 flex-1 overflow-auto">
      <div className="grid" style={{ gridTemplateColumns: "168px repeat(7, minmax(132px, 1fr))" }}>
        <div className="sticky start-0 top-0 z-20 border-e border-b border-line bg-paper" />
        {days.map((day) => (
          <h2
            key={day}
            aria-current={day === today ? "date" : undefined}
            className="sticky top-0 z-10 flex h-11 items-center gap-2 border-e border-b border-line bg-paper px-2.5 last:border-e-0"
          >
            <span
              className={cn(
                "text-[15px] font-semibold tabular-nums",
                day === today && "-ms-1 rounded-md bg-cue-fill px-1.5 py-0.5 text-on-cue",
              )}
            >
              {Number(day.slice(8))}
            </span>
            <span className="text-sm font-normal tracking-normal text-ink2">
              {words.day(day, { weekday: "short" })}
            </span>
          </h2>
        ))}
        {accounts.map((account) => (
          <LaneRow key={account.id} account={account} days={days} cells={cells} />
        ))}
      </div>
    </section>
  );
}

interface LaneRowProps {
  account: PostView["account"];
  days: string[];
  cells: Map<string, CalendarPost[]>;
}

function LaneRow({ account, days, cells }: LaneRowProps) {
  return (
    <>
      <div className="sticky start-0 z-10 border-e border-b border-line bg-paper p-2.5">
        <LaneHeading account={account} />
      </div>
      {days.map((day) => (
        <LaneCell
          key={day}
          day={day}
          accountId={account.id}
          posts={cells.get(keyOf(account.id, day)) ?? nothing}
        />
      ))}
    </>
  );
}

interface LaneCellProps {
  day: string;
  accountId: string;
  posts: CalendarPost[];
}

const LaneCell = memo(function LaneCell({ day, accountId, posts }: LaneCellProps) {
  const t = useTranslations("calendar");
  const hidden = posts.length - ROWS_MAX;
  return (
    <div
      data-date={day}
      data-lane={accountId}
      className={cn(
        "relative min-h-[76px] min-w-0 border-e border-b border-line p-1 last:border-e-0",
        isWeekend(day) && "bg-sunk/50",
      )}
    >
      <ul className="flex flex-col gap-[3px]">
        {posts.slice(0, ROWS_MAX).map((post) => (
          <li key={post.id} className="h-[30px]">
            <PostLink post={post}>
              <PostChip post={post} clock={post.local.slice(11)} isInLane />
            </PostLink>
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <CalendarLink
          to={{ view: "day", date: day }}
          className="mt-0.5 block rounded-md px-2 py-1 text-xs text-ink2 hover:bg-line"
        >
          {t("more", { count: hidden })}
        </CalendarLink>
      )}
      <LandingMark date={day} accountId={accountId} />
    </div>
  );
});

function keyOf(accountId: string, day: string): string {
  return `${accountId} ${day}`;
}
