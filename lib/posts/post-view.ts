import "server-only";
import { eq, sql } from "drizzle-orm";
import { db } from "@/db";
import { accounts, media, postIntents, postPhotos, posts, publishAttempts, users } from "@/db/schema";
import type { PostView } from "./types";

const latestUploadedBytes = sql<number | null>`(
  select ${publishAttempts.uploadedBytes} from ${publishAttempts}
  where ${publishAttempts.postId} = ${posts.id} order by ${publishAttempts.number} desc limit 1
)`.mapWith(Number);

const photoCount = sql<number>`(
  select count(*) from ${postPhotos} where ${postPhotos.postId} = ${posts.id}
)`.mapWith(Number);

const waitsForFile = sql<boolean>`(${posts.status} = 'draft' and exists (
  select from ${postIntents} where ${postIntents.postId} = ${posts.id} and ${postIntents.status} = 'waiting'
))`;

const columns = {
  post: posts,
  account: {
    id: accounts.id,
    displayName: accounts.displayName,
    username: accounts.username,
    avatarUrl: accounts.avatarUrl,
    isTest: accounts.isTest,
    status: accounts.status,
  },
  media: {
    id: media.id,
    kind: media.kind,
    name: media.name,
    hasPoster: media.hasPoster,
    durationMs: media.durationMs,
    sizeBytes: media.sizeBytes,
    status: media.status,
  },
  uploadedBytes: latestUploadedBytes,
  photoCount: photoCount,
  waitsForFile,
  author: sql<string | null>`coalesce(${users.name}, ${users.email})`,
};

/** What lists, the calendar and a post's own page have in common. */
export function selectPosts() {
  return db
    .select(columns)
    .from(posts)
    .innerJoin(accounts, eq(accounts.id, posts.accountId))
    .innerJoin(media, eq(media.id, posts.mediaId))
    .leftJoin(users, eq(users.id, posts.createdBy));
}
export type PostViewRow = Awaited<ReturnType<typeof selectPosts>>[number];

export function toPostView({
  post,
  account,
  media: { sizeBytes, status, ...medium },
  uploadedBytes,
  photoCount,
  waitsForFile,
}: PostViewRow): PostView {
  const isMoving = post.status === "uploading" || (post.status === "processing" && medium.kind === "video");
  const percent = Math.floor((100 * (uploadedBytes ?? 0)) / sizeBytes);
  return {
    id: post.id,
    status: post.status,
    statusReason: post.statusReason,
    revision: post.revision,
    caption: post.caption,
    scheduledAt: post.scheduledAt?.toISOString() ?? null,
    scheduledLocal: post.scheduledLocal,
    timeZone: post.timeZone,
    publishedAt: post.publishedAt?.toISOString() ?? null,
    account,
    delivery: post.delivery,
    media: medium,
    photoCount,
    uploadPercent: isMoving && (post.status === "uploading" || percent < 100) ? percent : null,
    waitsForFile,
  };
}
