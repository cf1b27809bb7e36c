import "server-only";
import { and, desc, eq, inArray } from "drizzle-orm";
import { db } from "@/db";
import { accounts, media, posts, publishAttempts } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { movePost, type PostRow } from "./move-post";
import { runningStatuses } from "./states";

export type AttemptRow = typeof publishAttempts.$inferSelect;

export interface RunningPost {
  post: PostRow;
  account: { id: string; displayName: string; status: string; statusReason: string | null };
  media: {
    id: string;
    sizeBytes: number;
    contentType: string;
    sha256: string | null;
    status: string;
    problem: string | null;
    durationMs: number | null;
  };
  /** The latest attempt; open while TikTok may still act on it. */
  attempt: AttemptRow | null;
}

/** The post that this run holds; says so loudly when it holds it no longer. Leaves a sign of life. */
export async function getRunningPost(postId: string, runId: string, now: Date): Promise<RunningPost> {
  const [alive] = await db
    .update(posts)
    .set({ runSeenAt: now })
    .where(and(eq(posts.id, postId), eq(posts.runId, runId), inArray(posts.status, [...runningStatuses])))
    .returning({ id: posts.id });
  if (!alive) throw new AppError("conflict", "Another run has taken this post over.");
  const [row] = await db
    .select({ post: posts, account: accounts, media })
    .from(posts)
    .innerJoin(accounts, eq(accounts.id, posts.accountId))
    .innerJoin(media, eq(media.id, posts.mediaId))
    .where(eq(posts.id, postId));
  if (!row) throw new AppError("not-found", "The post is gone.");
  const [attempt] = await db
    .select()
    .from(publishAttempts)
    .where(eq(publishAttempts.postId, postId))
    .orderBy(desc(publishAttempts.number))
    .limit(1);
  return { ...row, attempt: attempt ?? null };
}

/** Stops the run and asks a person; nothing is substituted or tried behind their back. */
export async function holdPost(
  postId: string,
  runId: string,
  reason: string,
  details?: Record<string, unknown>,
): Promise<void> {
  await db.transaction((tx) =>
    movePost(tx, {
      postId,
      to: "needs attention",
      seen: { runId },
      reason,
      kind: "held",
      message: reason,
      details,
    }),
  );
}
