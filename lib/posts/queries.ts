import "server-only";
import { and, asc, desc, eq, gte, isNull, lt, ne, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db";
import { accounts, consents, media, postEvents, posts, publishAttempts, users } from "@/db/schema";
import { getEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import type { Member } from "@/lib/workspaces/types";
import { pickSettings } from "./rules";
import type { PostDetail, PostEventView, PostView } from "./types";

const CALENDAR_POSTS_MAX = 1000;
const TIMELINE_EVENTS_MAX = 500;

const latestUploadedBytes = sql<number | null>`(
  select ${publishAttempts.uploadedBytes} from ${publishAttempts}
  where ${publishAttempts.postId} = ${posts.id} order by ${publishAttempts.number} desc limit 1
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
    name: media.name,
    hasPoster: media.hasPoster,
    durationMs: media.durationMs,
    sizeBytes: media.sizeBytes,
  },
  uploadedBytes: latestUploadedBytes,
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

export async function getPost(member: Member, postId: string): Promise<PostDetail> {
  if (!z.uuid().safeParse(postId).success) throw notThere();
  const [row] = await selectPosts().where(
    and(eq(posts.id, postId), eq(posts.workspaceId, member.workspaceId)),
  );
  if (!row) throw notThere();
  const [events, consent] = await Promise.all([listEvents(postId), findConsent(postId)]);
  return { ...toView(row), ...pickSettings(row.post), ...toDetail(row), consent, events };
}

const notThere = () => new AppError("not-found", "There is no such post.");

function toView({ post, account, media: { sizeBytes, ...medium }, uploadedBytes }: Row): PostView {
  const isUploading = post.status === "uploading";
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
    media: medium,
    uploadPercent: isUploading ? Math.floor((100 * (uploadedBytes ?? 0)) / sizeBytes) : null,
  };
}

function toDetail({ post, account, author }: Row) {
  const link = post.tiktokPostId
    ? `${getEnv().TIKTOK_AUTH_ORIGIN}/@${encodeURIComponent(account.username)}/video/${post.tiktokPostId}`
    : null;
  return { createdBy: author, createdAt: post.createdAt.toISOString(), link };
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
