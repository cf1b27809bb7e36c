import "server-only";
import { and, eq, or, type SQL } from "drizzle-orm";
import { z } from "zod";
import type { Database, Transaction } from "@/db";
import { comments, posts } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { seesAccount } from "@/lib/workspaces/sees-account";
import type { Member } from "@/lib/workspaces/types";

/** A post that this member sees. */
export async function findPostPlace(
  tx: Database | Transaction,
  member: Member,
  postId: string,
): Promise<{ accountId: string }> {
  const isNamed = z.uuid().safeParse(postId).success;
  const [post] = isNamed
    ? await tx
        .select({ accountId: posts.accountId })
        .from(posts)
        .where(
          and(
            eq(posts.id, postId),
            eq(posts.workspaceId, member.workspaceId),
            seesAccount(member, posts.accountId),
          ),
        )
    : [];
  if (!post) throw new AppError("not-found", "There is no such post.");
  return post;
}

/** What clients read: threads that are meant for them, and whatever they wrote themselves. */
export function readableBy(member: Member): SQL | undefined {
  if (member.role !== "client") return undefined;
  return or(eq(comments.audience, "everyone"), eq(comments.authorId, member.userId));
}

export async function assertReadsThread(tx: Transaction, member: Member, threadId: string): Promise<void> {
  const [thread] = await tx
    .select({ id: comments.id })
    .from(comments)
    .where(and(eq(comments.id, threadId), eq(comments.workspaceId, member.workspaceId), readableBy(member)));
  if (!thread) throw noSuchComment();
}

export const noSuchComment = () => new AppError("not-found", "There is no such comment.");
