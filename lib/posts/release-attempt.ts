import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db";
import { publishAttempts } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { endAttempt } from "./end-attempt";

/**
 * Before a post is edited or withdrawn: an upload that never got its last byte is given up, so that it cannot be
 * continued with words nobody agreed to. One that TikTok may have whole must be settled first.
 */
export async function releaseAttempt(tx: Transaction, postId: string): Promise<void> {
  const isOpen = and(eq(publishAttempts.postId, postId), isNull(publishAttempts.endedAt));
  const [open] = await tx.select().from(publishAttempts).where(isOpen).for("update");
  if (!open) return;
  if (open.lastByteSentAt) {
    const message =
      "TikTok may already have this video. Choose Try again: Cuepost asks TikTok what became of it.";
    throw new AppError("conflict", message);
  }
  await endAttempt(tx, open, "abandoned", "The post was changed.");
}
