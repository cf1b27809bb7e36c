import "server-only";
import { and, eq } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { accounts } from "@/db/schema";
import { recordPostSuccess } from "@/lib/accounts/capacity";
import { noteAppFact } from "@/lib/accounts/tiktok-app";
import { AppError } from "@/lib/errors";
import { describeFailReason, type PublishStatus } from "@/lib/tiktok";
import { voidConsents } from "./consent";
import { endAttempt } from "./end-attempt";
import { firstLookAt } from "./look-again";
import { movePost } from "./move-post";
import type { AttemptRow, RunningPost } from "./running-post";
import type { PostStatus } from "./states";

interface Told {
  attempt: AttemptRow;
  answer: PublishStatus;
  now: Date;
}

/** Where a post stands that TikTok has, and what is written down with it. */
export function toDelivered(post: RunningPost["post"], answer: PublishStatus, now: Date) {
  const to = answer.status === "in inbox" ? ("in inbox" as const) : ("published" as const);
  const [tiktokPostId = null] = answer.postIds;
  return {
    to,
    set: {
      tiktokPostId,
      publicSince: tiktokPostId ? now : null,
      publishedAt: to === "published" ? now : null,
      lookAt: firstLookAt({ ...post, status: to, tiktokPostId }, now),
    },
  };
}

/** TikTok has it: on the profile, or as a draft in the inbox. */
export async function settleDelivered(
  { post }: RunningPost,
  { attempt, answer, now }: Told,
): Promise<"published" | "in inbox"> {
  const { to, set } = toDelivered(post, answer, now);
  await db.transaction(async (tx) => {
    const moved = await movePost(tx, {
      postId: post.id,
      to,
      seen: { runId: post.runId ?? "", status: post.status },
      set,
      kind: to,
      message:
        to === "published"
          ? "Published. It may take a few minutes to appear on the profile."
          : "Delivered: it waits in the TikTok inbox for its creator to finish it",
      details: { publishId: attempt.publishId, postIds: answer.postIds },
    });
    const isOurs = moved && (await endAttempt(tx, attempt, to, { reason: null }));
    if (!isOurs) throw overtaken();
  });
  if (to === "published" && post.delivery === "direct") await recordPostSuccess(post.accountId, now);
  if (to === "published" && post.delivery === "direct" && post.privacyLevel !== "SELF_ONLY") {
    await noteAppFact("audited", now);
  }
  return to;
}

const overtaken = () => new AppError("conflict", "The post is no longer where TikTok's answer finds it.");

const CANCELED = "publish_cancelled";
const AUTH_REMOVED = "auth_removed";

/** TikTok failed it. Only what TikTok calls its own fault is tried again without asking. */
export async function settleFailure(
  { post }: RunningPost,
  { attempt, answer }: Told,
): Promise<"failed" | "restart" | "held"> {
  const reason = answer.failReason ?? "unknown";
  const { kind, message } = describeFailReason(answer.failReason);
  const end = endings[kind] ?? "failed";
  const to = reason === CANCELED || attempt.stopAskedAt ? "canceled" : end;
  const isAgain = to === "preparing";
  await db.transaction(async (tx) => {
    const moved = await movePost(tx, {
      postId: post.id,
      to,
      seen: { runId: post.runId ?? "", status: post.status },
      reason: isAgain || to === "canceled" ? null : message,
      set: to === "needs attention" ? { holdCode: "reconnect" } : {},
      kind: isAgain ? "restarted" : to === "needs attention" ? "held" : to,
      message: isAgain ? `${message} It is begun anew.` : message,
      details: { failReason: reason, publishId: attempt.publishId },
    });
    const outcome = to === "canceled" ? "canceled" : "failed";
    const isOurs = moved && (await endAttempt(tx, attempt, outcome, { reason }));
    if (!isOurs) throw overtaken();
    if (to === "canceled") await voidConsents(tx, post.id, "Stopped");
    if (reason === AUTH_REMOVED) await pauseAccount(tx, post.accountId, message);
  });
  if (isAgain) return "restart";
  return to === "needs attention" ? "held" : "failed";
}

/** TikTok says that the permission is gone, before its webhook does. */
async function pauseAccount(tx: Transaction, accountId: string, reason: string): Promise<void> {
  await tx
    .update(accounts)
    .set({ status: "reconnect needed", statusReason: reason })
    .where(and(eq(accounts.id, accountId), eq(accounts.status, "connected")));
}

/** By what can be done: reconnecting takes the post up again by itself. */
const endings: Partial<Record<string, PostStatus>> = {
  retry: "preparing",
  reconnect: "needs attention",
};
