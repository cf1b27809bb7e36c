import "server-only";
import { and, eq } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { accounts } from "@/db/schema";
import { recordPostSuccess } from "@/lib/accounts/capacity";
import { tellReconnect } from "@/lib/accounts/tell-reconnect";
import { noteAppFact } from "@/lib/accounts/tiktok-app";
import { AppError } from "@/lib/errors";
import { describeFailReason, type PublishStatus } from "@/lib/tiktok";
import { voidConsents } from "./consent";
import { endAttempt } from "./end-attempt";
import { firstLookAt } from "./look-again";
import { movePost } from "./move-post";
import type { AttemptRow, RunningPost } from "./running-post";
import type { outStatuses, PostStatus } from "./states";

interface Told {
  attempt: AttemptRow;
  answer: PublishStatus;
  now: Date;
}

/**
 * Where a post stands that TikTok has, and what is written down with it. TikTok names no state for its moderation: a
 * post for everyone is complete then, but has no public id yet (Get Post Status).
 */
export function toDelivered(post: RunningPost["post"], answer: PublishStatus, now: Date) {
  const [tiktokPostId = null] = answer.postIds;
  const to = findDelivered(post, answer.status, tiktokPostId);
  return {
    to,
    set: {
      tiktokPostId,
      publicSince: tiktokPostId ? now : null,
      publishedAt: to === "in inbox" ? null : now,
      lookAt: firstLookAt({ ...post, status: to, tiktokPostId }, now),
    },
  };
}

function findDelivered(
  { delivery, privacyLevel }: RunningPost["post"],
  status: PublishStatus["status"],
  tiktokPostId: string | null,
): (typeof outStatuses)[number] {
  if (status === "in inbox") return status;
  const isForEveryone = delivery === "direct" && privacyLevel === "PUBLIC_TO_EVERYONE";
  return isForEveryone && tiktokPostId === null ? "in review" : "published";
}

const deliveredWords = {
  "in review": "TikTok has it. Everyone can see it once TikTok has reviewed it, usually within minutes.",
  published: "Published. It may take a few minutes to appear on the profile.",
  "in inbox": "Delivered: it waits in the TikTok inbox for its creator to finish it",
};

/** TikTok has it: on the profile, on the way there, or as a draft in the inbox. */
export async function settleDelivered(
  { post, account }: RunningPost,
  { attempt, answer, now }: Told,
): Promise<(typeof outStatuses)[number]> {
  const { to, set } = toDelivered(post, answer, now);
  await db.transaction(async (tx) => {
    const moved = await movePost(tx, {
      postId: post.id,
      to,
      seen: { runId: post.runId ?? "", status: post.status },
      set,
      kind: to,
      message: deliveredWords[to],
      details: { publishId: attempt.publishId, postIds: answer.postIds },
    });
    const outcome = to === "in inbox" ? to : "published";
    const isOurs = moved && (await endAttempt(tx, attempt, outcome, { reason: null }));
    if (!isOurs) throw overtaken();
  });
  if (to === "in inbox" || post.delivery === "inbox") return to;
  await recordPostSuccess(post.accountId, now);
  if (post.privacyLevel !== "SELF_ONLY") await noteAppFact(account, "audited", now);
  return to;
}

const overtaken = () => new AppError("conflict", "The post is no longer where TikTok's answer finds it.");

const CANCELED = "publish_cancelled";
const AUTH_REMOVED = "auth_removed";

/** TikTok failed it. Only what TikTok calls its own fault is tried again without asking. */
export async function settleFailure(
  { post }: RunningPost,
  { attempt, answer, now }: Told,
): Promise<"failed" | "restart" | "held" | "early"> {
  const reason = answer.failReason ?? "unknown";
  const { kind, message } = describeFailReason(answer.failReason);
  const isCanceled = reason === CANCELED || attempt.stopAskedAt !== null;
  const to = isCanceled ? "canceled" : findEnd(kind, post.scheduledAt, now);
  const isAgain = to === "preparing" || to === "scheduled";
  await db.transaction(async (tx) => {
    const moved = await movePost(tx, {
      postId: post.id,
      to,
      seen: { runId: post.runId ?? "", status: post.status },
      reason: isAgain || to === "canceled" ? null : message,
      set: atEnd[to] ?? {},
      kind: isAgain ? "restarted" : to === "needs attention" ? "held" : to,
      message: isAgain
        ? `${message} ${to === "preparing" ? "It is begun anew." : "It goes out at its time."}`
        : message,
      details: { failReason: reason, publishId: attempt.publishId },
    });
    const outcome = to === "canceled" ? "canceled" : "failed";
    const isOurs = moved && (await endAttempt(tx, attempt, outcome, { reason }));
    if (!isOurs) throw overtaken();
    if (to === "canceled") await voidConsents(tx, post.id, "Stopped");
    if (reason === AUTH_REMOVED) await pauseAccount(tx, post.accountId, message);
  });
  if (isAgain) return to === "preparing" ? "restart" : "early";
  return to === "needs attention" ? "held" : "failed";
}

/** TikTok says that the permission is gone, before its webhook does. */
async function pauseAccount(tx: Transaction, accountId: string, reason: string): Promise<void> {
  const [account] = await tx
    .update(accounts)
    .set({ status: "reconnect needed", statusReason: reason })
    .where(and(eq(accounts.id, accountId), eq(accounts.status, "connected")))
    .returning({ workspaceId: accounts.workspaceId, account: accounts.displayName });
  if (account) await tellReconnect(tx, { ...account, accountId, reason });
}

/** By what can be done. A post that was moved to later meanwhile must not be begun anew before its new time. */
function findEnd(kind: string, scheduledAt: Date | null, now: Date) {
  if (kind === "reconnect") return "needs attention";
  if (kind !== "retry") return "failed";
  return scheduledAt && scheduledAt > now ? "scheduled" : "preparing";
}

/** Reconnecting takes the post up again by itself; at its new time it gets a run of its own. */
const atEnd: Partial<Record<PostStatus, Partial<RunningPost["post"]>>> = {
  "needs attention": { holdCode: "reconnect" },
  scheduled: { runId: null, announcedAt: null },
};
