import "server-only";
import { and, eq, inArray, or } from "drizzle-orm";
import { db } from "@/db";
import { posts, workspaces } from "@/db/schema";
import { mustWaitItsTurn } from "./account-turn";
import { lacksYes } from "./find-standing";
import { explainMissed, isLate, lateMinutesOf } from "./late-policy";
import { movePost, type PostRow } from "./move-post";
import { readClock } from "./read-clock";
import { isOverdue, signOfLife } from "./sign-of-life";
import { runningStatuses } from "./states";

export interface ClaimInput {
  postId: string;
  revision: number;
  runId: string;
}

/**
 * `early`: ask again after `waitMs`. `lost`: the post was changed, or another run has it. `not its turn`: an earlier
 * post of the account is announced first, and then this one.
 */
export type Claim =
  | { state: "claimed"; stage: "preparing" | "uploading" | "processing" }
  | { state: "early"; waitMs: number }
  | { state: "lost" | "late" | "unapproved" | "not its turn" };

/** Takes a due post for this run, by compare-and-set: of several runs, and a person's change, one wins. */
export async function claimPost(input: ClaimInput, given?: Date): Promise<Claim> {
  const now = given ?? (await readClock());
  const { postId, revision, runId } = input;
  const [row] = await db
    .select({ post: posts, lateMinutesMax: lateMinutesOf, mustWait: mustWaitItsTurn })
    .from(posts)
    .innerJoin(workspaces, eq(workspaces.id, posts.workspaceId))
    .where(and(eq(posts.id, postId), eq(posts.revision, revision)));
  if (!row) return { state: "lost" };
  const { post, lateMinutesMax, mustWait } = row;
  // Of two clocks that disagree the slower one decides: late can be mended, early cannot.
  const slower = given ?? new Date(Math.min(now.getTime(), Date.now()));
  const earlyMs = findEarliness(post, runId, slower);
  if (earlyMs > 0) return { state: "early", waitMs: earlyMs };
  if (post.status !== "scheduled") return takeOver(input, now);
  const hasMissed = isLate(post, lateMinutesMax, now);
  if (!hasMissed && mustWait) return { state: "not its turn" };
  const isUnapproved = !hasMissed && (await lacksYes(db, post));
  const change = isUnapproved ? unapproved : hasMissed ? await missItsTime(post, now) : takeUp(runId, now);
  const moved = await db.transaction((tx) =>
    movePost(tx, { postId, seen: { status: "scheduled", revision }, ...change }),
  );
  if (!moved) return { state: "lost" };
  if (isUnapproved) return { state: "unapproved" };
  return hasMissed ? { state: "late" } : { state: "claimed", stage: "preparing" };
}

/** Milliseconds until this run may take it up: a post that TikTok was not asked for, and that this run has not had. */
function findEarliness({ status, runId, scheduledAt }: PostRow, ownRunId: string, now: Date): number {
  const isToTake = status === "scheduled" || (status === "preparing" && runId !== ownRunId);
  return isToTake ? (scheduledAt ?? now).getTime() - now.getTime() : 0;
}

function takeUp(runId: string, now: Date) {
  return {
    to: "preparing",
    set: { runId, ...signOfLife(now) },
    kind: "preparing",
    message: "Its time has come: checking the account",
  } as const;
}

/** Approval was not given, or not to exactly this. */
export const UNAPPROVED =
  "Held: nobody has approved the post as it is now. Choose a time, and approval is asked.";
const unapproved = {
  to: "needs attention",
  reason: UNAPPROVED,
  set: { holdCode: "unapproved" },
  kind: "held",
  message: UNAPPROVED,
} as const;

async function missItsTime(post: PostRow, now: Date) {
  const { reason, code } = await explainMissed(post, { now, because: "its turn did not come in time" });
  return { to: "needs attention", reason, set: { holdCode: code }, kind: "held", message: reason } as const;
}

/** A run may find its own claim again (a step can run twice), or one whose run has died. */
async function takeOver({ postId, revision, runId }: ClaimInput, now: Date): Promise<Claim> {
  const [post] = await db
    .update(posts)
    .set({ runId, ...signOfLife(now) })
    .where(
      and(
        eq(posts.id, postId),
        eq(posts.revision, revision),
        inArray(posts.status, [...runningStatuses]),
        or(eq(posts.runId, runId), isOverdue(now)),
      ),
    )
    .returning({ status: posts.status });
  if (!post) return { state: "lost" };
  return { state: "claimed", stage: post.status as (typeof runningStatuses)[number] };
}
