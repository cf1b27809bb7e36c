import "server-only";
import { and, asc, gte, lt, lte, sql } from "drizzle-orm";
import { db } from "@/db";
import { posts } from "@/db/schema";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { isOneOf, matches } from "./calendar-filter-sql";
import type { CalendarFilters } from "./calendar-filters";
import { planCalendar } from "./calendar-plan";
import { toCalendarPost } from "./calendar-post-view";
import type { CalendarData, CalendarDay } from "./calendar-types";
import { selectPosts } from "./post-view";
import { dayRange } from "./zones";

export const CALENDAR_DAYS_MAX = 42;

interface Asked {
  /** Dates in a row in the workspace's zone, 42 at the most. */
  days: readonly string[];
  /** How many posts of a day are wanted; of the others only their number. */
  postsPerDay: number;
  filters: CalendarFilters;
}

/** The first posts of each day, in order, with what a day and a post have to say. */
export async function listCalendar(member: Member, asked: Asked, now = new Date()): Promise<CalendarData> {
  assertMay(member, "view posts");
  const spans = asked.days.slice(0, CALENDAR_DAYS_MAX).map((date) => {
    const { from, to } = dayRange(date, member.timeZone);
    return { date, fromMs: from.getTime(), toMs: to.getTime() };
  });
  const places = await rankPosts(member, asked, rangeOf(spans));
  const ids = places.map(({ id }) => id);
  const [rows, plan] = await Promise.all([
    selectPosts()
      .where(isOneOf(posts.id, ids))
      .orderBy(asc(posts.scheduledAt), asc(posts.id))
      .limit(asked.postsPerDay * CALENDAR_DAYS_MAX),
    planCalendar(member, { spans, shownIds: ids, accountIds: asked.filters.accounts }, now),
  ]);
  const days: Record<string, CalendarDay> = {};
  for (const { day, total } of places) {
    days[day] = { hidden: Math.max(0, total - asked.postsPerDay), use: plan.capacityOf(day) };
  }
  return { posts: rows.map((row) => toCalendarPost(row, plan)), days };
}

function rangeOf(spans: readonly { fromMs: number; toMs: number }[]) {
  return { from: new Date(spans[0]?.fromMs ?? 0), to: new Date(spans.at(-1)?.toMs ?? 0) };
}

function rankPosts(member: Member, { filters, postsPerDay }: Asked, { from, to }: { from: Date; to: Date }) {
  const day = sql<string>`to_char(${posts.scheduledAt} at time zone ${member.timeZone}, 'YYYY-MM-DD')`;
  const ranked = db
    .select({
      id: posts.id,
      day: day.as("day"),
      place: sql<number>`row_number() over (partition by ${day} order by ${posts.scheduledAt}, ${posts.id})`
        .mapWith(Number)
        .as("place"),
      total: sql<number>`count(*) over (partition by ${day})`.mapWith(Number).as("total"),
    })
    .from(posts)
    .where(and(matches(member, filters), gte(posts.scheduledAt, from), lt(posts.scheduledAt, to)))
    .as("ranked");
  return db
    .select({ id: ranked.id, day: ranked.day, total: ranked.total })
    .from(ranked)
    .where(lte(ranked.place, postsPerDay))
    .limit(postsPerDay * CALENDAR_DAYS_MAX);
}
