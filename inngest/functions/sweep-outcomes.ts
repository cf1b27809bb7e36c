import { findPostsToLookAt, lookAgain } from "@/lib/posts/look-again";
import { inngest } from "../client";
import { retrying } from "../retry";

const POSTS_MAX = 50;

/** Posts that are out, or lie in an inbox: their link, and what became of them since. */
export const sweepOutcomes = inngest.createFunction(
  { id: "sweep-outcomes", triggers: [{ cron: "* * * * *" }], retries: 1, concurrency: { limit: 1 } },
  async ({ step }) => {
    const postIds = await step.run("find", () => findPostsToLookAt(new Date(), POSTS_MAX));
    for (const postId of postIds) {
      // One account whose permission has ended must not keep the others waiting.
      await step.run(`look-${postId}`, () => retrying(() => lookAgain(postId))).catch(() => "not now");
    }
    return postIds.length;
  },
);
