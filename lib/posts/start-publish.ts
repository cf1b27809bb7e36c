import "server-only";
import { db } from "@/db";
import { noteAppFact } from "@/lib/accounts/tiktok-app";
import { TikTokError } from "@/lib/tiktok";
import { endAttempt } from "./end-attempt";
import { errorDetails } from "./error-details";
import { explainMissed, isLate } from "./late-policy";
import { movePost } from "./move-post";
import { openAttempt } from "./open-attempt";
import { readClock } from "./read-clock";
import { whereToLook } from "./rules";
import { type AttemptRow, getRunningPost, type Hold, holdPost, type RunningPost } from "./running-post";
import { mayAlreadyBeSent, mayHaveBegun, sendInit } from "./send-init";
import { settleEarlier } from "./settle-found";
import { settleRefusal } from "./settle-refusal";

/** What TikTok may have begun needs a moment until it shows among the account's posts. */
const EVIDENCE_AFTER_MS = 90_000;

/** `pulling`: TikTok fetches by itself, there is nothing to send. `unknown`: it may have begun, or not. `out`: an
 *  earlier one turned out to be with TikTok. */
export type StartOutcome = "started" | "pulling" | "held" | "unknown" | "out";

/**
 * Asks TikTok for a publication and saves its `publish_id` before the first byte is sent. An attempt that TikTok
 * may still act on is continued. An upload's init whose answer was lost has published nothing, since no byte was
 * sent, and is repeated; a pull's is not: TikTok may be fetching (Direct Post reference, Photo Post reference).
 */
export async function startPublish(postId: string, runId: string, given?: Date): Promise<StartOutcome> {
  const now = given ?? (await readClock());
  const running = await getRunningPost(postId, runId, now);
  const open = running.attempt?.endedAt ? null : running.attempt;
  if (open?.publishId) return goOn(running, runId, open, "Continuing what TikTok already knows");
  if (open && mayAlreadyBeSent(open, now)) return loseTrack(running, runId, { attempt: open, now });
  const refusal = await findRefusal(running, now);
  if (refusal) {
    await holdPost(postId, runId, refusal);
    return "held";
  }
  if (!open) {
    const earlier = await settleEarlier(running, runId, now);
    if (earlier) return earlier;
  }
  const attempt = open ?? (await openAttempt(running, runId));
  try {
    await sendInit(running, runId, { attempt, now });
  } catch (error) {
    if (!(error instanceof TikTokError)) throw error;
    const isLost = attempt.source === "pull" && error.endpoint?.endsWith("_init") && mayHaveBegun(error);
    if (isLost) return loseTrack(running, runId, { attempt, now, error });
    await settleRefusal(running, runId, { error, now });
    // The next try begins as the account is set then, which may be another way.
    await endAttempt(db, attempt, "failed", { reason: error.code });
    return "held";
  }
  if (attempt.source === "pull") await noteAppFact(running.account, "url pulled", now);
  return goOn(running, runId, attempt, "TikTok is ready to receive it");
}

/** A new init is a promise to post: not after one that was published, and not long after the time agreed. */
async function findRefusal({ post, attempt, lateMinutesMax }: RunningPost, now: Date): Promise<Hold | null> {
  const { outcome } = attempt ?? {};
  if (outcome === "published" || outcome === "in inbox") {
    return { reason: "TikTok has already taken this post. Look at the profile and the inbox." };
  }
  if (!isLate(post, lateMinutesMax, now)) return null;
  return explainMissed(post, { now, because: "TikTok did not take it in time" });
}

async function goOn(
  { post }: RunningPost,
  runId: string,
  { source }: AttemptRow,
  message: string,
): Promise<StartOutcome> {
  const isPull = source === "pull";
  const to = isPull ? "processing" : "uploading";
  if (post.status !== to) {
    const words = isPull ? "TikTok fetches it from Cuepost's own address" : message;
    await db.transaction((tx) =>
      movePost(tx, { postId: post.id, to, seen: { runId, status: "preparing" }, kind: to, message: words }),
    );
  }
  return isPull ? "pulling" : "started";
}

interface Lost {
  attempt: AttemptRow;
  now: Date;
  error?: TikTokError;
}

/** Nobody knows whether TikTok began. It is never repeated by itself: a person looks, and says how it is. */
async function loseTrack(
  { post, account }: RunningPost,
  runId: string,
  { attempt, now, error }: Lost,
): Promise<"unknown"> {
  const where = whereToLook(post.delivery);
  const reason = `TikTok's answer was lost after it was asked to fetch this post. Look at ${where} of ${account.displayName}, then say whether it is there.`;
  await db.transaction(async (tx) => {
    const moved = await movePost(tx, {
      postId: post.id,
      to: "outcome unknown",
      seen: { runId },
      reason,
      set: { lookAt: new Date(now.getTime() + EVIDENCE_AFTER_MS) },
      kind: "unknown",
      message: reason,
      details: { attempt: attempt.number, ...(error ? errorDetails(error) : {}) },
    });
    const why = error?.code ?? "The run ended before the answer.";
    if (moved) await endAttempt(tx, attempt, "unknown", { reason: why });
  });
  return "unknown";
}
