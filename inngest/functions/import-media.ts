import { type GetStepTools, NonRetriableError } from "inngest";
import { fetchImport } from "@/lib/media/fetch-import";
import { finishImport } from "@/lib/media/finish-import";
import { findPlaceOf } from "@/lib/media/import-queries";
import { failImport } from "@/lib/media/import-state";
import { inspectImport } from "@/lib/media/inspect-import";
import { inngest } from "../client";
import { mediaImportAsked, mediaSettled, mediaUploaded } from "../events";
import { retrying } from "../retry";

const RETRIES = 4;
const AT_ONCE_MAX = 4;
const AT_ONCE_PER_WORKSPACE_MAX = 2;
/** Of forty seconds each: more than three hours. */
const PARTS_MAX = 300;

/** Fetches a file from an address into the store, in parts that each may run twice. */
export const importMedia = inngest.createFunction(
  {
    id: "import-media",
    triggers: [mediaImportAsked],
    retries: RETRIES,
    concurrency: [
      { limit: AT_ONCE_MAX },
      { key: "event.data.workspaceId", limit: AT_ONCE_PER_WORKSPACE_MAX },
    ],
    onFailure: async ({ event, step }) => {
      const { importId } = event.data.event.data;
      const { run_id: runId, error } = event.data;
      await step.run("fail", () => failImport(importId, runId, sayProblem(error.message)));
      await tellPlace(step, importId);
    },
  },
  async ({ event, step, runId }) => {
    const { importId } = event.data;
    let outcome: string = "again";
    for (let part = 1; part <= PARTS_MAX; part++) {
      outcome =
        outcome === "again"
          ? await step.run(`inspect-${part}`, () => retrying(() => inspectImport(importId, runId)))
          : await step.run(`fetch-${part}`, () => retrying(() => fetchImport(importId, runId)));
      if (outcome === "stored") break;
      if (outcome === "failed") await tellPlace(step, importId);
      if (outcome === "failed" || outcome === "gone") return outcome;
    }
    if (outcome !== "stored") throw new NonRetriableError("The download took too long.");
    const finished = await step.run("finish", () => retrying(() => finishImport(importId, runId)));
    if (!finished) return "gone";
    await step.sendEvent("announce", mediaUploaded.create(finished));
    return "stored";
  },
);

/** What waits for this file waits for nothing now. */
async function tellPlace(step: GetStepTools<typeof inngest>, importId: string): Promise<void> {
  const mediaId = await step.run("find-place", () => findPlaceOf(importId));
  if (mediaId) await step.sendEvent("tell", mediaSettled.create({ mediaId }));
}

/** A sentence for a person comes with its code before it. */
function sayProblem(message: string): string {
  return message.replace(/^[a-z-]+: /, "");
}
