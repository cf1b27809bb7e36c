import { NonRetriableError } from "inngest";
import { checkPublish } from "@/lib/posts/check-publish";
import { type Claim, claimPost, findDueTime } from "@/lib/posts/claim-post";
import { failPost } from "@/lib/posts/fail-post";
import { findEvidence } from "@/lib/posts/find-evidence";
import { preparePublish } from "@/lib/posts/prepare-publish";
import { leaveSign } from "@/lib/posts/sign-of-life";
import { startPublish } from "@/lib/posts/start-publish";
import { uploadNextChunk } from "@/lib/posts/upload-next-chunk";
import { inngest } from "../client";
import { postDue } from "../events";
import { retrying } from "../retry";

const RETRIES = 20;
const CLAIM_TRIES_MAX = 5;
const UPLOADS_MAX = 3;
/** 4 GB in parts of 10 MB, and as many again for parts that TikTok moves us back to. */
const PARTS_MAX = 800;
/** TikTok promises no time; the last wait repeats. A post still processing then is taken up by the sweep. */
const POLL_WAITS = ["5s", "10s", "20s"];
const POLL_WAIT = "30s";
const POLLS_MAX = 60;
const EVIDENCE_WAIT = "90s";

/** Takes one post from its due time to TikTok's final word. Every step is one verb that may safely run twice. */
export const publishPost = inngest.createFunction(
  {
    id: "publish-post",
    triggers: [postDue],
    retries: RETRIES,
    onFailure: async ({ event, step }) => {
      const { postId } = event.data.event.data;
      const { run_id: runId } = event.data;
      await step.run("hold", () => failPost(postId, runId, event.data.error.message));
    },
  },
  async ({ event, step, runId }) => {
    const { postId, revision } = event.data;
    const dueAt = await step.run("find-time", () => findDueTime({ postId, revision }));
    if (!dueAt) return "changed";
    await step.sleepUntil("until-due", new Date(dueAt));

    let claim: Claim = { state: "lost" };
    for (let turn = 1; turn <= CLAIM_TRIES_MAX; turn++) {
      claim = await step.run(`claim-${turn}`, () => claimPost({ postId, revision, runId }));
      if (claim.state !== "early") break;
      await step.sleep(`early-${turn}`, claim.waitMs + 1);
    }
    if (claim.state !== "claimed") return claim.state;

    let stage = claim.stage;
    for (let upload = 1; upload <= UPLOADS_MAX; upload++) {
      if (stage === "preparing") {
        const prepared = await take(`prepare-${upload}`, preparePublish);
        if (prepared === "held") return prepared;
        const started = await take(`start-${upload}`, startPublish);
        if (started === "held" || started === "out") return started;
        if (started === "unknown") return lookForEvidence(upload);
        if (started === "pulling") stage = "processing";
      }
      const sent = stage === "processing" ? "complete" : await sendParts(upload);
      const outcome = sent === "complete" ? await awaitOutcome(upload) : sent;
      if (outcome !== "restart") return outcome;
      stage = "preparing";
    }
    throw new NonRetriableError(
      `unfinished: TikTok gave this post up ${UPLOADS_MAX} times in a row. Try again later.`,
    );

    /** One verb a step. Before the engine waits to try again, the post learns how long it will hear nothing. */
    function take<Outcome extends string>(
      id: string,
      verb: (postId: string, runId: string) => Promise<Outcome>,
    ) {
      const beforeWait = (waitMs: number) => leaveSign({ postId, runId }, { waitMs });
      return step.run(id, () => retrying(() => verb(postId, runId), beforeWait)) as Promise<Outcome>;
    }

    async function sendParts(upload: number) {
      for (let part = 1; part <= PARTS_MAX; part++) {
        const sent = await take(`upload-${upload}-part-${part}`, uploadNextChunk);
        if (sent !== "more") return sent;
      }
      throw new NonRetriableError("unfinished: The upload to TikTok did not come to an end. Try again.");
    }

    /** What TikTok may have begun needs a moment until it shows. */
    async function lookForEvidence(upload: number) {
      await step.sleep(`settle-${upload}`, EVIDENCE_WAIT);
      await step.run(`evidence-${upload}`, () => findEvidence(postId));
      return "unknown" as const;
    }

    async function awaitOutcome(upload: number) {
      for (let poll = 1; poll <= POLLS_MAX; poll++) {
        await step.sleep(`wait-${upload}-${poll}`, POLL_WAITS[poll - 1] ?? POLL_WAIT);
        const outcome = await take(`check-${upload}-${poll}`, checkPublish);
        if (outcome !== "processing") return outcome;
      }
      return "processing";
    }
  },
);
