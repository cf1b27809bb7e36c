"use client";

import { useMemo } from "react";
import type { CalendarData } from "@/lib/posts/calendar-types";
import { localOf } from "@/lib/posts/zones";
import { Agenda } from "./agenda";
import { type CalendarFacts, CalendarProvider } from "./calendar-context";
import { CalendarHeader } from "./calendar-header";
import { type CalendarPost, groupByDay } from "./calendar-posts";
import { queryOf } from "./calendar-query";
import { daysOf } from "./days";
import type { Landing } from "./landing";
import { MonthGrid } from "./month-grid";
import { NextStep, NothingPlanned } from "./next-step";
import { type FirstAnswer, useCalendarPosts } from "./use-calendar-posts";
import { useCalendarShortcuts } from "./use-calendar-shortcuts";
import { useMovePost } from "./use-move-post";
import { useNow } from "./use-now";
import { usePlace } from "./use-place";
import { WeekGrid } from "./week-grid";

const NOW_LINE_MS = 10_000;

interface CalendarProps {
  now: string;
  timeZone: string;
  secondZone: string | null;
  weekStart: number;
  workspaceId: string;
  canCompose: boolean;
  first: FirstAnswer<CalendarData>;
  /** What a workspace still lacks before anything can be planned. */
  missing: "account" | "video" | null;
}

export function Calendar(props: CalendarProps) {
  const now = useNow(props.now, NOW_LINE_MS);
  const facts = useFacts(props, now);
  useCalendarShortcuts(facts);
  return (
    <CalendarProvider facts={facts} now={now}>
      <div className="flex flex-col md:min-h-0 md:flex-[1_1_0px]">
        <CalendarHeader initialNow={props.now} />
        <CalendarDays {...props} facts={facts} />
      </div>
    </CalendarProvider>
  );
}

/** The same object until something in it changes: all cards read it. */
function useFacts(props: CalendarProps, now: Date): CalendarFacts {
  const { timeZone, secondZone, weekStart, canCompose } = props;
  const { place, go } = usePlace();
  const today = localOf(now, timeZone).slice(0, 10);
  return useMemo(
    () => ({ timeZone, secondZone, weekStart, canCompose, today, place, go }),
    [timeZone, secondZone, weekStart, canCompose, today, place, go],
  );
}

const noDays: CalendarData = { posts: [], days: {} };

function CalendarDays({ facts, workspaceId, first, missing }: CalendarProps & { facts: CalendarFacts }) {
  const { place, today, weekStart, timeZone, canCompose } = facts;
  const { view } = place;
  const date = place.date ?? today;
  const asked = { workspaceId, query: queryOf(place, date, weekStart), isShown: view !== "list" };
  const { data = noDays, isPending } = useCalendarPosts(asked, first);
  const posts = useMemo(() => groupByDay(data.posts, timeZone), [data.posts, timeZone]);
  const days = useMemo(() => daysOf(view, date, weekStart), [view, date, weekStart]);
  const move = useMovePost();
  const onMove = (post: CalendarPost, { local }: Landing) => move({ post, local, timeZone });
  return (
    <>
      <div className="relative flex min-h-0 flex-1 flex-col max-md:hidden">
        {view === "month" ? (
          <MonthGrid date={date} days={days} posts={posts} facts={data.days} onMove={onMove} />
        ) : (
          <WeekGrid days={days} posts={posts} facts={data.days} onMove={onMove} />
        )}
      </div>
      <div className="md:hidden">
        <Agenda days={days} posts={posts} facts={data.days} />
      </div>
      {posts.size === 0 && canCompose && !isPending && (
        <div
          className={`pointer-events-none px-4 py-8 md:fixed md:end-0 md:start-[280px] ${missing ? "md:top-1/3" : "md:bottom-6"}`}
        >
          {missing ? <NextStep step={missing} /> : <NothingPlanned view={view} />}
        </div>
      )}
    </>
  );
}
