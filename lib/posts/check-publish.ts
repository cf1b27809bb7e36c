import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db";
import { posts, publishAttempts } from "@/db/schema";
import { AppError } from "@/lib/errors";
import type { PublishStatus } from "@/lib/tiktok";
import { askTikTok } from "./ask-tiktok";
import { recordPostEvent } from "./move-post";
import { readClock } from "./read-clock";
import { whereToLook } from "./rules";
import { type AttemptRow, getRunningPost, holdPost, type RunningPost } from "./running-post";
import { settleDelivered, settleFailure } from "./settle-outcome";
import type { PostStatus } from "./states";

/** After so long a person is told, who can look at the profile; TikTok is asked on, ever more seldom. */
const PROCESSING_TOLD_MS = 60 * 60_000;

/**
 * `restart`: TikTok failed on its own side and says that another try may be made. `early`: the same, but the post has
 * another time by now and goes out then.
 */
export type PublishOutcome =
  | "processing"
  | "in review"
  | "published"
  | "in inbox"
  | "failed"
  | "held"
  | "restart"
  | "early";

/** Asks TikTok what became of the publication (Get Post Status) and writes the truth down. */
export async function checkPublish(postId: string, runId: string, given?: Date): Promise<PublishOutcome> {
  const now = given ?? (await readClock());
  const settled = await findSettled(postId);
  if (settled) return settled;
  try {
    const outcome = await ask(await getRunningPost(postId, runId, now), runId, now);
    // The attempt may have been ended by whoever settled the post between the two looks.
    return outcome === "restart" ? ((await findSettled(postId)) ?? outcome) : outcome;
  } catch (error) {
    // Between the look and the writing somebody else may have heard of the same answer.
    const isOvertaken = error instanceof AppError && error.code === "conflict";
    const found = isOvertaken ? await findSettled(postId) : null;
    if (found) return found;
    throw error;
  }
}

async function ask(running: RunningPost, runId: string, now: Date): Promise<PublishOutcome> {
  const { attempt, account } = running;
  if (!attempt?.publishId || attempt.endedAt) return "restart";
  const answer = await askTikTok(account.id, attempt.publishId);
  if (answer?.status === "published") return settleDelivered(running, { attempt, answer, now });
  if (answer?.status === "in inbox" && attempt.delivery === "inbox") {
    return settleDelivered(running, { attempt, answer, now });
  }
  if (answer?.status === "failed") return settleFailure(running, { attempt, answer, now });
  const silentMs = now.getTime() - (attempt.lastByteSentAt ?? attempt.startedAt).getTime();
  if (!answer) return giveUp(running, runId, attempt);
  return silentMs < PROCESSING_TOLD_MS
    ? keepWaiting(running, attempt, answer)
    : tellPerson(running, runId, silentMs);
}

/** A webhook or another poll may have been faster: then there is nothing left to ask. */
async function findSettled(postId: string): Promise<PublishOutcome | null> {
  const [post] = await db.select({ status: posts.status }).from(posts).where(eq(posts.id, postId));
  const outcomes: Partial<Record<PostStatus, PublishOutcome>> = {
    "in review": "in review",
    published: "published",
    "in inbox": "in inbox",
    failed: "failed",
    canceled: "failed",
    "needs attention": "held",
  };
  return (post && outcomes[post.status]) ?? null;
}

async function keepWaiting(
  { post }: RunningPost,
  attempt: AttemptRow,
  { status, downloadedBytes }: PublishStatus,
): Promise<"processing"> {
  if (attempt.source === "pull" && downloadedBytes !== null) {
    await db
      .update(publishAttempts)
      .set({ uploadedBytes: downloadedBytes })
      .where(eq(publishAttempts.id, attempt.id));
  }
  await recordPostEvent(db, post.id, {
    kind: "polled",
    message: status === "downloading" ? "TikTok is still fetching it" : "TikTok is still processing",
    details: { status, ...(downloadedBytes === null ? {} : { downloadedBytes }) },
  });
  return "processing";
}

/** Its attempt stays open: nobody begins another while TikTok may finish this one. */
async function tellPerson({ post }: RunningPost, runId: string, silentMs: number): Promise<"held"> {
  const minutes = Math.floor(silentMs / 60_000);
  const reason = `TikTok has had this post for ${minutes} minutes and has not finished it. Cuepost goes on asking, and moves it on when TikTok answers. Look at ${whereToLook(post.delivery)} before you post it again.`;
  await holdPost(post.id, runId, { reason });
  return "held";
}

async function giveUp({ post }: RunningPost, runId: string, attempt: AttemptRow): Promise<"held"> {
  const reason = `TikTok no longer knows this upload. Look at ${whereToLook(post.delivery)} before you post it again.`;
  // The person is told to look first; before another init TikTok is asked about this one once more.
  await holdPost(post.id, runId, { reason, abandons: attempt });
  return "held";
}
