import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { publishAttempts } from "@/db/schema";
import { withAccessToken } from "@/lib/accounts/with-access-token";
import { AppError } from "@/lib/errors";
import { appendEntry } from "@/lib/ledger/append-entry";
import { TikTokError } from "@/lib/tiktok";
import { actorOf } from "@/lib/workspaces/actor";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { checkPublish } from "./check-publish";
import { voidConsents } from "./consent";
import { endAttempt } from "./end-attempt";
import { errorDetails } from "./error-details";
import type { PostRevisionInput } from "./input";
import { lockPost } from "./lock-post";
import { mayHaveIt } from "./may-have-it";
import { explainLostRace, movePost, type PostRow, recordPostEvent } from "./move-post";
import { readClock } from "./read-clock";
import type { AttemptRow } from "./running-post";
import { runningStatuses } from "./states";

/** `stopped`: it will not be posted. `asked`: TikTok took the wish and tells soon what came of it. */
export type StopOutcome = "stopped" | "asked";

type Stoppable = Pick<AttemptRow, "source" | "publishId" | "lastByteSentAt" | "initSentAt" | "endedAt">;

/** Whether it can still be stopped: before TikTok may have it whole, or while TikTok fetches it. */
export function canStop(status: string, attempt: Stoppable | null): boolean {
  if (status === "preparing" || status === "uploading") return !mayHaveIt(attempt);
  const open = attempt?.endedAt ? null : attempt;
  return status === "processing" && open?.source === "pull" && open.publishId !== null;
}

/**
 * Stops a post that is going out. An upload simply ends before its last byte; a pull is TikTok's to cancel
 * (Media Transfer Guide), which it does while it is still downloading.
 */
export async function stopPublish(
  member: Member,
  input: PostRevisionInput,
  given?: Date,
): Promise<StopOutcome> {
  assertMay(member, "compose posts");
  const now = given ?? (await readClock());
  const { post, attempt } = await db.transaction((tx) => endBeforeLastByte(tx, member, { ...input, now }));
  if (post.status === "canceled") return "stopped";
  await cancelPull(post, attempt);
  await noteAsked(member, post);
  const outcome = await checkPublish(post.id, post.runId ?? "", now);
  return outcome === "processing" ? "asked" : "stopped";
}

async function endBeforeLastByte(
  tx: Transaction,
  member: Member,
  { postId, revision, now }: PostRevisionInput & { now: Date },
): Promise<{ post: PostRow; attempt: AttemptRow | null }> {
  const post = await lockPost(tx, member, { postId, revision }, runningStatuses);
  // Whoever sends the last byte, or asks TikTok to fetch, marks this row first: one of the two is told.
  const [attempt = null] = await tx
    .select()
    .from(publishAttempts)
    .where(and(eq(publishAttempts.postId, postId), isNull(publishAttempts.endedAt)))
    .for("update");
  if (!canStop(post.status, attempt)) {
    throw new AppError("conflict", "TikTok already has this post. It can no longer be stopped.");
  }
  if (post.status === "processing" && attempt) {
    // Remembered before TikTok is asked: what fails from here on is not begun anew.
    await tx.update(publishAttempts).set({ stopAskedAt: now }).where(eq(publishAttempts.id, attempt.id));
    return { post, attempt };
  }
  const stopped = await movePost(tx, {
    postId,
    to: "canceled",
    seen: { by: member, revision },
    set: { revision: revision + 1, announcedAt: null },
    kind: "canceled",
    message: "Stopped before TikTok had it",
    actor: actorOf(member),
  });
  if (!stopped) throw await explainLostRace(tx, member, postId);
  await voidConsents(tx, postId, "Stopped", actorOf(member));
  if (attempt) await endAttempt(tx, attempt, "canceled", { reason: "A person stopped it." });
  return { post: stopped, attempt };
}

async function noteAsked(member: Member, { id: postId, workspaceId }: PostRow): Promise<void> {
  const message = "TikTok was asked to stop fetching it";
  await db.transaction(async (tx) => {
    await recordPostEvent(tx, postId, { kind: "stop-asked", message, actor: actorOf(member) });
    await appendEntry(tx, {
      workspaceId,
      postId,
      actor: actorOf(member),
      kind: "canceled",
      body: { message },
    });
  });
}

async function cancelPull(post: PostRow, attempt: AttemptRow | null): Promise<void> {
  const publishId = attempt?.publishId;
  if (!publishId) throw new AppError("conflict", "TikTok was not asked to fetch this post yet.");
  try {
    await withAccessToken(post.accountId, (client) => client.cancelPublish(publishId));
  } catch (error) {
    if (!(error instanceof TikTokError)) throw error;
    await recordPostEvent(db, post.id, {
      kind: "stop-refused",
      message: `It was not stopped: ${error.message}`,
      details: errorDetails(error),
    });
    throw new AppError("conflict", error.message, { cause: error });
  }
}
