import "server-only";
import { and, desc, eq, inArray, isNotNull, lt, ne, or, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db";
import { media, postPhotos, posts } from "@/db/schema";
import { getAccount } from "@/lib/accounts/queries";
import { seesPosts } from "@/lib/accounts/sees-posts";
import type { Member } from "@/lib/workspaces/types";
import type { ProfileTile } from "./types";

/** Four rows of three, of which the first place is that of the post being made. */
const TILES_MAX = 11;

/** What will stand on the profile by itself; a draft in the inbox may never be posted. */
const onTheirWay = [
  "scheduled",
  "awaiting approval",
  "preparing",
  "uploading",
  "processing",
  "in review",
] as const;

export const ProfileTilesInput = z.object({
  /** Without it, all that is planned comes first. */
  before: z.coerce.date().optional(),
  /** The post that is being edited. */
  without: z.uuid().optional(),
});

/** The latest of an account as they will stand on its profile at a time, as far as Cuepost knows. */
export async function listProfileTiles(
  member: Member,
  accountId: string,
  { before, without }: z.infer<typeof ProfileTilesInput>,
): Promise<ProfileTile[]> {
  await getAccount(member, accountId);
  const rows = await db
    .select({ id: posts.id, status: posts.status, media, photoCount })
    .from(posts)
    .innerJoin(media, eq(media.id, posts.mediaId))
    .where(
      and(
        eq(posts.accountId, accountId),
        seesPosts(member),
        before ? lt(posts.scheduledAt, before) : isNotNull(posts.scheduledAt),
        or(
          eq(posts.status, "published"),
          and(inArray(posts.status, [...onTheirWay]), eq(posts.delivery, "direct")),
        ),
        sql`${posts.privacyLevel} is distinct from 'SELF_ONLY'`,
        without ? ne(posts.id, without) : undefined,
      ),
    )
    .orderBy(desc(posts.scheduledAt), desc(posts.id))
    .limit(TILES_MAX);
  return rows.map(({ id, status, photoCount, media: { id: mediaId, kind, hasPoster } }) => ({
    id,
    isPublished: status === "published",
    photoCount,
    media: { id: mediaId, kind, hasPoster },
  }));
}

const photoCount = sql<number>`(
  select count(*) from ${postPhotos} where ${postPhotos.postId} = ${posts.id}
)`.mapWith(Number);
