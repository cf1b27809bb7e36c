import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db";
import { posts } from "@/db/schema";
import { voidRequest } from "@/lib/approvals/close-request";
import { findNewestRequest, type RequestRow } from "@/lib/approvals/find-request";
import { type Asked, openRequest } from "@/lib/approvals/open-request";
import { reviveRequest } from "@/lib/approvals/revive-request";
import type { RuleSnapshot } from "@/lib/approvals/types";
import { AppError } from "@/lib/errors";
import type { Actor } from "@/lib/workspaces/actor";
import { findActor } from "@/lib/workspaces/find-actor";
import { firstDriftLook } from "./drift-looks";
import { emitPost } from "./emit-post";
import { findAuthor, findStanding, type Standing } from "./find-standing";
import { type Move, movePost, type PostEventInput, type PostRow, recordPostEvent } from "./move-post";
import { readContent } from "./read-content";

export interface PlannedMove {
  /** As it is, under its lock. */
  post: PostRow;
  set: Omit<NonNullable<Move["set"]>, "status">;
  actor: Actor;
  /** Whether approval is wanted although the account asks for none. */
  asks: boolean | ((living: RequestRow | undefined) => boolean);
  /** What the timeline says of it. */
  say: (isAsking: boolean) => PostEventInput;
  /** It goes out at once: then there is nothing that approval could be waited for. */
  isNow?: boolean;
  /** Takes an own change back: what was approved before it is approved again. */
  isUndo?: boolean;
  /** Who agrees to TikTok's declaration with it, in place of whoever did. */
  authorId?: string;
}

/**
 * The one way by which somebody's wish lets a post go out. Where a yes is missing to exactly what it becomes, it waits
 * for approval; what was asked or approved before, of another content, is void.
 */
export async function movePlanned(tx: Transaction, move: PlannedMove): Promise<PostRow | null> {
  const next = { ...move.post, ...move.set } as PostRow;
  if (move.isUndo)
    await reviveRequest(tx, next.id, { actor: move.actor, content: await readContent(tx, next) });
  const standing = await findStanding(tx, next, move.authorId);
  const rule = whoMustAgree(standing, move);
  if (rule && move.isNow) throw refuseNow(standing);
  const asker = move.authorId ? move.actor : await findAsker(tx, next.id, move.actor);
  if (rule?.kind === "named") assertNamed(rule, asker.userId);
  const { living, content } = standing;
  const isKept = standing.isApproved || (rule !== null && standing.isSame && living?.status === "open");
  if (living && !isKept) {
    await voidApproval(tx, next.id, { by: move.actor, reason: whyVoid(standing), now: content });
  }
  const moved = await change(tx, move, rule ? "awaiting approval" : "scheduled");
  if (moved && rule && !isKept) await ask(tx, moved, { content, rule, asker, actor: move.actor });
  return moved;
}

/**
 * Who only moves a post has not made it: whoever asked before still does, or who agreed to TikTok's declaration, and the
 * mover's own yes counts.
 */
async function findAsker(tx: Transaction, postId: string, actor: Actor): Promise<Asked["asker"]> {
  const before = await findNewestRequest(tx, postId);
  if (before) return { userId: before.askedBy, name: before.askedByName };
  const authorId = await findAuthor(tx, postId);
  return authorId ? { userId: authorId, name: (await findActor(tx, authorId)).name } : actor;
}

const anyone: RuleSnapshot = { kind: "anyone", personId: null, personName: null };

/** Null when nobody has to agree any more. */
function whoMustAgree({ rule, living, isApproved }: Standing, { asks }: PlannedMove): RuleSnapshot | null {
  if (isApproved) return null;
  if (rule) return rule;
  return (typeof asks === "function" ? asks(living) : asks) ? anyone : null;
}

function refuseNow({ rule, content }: Standing): AppError {
  const message = rule
    ? `What goes out on ${content.account.name} is approved first. Choose a time, so that it can be.`
    : "Nobody has approved this post. Choose a time, and approval is asked again.";
  return new AppError("conflict", message, { field: "time" });
}

/** Said at once, to the one who asks: nobody could ever answer. */
function assertNamed({ personId, personName }: RuleSnapshot, askerId: string | null): void {
  if (personId === null) {
    const message =
      "Whoever approves the posts of this account is no longer here. Name somebody on its page.";
    throw new AppError("conflict", message);
  }
  if (personId !== askerId) return;
  throw new AppError(
    "conflict",
    `${personName} approves the posts of this account, and nobody approves their own. Somebody else has to ask.`,
  );
}

async function change(
  tx: Transaction,
  { post, set, say, actor }: PlannedMove,
  to: "scheduled" | "awaiting approval",
): Promise<PostRow | null> {
  const event = { ...say(to === "awaiting approval"), actor };
  if (post.status !== to) {
    const seen = { status: post.status, revision: post.revision };
    return movePost(tx, { postId: post.id, to, seen, set, ...event });
  }
  const isAsSeen = and(eq(posts.id, post.id), eq(posts.revision, post.revision), eq(posts.status, to));
  const [changed] = await tx
    .update(posts)
    .set({ driftLookAt: firstDriftLook(set.scheduledAt), ...set, updatedAt: sql`now()` })
    .where(isAsSeen)
    .returning();
  if (!changed) return null;
  await recordPostEvent(tx, post.id, event);
  if (to === "scheduled") await emitPost(tx, changed, "post.scheduled", to);
  return changed;
}

async function ask(
  tx: Transaction,
  post: PostRow,
  asked: Pick<Asked, "content" | "rule" | "asker" | "actor">,
): Promise<void> {
  if (!post.scheduledAt) throw new Error("A post without a time cannot wait for approval.");
  await openRequest(tx, { ...asked, post, dueAt: post.scheduledAt });
}

function whyVoid({ isSame }: Standing): string {
  return isSame ? "The account asks for more than was given." : "The post was changed.";
}

export const APPROVAL_VOIDED = "approval-voided";

/** With its line in the timeline, when something that had been approved no longer is. */
export async function voidApproval(
  tx: Transaction,
  postId: string,
  voiding: Parameters<typeof voidRequest>[2],
): Promise<void> {
  const voided = await voidRequest(tx, postId, voiding);
  if (!voided?.approvedAt) return;
  await recordPostEvent(tx, postId, {
    kind: APPROVAL_VOIDED,
    message: `The approval is void. ${voiding.reason}`,
    actor: voiding.by,
    details: { requestId: voided.id },
  });
}
