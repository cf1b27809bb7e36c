import "server-only";
import { and, asc, desc, eq, gte, isNull, lt, ne, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db";
import {
  accounts,
  consents,
  media,
  postEvents,
  postPhotos,
  posts,
  publishAttempts,
  users,
} from "@/db/schema";
import { getEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { viewPrepared } from "@/lib/media/queries";
import type { Member } from "@/lib/workspaces/types";
import { findFreeSlot } from "./find-free-slot";
import { listPostMedia } from "./post-media";
import { pickSettings } from "./rules";
import { canStop } from "./stop-publish";
import type { PostDetail, PostEventView, PostView } from "./types";

const CALENDAR_POSTS_MAX = 1000;
const TIMELINE_EVENTS_MAX = 500;

const latestUploadedBytes = sql<number | null>`(
  select ${publishAttempts.uploadedBytes} from ${publishAttempts}
  where ${publishAttempts.postId} = ${posts.id} order by ${publishAttempts.number} desc limit 1
)`.mapWith(Number);

const photoCount = sql<number>`(
  select count(*) from ${postPhotos} where ${postPhotos.postId} = ${posts.id}
)`.mapWith(Number);

const columns = {
  post: posts,
  account: {
    id: accounts.id,
    displayName: accounts.displayName,
    username: accounts.username,
    avatarUrl: accounts.avatarUrl,
    status: accounts.status,
  },
  media: {
    id: media.id,
    kind: media.kind,
    name: media.name,
    hasPoster: media.hasPoster,
    durationMs: media.durationMs,
    sizeBytes: media.sizeBytes,
  },
  uploadedBytes: latestUploadedBytes,
  photoCount: photoCount,
  author: sql<string | null>`coalesce(${users.name}, ${users.email})`,
};

function selectPosts() {
  return db
    .select(columns)
    .from(posts)
    .innerJoin(accounts, eq(accounts.id, posts.accountId))
    .innerJoin(media, eq(media.id, posts.mediaId))
    .leftJoin(users, eq(users.id, posts.createdBy));
}
type Row = Awaited<ReturnType<typeof selectPosts>>[number];

/** The posts whose time lies in [from, to), in order, canceled ones left out; 1,000 at the most. */
export async function listCalendarPosts(
  member: Member,
  range: { from: Date; to: Date },
): Promise<PostView[]> {
  const rows = await selectPosts()
    .where(
      and(
        eq(posts.workspaceId, member.workspaceId),
        gte(posts.scheduledAt, range.from),
        lt(posts.scheduledAt, range.to),
        ne(posts.status, "canceled"),
      ),
    )
    .orderBy(asc(posts.scheduledAt), asc(posts.id))
    .limit(CALENDAR_POSTS_MAX);
  return rows.map(toView);
}

export async function getPost(member: Member, postId: string, now = new Date()): Promise<PostDetail> {
  if (!z.uuid().safeParse(postId).success) throw notThere();
  const [row] = await selectPosts().where(
    and(eq(posts.id, postId), eq(posts.workspaceId, member.workspaceId)),
  );
  if (!row) throw notThere();
  const isStopped = row.post.status === "needs attention" || row.post.status === "failed";
  const [events, consent, photos, attempt, freeSlot] = await Promise.all([
    listEvents(postId),
    findConsent(postId),
    row.photoCount > 0 ? listPhotos(postId) : [],
    findOpenAttempt(postId),
    isStopped ? findFreeSlot(member, { postId, accountId: row.account.id }, now) : null,
  ]);
  return {
    ...toView(row),
    ...pickSettings(row.post),
    ...toDetail(row),
    consent,
    events,
    photos,
    canStop: canStop(row.post.status, attempt),
    freeSlot: freeSlot?.at.toISOString() ?? null,
  };
}

const notThere = () => new AppError("not-found", "There is no such post.");

function toView({
  post,
  account,
  media: { sizeBytes, ...medium },
  uploadedBytes,
  photoCount,
}: Row): PostView {
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
  };
}

/** TikTok's own link, or its documented pattern until it gave one. */
function toLink({ post, account }: Row): string | null {
  if (!post.tiktokPostId) return null;
  const origin = getEnv().TIKTOK_AUTH_ORIGIN;
  return post.shareUrl ?? `${origin}/@${encodeURIComponent(account.username)}/video/${post.tiktokPostId}`;
}

function toDetail(row: Row) {
  const { createdAt, publicSince, publicEndedAt, holdCode, lateMinutesMax } = row.post;
  return {
    holdCode,
    lateMinutesMax,
    createdBy: row.author,
    createdAt: createdAt.toISOString(),
    link: toLink(row),
    publicSince: publicSince?.toISOString() ?? null,
    publicEndedAt: publicEndedAt?.toISOString() ?? null,
  };
}

async function listPhotos(postId: string): Promise<PostDetail["photos"]> {
  const items = await listPostMedia(postId);
  return items.map(({ id, name, hasPoster, prepared }) => ({
    id,
    name,
    hasPoster,
    prepared: viewPrepared(prepared),
  }));
}

async function findOpenAttempt(postId: string) {
  const [attempt = null] = await db
    .select()
    .from(publishAttempts)
    .where(and(eq(publishAttempts.postId, postId), isNull(publishAttempts.endedAt)))
    .limit(1);
  return attempt;
}

async function findConsent(postId: string): Promise<PostDetail["consent"]> {
  const [consent] = await db
    .select({ name: users.name, email: users.email, at: consents.givenAt, sentence: consents.sentence })
    .from(consents)
    .innerJoin(users, eq(users.id, consents.userId))
    .where(and(eq(consents.postId, postId), isNull(consents.voidedAt)))
    .orderBy(desc(consents.givenAt))
    .limit(1);
  if (!consent) return null;
  return { by: consent.name ?? consent.email, givenAt: consent.at.toISOString(), sentence: consent.sentence };
}

async function listEvents(postId: string): Promise<PostEventView[]> {
  const rows = await db
    .select({ event: postEvents, name: users.name, email: users.email })
    .from(postEvents)
    .leftJoin(users, eq(users.id, postEvents.actorId))
    .where(eq(postEvents.postId, postId))
    .orderBy(desc(postEvents.id))
    .limit(TIMELINE_EVENTS_MAX);
  return rows.reverse().map(({ event, name, email }) => ({
    id: event.id,
    at: event.at.toISOString(),
    kind: event.kind,
    message: event.message,
    actorName: name ?? email,
    details: event.details,
  }));
}
