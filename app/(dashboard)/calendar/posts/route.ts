import { z } from "zod";
import { memberHandler } from "@/lib/auth/member-handler";
import { AppError } from "@/lib/errors";
import { readFilters } from "@/lib/posts/calendar-filters";
import { CALENDAR_DAYS_MAX, listCalendar } from "@/lib/posts/calendar-queries";
import { CalendarDate } from "../_components/calendar-date";
import { postsPerDay } from "../_components/calendar-query";
import { addDays } from "../_components/days";

const Asked = z.object({ view: z.enum(["month", "week", "day"]), first: CalendarDate, last: CalendarDate });

export const GET = memberHandler(async (member, request) => {
  const params = request.nextUrl.searchParams;
  const { view, first, last } = Asked.parse(Object.fromEntries(params));
  const days: string[] = [];
  for (let day = first; day <= last && days.length <= CALENDAR_DAYS_MAX; day = addDays(day, 1))
    days.push(day);
  if (days.length === 0 || days.length > CALENDAR_DAYS_MAX) {
    throw new AppError("invalid", `Ask for 1 to ${CALENDAR_DAYS_MAX} days.`, { field: "last" });
  }
  const filters = readFilters(params);
  const data = await listCalendar(member, { days, postsPerDay: postsPerDay[view], filters });
  return Response.json(data, { headers: { "cache-control": "no-store" } });
});
