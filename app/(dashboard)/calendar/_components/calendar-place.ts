import { type CalendarFilters, noFilters, readFilters, writeFilters } from "@/lib/posts/calendar-filters";
import { isDate } from "./days";

export const calendarViews = ["month", "week", "day", "list"] as const;
export type CalendarView = (typeof calendarViews)[number];

/** What an address of the calendar says. */
export interface CalendarPlace {
  view: CalendarView;
  /** Null is today, whenever the address is opened. */
  date: string | null;
  filters: CalendarFilters;
  /** Whether each account has a lane of its own, in a week or a day. */
  lanes: boolean;
}

/** What an address names wrongly is as if it were not named. */
export function readPlace(params: URLSearchParams): CalendarPlace {
  const date = params.get("date") ?? "";
  return {
    view: calendarViews.find((view) => view === params.get("view")) ?? "week",
    date: isDate(date) ? date : null,
    filters: readFilters(params),
    lanes: params.get("lanes") === "1",
  };
}

interface Way {
  view: CalendarView;
  date?: string | null;
  filters?: CalendarFilters;
  lanes?: boolean;
}

export function calendarPath({ view, date, filters = noFilters, lanes = false }: Way): string {
  const params = new URLSearchParams({ view });
  if (date) params.set("date", date);
  if (lanes) params.set("lanes", "1");
  for (const [name, value] of writeFilters(filters)) params.set(name, value);
  return `/calendar?${params.toString().replaceAll("%2C", ",")}`;
}
