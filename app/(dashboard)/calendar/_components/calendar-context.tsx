"use client";

import { createContext, type ReactNode, useContext } from "react";

export interface CalendarFacts {
  timeZone: string;
  /** The minute it is, for what has passed and where the now-line stands. */
  now: Date;
  /** Today in the workspace's zone. */
  today: string;
  canCompose: boolean;
}

const CalendarContext = createContext<CalendarFacts | null>(null);

export function CalendarProvider({ facts, children }: { facts: CalendarFacts; children: ReactNode }) {
  return <CalendarContext value={facts}>{children}</CalendarContext>;
}

export function useCalendar(): CalendarFacts {
  const facts = useContext(CalendarContext);
  if (!facts) throw new Error("useCalendar stands outside of a CalendarProvider.");
  return facts;
}
