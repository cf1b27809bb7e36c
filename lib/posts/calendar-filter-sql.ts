import "server-only";
import { and, eq, ilike, inArray, ne, or, type SQL, sql } from "drizzle-orm";
import { posts } from "@/db/schema";
import type { Member } from "@/lib/workspaces/types";
import { type CalendarFilters, statusGroups } from "./calendar-filters";

/** Canceled posts stand on no calendar. */
export function matches(member: Member, filters: CalendarFilters): SQL | undefined {
  const { accounts, statuses, members, search } = filters;
  const wanted = statuses.flatMap((group) => [...statusGroups[group]]);
  return and(
    eq(posts.workspaceId, member.workspaceId),
    ne(posts.status, "canceled"),
    accounts.length > 0 ? inArray(posts.accountId, accounts) : undefined,
    wanted.length > 0 ? inArray(posts.status, wanted) : undefined,
    members.length > 0 ? inArray(posts.createdBy, members) : undefined,
    search === "" ? undefined : or(contains(posts.caption, search), contains(posts.title, search)),
  );
}

function contains(column: typeof posts.caption | typeof posts.title, words: string): SQL {
  return ilike(column, `%${words.replaceAll(/[\\%_]/g, "\\$&")}%`);
}

/** One parameter however many ids there are: the statement stays the same, and so does its plan. */
export function isOneOf(column: typeof posts.id | typeof posts.mediaId, ids: readonly string[]): SQL {
  return sql`${column} = any(cast(${`{${ids.join()}}`}::text as uuid[]))`;
}
