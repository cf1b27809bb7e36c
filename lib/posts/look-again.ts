import "server-only";
import { and, asc, desc, eq, inArray, isNotNull, isNull, lte, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { accounts, posts, publishAttempts } from "@/db/schema";
import { withAccessToken } from "@/lib/accounts/with-access-token";
import { appendEntry } from "@/lib/ledger/append-entry";
import { describeFailReason, type PublishStatus } from "@/lib/tiktok";
import { cuepost } from "@/lib/workspaces/actor";
import { askTikTok } from "./ask-tiktok";
import { emitPost } from "./emit-post";
import { type Move, movePost, type PostRow, recordPostEvent } from "./move-post";
import type { AttemptRow } from "./running-post";
import { outStatuses } from "./states";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Moderation usually takes a minute, sometimes hours (Get Post Status): often at first, then every ten minutes. */
const moderation = {
  often: 2 * MINUTE_MS,
  oftenUntil: 20 * MINUTE_MS,
  seldom: 10 * MINUTE_MS,
  until: 24 * HOUR_MS,
};
/** A creator finishes a draft within the hour, next week or never; a webhook tells sooner where there is one. */
const inbox = {
  often: 10 * MINUTE_MS,
  oftenUntil: 6 * HOUR_MS,
  seldom: 2 * HOUR_MS,
  until: 30 * 24 * HOUR_MS,
};

type Waiting = Pick<PostRow, "status" | "privacyLevel" | "tiktokPostId" | "shareUrl" | "delivery">;

function paceOf({ status, privacyLevel, tiktokPostId, shareUrl, delivery }: Waiting) {
  if (status === "in inbox") return inbox;
  const isPublic = delivery === "inbox" || privacyLevel === "PUBLIC_TO_EVERYONE" || tiktokPostId !== null;
  const isWaiting = status === "in review" || (status === "published" && isPublic);
  return isWaiting && shareUrl === null ? moderation : null;
}

/** When TikTok is first asked again after a post went out; null when there is nothing left to learn. */
export function firstLookAt(post: Waiting, now: Date): Date | null {
  const pace = paceOf(post);
  return pace ? new Date(now.getTime() + pace.often) : null;
}

function nextLookAt(post: Waiting, sinceMs: number, now: Date): Date | null {
  const pace = paceOf(post);
  if (!pace || sinceMs > pace.until) return null;
  return new Date(now.getTime() + (sinceMs < pace.oftenUntil ? pace.often : pace.seldom));
}

/** Posts that are out, or lie in an inbox, and of which TikTok may have more to tell. */
export async function findPostsToLookAt(now: Date, limit: number): Promise<string[]> {
  const rows = await db
    .select({ id: posts.id })
    .from(posts)
    .where(lte(posts.lookAt, now))
    .orderBy(asc(posts.lookAt))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** What is new since the post went out: `finished` is a draft that its creator posted. */
export type News = "public" | "no longer public" | "finished" | "failed" | "nothing new" | "gone";

/** Asks TikTok once more about a post that is out, and writes down what is new. */
export async function lookAgain(postId: string, now = new Date()): Promise<News> {
  const [row] = await db
    .select({ post: posts, attempt: publishAttempts })
    .from(posts)
    .innerJoin(publishAttempts, eq(publishAttempts.postId, posts.id))
    .where(
      and(
        eq(posts.id, postId),
        inArray(posts.status, [...outStatuses]),
        inArray(publishAttempts.outcome, ["published", "in inbox"]),
        isNotNull(publishAttempts.publishId),
      ),
    )
    .orderBy(desc(publishAttempts.number))
    .limit(1);
  if (!row?.attempt.publishId) {
    await db.update(posts).set({ lookAt: null }).where(eq(posts.id, postId));
    return "gone";
  }
  const since = row.post.publishedAt ?? row.attempt.endedAt;
  const sinceMs = now.getTime() - (since ?? now).getTime();
  // Moved on first: an account whose permission has ended must not be asked every minute.
  const lookAt = nextLookAt(row.post, sinceMs, now);
  await db.update(posts).set({ lookAt }).where(eq(posts.id, postId));
  const answer = await askTikTok(row.post.accountId, row.attempt.publishId);
  const news = answer ? await note(row, answer, now) : "nothing new";
  if (row.post.lookAt && !lookAt && news === "nothing new") await endLooks(row.post);
  return news;
}

/** TikTok named it complete, so it is out; that nobody may see it is said, since no word of TikTok's explains it. */
async function endLooks(post: PostRow): Promise<void> {
  if (post.status === "in review") {
    const reason = "TikTok has not made it public within a day. Look at it in the TikTok app.";
    await moveReviewed(post, { to: "published", kind: "last-look", message: reason, reason });
    return;
  }
  const message =
    post.status === "in inbox"
      ? "Nobody has finished this draft for a month. Cuepost no longer asks TikTok about it."
      : "TikTok gave no public link within a day. Cuepost no longer asks for it.";
  await recordPostEvent(db, post.id, { kind: "last-look", message });
}

type Reviewed = Pick<Move, "to" | "kind" | "message" | "reason" | "set" | "details">;

function moveReviewed(post: PostRow, change: Reviewed): Promise<PostRow | null> {
  const seen = { status: "in review", revision: post.revision } as const;
  return db.transaction((tx) => movePost(tx, { postId: post.id, seen, ...change }));
}

interface Looked {
  post: PostRow;
  attempt: AttemptRow;
}

async function note({ post, attempt }: Looked, answer: PublishStatus, now: Date): Promise<News> {
  if (post.status === "in inbox") return noteDraft({ post, attempt }, answer, now);
  if (post.status === "in review") return noteReviewed({ post, attempt }, answer, now);
  const [tiktokPostId] = answer.postIds;
  if (tiktokPostId && (post.tiktokPostId === null || post.publicEndedAt)) {
    return notePublic(post, tiktokPostId, now);
  }
  if (tiktokPostId && post.shareUrl === null) return noteLink(post, tiktokPostId);
  const isGone = post.publicSince && !post.publicEndedAt && answer.status === "published" && !tiktokPostId;
  return isGone ? noteHidden(post, now) : "nothing new";
}

async function noteReviewed(
  { post, attempt }: Looked,
  { status, postIds, failReason }: PublishStatus,
  now: Date,
): Promise<News> {
  const [tiktokPostId] = postIds;
  if (tiktokPostId) {
    const moved = await moveReviewed(post, {
      to: "published",
      set: { tiktokPostId, publicSince: now },
      kind: "public",
      message: "Published: everyone can see it now",
      details: { postId: tiktokPostId },
    });
    if (!moved) return "nothing new";
    await noteLink(post, tiktokPostId);
    return "public";
  }
  if (status !== "failed") return "nothing new";
  const { message } = describeFailReason(failReason);
  const details = { failReason, publishId: attempt.publishId };
  const change = { to: "failed", kind: "failed", message, reason: message, details } as const;
  return (await moveReviewed(post, change)) ? "failed" : "nothing new";
}

async function noteDraft(
  { post, attempt }: Looked,
  { status, postIds, failReason }: PublishStatus,
  now: Date,
): Promise<News> {
  if (status !== "published" && status !== "failed") return "nothing new";
  const isOut = status === "published";
  const [tiktokPostId = null] = postIds;
  const reason = isOut ? null : describeFailReason(failReason).message;
  const published = { tiktokPostId, publishedAt: now, publicSince: tiktokPostId ? now : null };
  const moved = await db.transaction(async (tx) => {
    const found = await movePost(tx, {
      postId: post.id,
      to: isOut ? "published" : "failed",
      seen: { status: "in inbox", revision: post.revision },
      reason,
      set: {
        ...(isOut ? published : {}),
        lookAt: isOut ? firstLookAt({ ...post, status: "published", tiktokPostId }, now) : null,
      },
      kind: isOut ? "published" : "failed",
      message: reason ?? "Its creator finished the draft in the TikTok app: it is posted",
      details: isOut ? { postIds } : { failReason },
    });
    const outcome = isOut ? "published" : "failed";
    if (found) await tx.update(publishAttempts).set({ outcome }).where(eq(publishAttempts.id, attempt.id));
    return found;
  });
  if (!moved) return "nothing new";
  return isOut ? "finished" : "failed";
}

async function notePublic(post: PostRow, tiktokPostId: string, now: Date): Promise<News> {
  const isSaved = await db.transaction(async (tx) => {
    const [saved] = await tx
      .update(posts)
      .set({ tiktokPostId, publicSince: now, publicEndedAt: null, updatedAt: sql`now()` })
      .where(and(eq(posts.id, post.id), sql`${posts.tiktokPostId} is not distinct from ${post.tiktokPostId}`))
      .returning({ id: posts.id });
    const message = post.publicEndedAt ? "Everyone can see it again" : "Everyone can see it now";
    if (saved) await noteSeen(tx, post, { kind: "public", message, details: { postId: tiktokPostId } });
    return saved !== undefined;
  });
  if (!isSaved) return "nothing new";
  await noteLink(post, tiktokPostId);
  return "public";
}

async function noteSeen(
  tx: Transaction,
  post: PostRow,
  event: Pick<Move, "kind" | "message" | "details">,
): Promise<void> {
  const { workspaceId, id: postId } = post;
  const { message, details } = event;
  await recordPostEvent(tx, postId, event);
  const body = { message, details };
  await appendEntry(tx, { workspaceId, postId, actor: cuepost, kind: "outcome", body });
}

/** TikTok's link is the documented one; without the permission to list videos the usual pattern has to do. */
async function noteLink({ id, accountId }: PostRow, tiktokPostId: string): Promise<News> {
  const [account] = await db
    .select({ scopes: accounts.scopes })
    .from(accounts)
    .where(eq(accounts.id, accountId));
  const canList = account?.scopes.includes("video.list") ?? false;
  const videos = canList
    ? await withAccessToken(accountId, (client) => client.queryVideos([tiktokPostId]))
    : [];
  const shareUrl = videos.find((video) => video.id === tiktokPostId)?.shareUrl ?? null;
  if (shareUrl || !canList) await db.update(posts).set({ shareUrl, lookAt: null }).where(eq(posts.id, id));
  return "nothing new";
}

async function noteHidden(post: PostRow, now: Date): Promise<News> {
  const isSaved = await db.transaction(async (tx) => {
    const [saved] = await tx
      .update(posts)
      .set({ publicEndedAt: now, updatedAt: sql`now()` })
      .where(and(eq(posts.id, post.id), isNull(posts.publicEndedAt)))
      .returning();
    if (!saved) return false;
    await noteSeen(tx, post, {
      kind: "hidden",
      message: "No longer public: TikTok or its creator changed who can see it",
      details: { postId: post.tiktokPostId },
    });
    await emitPost(tx, saved, "post.unpublished", saved.status);
    return true;
  });
  return isSaved ? "no longer public" : "nothing new";
}
