import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db";
import { posts, publishAttempts } from "@/db/schema";
import { holdCodeOf } from "./hold-code";
import { mayHaveIt } from "./may-have-it";
import { whereToLook } from "./rules";
import { holdPost } from "./running-post";

const CAUSE_CHARACTERS_MAX = 300;
/** How an error with a sentence for a person arrives from a run: its code, then the sentence. */
const TOLD = /^([a-z_-]+): ([A-Z].+)$/s;

/** The run gave up. What TikTok may already have is left open, so that trying again continues it. */
export async function failPost(postId: string, runId: string, cause: string): Promise<void> {
  const [, code = "", told] = cause.match(TOLD) ?? [];
  const sentence = told ?? "TikTok could not be reached or did not answer properly. Try again.";
  await holdPost(postId, runId, {
    reason: `Held: ${sentence}${await sayMayBeOut(postId)}`,
    code: code ? holdCodeOf(code) : null,
    details: { cause: cause.slice(0, CAUSE_CHARACTERS_MAX) },
  });
}

/** Nobody may take it for unsent who reads why it is held. */
async function sayMayBeOut(postId: string): Promise<string> {
  const [open] = await db
    .select({ attempt: publishAttempts, delivery: posts.delivery })
    .from(publishAttempts)
    .innerJoin(posts, eq(posts.id, publishAttempts.postId))
    .where(and(eq(posts.id, postId), isNull(publishAttempts.endedAt)));
  if (!open || !mayHaveIt(open.attempt)) return "";
  return ` TikTok may already have this post: look at ${whereToLook(open.delivery)}, or try again, and Cuepost asks TikTok what became of it.`;
}
