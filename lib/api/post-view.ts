import "server-only";
import { and, asc, eq, inArray } from "drizzle-orm";
import { db } from "@/db";
import { accounts, media, postIntents, postPhotos, posts } from "@/db/schema";
import { listPostLabels } from "@/lib/posts/list-post-labels";
import { toPostLink } from "@/lib/posts/post-link";
import type { PostSettings } from "@/lib/posts/types";
import { resolveLocal } from "@/lib/posts/zones";
import { type PostResource, privacyLevels, toApiStatus } from "./contract/post";

const medium = {
  id: media.id,
  kind: media.kind,
  name: media.name,
  status: media.status,
  problem: media.problem,
};
type MediumRow = Pick<typeof media.$inferSelect, keyof typeof medium>;

/** Rows of posts with what a resource needs of their neighbours; whoever reads adds whose they are. */
export function selectPostRows() {
  return db
    .select({
      post: posts,
      account: { id: accounts.id, username: accounts.username, displayName: accounts.displayName },
      isTest: accounts.isTest,
      medium,
      waiting: postIntents.postId,
    })
    .from(posts)
    .innerJoin(accounts, eq(accounts.id, posts.accountId))
    .innerJoin(media, eq(media.id, posts.mediaId))
    .leftJoin(postIntents, and(eq(postIntents.postId, posts.id), eq(postIntents.status, "waiting")));
}
export type PostResourceRow = Awaited<ReturnType<typeof selectPostRows>>[number];

/** In the rows' order; photos and labels of all of them are read at once. */
export async function toPostResources(rows: readonly PostResourceRow[]): Promise<PostResource[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ post }) => post.id);
  const [photos, labels] = await Promise.all([listPhotos(ids), listPostLabels(ids)]);
  return rows.map((row) => ({
    ...toPlain(row),
    media: (photos.get(row.post.id) ?? [row.medium]).map(toMedium),
    labels: (labels.get(row.post.id) ?? []).map(({ id, name }) => ({ id, name })),
  }));
}

async function listPhotos(postIds: readonly string[]): Promise<Map<string, MediumRow[]>> {
  const rows = await db
    .select({ postId: postPhotos.postId, medium })
    .from(postPhotos)
    .innerJoin(media, eq(media.id, postPhotos.mediaId))
    .where(inArray(postPhotos.postId, [...postIds]))
    .orderBy(asc(postPhotos.postId), asc(postPhotos.position));
  const byPost = new Map<string, MediumRow[]>();
  for (const { postId, medium: photo } of rows) byPost.set(postId, [...(byPost.get(postId) ?? []), photo]);
  return byPost;
}

function toPlain({
  post,
  account,
  isTest,
  waiting,
}: PostResourceRow): Omit<PostResource, "media" | "labels"> {
  return {
    id: post.id,
    external_id: post.externalId,
    status: toApiStatus(post.status, waiting !== null),
    status_reason: post.statusReason,
    account: { id: account.id, username: account.username, display_name: account.displayName },
    test: isTest,
    content: post.caption,
    tiktok: toTikTok(post),
    publish_at: toPublishTime(post),
    published_at: post.publishedAt?.toISOString() ?? null,
    url: toPostLink(post, { ...account, isTest }),
    tiktok_post_id: post.tiktokPostId,
    group_id: post.groupId,
    api_key_id: post.apiKeyId,
    revision: post.revision,
    created_at: post.createdAt.toISOString(),
    updated_at: post.updatedAt.toISOString(),
  };
}

export function toTikTok(post: PostSettings): PostResource["tiktok"] {
  return {
    delivery: post.delivery,
    title: post.title,
    privacy_level: privacyLevels.find((level) => level === post.privacyLevel) ?? null,
    allow_comment: post.allowComment,
    allow_duet: post.allowDuet,
    allow_stitch: post.allowStitch,
    discloses_promotion: post.disclosesPromotion,
    is_your_brand: post.isYourBrand,
    is_branded_content: post.isBrandedContent,
    is_ai_generated: post.isAiGenerated,
    auto_add_music: post.autoAddMusic,
    cover_timestamp_ms: post.coverTimestampMs,
    photo_cover_index: post.photoCoverIndex,
  };
}

function toPublishTime(post: PostResourceRow["post"]): PostResource["publish_at"] {
  const { scheduledAt, scheduledLocal: local, timeZone: timezone } = post;
  if (!scheduledAt || !local || !timezone) return null;
  return {
    utc: scheduledAt.toISOString(),
    local,
    timezone,
    note: findNote(scheduledAt, { local, timezone }),
  };
}

/** Where the clock shows this time twice. What a gap did is told by whoever moved the post out of it. */
function findNote(
  scheduledAt: Date,
  { local, timezone }: { local: string; timezone: string },
): { kind: "overlap"; detail: string } | null {
  const { kind, note: detail, instant } = resolveLocal(local, timezone);
  if (kind !== "overlap" || !detail || instant.getTime() !== scheduledAt.getTime()) return null;
  return { kind, detail };
}

function toMedium({ id, kind, name, status, problem }: MediumRow): PostResource["media"][number] {
  return { id, kind, name, status: status === "refused" ? "rejected" : status, problem };
}
