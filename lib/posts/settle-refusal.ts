import "server-only";
import { and, eq } from "drizzle-orm";
import { db } from "@/db";
import { postEvents } from "@/db/schema";
import { findCapacity, learnDailyLimit } from "@/lib/accounts/capacity";
import { noteAppFact } from "@/lib/accounts/tiktok-app";
import { TikTokError } from "@/lib/tiktok";
import { errorDetails } from "./error-details";
import { holdCodeOf } from "./hold-code";
import { recordPostEvent } from "./move-post";
import { holdPost, type RunningPost } from "./running-post";

const SECOND_MS = 1000;
const MINUTE_MS = 60_000;
/** TikTok does not say when a cap of the whole app ends; it counts 24 hours back, so it may be any minute. */
const CAP_LOOK_SECONDS = 300;

interface Refusal {
  error: TikTokError;
  now: Date;
}

/**
 * TikTok refused before anything was begun. What passes within the time that the post may be late is waited for,
 * by throwing it on; all else is held, with TikTok's reason in words.
 */
export async function settleRefusal(
  running: RunningPost,
  runId: string,
  { error, now }: Refusal,
): Promise<void> {
  if (error.kind === "retry" || error.code === "rate_limit_exceeded") throw error;
  await learn(running, { error, now });
  if (error.kind === "wait") {
    const waitSeconds = await findWait(running, { error, now });
    if (waitSeconds !== null) {
      await sayWaiting(running, error);
      throw new TikTokError(error.code, "wait", {
        ...error,
        message: error.message,
        retryAfterSeconds: waitSeconds,
      });
    }
  }
  await holdPost(running.post.id, runId, {
    reason: `Held: ${error.message}`,
    code: holdCodeOf(error.code),
    details: errorDetails(error),
  });
}

async function learn({ account }: RunningPost, { error, now }: Refusal): Promise<void> {
  const { code } = error;
  if (code === "reached_active_user_cap") await noteAppFact(account, "active user cap", now);
  if (code === "unaudited_client_can_only_post_to_private_accounts")
    await noteAppFact(account, "unaudited", now);
  if (code === "url_ownership_unverified") await noteAppFact(account, "url refused", now);
  if (code === "spam_risk_too_many_posts") await learnDailyLimit(account.id, now);
}

/** Seconds until another try makes sense; null when that is later than the post may go out. */
async function findWait(
  { post, account, lateMinutesMax }: RunningPost,
  { error, now }: Refusal,
): Promise<number | null> {
  const latest = (post.scheduledAt ?? now).getTime() + lateMinutesMax * MINUTE_MS;
  const at = await findNextChance(account.id, { error, now });
  if (at === null || at.getTime() > latest) return null;
  return Math.max(1, Math.ceil((at.getTime() - now.getTime()) / SECOND_MS));
}

async function findNextChance(accountId: string, { error, now }: Refusal): Promise<Date | null> {
  const after = (seconds: number) => new Date(now.getTime() + seconds * SECOND_MS);
  if (error.retryAfterSeconds !== null) return after(error.retryAfterSeconds);
  if (error.code === "reached_active_user_cap") return after(CAP_LOOK_SECONDS);
  const { nextPostFreeAt, nextDraftFreeAt } = await findCapacity(accountId, now);
  const free = error.code === "spam_risk_too_many_pending_share" ? nextDraftFreeAt : nextPostFreeAt;
  return free ? new Date(free) : null;
}

/** Once a wait, not once a look. */
async function sayWaiting({ post }: RunningPost, error: TikTokError): Promise<void> {
  const [known] = await db
    .select({ id: postEvents.id })
    .from(postEvents)
    .where(and(eq(postEvents.postId, post.id), eq(postEvents.kind, "waiting")))
    .limit(1);
  if (known) return;
  const message = `Waiting: ${error.message}`;
  await recordPostEvent(db, post.id, { kind: "waiting", message, details: errorDetails(error) });
}
