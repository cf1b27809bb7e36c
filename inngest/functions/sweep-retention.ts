import { cron } from "inngest";
import { findAnnounced, findToAnnounce, judgeRemoval } from "@/lib/media/judge-removal";
import { inngest } from "../client";

const FILES_MAX = 200;
const PAGES_MAX = 10;

/** Says which files the retention removes next, and retires those whose week of warning is over. */
export const sweepRetention = inngest.createFunction(
  { id: "sweep-retention", triggers: [cron("17 * * * *")], retries: 1, concurrency: { limit: 1 } },
  async ({ step }) => {
    const counts = { announced: 0, removed: 0, kept: 0 };
    const judge = async (name: string, ids: string[]) => {
      for (const outcome of await step.run(name, () => judgeEach(ids))) counts[outcome ?? "kept"]++;
    };
    await judge("retire", await step.run("find-announced", () => findAnnounced(new Date(), FILES_MAX)));
    let last: string | undefined;
    for (let page = 0; page < PAGES_MAX; page++) {
      const ids = await step.run(`find-${page}`, () => findToAnnounce(new Date(), FILES_MAX, last));
      if (ids.length === 0) break;
      await judge(`announce-${page}`, ids);
      last = ids.at(-1);
    }
    return counts;
  },
);

/** One after the other, each in a transaction of its own: killed between, the rest is found again. */
async function judgeEach(mediaIds: string[]) {
  const outcomes: Awaited<ReturnType<typeof judgeRemoval>>[] = [];
  for (const id of mediaIds) outcomes.push(await judgeRemoval(id, new Date()));
  return outcomes;
}
