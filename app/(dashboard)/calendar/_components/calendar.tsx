"use client";

import dynamic from "next/dynamic";
import { useCallback, useMemo, useState } from "react";
import { isFiltered } from "@/lib/posts/calendar-filters";
import type { CalendarData } from "@/lib/posts/calendar-types";
import type { PostView } from "@/lib/posts/types";
import { localOf } from "@/lib/posts/zones";
import { type CalendarFacts, CalendarProvider } from "./calendar-context";
import { CalendarDays } from "./calendar-days";
import { CalendarHeader } from "./calendar-header";
import { FilterBar } from "./filter-bar";
import type { Filterable } from "./filter-choices";
import { focusSearch } from "./search-field";
import { keepSecondZone } from "./second-zone";
import type { FirstAnswer } from "./use-calendar-posts";
import { useCalendarShortcuts } from "./use-calendar-shortcuts";
import { useIsPhone } from "./use-is-phone";
import type { FirstList } from "./use-list";
import { useNow } from "./use-now";
import { usePlace } from "./use-place";

// Each screen carries what it shows: the server draws it all the same.
const CalendarList = dynamic(() => import("./calendar-list").then(({ CalendarList }) => CalendarList));

const NOW_LINE_MS = 10_000;

export interface CalendarProps {
  now: string;
  timeZone: string;
  secondZone: string | null;
  weekStart: number;
  workspaceId: string;
  canCompose: boolean;
  canShare: boolean;
  filterable: Filterable;
  first: { days: FirstAnswer<CalendarData> } | { list: FirstAnswer<FirstList> };
  /** Whether the browser calls itself a phone's. */
  isPhone: boolean;
  accounts: PostView["account"][];
  /** What a workspace still lacks before anything can be planned. */
  missing: "account" | "given" | "video" | null;
}

export function Calendar(props: CalendarProps) {
  const { workspaceId, first, missing } = props;
  const now = useNow(props.now, NOW_LINE_MS);
  const isPhone = useIsPhone(props.isPhone);
  const facts = useFacts(props, now);
  const [isFiltering, setFiltering] = useState(isFiltered(facts.place.filters));
  const search = useCallback(() => {
    setFiltering(true);
    requestAnimationFrame(focusSearch);
  }, []);
  useCalendarShortcuts(facts, search);
  return (
    <CalendarProvider facts={facts} now={now}>
      <div className="flex flex-col md:min-h-0 md:flex-[1_1_0px]">
        <CalendarHeader
          initialNow={props.now}
          isFiltering={isFiltering}
          onFilter={() => setFiltering(!isFiltering)}
          onSearch={search}
        />
        {isFiltering && <FilterBar filterable={props.filterable} />}
        {facts.place.view === "list" ? (
          <CalendarList workspaceId={workspaceId} first={"list" in first ? first.list : null} />
        ) : (
          <CalendarDays
            view={facts.place.view}
            workspaceId={workspaceId}
            first={"days" in first ? first.days : null}
            isPhone={isPhone}
            missing={missing}
          />
        )}
      </div>
    </CalendarProvider>
  );
}

/** The same object until something in it changes: all cards read it. */
function useFacts(props: CalendarProps, now: Date): CalendarFacts {
  const { timeZone, weekStart, canCompose, canShare, accounts } = props;
  const [secondZone, setShownZone] = useState(props.secondZone);
  const setSecondZone = useCallback((zone: string | null) => {
    keepSecondZone(zone);
    setShownZone(zone);
  }, []);
  const { place, go } = usePlace();
  const today = localOf(now, timeZone).slice(0, 10);
  return useMemo(
    () => ({
      timeZone,
      secondZone,
      setSecondZone,
      weekStart,
      canCompose,
      canShare,
      accounts,
      today,
      place,
      go,
    }),
    [timeZone, secondZone, setSecondZone, weekStart, canCompose, canShare, accounts, today, place, go],
  );
}
