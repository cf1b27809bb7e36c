import { z } from "zod";
import { memberHandler } from "@/lib/auth/member-handler";
import { AppError } from "@/lib/errors";
import { listOpenPlaces } from "@/lib/posts/list-open-places";

/** A month's whole weeks, and a day for the zones. */
const RANGE_MAX_MS = 45 * 86_400_000;

const instant = z.coerce.date().min(new Date("2000-01-01")).max(new Date("2200-01-01"));
const Range = z.object({ from: instant, to: instant });

export const GET = memberHandler(async (member, request) => {
  const range = Range.parse(Object.fromEntries(request.nextUrl.searchParams));
  if (range.to.getTime() - range.from.getTime() > RANGE_MAX_MS) {
    throw new AppError("invalid", "Ask for 45 days at the most.", { field: "to" });
  }
  const places = await listOpenPlaces(member, range);
  return Response.json(places, { headers: { "cache-control": "no-store" } });
});
