import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { db } from "@/db";
import { posts } from "@/db/schema";
import { getAccess } from "@/lib/accounts/access-token";
import { TikTokError } from "@/lib/tiktok";
import { findNextPost } from "./account-turn";
import { type ClaimInput, claimPost } from "./claim-post";
import { type DuePost, LOOK_AHEAD_MS } from "./due-posts";
import { preparePublish } from "./prepare-publish";
import { whileAlive } from "./sign-of-life";
import { type StartOutcome, startPublish } from "./start-publish";

/** An engine may wake a run some milliseconds early: that is waited for in place. */
const WAIT_IN_PLACE_MS_MAX = 500;

/** `uploading` and `processing`: TikTok has begun. `next`: the post of the account whose turn has come with it. */
export type Begun =
  | { state: "early"; dueAt: string; waitMs: number }
  | { state: "lost" | "not yet" | "not its turn" }
  | { state: "uploading" | "processing" | "late" | "held" | "unknown" | "out"; next: DuePost | null };

/**
 * Claims a post that is due, looks whether what was agreed is still possible, and asks TikTok to begin: one step, since
 * each call of an engine between the minute and the init makes the post later. Each of the three may run twice.
 */
export async function beginPublish(input: ClaimInput): Promise<Begun> {
  const { postId, runId } = input;
  let claim = await claimPost(input);
  if (claim.state === "early" && claim.waitMs <= WAIT_IN_PLACE_MS_MAX) {
    await sleep(claim.waitMs + 1);
    claim = await claimPost(input);
  }
  switch (claim.state) {
    case "early":
      return getReady(postId, claim.waitMs);
    case "lost":
    case "not its turn":
      return { state: claim.state };
    case "late":
      return { state: "late", next: await findNextPost(postId) };
    case "unapproved":
      return { state: "held", next: await findNextPost(postId) };
    default:
      return claim.stage === "preparing"
        ? beginAgain(postId, runId)
        : { state: claim.stage, next: await findNextPost(postId) };
  }
}

/** Of a post that this run holds, in `preparing`. */
export async function beginAgain(
  postId: string,
  runId: string,
): Promise<Extract<Begun, { next: DuePost | null }>> {
  const state = await whileAlive({ postId, runId }, async () => {
    const prepared = await preparePublish(postId, runId);
    return prepared === "held" ? prepared : stageOf[await startPublish(postId, runId)];
  });
  return { state, next: await findNextPost(postId) };
}

const stageOf = {
  started: "uploading",
  pulling: "processing",
  held: "held",
  unknown: "unknown",
  out: "out",
} as const satisfies Record<StartOutcome, string>;

/** What can be done before the minute is done before it. A long wait is the sweep's, not a run's. */
async function getReady(postId: string, waitMs: number): Promise<Begun> {
  if (waitMs > LOOK_AHEAD_MS) {
    await db.update(posts).set({ announcedAt: null }).where(eq(posts.id, postId));
    return { state: "not yet" };
  }
  const [post] = await db
    .select({ accountId: posts.accountId, dueAt: posts.scheduledAt })
    .from(posts)
    .where(eq(posts.id, postId));
  if (!post?.dueAt) return { state: "lost" };
  await renewToken(post.accountId);
  return { state: "early", dueAt: post.dueAt.toISOString(), waitMs };
}

/** Why it cannot be renewed is said when it is needed, if it still cannot then. */
async function renewToken(accountId: string): Promise<void> {
  try {
    await getAccess(accountId);
  } catch (error) {
    if (!(error instanceof TikTokError)) throw error;
  }
}
