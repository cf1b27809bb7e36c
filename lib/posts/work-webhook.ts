import "server-only";
import { and, desc, eq, gte, isNull, like, lte, or } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { accounts, posts, publishAttempts, webhooks } from "@/db/schema";
import { removeAuthorization } from "@/lib/accounts/remove-authorization";
import type { World } from "@/lib/accounts/tiktok-of";
import { AppError } from "@/lib/errors";
import { appendEntry } from "@/lib/ledger/append-entry";
import { TikTokError } from "@/lib/tiktok";
import { cuepost } from "@/lib/workspaces/actor";
import { checkPublish } from "./check-publish";
import { lookAgain } from "./look-again";
import { lookAtHeld } from "./look-at-held";
import { recordPostEvent } from "./move-post";
import { readClock } from "./read-clock";
import { type RunningPost, readPost } from "./running-post";
import { reopenFound, settleFound } from "./settle-found";
import { isOut, isRunning } from "./states";

type WebhookRow = typeof webhooks.$inferSelect;

/**
 * A webhook is a hint: it says of which publication TikTok has news, and TikTok is then asked. So one that is
 * forged, repeated, late or out of order can never make a post anything but what it is.
 */
export async function workWebhook(webhookId: string, given?: Date): Promise<string> {
  const now = given ?? (await readClock());
  const [webhook] = await db
    .select()
    .from(webhooks)
    .where(and(eq(webhooks.id, webhookId), isNull(webhooks.workedAt)));
  if (!webhook) return "done before";
  let about: Publication | null = null;
  const outcome = await work(webhook, now, (found) => {
    about = found;
  }).catch(nameFinal);
  await db.transaction((tx) => noteWorked(tx, { webhook, about, outcome, now }));
  return outcome;
}

type Publication = RunningPost["post"];

interface Worked {
  webhook: WebhookRow;
  about: Publication | null;
  outcome: string;
  now: Date;
}

async function noteWorked(tx: Transaction, { webhook, about, outcome, now }: Worked): Promise<void> {
  const [row] = await tx
    .update(webhooks)
    .set({ workedAt: now, outcome })
    .where(and(eq(webhooks.id, webhook.id), isNull(webhooks.workedAt)))
    .returning({ id: webhooks.id });
  if (!row || !about) return;
  const { workspaceId, id: postId } = about;
  const { event, publishId, reason, happenedAt } = webhook;
  const told = { webhook: event, publishId, reason, happenedAt: happenedAt.toISOString() };
  const body = { ...told, tiktokPostId: webhook.tiktokPostId, cameTo: outcome };
  await appendEntry(tx, { workspaceId, postId, actor: cuepost, kind: "TikTok answered", body });
}

/** What no later try will change is an outcome too, or it would be tried for ever. */
function nameFinal(error: unknown): string {
  const isFinal =
    (error instanceof TikTokError && error.kind !== "retry" && error.kind !== "wait") ||
    (error instanceof AppError && error.code !== "unavailable");
  if (!isFinal) throw error;
  return error.code;
}

async function work(webhook: WebhookRow, now: Date, onFound: (post: Publication) => void): Promise<string> {
  const { event, openId, isTest, reason, happenedAt } = webhook;
  if (event === "authorization.removed" && openId) {
    const changed = await removeAuthorization({ openId, isTest, reason, happenedAt });
    return changed.length > 0 ? "permission removed" : "nothing to remove";
  }
  if (!event.startsWith("post.publish.")) return "not for us";
  const attempt = (await findAttempt(webhook)) ?? (await adopt(webhook, now));
  if (!attempt) return "unknown publication";
  const running = await readPost(attempt.postId);
  onFound(running.post);
  const { id, status, runId } = running.post;
  const isNewest = running.attempt?.id === attempt.id;
  if (isNewest && isRunning(status)) return checkPublish(id, runId ?? "", now);
  if (isOut(status)) return lookAgain(id, now);
  // Held, given up or asked for once more: whether it went through after all decides.
  if (attempt.endedAt) return settleFound(running, attempt, now);
  return status === "needs attention" ? lookAtHeld(running, now) : "nothing to ask";
}

/** Only of the account that the webhook names, at the TikTok it is from. */
async function findAttempt({ publishId, openId, isTest }: WebhookRow) {
  if (!publishId || !openId) return null;
  const [row] = await db
    .select({ attempt: publishAttempts })
    .from(publishAttempts)
    .innerJoin(posts, eq(posts.id, publishAttempts.postId))
    .innerJoin(accounts, eq(accounts.id, posts.accountId))
    .where(
      and(eq(publishAttempts.publishId, publishId), eq(accounts.openId, openId), eq(accounts.isTest, isTest)),
    )
    .limit(1);
  return row?.attempt ?? null;
}

/**
 * A publication that Cuepost does not know, of an account with exactly one init that got no answer: it is that one's,
 * since TikTok reports to an app only what the app itself began. So its outcome is known after all.
 */
async function adopt(webhook: WebhookRow, now: Date) {
  const { id, publishId, openId, isTest, happenedAt } = webhook;
  if (!publishId || !openId) return null;
  const candidates = await listUnanswered({ openId, isTest, happenedAt });
  if (candidates.some(({ attempt, status }) => attempt.endedAt === null && isRunning(status))) {
    // Its answer may be on the way still: the next try knows which publication this is.
    throw new Error("An init of this account still waits for its answer.");
  }
  const [only, ...others] = candidates;
  if (!only || others.length > 0) return null;
  const attempt = { ...only.attempt, publishId };
  if (await reopenFound(attempt, `webhook-${id}`, now)) return { ...attempt, endedAt: null };
  if (isOut(only.status)) await nameLink(attempt.postId, now);
  return attempt;
}

/** A person had found it, and now it can be asked for: its link, and what becomes of a draft. */
async function nameLink(postId: string, now: Date): Promise<void> {
  await db.update(posts).set({ lookAt: now }).where(eq(posts.id, postId));
  await recordPostEvent(db, postId, {
    kind: "found",
    message: "TikTok told under which id it has this post",
  });
}

/** So long after its init TikTok reports what began with it. */
const ADOPTED_MAX_MS = 48 * 60 * 60_000;

/** Every init without an answer counts, whatever became of its post, also of a workspace that had the account before. */
function listUnanswered({ openId, isTest, happenedAt }: World & { openId: string; happenedAt: Date }) {
  // TikTok counts whole seconds.
  const latest = new Date(happenedAt.getTime() + 999);
  return db
    .select({ attempt: publishAttempts, status: posts.status })
    .from(publishAttempts)
    .innerJoin(posts, eq(posts.id, publishAttempts.postId))
    .innerJoin(accounts, eq(accounts.id, posts.accountId))
    .where(
      and(
        or(eq(accounts.openId, openId), like(accounts.openId, `${escapeLike(openId)} left %`)),
        eq(accounts.isTest, isTest),
        eq(publishAttempts.source, "pull"),
        isNull(publishAttempts.publishId),
        lte(publishAttempts.initSentAt, latest),
        gte(publishAttempts.initSentAt, new Date(happenedAt.getTime() - ADOPTED_MAX_MS)),
      ),
    )
    .orderBy(desc(publishAttempts.startedAt))
    .limit(2);
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
