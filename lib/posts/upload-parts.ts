import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db";
import { publishAttempts } from "@/db/schema";
import { makesWay } from "./rush";
import { leaveSign, takenOver } from "./sign-of-life";
import { type ChunkOutcome, uploadNextChunk } from "./upload-next-chunk";
import { withUploadSlot } from "./upload-slots";

/**
 * So long one step goes on with further parts: the largest video then needs fewer than a hundred steps. With a last part
 * of nine minutes it still ends before the ten minutes after which an engine gives a call up.
 */
const STEP_MS = 40_000;

/**
 * `no slot`: as many uploads as this deployment allows are under way; come again in a moment. `rush`: many posts are due
 * now, and are begun first.
 */
export type PartsOutcome = ChunkOutcome | "no slot" | "rush";

/** Sends parts until the video is complete or the step is long enough; one that has begun is sent to its end. */
export async function uploadParts(postId: string, runId: string, stepMs = STEP_MS): Promise<PartsOutcome> {
  if (!(await leaveSign({ postId, runId }))) throw takenOver();
  const [open] = await db
    .select()
    .from(publishAttempts)
    .where(and(eq(publishAttempts.postId, postId), isNull(publishAttempts.endedAt)));
  if (open && (await makesWay(open, new Date()))) return "rush";
  const send = () => sendFor(stepMs, () => uploadNextChunk(postId, runId));
  return open ? ((await withUploadSlot(open.id, send)) ?? "no slot") : send();
}

async function sendFor(stepMs: number, sendNext: () => Promise<ChunkOutcome>): Promise<ChunkOutcome> {
  const until = performance.now() + stepMs;
  let outcome: ChunkOutcome;
  do outcome = await sendNext();
  while (outcome === "more" && performance.now() < until);
  return outcome;
}
