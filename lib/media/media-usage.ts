import "server-only";
import { and, eq, exists, inArray, ne, or, type SQL, sql } from "drizzle-orm";
import { union } from "drizzle-orm/pg-core";
import { db } from "@/db";
import { media, postPhotos, posts } from "@/db/schema";
import { seesPosts } from "@/lib/accounts/sees-posts";
import { type Seer, seesAccount } from "@/lib/workspaces/sees-account";

export interface MediaUsage {
  useCount: number;
  lastUsedAt: Date | null;
}

/** When a post used its files: as it went out, else as it is planned, else as somebody last wrote on it. */
const usedAt = sql`coalesce(${posts.publishedAt}, ${posts.scheduledAt}, ${posts.updatedAt})`;
const counts = ne(posts.status, "canceled");

/** The columns of `usageOf` where it is joined under this name. */
export const usage = {
  mediaId: sql<string>`usage.media_id`,
  lastUsedAt: sql`usage.last_used_at`,
};

/**
 * One row for each used file: of a workspace, or of these files alone. Those are named without their workspace, or the
 * planner would begin at all of its posts. Posts of accounts that a member does not see count for nothing.
 */
export function usageOf(member: Seer, mediaIds?: readonly string[]): SQL {
  const isOf = (mediaId: typeof posts.mediaId | typeof postPhotos.mediaId) =>
    mediaIds ? and(inArray(mediaId, [...mediaIds]), seesAccount(member, posts.accountId)) : seesPosts(member);
  const own = and(isOf(posts.mediaId), counts);
  const photos = and(isOf(postPhotos.mediaId), counts);
  return sql`(
    select media_id, count(distinct id) as use_count, max(used_at) as last_used_at from (
      select ${posts.mediaId} as media_id, ${posts.id} as id, ${usedAt} as used_at from ${posts} where ${own}
      union all
      select ${postPhotos.mediaId}, ${posts.id}, ${usedAt} from ${postPhotos}
        join ${posts} on ${posts.id} = ${postPhotos.postId} where ${photos}
    ) each group by media_id
  ) usage`;
}

/** A cover stands in both tables and is still one use. */
export async function findUsage(member: Seer, mediaIds: readonly string[]) {
  if (mediaIds.length === 0) return new Map<string, MediaUsage>();
  const rows = await db.execute<{ media_id: string; use_count: string; last_used_at: string | Date }>(
    sql`select * from ${usageOf(member, mediaIds)}`,
  );
  return new Map(
    [...rows].map(({ media_id, use_count, last_used_at }): [string, MediaUsage] => [
      media_id,
      { useCount: Number(use_count), lastUsedAt: new Date(last_used_at) },
    ]),
  );
}

export function isUsed(member: Seer): SQL {
  return hasPost(and(counts, seesAccount(member, posts.accountId)));
}

/** Whether the file stands in a post like that. Two questions, so that each has its index. */
export function hasPost(isLikeThat: SQL | undefined): SQL {
  const asVideo = db
    .select({ one: sql`1` })
    .from(posts)
    .where(and(eq(posts.mediaId, media.id), isLikeThat));
  const asPhoto = db
    .select({ one: sql`1` })
    .from(postPhotos)
    .innerJoin(posts, eq(posts.id, postPhotos.postId))
    .where(and(eq(postPhotos.mediaId, media.id), isLikeThat));
  return or(exists(asVideo), exists(asPhoto)) as SQL;
}

/** Which posts hold these files: each pair of file and post once, as a table to join. */
export function usesOf(mediaIds: readonly string[]) {
  const ids = [...mediaIds];
  const asVideo = db
    .select({ mediaId: posts.mediaId, postId: posts.id })
    .from(posts)
    .where(inArray(posts.mediaId, ids));
  const asPhoto = db
    .select({ mediaId: postPhotos.mediaId, postId: postPhotos.postId })
    .from(postPhotos)
    .where(inArray(postPhotos.mediaId, ids));
  return union(asVideo, asPhoto).as("uses");
}
