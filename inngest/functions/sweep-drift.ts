import { cron } from "inngest";
import { findAccountsDueForDrift } from "@/lib/posts/drift-turns";
import { lookForDrift } from "@/lib/posts/look-for-drift";
import { inngest } from "../client";
import { retrying } from "../retry";

const ACCOUNTS_MAX = 100;

/** Looks again, a day and an hour ahead, whether TikTok still allows what was agreed. One call an account. */
export const sweepDrift = inngest.createFunction(
  { id: "sweep-drift", triggers: [cron("* * * * *")], retries: 1, concurrency: { limit: 1 } },
  async ({ step }) => {
    const accountIds = await step.run("find", () => findAccountsDueForDrift(new Date(), ACCOUNTS_MAX));
    for (const accountId of accountIds) {
      // One account that cannot be looked at must not keep the others waiting; its look is taken again.
      await step
        .run(`look-${accountId}`, () => retrying(() => lookForDrift(accountId)))
        .catch(() => "not now");
    }
    return accountIds.length;
  },
);
