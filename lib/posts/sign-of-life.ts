import "server-only";
import { and, eq, gt, inArray, isNull, lte, or } from "drizzle-orm";
import { db } from "@/db";
import { posts } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { readClock } from "./read-clock";
import { runningStatuses } from "./states";

/**
 * After a sign of life the next is due: the longest wait of a run between two looks, 30 s, and a step's time. The
 * sweep comes each minute, so that no dead run stays unnoticed for two.
 */
const NEXT_SIGN_MS = 50_000;
/** What a step may take after a wait of known length. */
const WAIT_GRACE_MS = 20_000;
const BEAT_MS = 15_000;
const AHEAD_MS_MAX = 5 * 60_000;

export interface RunOfPost {
  postId: string;
  runId: string;
}

/** What a sign of life writes down: seen now, and expected again at the latest then. */
export function signOfLife(now: Date, waitMs?: number) {
  const nextMs = waitMs === undefined ? NEXT_SIGN_MS : waitMs + WAIT_GRACE_MS;
  return { runSeenAt: now, runExpectedAt: new Date(now.getTime() + nextMs) };
}

/** Not seen when it was expected: somebody else may go on. Nor does a sign count that a clock left which was put back. */
export function isOverdue(now: Date) {
  const nonsenseFrom = new Date(now.getTime() + AHEAD_MS_MAX);
  return or(isNull(posts.runExpectedAt), lte(posts.runExpectedAt, now), gt(posts.runSeenAt, nonsenseFrom));
}

/** False when the run holds the post no longer. `waitMs`: nothing is heard of it for so long. */
export async function leaveSign(
  { postId, runId }: RunOfPost,
  { now: given, waitMs }: { now?: Date; waitMs?: number } = {},
): Promise<boolean> {
  const now = given ?? (await readClock());
  const [alive] = await db
    .update(posts)
    .set(signOfLife(now, waitMs))
    .where(and(eq(posts.id, postId), eq(posts.runId, runId), inArray(posts.status, [...runningStatuses])))
    .returning({ id: posts.id });
  return alive !== undefined;
}

/** A step that may take long shows that it goes on, and is told to stop as soon as it holds the post no longer. */
export async function whileAlive<T>(
  run: RunOfPost,
  work: (signal: AbortSignal) => Promise<T>,
  beatMs = BEAT_MS,
): Promise<T> {
  const lost = new AbortController();
  const beat = async () => {
    if (!(await leaveSign(run))) lost.abort(takenOver());
  };
  // A database that is away now may answer the next beat; if none gets through, another run takes over.
  const timer = setInterval(() => void beat().catch(() => undefined), beatMs);
  try {
    return await work(lost.signal);
  } catch (error) {
    throw lost.signal.aborted ? lost.signal.reason : error;
  } finally {
    clearInterval(timer);
  }
}

export function takenOver(): AppError {
  return new AppError("conflict", "Another run has taken this post over.");
}

/** The run ends before its post does, and another may go on at once. */
export async function letGo({ postId, runId }: RunOfPost): Promise<void> {
  await db
    .update(posts)
    .set({ runExpectedAt: null })
    .where(and(eq(posts.id, postId), eq(posts.runId, runId)));
}
