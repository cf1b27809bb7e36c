import "server-only";
import { and, type Column, eq, exists, ilike, inArray, ne, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db";
import { postLabels, posts } from "@/db/schema";
import { seesPosts } from "@/lib/accounts/sees-posts";
import type { Member } from "@/lib/workspaces/types";
import { type CalendarFilters, statusGroups } from "./calendar-filters";

/** Canceled posts stand on no calendar. */
export function matches(member: Member, filters: CalendarFilters): SQL | undefined {
  const { accounts, statuses, members, labels, search } = filters;
  const wanted = statuses.flatMap((group) => [...statusGroups[group]]);
  return and(
    seesPosts(member),
    ne(posts.status, "canceled"),
    accounts.length > 0 ? inArray(posts.accountId, accounts) : undefined,
    wanted.length > 0 ? inArray(posts.status, wanted) : undefined,
    members.length > 0 ? inArray(posts.createdBy, members) : undefined,
    labels.length > 0 ? hasOneOf(labels) : undefined,
    search === "" ? undefined : or(contains(posts.caption, search), contains(posts.title, search)),
  );
}

function hasOneOf(labelIds: string[]): SQL {
  const mark = sql`1`;
  const onPost = and(eq(postLabels.postId, posts.id), inArray(postLabels.labelId, labelIds));
  return exists(db.select({ mark }).from(postLabels).where(onPost));
}

function contains(column: typeof posts.caption | typeof posts.title, words: string): SQL {
  return ilike(column, `%${words.replaceAll(/[\\%_]/g, "\\$&")}%`);
}

/** One parameter however many ids there are: the statement stays the same, and so does its plan. */
export function isOneOf(column: Column, ids: readonly string[]): SQL {
  return sql`${column} = any(cast(${`{${ids.join()}}`}::text as uuid[]))`;
}
