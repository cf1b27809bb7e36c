import { writeFilters } from "@/lib/posts/calendar-filters";
import type { CalendarPlace } from "./calendar-place";
import { daysOf } from "./days";

/** What the calendar's handlers are asked for a place: server and browser write it alike. */
export function queryOf({ view, filters }: CalendarPlace, date: string, weekStart: number): string {
  const params = new URLSearchParams();
  if (view === "list") {
    params.set("from", date);
  } else {
    const days = daysOf(view, date, weekStart);
    params.set("view", view);
    params.set("first", days[0] as string);
    params.set("last", days.at(-1) as string);
  }
  for (const [name, value] of writeFilters(filters)) params.set(name, value);
  return params.toString();
}

/** How many posts of a day each view is given; a day says how many more there are. */
export const postsPerDay = { month: 3, week: 60, day: 300 } as const;
