import "server-only";
import { type ChunkOutcome, uploadNextChunk } from "./upload-next-chunk";

/** So long one step goes on with further parts: the largest video then needs a step a minute, not a step a part. */
const STEP_MS = 60_000;

/** Sends parts until the video is complete or the step is long enough; one that has begun is sent to its end. */
export async function uploadParts(postId: string, runId: string, stepMs = STEP_MS): Promise<ChunkOutcome> {
  const until = performance.now() + stepMs;
  let outcome: ChunkOutcome;
  do outcome = await uploadNextChunk(postId, runId);
  while (outcome === "more" && performance.now() < until);
  return outcome;
}
