import "server-only";
import type { ReadableStream as NodeStream } from "node:stream/web";
import { and, eq, exists, inArray, isNull } from "drizzle-orm";
import { db } from "@/db";
import { posts, publishAttempts } from "@/db/schema";
import { getEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { openMediaRange } from "@/lib/media/open-media-range";
import { type ChunkRange, nextRange, TikTokError, uploadChunk } from "@/lib/tiktok";
import { askTikTok } from "./ask-tiktok";
import { endAttempt } from "./end-attempt";
import { movePost, recordPostEvent } from "./move-post";
import { type AttemptRow, getRunningPost, holdPost, type RunningPost } from "./running-post";
import { errorDetails } from "./start-publish";
import { runningStatuses } from "./states";

/** `restart`: TikTok forgot this upload before the last byte left, so a new init is safe. */
export type ChunkOutcome = "more" | "complete" | "restart" | "held";

/** A part may be on its way for nine minutes; so long a new upload could post a second time. */
const LAST_BYTE_SETTLES_MS = 11 * 60_000;

/**
 * Sends the next part of the video, streamed from storage, and saves how far TikTok says it is. Before the part
 * with the last byte leaves, that is written down: from then on TikTok may publish without another word.
 */
export async function uploadNextChunk(
  postId: string,
  runId: string,
  now = new Date(),
): Promise<ChunkOutcome> {
  const running = await getRunningPost(postId, runId, now);
  const { attempt, media } = running;
  if (running.post.status === "processing") return "complete";
  if (!attempt?.publishId || !attempt.uploadUrl || attempt.endedAt) return "restart";
  const plan = { chunkSizeBytes: attempt.chunkSizeBytes, chunkCount: attempt.chunkCount };
  const range = nextRange(plan, media.sizeBytes, attempt.uploadedBytes);
  if (!range) return finishUpload(running, runId);
  const mayHaveLastByte = range.isLast || attempt.lastByteSentAt !== null;
  if (attempt.uploadExpiresAt && attempt.uploadExpiresAt < now) {
    const isOut = attempt.lastByteSentAt !== null;
    return settleLostUpload(running, runId, { state: "expired", mayHaveLastByte: isOut, now });
  }
  if (range.isLast && !attempt.lastByteSentAt && running.account.status !== "connected") {
    await holdPost(postId, runId, `Held: reconnect ${running.account.displayName} first.`);
    return "held";
  }
  const answer = await send(running, { attempt, range, runId, now });
  switch (answer.state) {
    case "complete":
      await update(attempt, { uploadedBytes: media.sizeBytes });
      return finishUpload(running, runId);
    case "accepted":
    case "elsewhere":
      // Another call of this very step may be sending the part: look again later.
      if (answer.state === "elsewhere" && answer.uploadedBytes === range.firstByte) {
        throw new Error("TikTok refused the part and stands where it began.");
      }
      await saveProgress(running, attempt, answer);
      return answer.uploadedBytes >= media.sizeBytes ? finishUpload(running, runId) : "more";
    default:
      return settleLostUpload(running, runId, { state: answer.state, mayHaveLastByte, now });
  }
}

interface Part {
  attempt: AttemptRow;
  range: ChunkRange;
  runId: string;
  now: Date;
}

async function send({ post, media }: RunningPost, { attempt, range, runId, now }: Part) {
  const { firstByte, lastByte, isLast } = range;
  try {
    const body = await openMediaRange(media.id, firstByte, lastByte);
    if (isLast) await markLastByte(post.id, { attempt, runId, now });
    return await uploadChunk({
      uploadUrl: attempt.uploadUrl ?? "",
      apiOrigin: getEnv().TIKTOK_API_ORIGIN,
      body: body as NodeStream<Uint8Array>,
      firstByte,
      lastByte,
      totalBytes: media.sizeBytes,
      contentType: media.contentType,
    });
  } catch (error) {
    const details = error instanceof TikTokError ? errorDetails(error) : {};
    const message = "A part did not get through. It is sent again.";
    await recordPostEvent(db, post.id, {
      kind: "part-lost",
      message,
      details: { firstByte, lastByte, ...details },
    });
    throw error;
  }
}

async function saveProgress(
  { post, media }: RunningPost,
  attempt: AttemptRow,
  answer: { state: "accepted" | "elsewhere"; uploadedBytes: number },
): Promise<void> {
  await update(attempt, { uploadedBytes: answer.uploadedBytes });
  const percent = Math.floor((100 * answer.uploadedBytes) / media.sizeBytes);
  await recordPostEvent(db, post.id, {
    kind: "part",
    message:
      answer.state === "accepted"
        ? `TikTok has ${percent} % of the video`
        : `TikTok says it has ${percent} %: going on from there`,
    details: { uploadedBytes: answer.uploadedBytes, totalBytes: media.sizeBytes },
  });
}

async function finishUpload({ post }: RunningPost, runId: string): Promise<ChunkOutcome> {
  await db.transaction((tx) =>
    movePost(tx, {
      postId: post.id,
      to: "processing",
      seen: { runId },
      kind: "processing",
      message: "TikTok has the whole video and is processing it. This may take a few minutes.",
    }),
  );
  return "complete";
}

/** Written down by compare-and-set: a run that lost the post meanwhile must not send what makes TikTok publish. */
async function markLastByte(postId: string, { attempt, runId, now }: Omit<Part, "range">): Promise<void> {
  const isOurs = db
    .select({ id: posts.id })
    .from(posts)
    .where(and(eq(posts.id, postId), eq(posts.runId, runId), inArray(posts.status, [...runningStatuses])));
  const [marked] = await db
    .update(publishAttempts)
    .set({ lastByteSentAt: now })
    .where(and(eq(publishAttempts.id, attempt.id), isNull(publishAttempts.endedAt), exists(isOurs)))
    .returning({ id: publishAttempts.id });
  if (!marked) throw new AppError("conflict", "The post was changed before its last part left.");
}

interface LostUpload {
  state: "expired" | "unknown task";
  mayHaveLastByte: boolean;
  now: Date;
}

/** The upload URL no longer works. Only when TikTok cannot have the last byte may a new upload begin. */
async function settleLostUpload(
  running: RunningPost,
  runId: string,
  { state, mayHaveLastByte, now }: LostUpload,
): Promise<ChunkOutcome> {
  const { post, attempt, account, media } = running;
  if (!attempt?.publishId) return "restart";
  if (mayHaveLastByte) {
    const known = await askTikTok(account.id, attempt.publishId);
    if (!known) return giveUp(post.id, runId, attempt);
    const isShort =
      known.status === "uploading" && (known.uploadedBytes ?? media.sizeBytes) < media.sizeBytes;
    if (!isShort) return finishUpload(running, runId);
    const sinceMs = now.getTime() - (attempt.lastByteSentAt ?? now).getTime();
    if (attempt.lastByteSentAt && sinceMs < LAST_BYTE_SETTLES_MS) {
      throw new Error("The last part may still be on its way to TikTok.");
    }
  }
  const message = `TikTok's upload ${attempt.number} is ${state === "expired" ? "expired" : "gone"}: a new one is begun`;
  const moved = await db.transaction(async (tx) => {
    const seen = { runId, status: "uploading" } as const;
    const back = await movePost(tx, { postId: post.id, to: "preparing", seen, kind: "restarted", message });
    if (back) await endAttempt(tx, attempt, "abandoned", state);
    return back;
  });
  // Another call of this step was faster: the next look sees what it found.
  return moved ? "restart" : "more";
}

async function giveUp(postId: string, runId: string, attempt: AttemptRow): Promise<"held"> {
  await endAttempt(db, attempt, "abandoned", "unknown to TikTok");
  const reason = "TikTok no longer knows this upload. Look at the profile before you post it again.";
  await holdPost(postId, runId, reason);
  return "held";
}

async function update(attempt: AttemptRow, change: { uploadedBytes: number }): Promise<void> {
  await db.update(publishAttempts).set(change).where(eq(publishAttempts.id, attempt.id));
}
