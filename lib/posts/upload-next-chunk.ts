import "server-only";
import type { ReadableStream as NodeStream } from "node:stream/web";
import { and, eq, exists, inArray, isNull, TransactionRollbackError } from "drizzle-orm";
import { db } from "@/db";
import { posts, publishAttempts } from "@/db/schema";
import { tiktokOf } from "@/lib/accounts/tiktok-of";
import { AppError } from "@/lib/errors";
import { openMediaRange } from "@/lib/media/open-media-range";
import {
  type ChunkRange,
  isUploadUrl,
  nextRange,
  TikTokError,
  toTikTokError,
  uploadChunk,
} from "@/lib/tiktok";
import { askTikTok } from "./ask-tiktok";
import { endAttempt } from "./end-attempt";
import { errorDetails } from "./error-details";
import { LAST_PART_MS } from "./may-have-it";
import { movePost, recordPostEvent } from "./move-post";
import type { MediaRow } from "./post-media";
import { readClock } from "./read-clock";
import { whereToLook } from "./rules";
import { type AttemptRow, getRunningPost, holdPost, type RunningPost } from "./running-post";
import { whileAlive } from "./sign-of-life";
import { runningStatuses } from "./states";
import { atPace } from "./upload-pace";

/** `restart`: TikTok forgot this upload before the last byte left, so a new init is safe. */
export type ChunkOutcome = "more" | "complete" | "restart" | "held";

/**
 * Sends the next part of the video, streamed from storage, and saves how far TikTok says it is. Before the part
 * with the last byte leaves, that is written down: from then on TikTok may publish without another word.
 */
export async function uploadNextChunk(postId: string, runId: string, given?: Date): Promise<ChunkOutcome> {
  const now = given ?? (await readClock());
  const running = await getRunningPost(postId, runId, now);
  const { attempt } = running;
  const video = videoOf(running);
  if (running.post.status === "processing") return "complete";
  if (!attempt?.publishId || attempt.endedAt) return "restart";
  const markedAt = attempt.lastByteSentAt;
  if (!attempt.uploadUrl) {
    return settleLostUpload(running, runId, { state: "unknown task", mayHaveLastByte: true, markedAt, now });
  }
  const plan = { chunkSizeBytes: attempt.chunkSizeBytes ?? 0, chunkCount: attempt.chunkCount ?? 0 };
  const range = nextRange(plan, video.sizeBytes, attempt.uploadedBytes);
  if (!range) return finishUpload(running, runId);
  if (attempt.uploadExpiresAt && attempt.uploadExpiresAt < now) {
    const mayHaveLastByte = markedAt !== null;
    return settleLostUpload(running, runId, { state: "expired", mayHaveLastByte, markedAt, now });
  }
  if (range.isLast && !attempt.lastByteSentAt && running.account.status !== "connected") {
    const reason = `Held: reconnect ${running.account.displayName} first.`;
    await holdPost(postId, runId, { reason, code: "reconnect" });
    return "held";
  }
  if (!isUploadUrl(attempt.uploadUrl, tiktokOf(running.account).apiOrigin)) {
    // Nothing was ever sent there, and trying again with the same address would end in the same way.
    const reason = `Held: ${toTikTokError("unsafe_upload_url").message}`;
    await holdPost(postId, runId, { reason, abandons: attempt });
    return "held";
  }
  const answer = await send(running, { attempt, range, runId, now });
  switch (answer.state) {
    case "complete":
      await update(attempt, { uploadedBytes: video.sizeBytes });
      return finishUpload(running, runId);
    case "accepted":
    case "elsewhere":
      // Another call of this very step may be sending the part: look again later.
      if (answer.state === "elsewhere" && answer.uploadedBytes === range.firstByte) {
        throw new AppError("unavailable", "TikTok refuses a part of the video and stays where it was.");
      }
      await saveProgress(running, attempt, answer);
      return answer.uploadedBytes >= video.sizeBytes ? finishUpload(running, runId) : "more";
    default:
      return settleLostUpload(running, runId, {
        state: answer.state,
        mayHaveLastByte: range.isLast || markedAt !== null,
        markedAt: range.isLast ? now : markedAt,
        now,
      });
  }
}

function videoOf({ media }: RunningPost): MediaRow {
  const [video] = media;
  if (!video) throw new AppError("not-found", "The post has no video any more.");
  return video;
}

interface Part {
  attempt: AttemptRow;
  range: ChunkRange;
  runId: string;
  now: Date;
}

async function send(running: RunningPost, { attempt, range, runId, now }: Part) {
  const { post, account } = running;
  const video = videoOf(running);
  const { firstByte, lastByte, isLast } = range;
  const put = async (signal: AbortSignal) => {
    const body = await openMediaRange(video.id, firstByte, lastByte, signal);
    if (isLast) await markLastByte(post.id, { attempt, runId, now });
    return uploadChunk({
      uploadUrl: attempt.uploadUrl ?? "",
      apiOrigin: tiktokOf(account).apiOrigin,
      body: atPace(body as NodeStream<Uint8Array>),
      firstByte,
      lastByte,
      totalBytes: video.sizeBytes,
      contentType: video.contentType,
      signal,
    });
  };
  try {
    return await whileAlive({ postId: post.id, runId }, put);
  } catch (error) {
    if (error instanceof AppError) throw error;
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
  running: RunningPost,
  attempt: AttemptRow,
  answer: { state: "accepted" | "elsewhere"; uploadedBytes: number },
): Promise<void> {
  const { sizeBytes } = videoOf(running);
  await update(attempt, { uploadedBytes: answer.uploadedBytes });
  const percent = Math.floor((100 * answer.uploadedBytes) / sizeBytes);
  await recordPostEvent(db, running.post.id, {
    kind: "part",
    message:
      answer.state === "accepted"
        ? `TikTok has ${percent} % of the video`
        : `TikTok says it has ${percent} %: going on from there`,
    details: { uploadedBytes: answer.uploadedBytes, totalBytes: sizeBytes },
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
  /** When the last byte was last marked as leaving, as this call knows it. */
  markedAt: Date | null;
  now: Date;
}

/** The upload URL no longer works. Only when TikTok cannot have the last byte may a new upload begin. */
async function settleLostUpload(
  running: RunningPost,
  runId: string,
  { state, mayHaveLastByte, markedAt, now }: LostUpload,
): Promise<ChunkOutcome> {
  const { post, attempt, account } = running;
  const { sizeBytes } = videoOf(running);
  if (!attempt?.publishId) return "restart";
  if (mayHaveLastByte) {
    const known = await askTikTok(account.id, attempt.publishId);
    if (!known) return giveUp(running, runId, attempt);
    const isShort = known.status === "uploading" && (known.uploadedBytes ?? sizeBytes) < sizeBytes;
    if (!isShort) return finishUpload(running, runId);
    // One that was refused in this very call is not under way; one from before may be.
    const sinceMs = now.getTime() - (attempt.lastByteSentAt ?? now).getTime();
    if (attempt.lastByteSentAt && sinceMs < LAST_PART_MS) {
      await update(attempt, { uploadUrl: null });
      throw stillOnItsWay(LAST_PART_MS - sinceMs);
    }
  }
  const message = `TikTok's upload ${attempt.number} is ${state === "expired" ? "expired" : "gone"}: a new one is begun`;
  const moved = await db
    .transaction(async (tx) => {
      const seen = { runId, status: "uploading" } as const;
      const back = await movePost(tx, { postId: post.id, to: "preparing", seen, kind: "restarted", message });
      if (!back) return null;
      // Whoever sent the last byte meanwhile has made this the wrong thing to do.
      const known = { ...attempt, lastByteSentAt: markedAt };
      if (!(await endAttempt(tx, known, "abandoned", { reason: state, isUntouched: true }))) tx.rollback();
      // TikTok has said that it did not arrive: nothing has to be asked about this one again.
      await tx
        .update(publishAttempts)
        .set({ lastByteSentAt: null })
        .where(eq(publishAttempts.id, attempt.id));
      return back;
    })
    .catch((error) => {
      if (error instanceof TransactionRollbackError) return null;
      throw error;
    });
  // Another call of this step was faster: the next look sees what it found.
  return moved ? "restart" : "more";
}

async function giveUp({ post }: RunningPost, runId: string, attempt: AttemptRow): Promise<"held"> {
  const reason = `TikTok no longer knows this upload. Look at ${whereToLook(post.delivery)} before you post it again.`;
  await holdPost(post.id, runId, { reason, abandons: attempt });
  return "held";
}

/** The address is dead, so nothing is sent again while it settles: TikTok is only asked. */
function stillOnItsWay(waitMs: number): TikTokError {
  return toTikTokError("last_part_under_way", { retryAfterSeconds: Math.ceil(waitMs / 1000) });
}

async function update(
  attempt: AttemptRow,
  change: Partial<Pick<AttemptRow, "uploadedBytes" | "uploadUrl">>,
): Promise<void> {
  await db.update(publishAttempts).set(change).where(eq(publishAttempts.id, attempt.id));
}
