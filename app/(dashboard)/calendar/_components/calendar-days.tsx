"use client";

import dynamic from "next/dynamic";
import { useMemo } from "react";
import { isFiltered } from "@/lib/posts/calendar-filters";
import type { CalendarData } from "@/lib/posts/calendar-types";
import { useCalendar } from "./calendar-context";
import type { CalendarView } from "./calendar-place";
import { groupByDay } from "./calendar-posts";
import { queryOf } from "./calendar-query";
import { daysOf } from "./days";
import { MonthGrid } from "./month-grid";
import { DayLanes } from "./moves/day-lanes";
import { MovesArea } from "./moves/moves-area";
import { WeekLanes } from "./moves/week-lanes";
import { NextStep, NothingPlanned } from "./next-step";
import { NothingMatches } from "./nothing-matches";
import { OpenPlacesProvider } from "./open-places/open-places-context";
import { type FirstAnswer, useCalendarPosts } from "./use-calendar-posts";
import { WeekGrid } from "./week-grid";

const Agenda = dynamic(() => import("./agenda").then(({ Agenda }) => Agenda));

const noDays: CalendarData = { posts: [], days: {} };

interface CalendarDaysProps {
  view: Exclude<CalendarView, "list">;
  workspaceId: string;
  first: FirstAnswer<CalendarData> | null;
  isPhone: boolean;
  missing: "account" | "given" | "video" | null;
}

/** A month, a week or a day; on a phone as an agenda. */
export function CalendarDays({ view, workspaceId, first, isPhone, missing }: CalendarDaysProps) {
  const { place, today, weekStart, timeZone } = useCalendar();
  const date = place.date ?? today;
  const asked = { workspaceId, query: queryOf(place, date, weekStart) };
  const { data = noDays, isPending } = useCalendarPosts(asked, first);
  const posts = useMemo(() => groupByDay(data.posts, timeZone), [data.posts, timeZone]);
  const days = useMemo(() => daysOf(view, date, weekStart), [view, date, weekStart]);
  const all = useMemo(() => [...posts.values()].flat(), [posts]);
  const isEmpty = posts.size === 0 && !isPending;
  const empty = isEmpty ? <Empty view={view} missing={missing} /> : null;
  const shown = { days, posts, facts: data.days };
  return (
    <OpenPlacesProvider workspaceId={workspaceId} days={days}>
      <MovesArea posts={all} days={days} facts={data.days}>
        {isPhone ? (
          <Agenda {...shown} empty={empty} />
        ) : (
          <>
            <div aria-busy={isPending} className="relative flex min-h-0 flex-1 flex-col">
              {view === "month" ? (
                <MonthGrid date={date} {...shown} />
              ) : !place.lanes ? (
                <WeekGrid {...shown} />
              ) : view === "week" ? (
                <WeekLanes days={days} posts={posts} />
              ) : (
                <DayLanes date={date} posts={posts} />
              )}
            </div>
            {empty}
          </>
        )}
      </MovesArea>
    </OpenPlacesProvider>
  );
}

/** Lies over the grid, whose places stay within reach. */
function Empty({ view, missing }: Pick<CalendarDaysProps, "view" | "missing">) {
  const { place, canCompose } = useCalendar();
  const isNarrowed = isFiltered(place.filters);
  if (!isNarrowed && !canCompose && !missing) return null;
  const isLarge = isNarrowed || missing !== null;
  return (
    <div
      className={`pointer-events-none px-4 py-8 md:fixed md:start-[280px] md:end-0 ${isLarge ? "md:top-1/3" : "md:bottom-24"}`}
    >
      {isNarrowed ? (
        <NothingMatches />
      ) : missing ? (
        <NextStep step={missing} />
      ) : (
        <NothingPlanned view={view} />
      )}
    </div>
  );
}
