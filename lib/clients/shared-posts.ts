import "server-only";
import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { type Database, db, type Transaction } from "@/db";
import { accounts, approvalDecisions, approvalRequests, media, postPhotos, posts } from "@/db/schema";
import { hashContent } from "@/lib/approvals/hash-content";
import { voterOf } from "@/lib/approvals/rules";
import { AppError } from "@/lib/errors";
import { readContent } from "@/lib/posts/read-content";
import { pickSettings } from "@/lib/posts/rules";
import type { GuestLink } from "./find-link";
import { PLAN_POSTS_MAX } from "./rules";
import { isShared, isSharedWhole } from "./shared-scope";
import { isShown, stageOf } from "./stages";
import type { PlanProgress, SharedDetail, SharedPost } from "./types";

/** The posts of a link in the order of their times. */
export async function listSharedPosts(link: GuestLink): Promise<SharedPost[]> {
  const rows = await selectShared(db)
    .where(isShared(link))
    .orderBy(asc(posts.scheduledAt), asc(posts.id))
    .limit(PLAN_POSTS_MAX);
  const requests = await findRequests(
    db,
    link,
    rows.map(({ post }) => post.id),
  );
  return rows.map((row) => toShared(row, requests.get(row.post.id)));
}

/** One post of the link. What is shown and what an answer is bound to are read at the same moment. */
export async function getSharedPost(link: GuestLink, postId: string): Promise<SharedDetail> {
  if (!z.uuid().safeParse(postId).success) throw notThere();
  return db.transaction(
    async (tx) => {
      const [row] = await selectShared(tx).where(and(isShared(link), eq(posts.id, postId)));
      if (!row) throw notThere();
      const asked = (await findRequests(tx, link, [postId])).get(postId);
      const shared = toShared(row, asked);
      if (!isShown(row.post.status)) {
        return { ...shared, settings: null, photos: [], hasFile: false, request: null };
      }
      const contentHash = hashContent(await readContent(tx, row.post));
      return {
        ...shared,
        settings: pickSettings(row.post),
        photos: await listPhotos(tx, postId),
        hasFile: row.hasFile,
        request: asked ? toRequest(row, asked, contentHash) : null,
      };
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}

export function progressOf(posts: readonly SharedPost[]): PlanProgress {
  const asked = posts.filter(({ isAsked, answer }) => isAsked || answer !== null);
  return {
    asked: asked.length,
    answered: asked.filter(({ isAsked }) => !isAsked).length,
    nextId: asked.find(({ isAsked }) => isAsked)?.id ?? null,
  };
}

/** Whether a file is of a post that this link shows whole. */
export async function holdsMedia(link: GuestLink, mediaId: string): Promise<boolean> {
  if (!z.uuid().safeParse(mediaId).success) return false;
  const [row] = await db
    .select({ id: posts.id })
    .from(posts)
    .where(
      and(
        isSharedWhole(link),
        sql`(${posts.mediaId} = ${mediaId} or exists (select 1 from ${postPhotos}
          where ${postPhotos.postId} = ${posts.id} and ${postPhotos.mediaId} = ${mediaId}))`,
      ),
    )
    .limit(1);
  return row !== undefined;
}

export const notThere = () => new AppError("not-found", "There is no such post.");

function selectShared(tx: Database | Transaction) {
  return tx
    .select({
      post: posts,
      account: {
        displayName: accounts.displayName,
        username: accounts.username,
        avatarUrl: accounts.avatarUrl,
        isTest: accounts.isTest,
        status: accounts.status,
      },
      media: {
        id: media.id,
        kind: media.kind,
        hasPoster: media.hasPoster,
        durationMs: media.durationMs,
      },
      hasFile: sql<boolean>`${media.status} = 'ready' and ${media.deletedAt} is null`,
      photoCount:
        sql<number>`(select count(*) from ${postPhotos} where ${postPhotos.postId} = ${posts.id})`.mapWith(
          Number,
        ),
    })
    .from(posts)
    .innerJoin(accounts, eq(accounts.id, posts.accountId))
    .innerJoin(media, eq(media.id, posts.mediaId))
    .$dynamic();
}
type SharedRow = Awaited<ReturnType<typeof selectShared>>[number];

interface Asked {
  request: typeof approvalRequests.$inferSelect;
  /** The newest word of this link to it. */
  said: { decision: "approve" | "changes"; by: string; at: Date } | null;
  approvedBy: string | null;
}

/** Of each post the newest request, and what this link said to it. */
async function findRequests(
  tx: Database | Transaction,
  link: GuestLink,
  postIds: readonly string[],
): Promise<Map<string, Asked>> {
  if (postIds.length === 0) return new Map();
  const requests = await tx
    .selectDistinctOn([approvalRequests.postId])
    .from(approvalRequests)
    .where(inArray(approvalRequests.postId, [...postIds]))
    .orderBy(approvalRequests.postId, desc(approvalRequests.askedAt), desc(approvalRequests.id));
  if (requests.length === 0) return new Map();
  const decisions = await tx
    .select()
    .from(approvalDecisions)
    .where(
      inArray(
        approvalDecisions.requestId,
        requests.map(({ id }) => id),
      ),
    )
    .orderBy(asc(approvalDecisions.at), asc(approvalDecisions.id));
  const voter = voterOf({ linkId: link.id });
  const byRequest = Map.groupBy(decisions, ({ requestId }) => requestId);
  return new Map(
    requests.map((request) => {
      const all = byRequest.get(request.id) ?? [];
      const own = all.findLast((one) => one.voter === voter && one.decision !== "decline");
      const said = own && { decision: own.decision as "approve" | "changes", by: own.actorName, at: own.at };
      const approvedBy = all.findLast(({ decision }) => decision === "approve")?.actorName ?? null;
      return [request.postId, { request, said: said ?? null, approvedBy }];
    }),
  );
}

function toShared(
  { post, account, media: medium, photoCount }: SharedRow,
  asked: Asked | undefined,
): SharedPost {
  const stage = stageOf(post.status) ?? "delayed";
  const said = asked?.said ?? null;
  const isWhole = stage !== "changing";
  return {
    id: post.id,
    stage,
    account,
    scheduledAt: post.scheduledAt?.toISOString() ?? null,
    name: isWhole ? post.title || post.caption || account.displayName : account.displayName,
    media: isWhole ? medium : { ...medium, hasPoster: false },
    photoCount,
    answer: said && { ...said, at: said.at.toISOString() },
    isAsked: stage === "waiting" && asked?.request.status === "open" && said === null,
  };
}

function toRequest({ post }: SharedRow, asked: Asked, contentHash: string): SharedDetail["request"] {
  const { id, status, rule } = asked.request;
  const isOpen = post.status === "awaiting approval" && status === "open";
  const isGiven = post.status === "scheduled" && status === "approved";
  if (!isOpen && !isGiven) return null;
  const mayApprove = isOpen && rule.kind !== "named" && asked.said?.decision !== "approve";
  return { id, contentHash, mayApprove, approvedBy: isGiven ? asked.approvedBy : null };
}

async function listPhotos(tx: Transaction, postId: string): Promise<SharedDetail["photos"]> {
  return tx
    .select({ id: media.id, hasPoster: media.hasPoster })
    .from(postPhotos)
    .innerJoin(media, eq(media.id, postPhotos.mediaId))
    .where(eq(postPhotos.postId, postId))
    .orderBy(asc(postPhotos.position));
}
