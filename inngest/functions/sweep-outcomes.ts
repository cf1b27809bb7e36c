import { lookAfter } from "@/lib/posts/look-after";
import { findPostsToLookAt } from "@/lib/posts/look-again";
import { inngest } from "../client";
import { retrying } from "../retry";

const POSTS_MAX = 200;

/** Posts of which TikTok may have more to tell: that are out, lie in an inbox, or wait for a person. */
export const sweepOutcomes = inngest.createFunction(
  { id: "sweep-outcomes", triggers: [{ cron: "* * * * *" }], retries: 1, concurrency: { limit: 1 } },
  async ({ step }) => {
    const postIds = await step.run("find", () => findPostsToLookAt(new Date(), POSTS_MAX));
    for (const postId of postIds) {
      // One account whose permission has ended must not keep the others waiting.
      await step.run(`look-${postId}`, () => retrying(() => lookAfter(postId))).catch(() => "not now");
    }
    return postIds.length;
  },
);
