import "server-only";
import { and, desc, eq, gt, isNotNull, isNull, sql } from "drizzle-orm";
import { db } from "@/db";
import { posts, publishAttempts } from "@/db/schema";
import { askTikTok } from "./ask-tiktok";
import { recordPostEvent } from "./move-post";

const MINUTE_MS = 60_000;
/** Moderation usually takes a minute, sometimes hours (Get Post Status). */
const LOOK_MAX_MS = 24 * 60 * MINUTE_MS;
const LOOK_OFTEN_MS = 20 * MINUTE_MS;
const LOOK_SELDOM_MINUTES = 10;

/** Public posts that are out but whose id TikTok has not told: looked at often at first, then every ten minutes. */
export async function findPostsWithoutId(now: Date, limit: number): Promise<string[]> {
  const isSeldomTurn = now.getUTCMinutes() % LOOK_SELDOM_MINUTES === 0;
  const youngest = new Date(now.getTime() - (isSeldomTurn ? LOOK_MAX_MS : LOOK_OFTEN_MS));
  const rows = await db
    .select({ id: posts.id })
    .from(posts)
    .where(
      and(
        eq(posts.status, "published"),
        eq(posts.privacyLevel, "PUBLIC_TO_EVERYONE"),
        isNull(posts.tiktokPostId),
        gt(posts.publishedAt, youngest),
      ),
    )
    .orderBy(desc(posts.publishedAt))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** Asks once more; the id is what the link to the post is made of. */
export async function findPublicId(postId: string): Promise<"found" | "not yet"> {
  const [row] = await db
    .select({ accountId: posts.accountId, publishId: publishAttempts.publishId })
    .from(posts)
    .innerJoin(publishAttempts, eq(publishAttempts.postId, posts.id))
    .where(
      and(
        eq(posts.id, postId),
        eq(publishAttempts.outcome, "published"),
        isNotNull(publishAttempts.publishId),
      ),
    )
    .limit(1);
  const answer = row?.publishId ? await askTikTok(row.accountId, row.publishId) : null;
  const tiktokPostId = answer?.postIds[0];
  if (!tiktokPostId) return "not yet";
  const [saved] = await db
    .update(posts)
    .set({ tiktokPostId, updatedAt: sql`now()` })
    .where(and(eq(posts.id, postId), isNull(posts.tiktokPostId)))
    .returning({ id: posts.id });
  if (saved) {
    await recordPostEvent(db, postId, {
      kind: "public",
      message: "TikTok has looked at it: everyone can see it now",
      details: { postId: tiktokPostId },
    });
  }
  return "found";
}
