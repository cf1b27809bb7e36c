import { cron } from "inngest";
import { refreshAccount } from "@/lib/accounts/access-token";
import { findAccountsToRefresh } from "@/lib/accounts/accounts-to-refresh";
import { inngest } from "../client";
import { retrying } from "../retry";

const ACCOUNTS_MAX = 100;

/** Renews tokens ahead of their end, used or not, so that no permission ends by itself. */
export const sweepAccounts = inngest.createFunction(
  { id: "sweep-accounts", triggers: [cron("*/5 * * * *")], retries: 1, concurrency: { limit: 1 } },
  async ({ step }) => {
    const accountIds = await step.run("find", () => findAccountsToRefresh(new Date(), ACCOUNTS_MAX));
    const outcomes: string[] = [];
    for (const accountId of accountIds) {
      const renewal = step.run(`refresh-${accountId}`, () => retrying(() => refreshAccount(accountId)));
      // One account that TikTok cannot renew now must not keep the others waiting; the next sweep finds it again.
      outcomes.push(await renewal.catch(() => "failed"));
    }
    return countEach(outcomes);
  },
);

function countEach(outcomes: string[]): Record<string, number> {
  const groups = Object.groupBy(outcomes, (outcome) => outcome);
  return Object.fromEntries(Object.entries(groups).map(([outcome, all]) => [outcome, all?.length ?? 0]));
}
