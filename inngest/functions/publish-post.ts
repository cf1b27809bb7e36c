import { NonRetriableError } from "inngest";
import { findNextPost } from "@/lib/posts/account-turn";
import { type Begun, beginAgain, beginPublish } from "@/lib/posts/begin-publish";
import { checkPublish } from "@/lib/posts/check-publish";
import type { DuePost } from "@/lib/posts/due-posts";
import { failPost } from "@/lib/posts/fail-post";
import { leaveSign, letGo } from "@/lib/posts/sign-of-life";
import { uploadParts } from "@/lib/posts/upload-parts";
import { inngest } from "../client";
import { postDue } from "../events";
import { retrying } from "../retry";

const RETRIES = 20;
/** Steps of posts that run at once. An engine has more to do: webhooks, checks of media, the sweeps. */
const AT_ONCE_MAX = 25;
/** With the longest step behind it, a request ends before an engine gives it up. */
const REQUEST_TIME_MAX = "10s";
const CLAIM_TRIES_MAX = 5;
const UPLOADS_MAX = 3;
const GAVE_UP = `unfinished: TikTok gave this post up ${UPLOADS_MAX} times in a row. Try again later.`;
const waitAfter = { "no slot": "5s", rush: "30s" };
/** TikTok promises no time; the last wait repeats. */
const POLL_WAITS = ["5s", "10s", "20s"];
const POLL_WAIT = "30s";
/** Each turn is a wait and a step at the most, so a run stays below the thousand steps that Inngest allows. */
const TURNS_MAX = 400;

const stageAfter = {
  more: "uploading",
  "no slot": "uploading",
  rush: "uploading",
  complete: "processing",
  restart: "restart",
  held: "held",
} as const;

/** Takes one post from its due time to TikTok's final word. Every step is one verb that may safely run twice. */
export const publishPost = inngest.createFunction(
  {
    id: "publish-post",
    triggers: [postDue],
    retries: RETRIES,
    concurrency: { limit: AT_ONCE_MAX },
    // Each step is stored before the next begins, in the same request: fewer calls lie between the minute and the init.
    checkpointing: { maxRuntime: REQUEST_TIME_MAX },
    onFailure: async ({ event, step }) => {
      const { postId } = event.data.event.data;
      const { run_id: runId } = event.data;
      await step.run("hold", () => failPost(postId, runId, event.data.error.message));
      const next = await step.run("find-next", () => findNextPost(postId));
      if (next) await step.sendEvent("next", postDue.create(next));
    },
  },
  async ({ event, step, runId }) => {
    const { postId, revision } = event.data;
    let begun: Begun = { state: "lost" };
    for (let turn = 1; turn <= CLAIM_TRIES_MAX; turn++) {
      begun = await take(`begin-${turn}`, () => beginPublish({ postId, revision, runId }));
      if (begun.state !== "early") break;
      // Early again, by whichever clock is the slower: then it is the wait that counts.
      if (turn === 1) await step.sleepUntil("until-due", new Date(begun.dueAt));
      else await step.sleep(`early-${turn}`, begun.waitMs + 1);
    }
    if ("next" in begun) await announceNext("next", begun.next);

    let [stage, uploads, polls] = [begun.state as string, 1, 0];
    for (let turn = 1; turn <= TURNS_MAX; turn++) {
      if (stage === "restart") {
        if (++uploads > UPLOADS_MAX) throw new NonRetriableError(GAVE_UP);
        const again = await take(`again-${turn}`, () => beginAgain(postId, runId));
        await announceNext(`next-${turn}`, again.next);
        [stage, polls] = [again.state, 0];
      } else if (stage === "uploading") {
        const sent = await take(`upload-${turn}`, () => uploadParts(postId, runId));
        if (sent === "no slot" || sent === "rush") await step.sleep(`queue-${turn}`, waitAfter[sent]);
        stage = stageAfter[sent];
      } else if (stage === "processing") {
        await step.sleep(`wait-${turn}`, POLL_WAITS[polls++] ?? POLL_WAIT);
        stage = await take(`check-${turn}`, () => checkPublish(postId, runId));
      } else return stage;
    }
    await step.run("let-go", () => letGo({ postId, runId }));
    await step.sendEvent("hand-over", postDue.create({ postId, revision }));
    return "handed over";

    /** One verb a step. Before the engine waits to try again, the post learns how long it will hear nothing. */
    function take<Outcome>(id: string, verb: () => Promise<Outcome>) {
      const beforeWait = (waitMs: number) => leaveSign({ postId, runId }, { waitMs });
      return step.run(id, () => retrying(verb, beforeWait)) as Promise<Outcome>;
    }

    /** Posts of one account go out in their order: whoever has left `preparing` says whose turn it is. */
    async function announceNext(id: string, next: DuePost | null) {
      if (next) await step.sendEvent(id, postDue.create(next));
    }
  },
);
