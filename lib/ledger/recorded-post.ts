import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db";
import { accounts, media, posts } from "@/db/schema";
import { seesPosts } from "@/lib/accounts/sees-posts";
import { AppError } from "@/lib/errors";
import type { Member } from "@/lib/workspaces/types";
import type { RecordedPost } from "./types";

/** What heads a record: the post as it is now. */
export async function getRecordedPost(member: Member, postId: string): Promise<RecordedPost> {
  if (!z.uuid().safeParse(postId).success) throw notThere();
  const [post] = await selectRecorded().where(and(eq(posts.id, postId), seesPosts(member)));
  if (!post) throw notThere();
  return toRecorded(post);
}

const notThere = () => new AppError("not-found", "There is no such post.");

export function selectRecorded() {
  return db
    .select({
      id: posts.id,
      title: posts.title,
      caption: posts.caption,
      status: posts.status,
      createdAt: posts.createdAt,
      scheduledAt: posts.scheduledAt,
      timeZone: posts.timeZone,
      publishedAt: posts.publishedAt,
      account: { displayName: accounts.displayName, username: accounts.username },
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
    .innerJoin(media, eq(media.id, posts.mediaId));
}

type RecordedRow = Awaited<ReturnType<typeof selectRecorded>>[number];

export function toRecorded(row: RecordedRow): RecordedPost {
  return {
    ...row,
    createdAt: row.createdAt.toISOString(),
    scheduledAt: row.scheduledAt?.toISOString() ?? null,
    publishedAt: row.publishedAt?.toISOString() ?? null,
  };
}
