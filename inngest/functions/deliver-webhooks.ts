import { cron } from "inngest";
import { deliverWebhooks as deliverDue } from "@/lib/webhooks/deliver";
import { inngest } from "../client";
import { webhookQueued } from "../events";

/** Each is half a minute at the most; the next minute goes on. */
const TURNS_MAX = 4;
/** One may hang with a process that died: another still works. */
const RUNS_MAX = 2;

/** Sends what is due, at once where an event hints at it and each minute whether one came or not. */
export const deliverWebhooks = inngest.createFunction(
  {
    id: "deliver-webhooks",
    triggers: [webhookQueued, cron("* * * * *")],
    retries: 1,
    concurrency: { limit: RUNS_MAX },
  },
  async ({ step }) => {
    let delivered = 0;
    for (let turn = 1; turn <= TURNS_MAX; turn++) {
      const { counts, hasMore } = await step.run(`deliver-${turn}`, () => deliverDue());
      delivered += counts.delivered;
      if (!hasMore) break;
    }
    return delivered;
  },
);
