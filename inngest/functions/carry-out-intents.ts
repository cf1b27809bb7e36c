import { cron } from "inngest";
import { carryOutIntent } from "@/lib/intents/carry-out";
import { findIntentsDue, findIntentsOfMedia } from "@/lib/intents/find-intent";
import { LOOK_AHEAD_MS } from "@/lib/posts/due-posts";
import { inngest } from "../client";
import { mediaSettled, postDue } from "../events";
import { retrying } from "../retry";

/** Those that a minute leaves over are looked at in the next. */
const INTENTS_MAX = 100;

/** Lets drafts of programs go out whose files have come. The sweep finds whatever a lost event left behind. */
export const carryOutIntents = inngest.createFunction(
  {
    id: "carry-out-intents",
    triggers: [cron("* * * * *"), mediaSettled],
    retries: 1,
    concurrency: { limit: 2 },
  },
  async ({ event, step }) => {
    const { data } = event;
    const postIds = await step.run("find", () =>
      "mediaId" in data
        ? findIntentsOfMedia(data.mediaId, INTENTS_MAX)
        : findIntentsDue(new Date(), INTENTS_MAX),
    );
    for (const postId of postIds) {
      // One that cannot be looked at keeps no other waiting: it is due again at once.
      const due = await step
        .run(`carry-out-${postId}`, () => retrying(() => carryOut(postId)))
        .catch(() => null);
      if (due) await step.sendEvent(`announce-${postId}`, postDue.create(due));
    }
    return postIds.length;
  },
);

/** What goes out before the next sweep needs its run now. */
async function carryOut(postId: string): Promise<{ postId: string; revision: number } | null> {
  const { post } = await carryOutIntent(postId);
  if (!post?.scheduledAt || post.scheduledAt.getTime() - Date.now() >= LOOK_AHEAD_MS) return null;
  return { postId, revision: post.revision };
}
