import "server-only";
import { and, eq } from "drizzle-orm";
import { db } from "@/db";
import { posts } from "@/db/schema";
import { describeFailReason, type PublishStatus } from "@/lib/tiktok";
import { askTikTok } from "./ask-tiktok";
import { voidConsents } from "./consent";
import { endAttempt } from "./end-attempt";
import { mayHaveIt } from "./may-have-it";
import { movePost, recordPostEvent } from "./move-post";
import { nextHeldLook } from "./next-held-look";
import type { AttemptRow, RunningPost } from "./running-post";
import { noteFound } from "./settle-found";

/** What became of a post that waits for a person although TikTok may have it: its last word moves it on by itself. */
export async function lookAtHeld(
  { post, attempt }: RunningPost,
  now: Date,
): Promise<"out" | "failed" | "under way" | "gone"> {
  const isPossible = attempt?.publishId && mayHaveIt(attempt);
  const lookAt = nextHeldLook(attempt, now);
  // Moved on first: an account whose permission has ended must not be asked every minute.
  await db
    .update(posts)
    .set({ lookAt })
    .where(and(eq(posts.id, post.id), eq(posts.status, "needs attention")));
  if (!isPossible || !attempt.publishId) return "gone";
  const answer = await askTikTok(post.accountId, attempt.publishId);
  const isDelivered =
    answer?.status === "published" || (answer?.status === "in inbox" && attempt.delivery === "inbox");
  if (answer && isDelivered) return noteFound(post, attempt, { answer, now });
  if (answer?.status === "failed") return noteFailure(post, attempt, answer);
  if (post.lookAt && !lookAt) {
    const message = "TikTok has not finished this post for a week. Cuepost no longer asks about it.";
    await recordPostEvent(db, post.id, { kind: "last-look", message });
  }
  return "under way";
}

/** Nothing is begun anew by itself: a person has been told, and decides. */
async function noteFailure(
  post: RunningPost["post"],
  attempt: AttemptRow,
  { failReason }: PublishStatus,
): Promise<"failed"> {
  const isStopped = attempt.stopAskedAt !== null || failReason === "publish_cancelled";
  const { message } = describeFailReason(failReason);
  await db.transaction(async (tx) => {
    const moved = await movePost(tx, {
      postId: post.id,
      to: isStopped ? "canceled" : "failed",
      seen: { status: "needs attention", revision: post.revision },
      reason: isStopped ? null : message,
      set: { lookAt: null },
      kind: isStopped ? "canceled" : "failed",
      message,
      details: { failReason, publishId: attempt.publishId },
    });
    if (!moved) return;
    await endAttempt(tx, attempt, isStopped ? "canceled" : "failed", { reason: failReason ?? "unknown" });
    if (isStopped) await voidConsents(tx, post.id, "Stopped");
  });
  return "failed";
}
