"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { PostView } from "@/lib/posts/types";
import type { CalendarPlace } from "./calendar-place";

export interface CalendarFacts {
  timeZone: string;
  /** Another zone whose hours stand beside the first. */
  secondZone: string | null;
  setSecondZone: (zone: string | null) => void;
  /** Today in the workspace's zone. */
  today: string;
  /** The first day of a week, 1 for Monday to 7 for Sunday. */
  weekStart: number;
  canCompose: boolean;
  /** With clients, by link. */
  canShare: boolean;
  /** In the order of their lanes. */
  accounts: readonly PostView["account"][];
  place: CalendarPlace;
  go: (change: Partial<CalendarPlace>, how?: "replace") => void;
}

/** Two contexts, or every card would be drawn anew with each tick of the clock. */
const CalendarContext = createContext<CalendarFacts | null>(null);
const NowContext = createContext<Date | null>(null);

interface CalendarProviderProps {
  facts: CalendarFacts;
  now: Date;
  children: ReactNode;
}

export function CalendarProvider({ facts, now, children }: CalendarProviderProps) {
  return (
    <CalendarContext value={facts}>
      <NowContext value={now}>{children}</NowContext>
    </CalendarContext>
  );
}

export function useCalendar(): CalendarFacts {
  const facts = useContext(CalendarContext);
  if (!facts) throw new Error("useCalendar stands outside of a CalendarProvider.");
  return facts;
}

/** The minute it is, for what has passed and where the now-line stands. */
export function useCalendarNow(): Date {
  const now = useContext(NowContext);
  if (!now) throw new Error("useCalendarNow stands outside of a CalendarProvider.");
  return now;
}
