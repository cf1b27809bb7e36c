import { cron } from "inngest";
import { findUnsealed, sealEnds } from "@/lib/ledger/seal-ends";
import { inngest } from "../client";

const WORKSPACES_MAX = 200;

/** Writes down, once a day and workspace, where the records of its posts end. */
export const sealLedgers = inngest.createFunction(
  { id: "seal-ledgers", triggers: [cron("41 * * * *")], retries: 1, concurrency: { limit: 1 } },
  async ({ step }) => {
    const ids = await step.run("find-unsealed", () => findUnsealed(new Date(), WORKSPACES_MAX));
    return step.run("seal", () => sealEach(ids));
  },
);

/** Each in a transaction of its own: killed between, the rest is found again. */
async function sealEach(workspaceIds: string[]) {
  let ends = 0;
  for (const id of workspaceIds) ends += (await sealEnds(id, new Date())).ends;
  return { workspaces: workspaceIds.length, ends };
}
