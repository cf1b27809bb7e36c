import "server-only";
import { and, eq, exists, isNull, sql } from "drizzle-orm";
import { db } from "@/db";
import { posts, publishAttempts } from "@/db/schema";
import { withAccessToken } from "@/lib/accounts/with-access-token";
import { AppError } from "@/lib/errors";
import { createPullUrl, PULL_URL_LIFE_MS } from "@/lib/media/media-url";
import {
  isLostAnswer,
  type StartedPost,
  type TikTokClient,
  TikTokError,
  type VideoSource,
} from "@/lib/tiktok";
import { recordPostEvent } from "./move-post";
import { pickSettings } from "./rules";
import type { AttemptRow, RunningPost } from "./running-post";
import { reopenFound } from "./settle-found";

/** TikTok gives an upload URL one hour; a chunk must not begin in its last minutes (Media Transfer Guide). */
const UPLOAD_URL_LIFE_MS = 57 * 60_000;
/** Longer than any answer is waited for: an init that left before has got its answer, or lost it. */
const INIT_SETTLES_MS = 60_000;

interface Init {
  attempt: AttemptRow;
  now: Date;
}

/**
 * Whether an init that must not be repeated left without an answer. While one may still be on its way, another
 * call of this very step is waiting for it: look again later.
 */
export function mayAlreadyBeSent({ source, initSentAt }: AttemptRow, now: Date): boolean {
  if (source === "upload" || !initSentAt) return false;
  if (now.getTime() - initSentAt.getTime() > INIT_SETTLES_MS) return true;
  throw new Error("TikTok's answer is still being waited for.");
}

/** The one call that begins a publication. Only its first answer counts. */
export async function sendInit(running: RunningPost, runId: string, { attempt, now }: Init): Promise<void> {
  const send = (client: TikTokClient) =>
    begin(client, running, { attempt, now }).catch((error) => forgetRefused(attempt, error));
  const started = await withAccessToken(running.account.id, send, {
    delivery: attempt.delivery,
    beforeSend: () => markSent(running, runId, attempt),
  });
  const [saved] = await db
    .update(publishAttempts)
    .set({
      ...started,
      uploadExpiresAt: started.uploadUrl ? new Date(now.getTime() + UPLOAD_URL_LIFE_MS) : null,
    })
    .where(and(eq(publishAttempts.id, attempt.id), isNull(publishAttempts.publishId)))
    .returning({ outcome: publishAttempts.outcome });
  // A step that ran twice must not swap the upload under one that is under way.
  if (!saved) return;
  // It was given up for lost meanwhile: the answer came after all.
  if (saved.outcome === "unknown")
    await reopenFound({ ...attempt, publishId: started.publishId }, runId, now);
  await recordPostEvent(db, running.post.id, {
    kind: "init",
    message: describeInit(attempt),
    details: { publishId: started.publishId, chunkSizeBytes: attempt.chunkSizeBytes },
  });
}

/** Before it leaves, by compare-and-set: of two calls of this step one sends, and none after a person's stop. */
async function markSent({ post }: RunningPost, runId: string, attempt: AttemptRow): Promise<void> {
  const isOurs = db
    .select({ id: posts.id })
    .from(posts)
    .where(and(eq(posts.id, post.id), eq(posts.runId, runId), eq(posts.status, "preparing")));
  const isFirst = attempt.source === "pull" ? isNull(publishAttempts.initSentAt) : undefined;
  const [marked] = await db
    .update(publishAttempts)
    .set({ initSentAt: sql`clock_timestamp()` })
    .where(and(eq(publishAttempts.id, attempt.id), isNull(publishAttempts.endedAt), isFirst, exists(isOurs)))
    .returning({ id: publishAttempts.id });
  if (!marked) throw await explainUnsent(attempt.id);
}

async function explainUnsent(attemptId: string): Promise<Error> {
  const [attempt] = await db.select().from(publishAttempts).where(eq(publishAttempts.id, attemptId));
  const isAsking = attempt?.initSentAt && !attempt.endedAt;
  return isAsking
    ? new Error("Another call of this step is asking TikTok.")
    : new AppError("conflict", "The post was changed before TikTok was asked.");
}

/** A refusal that could be read has begun nothing: the next try is a first one again. */
async function forgetRefused(attempt: AttemptRow, error: unknown): Promise<never> {
  if (!mayHaveBegun(error)) {
    await db.update(publishAttempts).set({ initSentAt: null }).where(eq(publishAttempts.id, attempt.id));
  }
  throw error;
}

/** TikTok may have carried the init out, although no answer to it could be read. */
export function mayHaveBegun(error: unknown): boolean {
  return error instanceof TikTokError && isLostAnswer(error);
}

function begin(
  client: TikTokClient,
  { post, media }: RunningPost,
  { attempt, now }: Init,
): Promise<StartedPost> {
  const settings = pickSettings(post);
  const privacyLevel = settings.privacyLevel ?? "";
  const expiresAt = new Date(now.getTime() + PULL_URL_LIFE_MS);
  const [first] = media;
  if (!first) throw new AppError("not-found", "The post has no file any more.");
  if (first.kind === "photo") {
    return client.startPhotoPost({
      ...settings,
      privacyLevel,
      description: settings.caption,
      photoUrls: media.map(({ id, prepared }) => {
        return createPullUrl({ id, contentType: prepared?.contentType ?? "" }, { expiresAt });
      }),
      coverIndex: settings.photoCoverIndex,
    });
  }
  const source: VideoSource =
    attempt.source === "pull"
      ? { type: "pull", url: createPullUrl(first, { expiresAt }) }
      : {
          type: "upload",
          sizeBytes: first.sizeBytes,
          chunkSizeBytes: attempt.chunkSizeBytes ?? 0,
          chunkCount: attempt.chunkCount ?? 0,
        };
  if (post.delivery === "inbox") return client.startVideoDraft(source);
  return client.startVideoPost({ ...settings, privacyLevel, source });
}

function describeInit({ number, source, chunkCount }: AttemptRow): string {
  if (source === "pull") return `TikTok took up publication ${number} and fetches the files itself`;
  return `TikTok opened upload ${number} in ${chunkCount} ${chunkCount === 1 ? "part" : "parts"}`;
}
