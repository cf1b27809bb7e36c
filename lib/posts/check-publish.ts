import "server-only";
import { db } from "@/db";
import { AppError } from "@/lib/errors";
import { describeFailReason, type PublishStatus } from "@/lib/tiktok";
import { askTikTok } from "./ask-tiktok";
import { endAttempt } from "./end-attempt";
import { movePost, recordPostEvent } from "./move-post";
import { type AttemptRow, getRunningPost, holdPost, type RunningPost } from "./running-post";

/** A post that TikTok has not finished after so long waits for a person, who can look at the profile. */
const PROCESSING_MAX_MS = 24 * 60 * 60_000;

/** `restart`: TikTok failed on its own side and says that another upload may be made. */
export type PublishOutcome = "processing" | "published" | "failed" | "held" | "restart";

/** Asks TikTok what became of the upload (Get Post Status) and writes the truth down. */
export async function checkPublish(postId: string, runId: string, now = new Date()): Promise<PublishOutcome> {
  const running = await getRunningPost(postId, runId, now);
  const { attempt, account } = running;
  if (!attempt?.publishId) return "restart";
  const answer = await askTikTok(account.id, attempt.publishId);
  if (answer?.status === "published") return publish(running, runId, { attempt, answer, now });
  if (answer?.status === "failed") return settleFailure(running, runId, { attempt, answer });
  const silentMs = now.getTime() - (attempt.lastByteSentAt ?? attempt.startedAt).getTime();
  if (answer && silentMs < PROCESSING_MAX_MS) return keepWaiting(postId, answer);
  const reason = answer
    ? "TikTok has not finished this post for a day. Look at the profile before you post it again."
    : "TikTok no longer knows this upload. Look at the profile before you post it again.";
  // The person is told to look first; what they choose then is theirs, so this attempt is over.
  await endAttempt(db, attempt, "abandoned", reason);
  await holdPost(postId, runId, reason);
  return "held";
}

async function keepWaiting(postId: string, { status }: PublishStatus): Promise<"processing"> {
  await recordPostEvent(db, postId, {
    kind: "polled",
    message: "TikTok is still processing",
    details: { status },
  });
  return "processing";
}

interface Told {
  attempt: AttemptRow;
  answer: PublishStatus;
}

async function publish(
  { post }: RunningPost,
  runId: string,
  { attempt, answer, now }: Told & { now: Date },
): Promise<"published"> {
  await db.transaction(async (tx) => {
    await endAttempt(tx, attempt, "published", null);
    const moved = await movePost(tx, {
      postId: post.id,
      to: "published",
      seen: { runId },
      set: { tiktokPostId: answer.postIds[0] ?? null, publishedAt: now },
      kind: "published",
      message: "Published. It may take a few minutes to appear on the profile.",
      details: { publishId: attempt.publishId, postIds: answer.postIds },
    });
    if (!moved) throw new AppError("conflict", "The post is no longer where TikTok's answer finds it.");
  });
  return "published";
}

async function settleFailure(
  { post }: RunningPost,
  runId: string,
  { attempt, answer }: Told,
): Promise<"failed" | "restart"> {
  const reason = answer.failReason ?? "unknown";
  const { kind, message } = describeFailReason(reason);
  const mayRetry = kind === "retry";
  await db.transaction(async (tx) => {
    await endAttempt(tx, attempt, "failed", reason);
    await movePost(tx, {
      postId: post.id,
      to: mayRetry ? "preparing" : "failed",
      seen: { runId },
      reason: mayRetry ? null : message,
      kind: mayRetry ? "restarted" : "failed",
      message: mayRetry ? `${message} A new upload is begun.` : message,
      details: { failReason: reason, publishId: attempt.publishId },
    });
  });
  return mayRetry ? "restart" : "failed";
}
