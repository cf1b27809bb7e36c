import "server-only";
import { holdCodeOf } from "./hold-code";
import { holdPost } from "./running-post";

const CAUSE_CHARACTERS_MAX = 300;
/** How a TikTokError arrives from a run: its code, then the sentence for a person. */
const TOLD = /^([a-z_]+): ([A-Z].+)$/s;

/** The run gave up. What TikTok may already have is left open, so that trying again continues it. */
export async function failPost(postId: string, runId: string, cause: string): Promise<void> {
  const [, code = "", told] = cause.match(TOLD) ?? [];
  const sentence = told ?? "TikTok could not be reached or did not answer properly. Try again.";
  await holdPost(postId, runId, {
    reason: `Held: ${sentence}`,
    code: code ? holdCodeOf(code) : null,
    details: { cause: cause.slice(0, CAUSE_CHARACTERS_MAX) },
  });
}
