import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db";
import { publishAttempts } from "@/db/schema";
import { withAccessToken } from "@/lib/accounts/with-access-token";
import { getEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { planChunks, TikTokError } from "@/lib/tiktok";
import { LATE_MAX_MS, missedItsTime } from "./claim-post";
import { movePost, recordPostEvent } from "./move-post";
import { pickSettings } from "./rules";
import { type AttemptRow, getRunningPost, holdPost, type RunningPost } from "./running-post";

/** Inits in the life of a post; more than this, and something is wrong that trying again will not mend. */
const ATTEMPTS_MAX = 10;
/** TikTok gives an upload URL one hour; a chunk must not begin in its last minutes (Media Transfer Guide). */
const UPLOAD_URL_LIFE_MS = 57 * 60_000;

/**
 * Asks TikTok for an upload (`video/init`) and saves its `publish_id` and URL before the first byte is sent. An
 * attempt that TikTok may still act on is continued. An init whose answer was lost has published nothing, since
 * no byte was sent, and is repeated.
 */
export async function startPublish(
  postId: string,
  runId: string,
  now = new Date(),
): Promise<"started" | "held"> {
  const running = await getRunningPost(postId, runId, now);
  const open = running.attempt?.endedAt ? null : running.attempt;
  if (open?.publishId) {
    await moveToUploading(running, runId, "Continuing the upload that TikTok already knows");
    return "started";
  }
  const refusal = findRefusal(running, now);
  if (refusal) {
    await holdPost(postId, runId, refusal);
    return "held";
  }
  const attempt = open ?? (await openAttempt(running));
  try {
    await initUpload(running, attempt, now);
  } catch (error) {
    if (!(error instanceof TikTokError) || ["retry", "wait"].includes(error.kind)) throw error;
    await holdPost(postId, runId, `Held: ${error.message}`, errorDetails(error));
    return "held";
  }
  await moveToUploading(running, runId, "TikTok is ready to receive the video");
  return "started";
}

/** A new init is a promise to post: not after one that was published, and not long after the time agreed. */
function findRefusal({ post, attempt }: RunningPost, now: Date): string | null {
  if (attempt?.outcome === "published") return "TikTok has already published this post. Look at the profile.";
  const lateMs = now.getTime() - (post.scheduledAt?.getTime() ?? now.getTime());
  return lateMs > LATE_MAX_MS ? missedItsTime(lateMs).reason : null;
}

async function openAttempt({ post, media, attempt }: RunningPost): Promise<AttemptRow> {
  const number = (attempt?.number ?? 0) + 1;
  if (number > ATTEMPTS_MAX) {
    throw new AppError("conflict", `TikTok was asked ${ATTEMPTS_MAX} times without success.`);
  }
  const plan = planChunks(media.sizeBytes, getEnv().TIKTOK_CHUNK_SIZE_BYTES);
  const [opened] = await db
    .insert(publishAttempts)
    .values({ postId: post.id, number, ...plan })
    .returning();
  if (!opened) throw new Error("The insert gave back no row.");
  return opened;
}

async function initUpload({ post, account, media }: RunningPost, attempt: AttemptRow, now: Date) {
  const settings = pickSettings(post);
  const started = await withAccessToken(account.id, (client) =>
    client.startVideoPost({
      ...settings,
      privacyLevel: settings.privacyLevel ?? "",
      sizeBytes: media.sizeBytes,
      chunkSizeBytes: attempt.chunkSizeBytes,
      chunkCount: attempt.chunkCount,
    }),
  );
  // Only the first answer counts: a step that ran twice must not swap the upload under one that is under way.
  const [saved] = await db
    .update(publishAttempts)
    .set({ ...started, uploadExpiresAt: new Date(now.getTime() + UPLOAD_URL_LIFE_MS) })
    .where(and(eq(publishAttempts.id, attempt.id), isNull(publishAttempts.publishId)))
    .returning({ id: publishAttempts.id });
  if (!saved) return;
  await recordPostEvent(db, post.id, {
    kind: "init",
    message: `TikTok opened upload ${attempt.number} in ${attempt.chunkCount} ${attempt.chunkCount === 1 ? "part" : "parts"}`,
    details: { publishId: started.publishId, chunkSizeBytes: attempt.chunkSizeBytes },
  });
}

async function moveToUploading({ post }: RunningPost, runId: string, message: string): Promise<void> {
  if (post.status === "uploading") return;
  await db.transaction((tx) =>
    movePost(tx, { postId: post.id, to: "uploading", seen: { runId }, kind: "uploading", message }),
  );
}

export function errorDetails(error: TikTokError): Record<string, unknown> {
  return { code: error.code, logId: error.logId, httpStatus: error.httpStatus };
}
