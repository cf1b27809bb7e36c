import "server-only";
import { and, eq, isNull, type SQL } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { comments, posts } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { assertMay } from "@/lib/workspaces/assert-may";
import { seesAccount } from "@/lib/workspaces/sees-account";
import type { Member } from "@/lib/workspaces/types";
import { noSuchComment, readableBy } from "./find-post-place";
import type { CommentEditInput, CommentIdInput, ResolveInput } from "./input";
import { EDITABLE_MINUTES, editableUntil } from "./rules";

/** One's own words, for a while: who was named in them stays so, and nobody is told again. */
export async function editComment(
  member: Member,
  { commentId, body }: CommentEditInput,
  now = new Date(),
): Promise<{ postId: string }> {
  return change(member, commentId, eq(comments.authorId, member.userId), async (tx, comment) => {
    if (comment.removedAt) throw noSuchComment();
    if (editableUntil(comment.createdAt) <= now) {
      throw new AppError("conflict", `A comment can be changed for ${EDITABLE_MINUTES} minutes.`);
    }
    const mentions = comment.mentions.filter(({ name }) => body.includes(`@${name}`));
    await tx.update(comments).set({ body, mentions, editedAt: now }).where(eq(comments.id, comment.id));
  });
}

/** The words go, and that something stood there is still seen: answers keep their place. */
export async function removeComment(
  member: Member,
  { commentId }: CommentIdInput,
  now = new Date(),
): Promise<{ postId: string }> {
  return change(member, commentId, eq(comments.authorId, member.userId), async (tx, comment) => {
    await tx
      .update(comments)
      .set({ body: "", mentions: [], removedAt: now })
      .where(eq(comments.id, comment.id));
  });
}

/** A thread that is done with, or is not after all. */
export async function resolveThread(
  member: Member,
  { commentId, isResolved }: ResolveInput,
  now = new Date(),
): Promise<{ postId: string }> {
  return change(member, commentId, isNull(comments.parentId), async (tx, comment) => {
    const resolved = isResolved
      ? { resolvedAt: now, resolvedByName: member.userName }
      : { resolvedAt: null, resolvedByName: null };
    await tx.update(comments).set(resolved).where(eq(comments.id, comment.id));
  });
}

type CommentRow = typeof comments.$inferSelect;

async function change(
  member: Member,
  commentId: string,
  which: SQL,
  work: (tx: Transaction, comment: CommentRow) => Promise<void>,
): Promise<{ postId: string }> {
  assertMay(member, "comment on posts");
  return db.transaction(async (tx) => {
    const [row] = await tx
      .select({ comment: comments })
      .from(comments)
      .innerJoin(posts, eq(posts.id, comments.postId))
      .where(
        and(
          eq(comments.id, commentId),
          eq(comments.workspaceId, member.workspaceId),
          seesAccount(member, posts.accountId),
          readableBy(member),
          which,
        ),
      )
      .for("update", { of: comments });
    if (!row) throw noSuchComment();
    await work(tx, row.comment);
    return { postId: row.comment.postId };
  });
}
