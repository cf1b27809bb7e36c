import { z } from "zod";
import { memberHandler } from "@/lib/auth/member-handler";
import { readFilters } from "@/lib/posts/calendar-filters";
import { listCalendarPage, placeAt } from "@/lib/posts/list-calendar-page";
import { dayRange } from "@/lib/posts/zones";
import { CalendarDate } from "../_components/calendar-date";

/** `2026-11-24T09:00:00.000Z_<post>`, as an earlier answer gave it. */
const Cursor = z
  .string()
  .max(100)
  .transform((text) => text.split("_"))
  .pipe(z.tuple([z.iso.datetime(), z.uuid()]))
  .transform(([at, id]) => ({ at: new Date(at), id }));
const Asked = z.object({ from: CalendarDate, before: Cursor.optional(), after: Cursor.optional() });

export const GET = memberHandler(async (member, request) => {
  const params = request.nextUrl.searchParams;
  const { from, before, after } = Asked.parse(Object.fromEntries(params));
  const page = await listCalendarPage(member, {
    filters: readFilters(params),
    place: before ?? after ?? placeAt(dayRange(from, member.timeZone).from),
    direction: before ? "earlier" : "later",
  });
  return Response.json(page, { headers: { "cache-control": "no-store" } });
});
