import "server-only";
import { and, count, gt, inArray } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { postLabels, posts } from "@/db/schema";
import { seesPosts } from "@/lib/accounts/sees-posts";
import { AppError } from "@/lib/errors";
import { assertMay } from "@/lib/workspaces/assert-may";
import { lockLabels } from "@/lib/workspaces/lock-labels";
import { LABELS_PER_ITEM_MAX } from "@/lib/workspaces/rules";
import type { Member } from "@/lib/workspaces/types";
import type { LabelPostsInput } from "./input";

interface PostLabel {
  postId: string;
  labelId: string;
}

/** Labels are for finding: they change nothing of what goes out, and no revision. Tells what really changed. */
export async function labelPosts(
  member: Member,
  { postIds, add, remove }: LabelPostsInput,
): Promise<{ added: PostLabel[]; removed: PostLabel[] }> {
  assertMay(member, "compose posts");
  return db.transaction(async (tx) => {
    await lockPosts(tx, member, postIds);
    await lockLabels(tx, member, [...new Set([...add, ...remove])]);
    const removed = await tx
      .delete(postLabels)
      .where(and(inArray(postLabels.postId, postIds), inArray(postLabels.labelId, remove)))
      .returning();
    const pairs = postIds.flatMap((postId) => add.map((labelId) => ({ postId, labelId })));
    const added = pairs.length
      ? await tx.insert(postLabels).values(pairs).onConflictDoNothing().returning()
      : [];
    await assertFew(tx, postIds);
    return { added, removed };
  });
}

async function lockPosts(tx: Transaction, member: Member, postIds: string[]): Promise<void> {
  const found = await tx
    .select({ id: posts.id })
    .from(posts)
    .where(and(inArray(posts.id, postIds), seesPosts(member)))
    .orderBy(posts.id)
    .for("no key update");
  if (found.length !== postIds.length) throw new AppError("not-found", "There is no such post.");
}

async function assertFew(tx: Transaction, postIds: string[]): Promise<void> {
  const full = await tx
    .select({ postId: postLabels.postId })
    .from(postLabels)
    .where(inArray(postLabels.postId, postIds))
    .groupBy(postLabels.postId)
    .having(gt(count(), LABELS_PER_ITEM_MAX))
    .limit(1);
  if (full.length > 0) {
    throw new AppError("conflict", `A post has up to ${LABELS_PER_ITEM_MAX} labels. Take one off first.`);
  }
}
