import "server-only";
import type { ReadableStream as NodeStream } from "node:stream/web";
import { eq, sql } from "drizzle-orm";
import { db } from "@/db";
import { publishAttempts } from "@/db/schema";
import { getEnv } from "@/lib/env";
import { openMediaRange } from "@/lib/media/open-media-range";
import { nextRange, type PublishStatus, TikTokError, uploadChunk } from "@/lib/tiktok";
import { askTikTok } from "./ask-tiktok";
import { movePost, recordPostEvent } from "./move-post";
import { type AttemptRow, getRunningPost, type RunningPost } from "./running-post";
import { errorDetails } from "./start-publish";

/** `restart`: TikTok forgot this upload before the last byte left, so a new init is safe. */
export type ChunkOutcome = "more" | "complete" | "restart";

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
  if (attempt.uploadExpiresAt && attempt.uploadExpiresAt < now) {
    return settleLostUpload(running, runId, "expired");
  }
  if (range.isLast) await update(attempt, { lastByteSentAt: now });
  const answer = await send(running, attempt.uploadUrl, range);
  switch (answer.state) {
    case "complete":
      await update(attempt, { uploadedBytes: media.sizeBytes });
      return finishUpload(running, runId);
    case "accepted":
    case "elsewhere":
      await saveProgress(running, attempt, answer);
      return answer.uploadedBytes >= media.sizeBytes ? finishUpload(running, runId) : "more";
    default:
      return settleLostUpload(running, runId, answer.state);
  }
}

async function send(
  { post, media }: RunningPost,
  uploadUrl: string,
  range: { firstByte: number; lastByte: number },
) {
  try {
    const body = await openMediaRange(media.id, range.firstByte, range.lastByte);
    return await uploadChunk({
      uploadUrl,
      apiOrigin: getEnv().TIKTOK_API_ORIGIN,
      body: body as NodeStream<Uint8Array>,
      ...range,
      totalBytes: media.sizeBytes,
      contentType: media.contentType,
    });
  } catch (error) {
    const details = error instanceof TikTokError ? errorDetails(error) : {};
    const message = "A part did not get through. It is sent again.";
    await recordPostEvent(db, post.id, { kind: "part-lost", message, details: { ...range, ...details } });
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

/** The upload URL no longer works. Only when TikTok cannot have the last byte may a new upload begin. */
async function settleLostUpload(
  running: RunningPost,
  runId: string,
  state: "expired" | "unknown task",
): Promise<ChunkOutcome> {
  const { post, attempt, account } = running;
  if (!attempt?.publishId) return "restart";
  if (attempt.lastByteSentAt) {
    const known = await askTikTok(account.id, attempt.publishId);
    if (known && mayHaveAll(known, running.media.sizeBytes)) return finishUpload(running, runId);
  }
  await update(attempt, { outcome: "abandoned", outcomeReason: state, endedAt: sql`now()` });
  const message = `TikTok's upload ${attempt.number} is ${state === "expired" ? "expired" : "gone"}: a new one is begun`;
  await db.transaction((tx) =>
    movePost(tx, { postId: post.id, to: "preparing", seen: { runId }, kind: "restarted", message }),
  );
  return "restart";
}

/** A failed upload, or one that stopped short, publishes nothing; anything else may. */
function mayHaveAll({ status, uploadedBytes }: PublishStatus, sizeBytes: number): boolean {
  if (status === "failed") return false;
  return status !== "uploading" || (uploadedBytes ?? sizeBytes) >= sizeBytes;
}

type Change = { [K in keyof typeof publishAttempts.$inferInsert]?: unknown };

async function update(attempt: AttemptRow, change: Change): Promise<void> {
  await db
    .update(publishAttempts)
    .set(change as Partial<typeof publishAttempts.$inferInsert>)
    .where(eq(publishAttempts.id, attempt.id));
}
