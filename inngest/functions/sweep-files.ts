import { cron } from "inngest";
import { findFilesToRemove, removeFiles } from "@/lib/media/remove-files";
import { inngest } from "../client";
import { retrying } from "../retry";

const FILES_MAX = 100;
const PAGES_MAX = 20;

/** Takes out of the store what was deleted a while ago, and what the retention has retired. */
export const sweepFiles = inngest.createFunction(
  { id: "sweep-files", triggers: [cron("*/5 * * * *")], retries: 1, concurrency: { limit: 1 } },
  async ({ step }) => {
    let removed = 0;
    for (let page = 0; page < PAGES_MAX; page++) {
      const ids = await step.run(`find-${page}`, () => findFilesToRemove(new Date(), FILES_MAX));
      if (ids.length === 0) break;
      removed += await step.run(`remove-${page}`, () => retrying(() => removeFiles(ids, new Date())));
      if (ids.length < FILES_MAX) break;
    }
    return removed;
  },
);
