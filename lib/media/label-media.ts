import "server-only";
import { and, count, eq, gt, inArray, isNull } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { media, mediaLabels } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { assertMay } from "@/lib/workspaces/assert-may";
import { lockLabels } from "@/lib/workspaces/lock-labels";
import { LABELS_PER_ITEM_MAX } from "@/lib/workspaces/rules";
import type { Member } from "@/lib/workspaces/types";
import type { LabelMediaInput } from "./input";

interface MediaLabel {
  mediaId: string;
  labelId: string;
}

/** Labels are for finding. Tells what really changed. */
export async function labelMedia(
  member: Member,
  { mediaIds, add, remove }: LabelMediaInput,
): Promise<{ added: MediaLabel[]; removed: MediaLabel[] }> {
  assertMay(member, "upload media");
  return db.transaction(async (tx) => {
    await lockMedia(tx, member, mediaIds);
    await lockLabels(tx, member, [...new Set([...add, ...remove])]);
    const removed = await tx
      .delete(mediaLabels)
      .where(and(inArray(mediaLabels.mediaId, mediaIds), inArray(mediaLabels.labelId, remove)))
      .returning();
    const pairs = mediaIds.flatMap((mediaId) => add.map((labelId) => ({ mediaId, labelId })));
    const added = pairs.length
      ? await tx.insert(mediaLabels).values(pairs).onConflictDoNothing().returning()
      : [];
    await assertFew(tx, mediaIds);
    return { added, removed };
  });
}

async function lockMedia(tx: Transaction, member: Member, mediaIds: string[]): Promise<void> {
  const found = await tx
    .select({ id: media.id })
    .from(media)
    .where(
      and(inArray(media.id, mediaIds), eq(media.workspaceId, member.workspaceId), isNull(media.deletedAt)),
    )
    .orderBy(media.id)
    .for("no key update");
  if (found.length !== mediaIds.length) throw new AppError("not-found", "This is not in the library.");
}

async function assertFew(tx: Transaction, mediaIds: string[]): Promise<void> {
  const full = await tx
    .select({ mediaId: mediaLabels.mediaId })
    .from(mediaLabels)
    .where(inArray(mediaLabels.mediaId, mediaIds))
    .groupBy(mediaLabels.mediaId)
    .having(gt(count(), LABELS_PER_ITEM_MAX))
    .limit(1);
  if (full.length > 0) {
    throw new AppError("conflict", `A file has up to ${LABELS_PER_ITEM_MAX} labels. Take one off first.`);
  }
}
