import "server-only";
import { holdPost } from "./running-post";

/** The run gave up. What TikTok may already have is left open, so that trying again continues it. */
export async function failPost(postId: string, runId: string, cause: string): Promise<void> {
  await holdPost(postId, runId, "Held: TikTok could not be reached or did not answer properly. Try again.", {
    cause: cause.slice(0, 300),
  });
}
