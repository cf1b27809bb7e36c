import "server-only";
import { and, desc, eq, ne, sql } from "drizzle-orm";
import { db } from "@/db";
import { accounts, media, posts } from "@/db/schema";
import { seesPosts } from "@/lib/accounts/sees-posts";
import { assertMay } from "@/lib/workspaces/assert-may";
import { contains } from "@/lib/workspaces/contains";
import { SEARCH_HITS_MAX } from "@/lib/workspaces/input";
import type { Member } from "@/lib/workspaces/types";
import type { PostHit } from "./types";

/** By title and caption, those nearest in time first. */
export async function searchPosts(member: Member, query: string, now = new Date()): Promise<PostHit[]> {
  assertMay(member, "view posts");
  const distance = sql`abs(extract(epoch from ${posts.scheduledAt} - ${now.toISOString()}::timestamptz))`;
  const rows = await db
    .select({
      id: posts.id,
      status: posts.status,
      title: posts.title,
      caption: sql<string>`left(${posts.caption}, ${CAPTION_CHARS_MAX})`,
      scheduledAt: posts.scheduledAt,
      accountName: accounts.displayName,
      media: {
        id: media.id,
        kind: media.kind,
        name: media.name,
        hasPoster: media.hasPoster,
        durationMs: media.durationMs,
      },
    })
    .from(posts)
    .innerJoin(accounts, eq(accounts.id, posts.accountId))
    .innerJoin(media, eq(media.id, posts.mediaId))
    .where(
      and(seesPosts(member), ne(posts.status, "canceled"), contains([posts.title, posts.caption], query)),
    )
    .orderBy(sql`${distance} nulls last`, desc(posts.createdAt), desc(posts.id))
    .limit(SEARCH_HITS_MAX);
  return rows.map((row) => ({ ...row, scheduledAt: row.scheduledAt?.toISOString() ?? null }));
}

/** One line on screen. */
const CAPTION_CHARS_MAX = 200;
