import "server-only";
import { and, count, desc, eq, inArray, ne, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db";
import { accounts, postPhotos, posts } from "@/db/schema";
import { seesPosts } from "@/lib/accounts/sees-posts";
import { getMedia } from "@/lib/media/queries";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import type { MediaUses } from "./types";

const USES_SHOWN_MAX = 8;

/** Where a file of the library is used, the latest first; canceled posts are left out. */
export async function listUses(member: Member, mediaId: string): Promise<MediaUses> {
  assertMay(member, "view workspace");
  const { id } = await getMedia(member, mediaId);
  const [rows, [total]] = await Promise.all([
    db
      .select({
        id: posts.id,
        status: posts.status,
        title: posts.title,
        caption: posts.caption,
        at: sql<Date | null>`coalesce(${posts.publishedAt}, ${posts.scheduledAt})`.mapWith(posts.scheduledAt),
        account: {
          displayName: accounts.displayName,
          avatarUrl: accounts.avatarUrl,
          isTest: accounts.isTest,
          status: accounts.status,
        },
      })
      .from(posts)
      .innerJoin(accounts, eq(accounts.id, posts.accountId))
      .where(holds(member, id))
      .orderBy(sql`coalesce(${posts.publishedAt}, ${posts.scheduledAt}) desc nulls first`, desc(posts.id))
      .limit(USES_SHOWN_MAX),
    db.select({ count: count() }).from(posts).where(holds(member, id)),
  ]);
  return {
    posts: rows.map((row) => ({ ...row, at: row.at?.toISOString() ?? null })),
    more: Math.max(0, (total?.count ?? 0) - rows.length),
  };
}

function holds(member: Member, mediaId: string): SQL | undefined {
  const photos = db
    .select({ postId: postPhotos.postId })
    .from(postPhotos)
    .where(eq(postPhotos.mediaId, mediaId));
  return and(
    seesPosts(member),
    or(eq(posts.mediaId, mediaId), inArray(posts.id, photos)),
    ne(posts.status, "canceled"),
  );
}
