import "server-only";
import { and, eq } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { approvalRequests, posts } from "@/db/schema";
import { seesPosts } from "@/lib/accounts/sees-posts";
import { listDecisions, type RequestRow } from "@/lib/approvals/find-request";
import { findRule } from "@/lib/approvals/find-rule";
import { hashContent } from "@/lib/approvals/hash-content";
import type { DecideInput } from "@/lib/approvals/input";
import { type Decided, recordDecision } from "@/lib/approvals/record-decision";
import { voterOf } from "@/lib/approvals/rules";
import type { Approver } from "@/lib/approvals/types";
import { addComment } from "@/lib/comments/add-comment";
import { AppError } from "@/lib/errors";
import { type Actor, actorOf } from "@/lib/workspaces/actor";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { voidConsents } from "./consent";
import { findAuthor } from "./find-standing";
import { explainLostRace, movePost, type PostRow, recordPostEvent } from "./move-post";
import { readClock } from "./read-clock";
import { readContent } from "./read-content";
import type { Scheduled } from "./schedule-post";

export interface DecidedPost {
  outcome: Decided;
  /** What the engine is told of, once everybody who has to has said yes. */
  scheduled: Scheduled | null;
}

/** A member who may approve says yes, asks for changes, or says no. */
export async function decideAsMember(member: Member, input: DecideInput, given?: Date): Promise<DecidedPost> {
  assertMay(member, "approve posts");
  const now = given ?? (await readClock());
  const { workspaceId, userId } = member;
  return db.transaction(async (tx) => {
    const [post] = await tx
      .select({ id: posts.id })
      .from(posts)
      .where(and(eq(posts.id, input.postId), seesPosts(member)));
    if (!post) throw notThere();
    const actor = actorOf(member);
    const decided = await decideApproval(tx, { workspaceId, ...input }, { actor, approver: { userId }, now });
    const { postId, decision, note: body, momentMs } = input;
    // What should change stands in the threads too, where it can be answered.
    if (body && decision !== "approve") {
      await addComment(tx, { workspaceId, postId, actor, body, momentMs: momentMs ?? null, isTold: true });
    }
    return decided;
  });
}

export interface Deciding {
  actor: Actor;
  approver: Approver;
  now: Date;
}

/**
 * One word to one request, by whoever the caller has let in. It counts only if the post is, under its lock, exactly
 * what was asked and what stood before this person's eyes.
 */
export async function decideApproval(
  tx: Transaction,
  input: DecideInput & { workspaceId: string },
  deciding: Deciding,
): Promise<DecidedPost> {
  const { workspaceId, postId, decision, note } = input;
  const { actor, approver, now } = deciding;
  const [post, request] = await lockBoth(tx, input);
  const content = await readContent(tx, post);
  const isAsSeen = [input.seenHash, hashContent(content)].every((hash) => hash === request.contentHash);
  if (isAsSeen && (await isSaidAlready(tx, post, { request, input, approver }))) {
    return { outcome: "approved", scheduled: toScheduled(post, now) };
  }
  if (!isAsSeen || request.status === "voided") throw hasChanged();
  if (!isWithdrawal(post, request, decision)) {
    if (post.status !== "awaiting approval") throw await explainLostRace(tx, asSystem(workspaceId), postId);
    if (request.status !== "open") {
      throw new AppError("conflict", "Somebody has already decided about this post.");
    }
  }
  if (decision === "approve" && (post.scheduledAt ?? now) < now) {
    throw new AppError("conflict", "Its time has passed. Choose another time for it.", { field: "time" });
  }
  const authorIds = [request.askedBy, await findAuthor(tx, postId)];
  const rule = (await findRule(tx, post.accountId)) ?? request.rule;
  const outcome = await recordDecision(tx, request, { decision, note, actor, approver, authorIds, rule });
  if (outcome === "said before") return { outcome: "open", scheduled: null };
  const moved = await follow(tx, post, { outcome, actor, note });
  return { outcome, scheduled: outcome === "approved" ? toScheduled(moved, now) : null };
}

/** The caller has looked whether the post may be seen. */
const asSystem = (workspaceId: string) => ({ workspaceId, accountIds: null, role: "owner" as const });

const notThere = () => new AppError("not-found", "There is no such post.");
const hasChanged = () =>
  new AppError(
    "conflict",
    "This post has changed since you opened it. Look at it as it is now, then decide.",
  );

/** The post first, as every change of it does. */
async function lockBoth(
  tx: Transaction,
  { workspaceId, postId, requestId }: DecideInput & { workspaceId: string },
): Promise<[PostRow, RequestRow]> {
  const [post] = await tx
    .select()
    .from(posts)
    .where(and(eq(posts.id, postId), eq(posts.workspaceId, workspaceId)))
    .for("update");
  const [request] = await tx
    .select()
    .from(approvalRequests)
    .where(and(eq(approvalRequests.id, requestId), eq(approvalRequests.postId, postId)))
    .for("update");
  if (!post || !request) throw notThere();
  return [post, request];
}

/** A yes can be taken back by asking for changes, for as long as the post has not begun to go out. */
function isWithdrawal(post: PostRow, request: RequestRow, decision: DecideInput["decision"]): boolean {
  return decision === "changes" && request.status === "approved" && post.status === "scheduled";
}

interface Said {
  request: RequestRow;
  input: DecideInput;
  approver: Approver;
}

/** A second click on "Approve", whose first let it go. */
async function isSaidAlready(tx: Transaction, post: PostRow, { request, input, approver }: Said) {
  const isApproved = request.status === "approved" && post.status === "scheduled";
  if (input.decision !== "approve" || !isApproved) return false;
  const votes = await listDecisions(tx, request.id);
  return votes.some(({ decision, voter }) => decision === "approve" && voter === voterOf(approver));
}

interface Followed {
  outcome: Decided;
  actor: Actor;
  note: string | null;
}

async function follow(tx: Transaction, post: PostRow, { outcome, actor, note }: Followed): Promise<PostRow> {
  const by = actor.via === "client link" ? `${actor.name}, by client link` : actor.name;
  const event = { actor, details: note ? { note } : undefined };
  const seen = { status: post.status, revision: post.revision };
  const set = { revision: post.revision + 1, announcedAt: null };
  if (outcome === "open") {
    await recordPostEvent(tx, post.id, {
      kind: "approved",
      message: `Approved by ${by}: one more has to`,
      ...event,
    });
    return post;
  }
  const isYes = outcome === "approved";
  const message = {
    approved: `Approved by ${by}: it goes out at its time`,
    "changes asked": `${by} asks for changes`,
    declined: `Declined by ${by}`,
  }[outcome];
  const moved = await movePost(tx, {
    postId: post.id,
    to: isYes ? "scheduled" : "draft",
    seen,
    set: isYes ? { ...set, runId: null } : set,
    reason: isYes ? null : note,
    kind: isYes ? "approved" : outcome === "declined" ? "declined" : "changes-asked",
    message,
    ...event,
  });
  if (!moved) throw await explainLostRace(tx, asSystem(post.workspaceId), post.id);
  if (!isYes) await voidConsents(tx, post.id, message, actor);
  return moved;
}

function toScheduled({ id, scheduledAt, revision }: PostRow, now: Date): Scheduled {
  return { postId: id, scheduledAt: scheduledAt ?? now, revision, note: null, awaitsApproval: false };
}
