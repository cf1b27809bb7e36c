import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db";
import { publishAttempts } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { endAttempt } from "./end-attempt";
import { mayHaveIt } from "./may-have-it";

/** After a day without TikTok's word, an account that is gone for good must not keep its post and files for ever. */
const GIVEN_UP_MS = 24 * 60 * 60_000;

/**
 * Before a post is edited or withdrawn: an upload that never got its last byte is given up, so that it cannot be
 * continued with words nobody agreed to. One that TikTok may have whole must be settled first.
 */
export async function releaseAttempt(tx: Transaction, postId: string): Promise<void> {
  const isOpen = and(eq(publishAttempts.postId, postId), isNull(publishAttempts.endedAt));
  const [open] = await tx.select().from(publishAttempts).where(isOpen).for("update");
  if (!open) return;
  const sinceMs = Date.now() - (open.lastByteSentAt ?? open.initSentAt ?? open.startedAt).getTime();
  if (mayHaveIt(open) && sinceMs < GIVEN_UP_MS) {
    const message =
      "TikTok may already have this post. Choose Try again: Cuepost asks TikTok what became of it.";
    throw new AppError("conflict", message);
  }
  await endAttempt(tx, open, "abandoned", { reason: "The post was changed." });
}
