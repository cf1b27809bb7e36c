import "server-only";
import { and, asc, eq, lte, not, sql } from "drizzle-orm";
import { db } from "@/db";
import { posts } from "@/db/schema";
import type { DuePost } from "./due-posts";

/**
 * Posts of one account are begun in the order of their times, then their ids: one waits while an earlier one is not
 * begun or is being prepared, and for nothing else. An earlier one is waited for only as long as it may go out.
 */
const earlier = sql`select 1 from ${posts} earlier where earlier.account_id = posts.account_id
  and earlier.status in ('scheduled', 'preparing')
  and (earlier.scheduled_at, earlier.id) < (posts.scheduled_at, posts.id)`;

/** Of a post that is due. */
export const mustWaitItsTurn = sql<boolean>`exists (${earlier})`;

/** Of one that is not due yet: it will not be the first at its instant. */
export const followsAtItsInstant = sql<boolean>`exists (${earlier} and earlier.scheduled_at = posts.scheduled_at)`;

/** The post of the same account whose turn it is now, if one is due: whoever leaves `preparing` announces it. */
export async function findNextPost(postId: string, now = new Date()): Promise<DuePost | null> {
  const account = db.select({ id: posts.accountId }).from(posts).where(eq(posts.id, postId));
  const [first] = await db
    .select({ id: posts.id })
    .from(posts)
    .where(
      and(
        eq(posts.accountId, account),
        eq(posts.status, "scheduled"),
        lte(posts.scheduledAt, now),
        not(mustWaitItsTurn),
      ),
    )
    .orderBy(asc(posts.scheduledAt), asc(posts.id))
    .limit(1);
  if (!first) return null;
  const [next] = await db
    .update(posts)
    .set({ announcedAt: now })
    .where(and(eq(posts.id, first.id), eq(posts.status, "scheduled")))
    .returning({ postId: posts.id, revision: posts.revision });
  return next ?? null;
}
