import { findPostsWithoutId, findPublicId } from "@/lib/posts/find-public-id";
import { inngest } from "../client";
import { retrying } from "../retry";

const POSTS_MAX = 50;

/** A public post gets its id, and so its link, once TikTok has moderated it. */
export const sweepPublicIds = inngest.createFunction(
  { id: "sweep-public-ids", triggers: [{ cron: "*/2 * * * *" }], retries: 1 },
  async ({ step }) => {
    const postIds = await step.run("find", () => findPostsWithoutId(new Date(), POSTS_MAX));
    for (const postId of postIds) {
      // One account whose permission has ended must not keep the others waiting.
      await step.run(`look-${postId}`, () => retrying(() => findPublicId(postId))).catch(() => "not yet");
    }
    return postIds.length;
  },
);
