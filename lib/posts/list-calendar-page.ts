import "server-only";
import { and, asc, count, desc, gte, isNull, lte, type SQL, sql } from "drizzle-orm";
import { db } from "@/db";
import { posts } from "@/db/schema";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { matches } from "./calendar-filter-sql";
import type { CalendarFilters } from "./calendar-filters";
import { planCalendar } from "./calendar-plan";
import { toCalendarPost } from "./calendar-post-view";
import type { CalendarPage, TimelessPosts } from "./calendar-types";
import { type PostViewRow, selectPosts } from "./post-view";

const PAGE_POSTS_MAX = 60;
const TIMELESS_POSTS_MAX = 100;
const FIRST_ID = "00000000-0000-0000-0000-000000000000";

/** A place between two posts: everything later stands after it. */
interface Place {
  at: Date;
  id: string;
}

interface AskedPage {
  filters: CalendarFilters;
  place: Place;
  direction: "earlier" | "later";
}

/** The place before all posts of this instant. */
export function placeAt(at: Date): Place {
  return { at, id: FIRST_ID };
}

/** A page of the posts that have a time, away from a place. */
export async function listCalendarPage(
  member: Member,
  { filters, place, direction }: AskedPage,
  now = new Date(),
): Promise<CalendarPage> {
  assertMay(member, "view posts");
  const isLater = direction === "later";
  const order = isLater ? asc : desc;
  const found = await selectPosts()
    .where(and(matches(member, filters), isLater ? after(place) : before(place)))
    .orderBy(order(posts.scheduledAt), order(posts.id))
    .limit(PAGE_POSTS_MAX + 1);
  const rows = found.slice(0, PAGE_POSTS_MAX);
  if (!isLater) rows.reverse();
  const hasMore = found.length > PAGE_POSTS_MAX;
  return {
    posts: await view(member, rows, now),
    earlier: isLater || hasMore ? toCursor(rows[0], place) : null,
    later: !isLater || hasMore ? toCursor(rows.at(-1), place) : null,
  };
}

/** Drafts that nobody has given a time, the newest first. */
export async function listTimeless(
  member: Member,
  filters: CalendarFilters,
  now = new Date(),
): Promise<TimelessPosts> {
  assertMay(member, "view posts");
  const isTimeless = and(matches(member, filters), isNull(posts.scheduledAt));
  const [rows, [counted]] = await Promise.all([
    selectPosts().where(isTimeless).orderBy(desc(posts.createdAt), asc(posts.id)).limit(TIMELESS_POSTS_MAX),
    db.select({ total: count() }).from(posts).where(isTimeless),
  ]);
  return { posts: await view(member, rows, now), total: counted?.total ?? 0 };
}

async function view(member: Member, rows: PostViewRow[], now: Date) {
  const timed = rows.flatMap(({ post }) => post.scheduledAt?.getTime() ?? []);
  const span = { date: "page", fromMs: Math.min(...timed), toMs: Math.max(...timed) + 1 };
  const shownIds = rows.map(({ post }) => post.id);
  const spans = timed.length > 0 ? [span] : [];
  const plan = await planCalendar(member, { spans, shownIds, accountIds: [] }, now);
  return rows.map((row) => toCalendarPost(row, plan));
}

/** The plain comparison lets the index find where to begin. */
function after({ at, id }: Place): SQL | undefined {
  return and(gte(posts.scheduledAt, at), sql`(${posts.scheduledAt}, ${posts.id}) > ${tuple(at, id)}`);
}

function before({ at, id }: Place): SQL | undefined {
  return and(lte(posts.scheduledAt, at), sql`(${posts.scheduledAt}, ${posts.id}) < ${tuple(at, id)}`);
}

function tuple(at: Date, id: string): SQL {
  return sql`(${at.toISOString()}::timestamptz, ${id}::uuid)`;
}

function toCursor(row: PostViewRow | undefined, place: Place): string {
  const { at, id } = row?.post.scheduledAt ? { at: row.post.scheduledAt, id: row.post.id } : place;
  return `${at.toISOString()}_${id}`;
}
