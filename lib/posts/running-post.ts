import "server-only";
import { desc, eq } from "drizzle-orm";
import { db } from "@/db";
import { accounts, posts, publishAttempts, workspaces } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { endAttempt } from "./end-attempt";
import { lateMinutesOf } from "./late-policy";
import { type HoldCode, movePost, type PostRow } from "./move-post";
import { nextHeldLook } from "./next-held-look";
import { listPostMedia, type MediaRow } from "./post-media";
import { leaveSign, takenOver } from "./sign-of-life";
import { isRunning } from "./states";

export type AttemptRow = typeof publishAttempts.$inferSelect;

export interface RunningPost {
  post: PostRow;
  account: {
    id: string;
    displayName: string;
    isTest: boolean;
    status: string;
    statusReason: string | null;
    videoSource: "upload" | "pull" | null;
  };
  /** How late the post may go out by itself. */
  lateMinutesMax: number;
  /** One video, or photos in their order. */
  media: MediaRow[];
  /** The latest attempt; open while TikTok may still act on it. */
  attempt: AttemptRow | null;
}

/** The post that this run holds; says so loudly when it holds it no longer. Leaves a sign of life. */
export async function getRunningPost(postId: string, runId: string, now: Date): Promise<RunningPost> {
  if (!(await leaveSign({ postId, runId }, { now }))) throw takenOver();
  const running = await readPost(postId);
  // Somebody may have heard TikTok's last word between the two.
  if (running.post.runId !== runId || !isRunning(running.post.status)) throw takenOver();
  return running;
}

/** The same, whoever holds it. */
export async function readPost(postId: string): Promise<RunningPost> {
  const [row] = await db
    .select({
      post: posts,
      account: {
        id: accounts.id,
        displayName: accounts.displayName,
        isTest: accounts.isTest,
        status: accounts.status,
        statusReason: accounts.statusReason,
        videoSource: accounts.videoSource,
      },
      lateMinutesMax: lateMinutesOf,
    })
    .from(posts)
    .innerJoin(workspaces, eq(workspaces.id, posts.workspaceId))
    .innerJoin(accounts, eq(accounts.id, posts.accountId))
    .where(eq(posts.id, postId));
  if (!row) throw new AppError("not-found", "The post is gone.");
  return { ...row, media: await listPostMedia(postId), attempt: await findNewestAttempt(db, postId) };
}

export async function findNewestAttempt(
  tx: Pick<typeof db, "select">,
  postId: string,
): Promise<AttemptRow | null> {
  const [attempt] = await tx
    .select()
    .from(publishAttempts)
    .where(eq(publishAttempts.postId, postId))
    .orderBy(desc(publishAttempts.number))
    .limit(1);
  return attempt ?? null;
}

export interface Hold {
  reason: string;
  code?: HoldCode | null | undefined;
  details?: Record<string, unknown> | undefined;
  /** Closed with the hold, in one go. */
  abandons?: AttemptRow;
}

/** Stops the run and asks a person; nothing is substituted or tried behind their back. */
export async function holdPost(postId: string, runId: string, hold: Hold): Promise<void> {
  const { reason, code, details, abandons } = hold;
  await db.transaction(async (tx) => {
    const lookAt = abandons ? null : nextHeldLook(await findNewestAttempt(tx, postId), new Date());
    const held = await movePost(tx, {
      postId,
      to: "needs attention",
      seen: { runId },
      reason,
      set: { holdCode: code ?? null, lookAt },
      kind: "held",
      message: reason,
      details,
    });
    if (held && abandons) await endAttempt(tx, abandons, "abandoned", { reason });
  });
}
