import "server-only";
import { and, eq } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { comments, posts } from "@/db/schema";
import { addComment } from "@/lib/comments/add-comment";
import { AppError } from "@/lib/errors";
import { type DecidedPost, decideApproval } from "@/lib/posts/decide-approval";
import type { Actor } from "@/lib/workspaces/actor";
import { type GuestLink, keepVisitorName } from "./find-link";
import type { GuestCommentInput, GuestDecisionInput } from "./input";
import { notThere } from "./shared-posts";
import { isShared, isSharedWhole } from "./shared-scope";

const actorOf = (name: string): Actor => ({ userId: null, name, via: "client link" });

/** What a guest says about a post of the link, or answers to what was meant for clients. */
export async function commentAsGuest(link: GuestLink, input: GuestCommentInput): Promise<void> {
  const { name, postId, parentId, ...said } = input;
  await db.transaction(async (tx) => {
    const [post] = await tx
      .select({ id: posts.id })
      .from(posts)
      .where(and(isShared(link), eq(posts.id, postId)));
    if (!post) throw notThere();
    if (parentId) await assertReads(tx, postId, parentId);
    await keepVisitorName(tx, link, name);
    const actor = actorOf(name);
    await addComment(tx, {
      ...said,
      postId,
      parentId,
      actor,
      workspaceId: link.workspaceId,
      linkId: link.id,
    });
  });
}

/** An answer to exactly what was seen. Its words stand in the thread too, at the moment they are about. */
export async function decideAsGuest(
  link: GuestLink,
  input: GuestDecisionInput,
  now = new Date(),
): Promise<DecidedPost> {
  const { name, postId, requestId, seenHash, decision, body, momentMs, photoIndex } = input;
  const { workspaceId, id: linkId } = link;
  const actor = actorOf(name);
  return db.transaction(async (tx) => {
    const [post] = await tx
      .select({ id: posts.id })
      .from(posts)
      .where(and(isSharedWhole(link), eq(posts.id, postId)));
    if (!post) throw notThere();
    const decided = await decideApproval(
      tx,
      { workspaceId, postId, requestId, seenHash, decision, note: body },
      { actor, approver: { linkId }, now },
    );
    await keepVisitorName(tx, link, name);
    if (body) {
      const said = { workspaceId, postId, actor, linkId, body, momentMs, photoIndex };
      await addComment(tx, { ...said, isTold: decision === "changes" });
    }
    return decided;
  });
}

async function assertReads(tx: Transaction, postId: string, threadId: string): Promise<void> {
  const [thread] = await tx
    .select({ id: comments.id })
    .from(comments)
    .where(and(eq(comments.id, threadId), eq(comments.postId, postId), eq(comments.audience, "everyone")));
  if (!thread) throw new AppError("not-found", "There is no such comment.");
}
