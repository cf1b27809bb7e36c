import { cron } from "inngest";
import { REMINDERS_MAX, type Reminder, remind, reminders } from "@/lib/approvals/remind";
import { inngest } from "../client";

const PAGES_MAX = 10;

/** Reminds of what nobody has approved while there is time, and tells the leads when there is little left. */
export const sweepApprovals = inngest.createFunction(
  { id: "sweep-approvals", triggers: [cron("*/5 * * * *")], retries: 1, concurrency: { limit: 1 } },
  async ({ step }) => {
    let count = 0;
    for (const reminder of Object.keys(reminders) as Reminder[]) {
      for (let page = 1; page <= PAGES_MAX; page++) {
        const told = await step.run(`${reminder}-${page}`, () => remind(reminder, new Date()));
        count += told;
        if (told < REMINDERS_MAX) break;
      }
    }
    return count;
  },
);
