import "server-only";
import { and, eq, exists, isNull, sql } from "drizzle-orm";
import { db } from "@/db";
import { posts, publishAttempts } from "@/db/schema";
import { withAccessToken } from "@/lib/accounts/with-access-token";
import { AppError } from "@/lib/errors";
import { appendEntry } from "@/lib/ledger/append-entry";
import { createPullUrl, PULL_URL_LIFE_MS } from "@/lib/media/media-url";
import { isLostAnswer, type TikTokClient, TikTokError } from "@/lib/tiktok";
import { cuepost } from "@/lib/workspaces/actor";
import { buildInit, sayInit, startInit } from "./build-init";
import { errorDetails } from "./error-details";
import { recordPostEvent } from "./move-post";
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
  const expiresAt = new Date(now.getTime() + PULL_URL_LIFE_MS);
  const init = buildInit(running, attempt, (file) => createPullUrl(file, { expiresAt }));
  let isSent = false;
  const send = (client: TikTokClient) =>
    startInit(client, init).catch((error) => forgetRefused(running, { attempt, error, isSent }));
  const started = await withAccessToken(running.account.id, send, {
    delivery: attempt.delivery,
    beforeSend: async () => {
      await markSent(running, runId, attempt);
      isSent = true;
    },
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
  const message = describeInit(attempt);
  const { publishId } = started;
  await db.transaction(async (tx) => {
    const details = { publishId, chunkSizeBytes: attempt.chunkSizeBytes };
    await recordPostEvent(tx, running.post.id, { kind: "init", message, details });
    await appendEntry(tx, answered(running, { attempt: attempt.number, message, publishId }));
  });
}

function answered({ post }: RunningPost, body: Record<string, unknown>) {
  const { workspaceId, id: postId } = post;
  return { workspaceId, postId, actor: cuepost, kind: "TikTok answered", body } as const;
}

/**
 * Before it leaves, by compare-and-set: of two calls of this step one sends, and none after a person's stop. What is
 * asked is in the record by then: nothing leaves that is not.
 */
async function markSent(running: RunningPost, runId: string, attempt: AttemptRow): Promise<void> {
  const { post } = running;
  const isOurs = db
    .select({ id: posts.id })
    .from(posts)
    .where(and(eq(posts.id, post.id), eq(posts.runId, runId), eq(posts.status, "preparing")));
  const isFirst = attempt.source === "pull" ? isNull(publishAttempts.initSentAt) : undefined;
  const isMarked = await db.transaction(async (tx) => {
    const [marked] = await tx
      .update(publishAttempts)
      .set({ initSentAt: sql`clock_timestamp()` })
      .where(
        and(eq(publishAttempts.id, attempt.id), isNull(publishAttempts.endedAt), isFirst, exists(isOurs)),
      )
      .returning({ id: publishAttempts.id });
    if (!marked) return false;
    const body = { attempt: attempt.number, ...sayInit(running, attempt) };
    const { workspaceId, id: postId } = post;
    await appendEntry(tx, { workspaceId, postId, actor: cuepost, kind: "publish asked", body });
    return true;
  });
  if (!isMarked) throw await explainUnsent(attempt.id);
}

async function explainUnsent(attemptId: string): Promise<Error> {
  const [attempt] = await db.select().from(publishAttempts).where(eq(publishAttempts.id, attemptId));
  const isAsking = attempt?.initSentAt && !attempt.endedAt;
  return isAsking
    ? new Error("Another call of this step is asking TikTok.")
    : new AppError("conflict", "The post was changed before TikTok was asked.");
}

interface Refused {
  attempt: AttemptRow;
  error: unknown;
  isSent: boolean;
}

/** A refusal that could be read has begun nothing: the next try is a first one again. */
async function forgetRefused(running: RunningPost, { attempt, error, isSent }: Refused): Promise<never> {
  if (!mayHaveBegun(error)) {
    await db.update(publishAttempts).set({ initSentAt: null }).where(eq(publishAttempts.id, attempt.id));
  }
  if (isSent && error instanceof TikTokError) {
    const body = { attempt: attempt.number, message: error.message, ...errorDetails(error) };
    await db.transaction((tx) => appendEntry(tx, answered(running, body)));
  }
  throw error;
}

/** TikTok may have carried the init out, although no answer to it could be read. */
export function mayHaveBegun(error: unknown): boolean {
  return error instanceof TikTokError && isLostAnswer(error);
}

function describeInit({ number, source, chunkCount }: AttemptRow): string {
  if (source === "pull") return `TikTok took up publication ${number} and fetches the files itself`;
  return `TikTok opened upload ${number} in ${chunkCount} ${chunkCount === 1 ? "part" : "parts"}`;
}
