import "server-only";
import { and, eq, getTableColumns, inArray, sql } from "drizzle-orm";
import type { db, Transaction } from "@/db";
import { postEvents, posts } from "@/db/schema";
import { seesPosts } from "@/lib/accounts/sees-posts";
import { AppError } from "@/lib/errors";
import type { Actor } from "@/lib/workspaces/actor";
import type { AuditKind } from "@/lib/workspaces/audit-kinds";
import type { Seer } from "@/lib/workspaces/sees-account";
import { firstDriftLook, isWaiting } from "./drift-looks";
import { emitMove } from "./emit-post";
import { recordMove } from "./record-move";
import { movesInto, type PostStatus } from "./states";
import { tellOfMove } from "./tell-of-move";

export type PostRow = typeof posts.$inferSelect;
export type HoldCode = NonNullable<PostRow["holdCode"]>;

export interface PostEventInput {
  kind: string;
  message: string;
  /** Whose wish it was; without one it was Cuepost itself. */
  actor?: Actor | undefined;
  /** Facts for people who look closely. Never a token or an upload URL. */
  details?: Record<string, unknown> | undefined;
  /** The states between which the post moved with it. */
  moved?: { from: PostStatus; to: PostStatus } | undefined;
}

export interface Move extends PostEventInput {
  postId: string;
  to: PostStatus;
  /** Fewer of the states from which the move is allowed. */
  from?: readonly PostStatus[];
  /** Only when the post still is as this person, or this run, saw it. */
  seen:
    | { by: Seer; revision: number; status?: PostStatus }
    | { runId: string; status?: PostStatus }
    | { status: PostStatus; revision: number };
  reason?: string | null;
  /** As the audit log calls it, where that is not told by the states. */
  audit?: AuditKind | undefined;
  set?: Partial<typeof posts.$inferInsert>;
}

/**
 * The one place where a post changes state: a compare-and-set over the table of allowed moves, with its row in
 * the timeline and in its record. Null when the post was not where it had to be: somebody else was faster.
 */
export async function movePost(tx: Transaction, move: Move): Promise<PostRow | null> {
  const before = tx
    .select({ id: posts.id, status: sql<PostStatus>`${posts.status}`.as("was") })
    .from(posts)
    .where(eq(posts.id, move.postId))
    .for("update")
    .as("before");
  const [row] = await tx
    .update(posts)
    .set({
      holdCode: null,
      driftLookAt: isWaiting(move.to) ? firstDriftLook(move.set?.scheduledAt) : null,
      ...move.set,
      status: move.to,
      statusReason: move.reason ?? null,
      updatedAt: sql`now()`,
    })
    .from(before)
    .where(and(eq(posts.id, before.id), inArray(posts.status, allowedFrom(move)), matches(move.seen)))
    .returning({ ...getTableColumns(posts), was: before.status });
  if (!row) return null;
  const { was, ...post } = row;
  await recordPostEvent(tx, post.id, { ...move, moved: { from: was, to: move.to } });
  if (was !== post.status) await tellOfMove(tx, post, move.actor);
  await recordMove(tx, post, move, was);
  if (was !== post.status) await emitMove(tx, post, was, move.kind);
  return post;
}

function allowedFrom({ to, from }: Move): PostStatus[] {
  return movesInto(to).filter((status) => !from || from.includes(status));
}

function matches(seen: Move["seen"]) {
  if ("runId" in seen) {
    return and(eq(posts.runId, seen.runId), seen.status ? eq(posts.status, seen.status) : undefined);
  }
  const place = "by" in seen ? seesPosts(seen.by) : undefined;
  const status = seen.status ? eq(posts.status, seen.status) : undefined;
  return and(place, status, eq(posts.revision, seen.revision));
}

export async function recordPostEvent(
  tx: Transaction | typeof db,
  postId: string,
  { kind, message, actor, details, moved }: PostEventInput,
): Promise<void> {
  const [movedFrom, movedTo] = [moved?.from, moved?.to];
  const by = { actorId: actor?.userId, keyName: actor?.keyName };
  await tx.insert(postEvents).values({ postId, kind, message, ...by, details, movedFrom, movedTo });
}

/**
 * Says why a compare-and-set found nothing: not there, changed meanwhile, or already on its way. On the same
 * connection: a second one for each transaction would drain the pool.
 */
export async function explainLostRace(tx: Transaction, seer: Seer, postId: string): Promise<AppError> {
  const [post] = await tx
    .select({ status: posts.status })
    .from(posts)
    .where(and(eq(posts.id, postId), seesPosts(seer)));
  if (!post) return new AppError("not-found", "There is no such post.");
  const words: Partial<Record<PostStatus, string>> = {
    preparing: "This post has just started going out. It can no longer be changed.",
    uploading: "This post is being uploaded to TikTok. It can no longer be changed.",
    processing: "TikTok is already processing this post. It can no longer be changed.",
    "in review": "TikTok has this post already and is reviewing it.",
    published: "This post has already been published.",
    "in inbox": "This draft lies in the TikTok inbox already. It is changed there.",
    "outcome unknown": "Nobody knows yet whether this post is out. Look at the profile, then say so here.",
  };
  const changed = "This post was changed meanwhile. Reload it to see how it is now.";
  return new AppError("conflict", words[post.status] ?? changed);
}
