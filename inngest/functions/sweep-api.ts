import { cron } from "inngest";
import { forgetOldKeys } from "@/lib/api/idempotency";
import { inngest } from "../client";
import { retrying } from "../retry";

const KEYS_MAX = 1000;
const PAGES_MAX = 50;

/** Forgets the answers that nobody asks for again. */
export const sweepApi = inngest.createFunction(
  { id: "sweep-api", triggers: [cron("11 * * * *")], retries: 1, concurrency: { limit: 1 } },
  async ({ step }) => {
    let forgotten = 0;
    for (let page = 0; page < PAGES_MAX; page++) {
      const count = await step.run(`forget-${page}`, () =>
        retrying(() => forgetOldKeys(KEYS_MAX, new Date())),
      );
      forgotten += count;
      if (count < KEYS_MAX) break;
    }
    return forgotten;
  },
);
