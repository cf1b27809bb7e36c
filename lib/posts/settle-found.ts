import "server-only";
import { and, asc, eq, inArray, isNotNull, or } from "drizzle-orm";
import { db } from "@/db";
import { publishAttempts } from "@/db/schema";
import type { PublishStatus } from "@/lib/tiktok";
import { askTikTok } from "./ask-tiktok";
import { LAST_PART_MS } from "./may-have-it";
import { movePost } from "./move-post";
import { type AttemptRow, holdPost, type RunningPost, readPost } from "./running-post";
import { toDelivered } from "./settle-outcome";
import type { PostStatus } from "./states";

/** What an earlier publication turned out to be: on the profile or in the inbox, still on its way, or nothing. */
type Found = "out" | "under way" | "nothing";

/**
 * Before another init: publications of this post that were given up although TikTok may have had them whole. Had one
 * of them gone through in the meantime, a new init would be a second post.
 */
export async function settleEarlier(
  running: RunningPost,
  runId: string,
  now: Date,
): Promise<"out" | "held" | null> {
  const { post } = running;
  const given = await db
    .select()
    .from(publishAttempts)
    .where(
      and(
        eq(publishAttempts.postId, post.id),
        isNotNull(publishAttempts.publishId),
        inArray(publishAttempts.outcome, ["abandoned", "unknown", "canceled"]),
        or(isNotNull(publishAttempts.lastByteSentAt), eq(publishAttempts.source, "pull")),
      ),
    )
    .orderBy(asc(publishAttempts.number));
  for (const attempt of given) {
    const found = await settleFound(running, attempt, now);
    if (found === "out") return "out";
    if (found === "under way") {
      const reason = `Held: TikTok still works on publication ${attempt.number} of this post. Try again later, or look at the profile.`;
      await holdPost(post.id, runId, { reason });
      return "held";
    }
  }
  return null;
}

/** States from which a publication that went through is simply the truth. */
const findable: readonly PostStatus[] = [
  "preparing",
  "scheduled",
  "needs attention",
  "outcome unknown",
  "failed",
  "canceled",
];

/** Asks TikTok about a publication that was given up, and writes down that it went through, if it did. */
export async function settleFound({ post }: RunningPost, attempt: AttemptRow, now: Date): Promise<Found> {
  const answer = attempt.publishId ? await askTikTok(post.accountId, attempt.publishId) : null;
  if (!answer || answer.status === "failed" || isShort(answer, attempt, now)) return "nothing";
  if (answer.status !== "published" && answer.status !== "in inbox") return "under way";
  return noteFound(post, attempt, { answer, now });
}

/** A publication that somebody had stopped waiting for went through. */
export async function noteFound(
  post: RunningPost["post"],
  attempt: AttemptRow,
  { answer, now }: { answer: PublishStatus; now: Date },
): Promise<"out"> {
  const { to, set } = toDelivered(post, answer, now);
  await db.transaction(async (tx) => {
    const moved = await movePost(tx, {
      postId: post.id,
      from: findable,
      to,
      seen: { status: post.status, revision: post.revision },
      set,
      kind: to,
      message: attempt.endedAt
        ? "Found: an earlier publication of this post went through at TikTok"
        : "TikTok has finished it after all",
      details: { postIds: answer.postIds },
    });
    if (!moved) return;
    await tx
      .update(publishAttempts)
      .set({ outcome: to === "in inbox" ? to : "published", outcomeReason: null, endedAt: now })
      .where(eq(publishAttempts.id, attempt.id));
  });
  return "out";
}

/** An upload that TikTok has not got whole, with nothing under way any more, cannot become a post by itself. */
function isShort({ status, uploadedBytes }: PublishStatus, attempt: AttemptRow, now: Date): boolean {
  const { lastByteSentAt, chunkSizeBytes, chunkCount } = attempt;
  if (status !== "uploading") return false;
  if (lastByteSentAt === null) return true;
  const isSettled = now.getTime() - lastByteSentAt.getTime() > LAST_PART_MS;
  // The plan's count is rounded down, so the file is at least so long.
  return isSettled && uploadedBytes !== null && uploadedBytes < (chunkSizeBytes ?? 0) * (chunkCount ?? 0);
}

/** A publication that had been given up for lost has a name after all: TikTok can be asked about it. */
export async function reopenFound(
  attempt: Pick<AttemptRow, "id" | "postId" | "publishId">,
  runId: string,
  now: Date,
): Promise<boolean> {
  const { post, attempt: newest } = await readPost(attempt.postId);
  const isNewest = newest?.id === attempt.id;
  const mayGoOn = post.status === "outcome unknown" || post.status === "scheduled";
  if (!isNewest || !mayGoOn) {
    // Whatever becomes of the post: before another init TikTok is asked about this one.
    await db
      .update(publishAttempts)
      .set({ publishId: attempt.publishId })
      .where(eq(publishAttempts.id, attempt.id));
    return false;
  }
  const moved = await db.transaction(async (tx) => {
    const found = await movePost(tx, {
      postId: post.id,
      to: "processing",
      seen: { status: post.status, revision: post.revision },
      // No run is behind that id: the next sweep gives it one.
      set: { runId, runSeenAt: now, runExpectedAt: now },
      kind: "found",
      message: "TikTok told of this publication: its outcome is known after all",
      details: { publishId: attempt.publishId },
    });
    if (!found) return null;
    await tx
      .update(publishAttempts)
      .set({ publishId: attempt.publishId, outcome: null, outcomeReason: null, endedAt: null })
      .where(eq(publishAttempts.id, attempt.id));
    return found;
  });
  return moved !== null;
}
