import "server-only";
import { and, eq, inArray, isNull, lt, lte, or } from "drizzle-orm";
import { db } from "@/db";
import { posts } from "@/db/schema";
import { isOverdue } from "./sign-of-life";
import { runningStatuses } from "./states";

const DUE_POSTS_MAX = 200;
/** A run is begun this long before its post is due, and sleeps to the instant. */
export const LOOK_AHEAD_MS = 3 * 60_000;
/** A post that is still scheduled this long after its time has lost its run; an announcement, its event. */
const LOST_MS = 20_000;

export interface DuePost {
  postId: string;
  revision: number;
}

/**
 * Posts that need a run: due soon and not announced, overdue and not begun, or begun by a run that died. Marks
 * them announced, so that the next sweep leaves them alone. 200 at a time.
 */
export async function announceDuePosts(now: Date): Promise<DuePost[]> {
  const before = (ms: number) => new Date(now.getTime() - ms);
  const isDue = and(
    eq(posts.status, "scheduled"),
    lte(posts.scheduledAt, before(-LOOK_AHEAD_MS)),
    or(
      isNull(posts.announcedAt),
      and(lt(posts.scheduledAt, before(LOST_MS)), lt(posts.announcedAt, before(LOST_MS))),
    ),
  );
  const isAbandoned = and(
    inArray(posts.status, [...runningStatuses]),
    isOverdue(now),
    or(isNull(posts.announcedAt), lt(posts.announcedAt, before(LOST_MS))),
  );
  const due = db
    .select({ id: posts.id })
    .from(posts)
    .where(or(isDue, isAbandoned))
    .orderBy(posts.scheduledAt)
    .limit(DUE_POSTS_MAX)
    .for("update", { skipLocked: true });
  return db
    .update(posts)
    .set({ announcedAt: now })
    .where(inArray(posts.id, due))
    .returning({ postId: posts.id, revision: posts.revision });
}
