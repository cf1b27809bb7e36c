import "server-only";
import { and, eq, exists, gte, inArray, lt, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db";
import { comments, posts } from "@/db/schema";
import type { GuestLink } from "./find-link";
import { shownStatuses } from "./stages";

const DAY_MS = 86_400_000;

/** Posts of the link that its holder sees whole: their media too. */
export function isSharedWhole(link: GuestLink): SQL | undefined {
  return and(isMeant(link), inArray(posts.status, shownStatuses));
}

/** Those, and drafts that came back to the agency from here: that they are worked on is said, and no more. */
export function isShared(link: GuestLink): SQL | undefined {
  const words = db
    .select({ id: comments.id })
    .from(comments)
    .where(and(eq(comments.postId, posts.id), eq(comments.linkId, link.id)));
  const cameBack = and(eq(posts.status, "draft"), link.postId === null ? exists(words) : undefined);
  return and(isMeant(link), or(inArray(posts.status, shownStatuses), cameBack));
}

function isMeant(link: GuestLink): SQL | undefined {
  const inWorkspace = eq(posts.workspaceId, link.workspaceId);
  if (link.postId !== null) return and(inWorkspace, eq(posts.id, link.postId));
  const { accountIds, firstDay, lastDay, timeZone } = link;
  if (accountIds.length === 0 || !firstDay || !lastDay) return sql`false`;
  return and(
    inWorkspace,
    inArray(posts.accountId, [...accountIds]),
    // Wider by a day than any zone makes it, for the index.
    gte(posts.scheduledAt, new Date(Date.parse(firstDay) - DAY_MS)),
    lt(posts.scheduledAt, new Date(Date.parse(lastDay) + 2 * DAY_MS)),
    sql`(${posts.scheduledAt} at time zone ${timeZone})::date between ${firstDay} and ${lastDay}`,
  );
}
