"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useShortcuts } from "@/components/shell/use-shortcuts";
import type { PostView } from "@/lib/posts/types";
import { localOf } from "@/lib/posts/zones";
import { Agenda } from "./agenda";
import { CalendarProvider } from "./calendar-context";
import { CalendarHeader, calendarPath } from "./calendar-header";
import { type CalendarPost, groupByDay } from "./calendar-posts";
import { type CalendarView, daysOf, turn } from "./days";
import type { Landing } from "./landing";
import { MonthGrid } from "./month-grid";
import { NextStep, NothingPlanned } from "./next-step";
import { type PostsRange, useCalendarPosts } from "./use-calendar-posts";
import { useMovePost } from "./use-move-post";
import { useNow } from "./use-now";
import { WeekGrid } from "./week-grid";

const NOW_LINE_MS = 10_000;

interface CalendarProps {
  view: CalendarView;
  date: string;
  now: string;
  timeZone: string;
  workspaceId: string;
  canCompose: boolean;
  range: PostsRange;
  posts: PostView[];
  /** What a workspace still lacks before anything can be planned. */
  missing: "account" | "video" | null;
}

export function Calendar(props: CalendarProps) {
  const { view, date, timeZone, canCompose } = props;
  const now = useNow(props.now, NOW_LINE_MS);
  const live = useCalendarPosts(props.workspaceId, props.range, props.posts);
  const posts = useMemo(() => groupByDay(live, timeZone), [live, timeZone]);
  const days = useMemo(() => daysOf(view, date), [view, date]);
  const facts = { now, timeZone, canCompose, today: localOf(now, timeZone).slice(0, 10) };
  const move = useMovePost();
  const onMove = (post: CalendarPost, { local }: Landing) => move({ post, local, timeZone });
  useCalendarShortcuts(props);

  return (
    <CalendarProvider facts={facts}>
      <div className="flex flex-col md:min-h-0 md:flex-[1_1_0px]">
        <CalendarHeader view={view} date={date} initialNow={props.now} />
        <div className="relative flex min-h-0 flex-1 flex-col max-md:hidden">
          {view === "week" ? (
            <WeekGrid days={days} posts={posts} onMove={onMove} />
          ) : (
            <MonthGrid date={date} days={days} posts={posts} onMove={onMove} />
          )}
        </div>
        <div className="md:hidden">
          <Agenda days={days} posts={posts} />
        </div>
        {posts.size === 0 && canCompose && (
          <div
            className={`pointer-events-none px-4 py-8 md:fixed md:right-0 md:left-[280px] ${props.missing ? "md:top-1/3" : "md:bottom-6"}`}
          >
            {props.missing ? <NextStep step={props.missing} /> : <NothingPlanned view={view} />}
          </div>
        )}
      </div>
    </CalendarProvider>
  );
}

function useCalendarShortcuts({ view, date }: CalendarProps) {
  const t = useTranslations("shell.shortcuts");
  const router = useRouter();
  const table = useMemo(() => {
    const go = (keys: string, label: string, href: string) => ({ keys, label, run: () => router.push(href) });
    return {
      title: t("calendar"),
      shortcuts: [
        go("t", t("today"), calendarPath(view)),
        go("w", t("week"), calendarPath("week", date)),
        go("m", t("month"), calendarPath("month", date)),
        go("ArrowLeft", t("earlier"), calendarPath(view, turn(view, date, -1))),
        go("ArrowRight", t("later"), calendarPath(view, turn(view, date, 1))),
      ],
    };
  }, [view, date, router, t]);
  useShortcuts(table);
}
