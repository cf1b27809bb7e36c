import "server-only";
import { and, asc, eq, gt, inArray, lte, min, or } from "drizzle-orm";
import { db } from "@/db";
import { posts } from "@/db/schema";
import { waitingStatuses } from "./drift-looks";
import type { PostRow } from "./move-post";

const POSTS_MAX = 100;
/** When a look is taken again of which nothing came: TikTok was silent, or the process died. */
const AGAIN_MS = 5 * 60_000;

/** Accounts with posts that are due for a look; those first whose next post is nearest. */
export async function findAccountsDueForDrift(now: Date, limit: number): Promise<string[]> {
  const rows = await db
    .select({ accountId: posts.accountId })
    .from(posts)
    .where(isDue(now))
    .groupBy(posts.accountId)
    .orderBy(min(posts.scheduledAt), posts.accountId)
    .limit(limit);
  return rows.map(({ accountId }) => accountId);
}

/** Of two sweeps at once each post goes to one; `driftLookAt` is already that of another try. 100 at a time. */
export async function takeDuePosts(accountId: string, now: Date): Promise<PostRow[]> {
  const due = db
    .select({ id: posts.id })
    .from(posts)
    .where(and(eq(posts.accountId, accountId), isDue(now)))
    .orderBy(asc(posts.scheduledAt), asc(posts.id))
    .limit(POSTS_MAX)
    .for("update", { skipLocked: true });
  return db
    .update(posts)
    .set({ driftLookAt: new Date(now.getTime() + AGAIN_MS) })
    .where(inArray(posts.id, due))
    .returning();
}

/** What waits for a time that is ahead, and what drift holds: its creator may allow it again. */
function isDue(now: Date) {
  const isHeld = and(eq(posts.status, "needs attention"), eq(posts.holdCode, "drift"));
  return and(
    lte(posts.driftLookAt, now),
    gt(posts.scheduledAt, now),
    or(inArray(posts.status, [...waitingStatuses]), isHeld),
  );
}
