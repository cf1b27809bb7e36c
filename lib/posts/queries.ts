import "server-only";
import { and, desc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db";
import { apiKeys, consents, posts, publishAttempts, users } from "@/db/schema";
import { seesPosts } from "@/lib/accounts/sees-posts";
import { AppError } from "@/lib/errors";
import { viewPrepared } from "@/lib/media/queries";
import { hasFile } from "@/lib/media/rules";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { findApproval } from "./approval-detail";
import { findFreeSlot } from "./find-free-slot";
import { listNewestEvents } from "./list-events";
import { toPostLink } from "./post-link";
import { listPostMedia } from "./post-media";
import { type PostViewRow, selectPosts, toPostView } from "./post-view";
import { pickSettings } from "./rules";
import { canStop } from "./stop-publish";
import type { PostDetail } from "./types";

export async function getPost(member: Member, postId: string, now = new Date()): Promise<PostDetail> {
  assertMay(member, "view posts");
  if (!z.uuid().safeParse(postId).success) throw notThere();
  const [row] = await selectPosts().where(and(eq(posts.id, postId), seesPosts(member)));
  if (!row) throw notThere();
  const isStopped = row.post.status === "needs attention" || row.post.status === "failed";
  const [events, consent, photos, attempt, freeSlot, approval, apiKeyName] = await Promise.all([
    listNewestEvents(postId),
    findConsent(postId),
    row.photoCount > 0 ? listPhotos(postId) : [],
    findOpenAttempt(postId),
    isStopped ? findFreeSlot(member, { postId, accountId: row.account.id }, now) : null,
    findApproval(member, row.post),
    findKeyName(row.post),
  ]);
  return {
    ...toPostView(row),
    ...pickSettings(row.post),
    ...toDetail(row),
    approval,
    consent,
    apiKeyName,
    events,
    photos,
    canStop: canStop(row.post.status, attempt),
    freeSlot: freeSlot?.at.toISOString() ?? null,
  };
}

const notThere = () => new AppError("not-found", "There is no such post.");

function toDetail(row: PostViewRow) {
  const { createdAt, publicSince, publicEndedAt, holdCode, lateMinutesMax } = row.post;
  return {
    holdCode,
    lateMinutesMax,
    hasFile: hasFile(row.media),
    createdBy: row.author,
    createdAt: createdAt.toISOString(),
    link: toPostLink(row.post, row.account),
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
    .leftJoin(users, eq(users.id, consents.userId))
    .where(and(eq(consents.postId, postId), isNull(consents.voidedAt)))
    .orderBy(desc(consents.givenAt))
    .limit(1);
  if (!consent) return null;
  return { by: consent.name ?? consent.email, givenAt: consent.at.toISOString(), sentence: consent.sentence };
}

/** Null too where the key went with its maker's login. */
async function findKeyName({ apiKeyId }: PostViewRow["post"]): Promise<string | null> {
  if (!apiKeyId) return null;
  const [key] = await db.select({ name: apiKeys.name }).from(apiKeys).where(eq(apiKeys.id, apiKeyId));
  return key?.name ?? null;
}
