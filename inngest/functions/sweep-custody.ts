import { cron } from "inngest";
import { eraseAccount, findAccountsToErase } from "@/lib/custody/erase-account";
import {
  findRecordsToRemove,
  findWorkspacesToRemove,
  removeRecords,
  removeWorkspaceBatch,
} from "@/lib/custody/remove-workspace";
import { forgetInvitations } from "@/lib/workspaces/forget-invitations";
import { inngest } from "../client";
import { retrying } from "../retry";

const ACCOUNTS_MAX = 100;
const WORKSPACES_MAX = 10;
/** What is left is found again by the next sweep. */
const BATCHES_MAX = 50;

/** Ends what was asked to end and erases what may no longer be kept: some at a time, and again until nothing is left. */
export const sweepCustody = inngest.createFunction(
  { id: "sweep-custody", triggers: [cron("*/15 * * * *")], retries: 1, concurrency: { limit: 1 } },
  async ({ step }) => {
    const accountIds = await step.run("find-accounts", () => findAccountsToErase(new Date(), ACCOUNTS_MAX));
    for (const id of accountIds) await step.run(`erase-${id}`, () => eraseAccount(id, new Date()));

    const ending = await step.run("find-workspaces", () =>
      findWorkspacesToRemove(new Date(), WORKSPACES_MAX),
    );
    for (const id of ending) {
      for (let batch = 0; batch < BATCHES_MAX; batch++) {
        const removal = step.run(`remove-${id}-${batch}`, () =>
          retrying(() => removeWorkspaceBatch(id, new Date())),
        );
        // A store that does not answer for one workspace must not keep the others waiting.
        if ((await removal.catch(() => "later")) !== "rest") break;
      }
    }

    const gone = await step.run("find-records", () => findRecordsToRemove(WORKSPACES_MAX));
    for (const id of gone) {
      for (let batch = 0; batch < BATCHES_MAX; batch++) {
        if (!(await step.run(`records-${id}-${batch}`, () => removeRecords(id)))) break;
      }
    }
    const forgotten = await step.run("forget", () => forgetInvitations(new Date()));
    return { forgotten, erased: accountIds.length, ending: ending.length, gone: gone.length };
  },
);
