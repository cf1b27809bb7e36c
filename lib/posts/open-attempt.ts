import "server-only";
import { and, eq } from "drizzle-orm";
import { db } from "@/db";
import { posts, publishAttempts } from "@/db/schema";
import { getEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { planChunks } from "@/lib/tiktok";
import type { AttemptRow, RunningPost } from "./running-post";

/** Inits in the life of a post; more than this, and something is wrong that trying again will not mend. */
const ATTEMPTS_MAX = 10;

/** Decides how it reaches TikTok: photos are always pulled (Photo Post reference), videos as the account says. */
export async function openAttempt(
  { post, account, media, attempt }: RunningPost,
  runId: string,
): Promise<AttemptRow> {
  const number = (attempt?.number ?? 0) + 1;
  if (number > ATTEMPTS_MAX) {
    throw new AppError("conflict", `TikTok was asked ${ATTEMPTS_MAX} times without success.`);
  }
  const [first] = media;
  if (!first) throw new AppError("not-found", "The post has no file any more.");
  const env = getEnv();
  const source = first.kind === "photo" ? "pull" : (account.videoSource ?? env.TIKTOK_VIDEO_SOURCE);
  const plan = source === "upload" ? planChunks(first.sizeBytes, env.TIKTOK_CHUNK_SIZE_BYTES) : {};
  return db.transaction(async (tx) => {
    const isOurs = and(eq(posts.id, post.id), eq(posts.runId, runId), eq(posts.status, "preparing"));
    const [ours] = await tx.select({ id: posts.id }).from(posts).where(isOurs).for("update");
    if (!ours) throw new AppError("conflict", "The post was changed before TikTok was asked.");
    const [opened] = await tx
      .insert(publishAttempts)
      .values({ postId: post.id, number, delivery: post.delivery, source, ...plan })
      .onConflictDoNothing()
      .returning();
    if (!opened) throw new Error("Another call of this step has opened the attempt.");
    return opened;
  });
}
