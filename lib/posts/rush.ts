import "server-only";
import { and, eq, gt, lte } from "drizzle-orm";
import { db } from "@/db";
import { posts, type publishAttempts } from "@/db/schema";
import { getEnv } from "@/lib/env";

type Attempt = Pick<typeof publishAttempts.$inferSelect, "startedAt" | "uploadedBytes">;

const RUSH_AHEAD_MS = 10_000;
const RUSH_BEHIND_MS = 5 * 60_000;
/** An upload URL lives an hour: the rest of it must do for the upload. */
const WAIT_MS_MAX = 10 * 60_000;

/**
 * A first part can wait for a moment, the minute of a post cannot: with more posts due than a small machine begins while
 * it uploads (RUSH_POSTS), they are begun first.
 */
export async function makesWay({ startedAt, uploadedBytes }: Attempt, now: Date): Promise<boolean> {
  if (uploadedBytes > 0 || now.getTime() - startedAt.getTime() > WAIT_MS_MAX) return false;
  const { RUSH_POSTS } = getEnv();
  const due = await db
    .select({ id: posts.id })
    .from(posts)
    .where(
      and(
        eq(posts.status, "scheduled"),
        lte(posts.scheduledAt, new Date(now.getTime() + RUSH_AHEAD_MS)),
        gt(posts.scheduledAt, new Date(now.getTime() - RUSH_BEHIND_MS)),
      ),
    )
    .limit(RUSH_POSTS);
  return due.length === RUSH_POSTS;
}
