import { z } from "zod";
import { memberHandler } from "@/lib/auth/member-handler";
import { AppError } from "@/lib/errors";
import { readFilters } from "@/lib/posts/calendar-filters";
import { CALENDAR_DAYS_MAX, listCalendar } from "@/lib/posts/calendar-queries";
import { postsPerDay } from "../_components/calendar-query";
import { addDays, isDate } from "../_components/days";

const date = z
  .string()
  .refine(isDate, "Ask for a date.")
  .refine((text) => text >= "2000-01-01" && text < "2200-01-01", "Ask for a date of this time.");
const Asked = z.object({ view: z.enum(["month", "week", "day"]), first: date, last: date });

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
