import type { Op } from "./answer.ts";
import { jsonText } from "./database.ts";
import type { Run, RunError } from "./runs.ts";

const STEPS_MAX = 1000;
const OUTPUT_BYTES_MAX = 4 * 1024 * 1024;
const STATE_BYTES_MAX = 32 * 1024 * 1024;
const MEBIBYTE = 1024 * 1024;

/** The bounds that the hosted service has too: a run beyond one fails and says which. */
export function findExcess(run: Run, ops: Op[]): RunError | undefined {
  const steps = ops.filter(({ op }) => op !== "RunComplete");
  if (steps.length + run.steps_done > STEPS_MAX) {
    return { name: "StepLimitError", message: `A run has at most ${STEPS_MAX} steps.` };
  }
  let stateBytes = Number(run.state_bytes);
  for (const op of ops) {
    const sizeBytes = Buffer.byteLength(jsonText(op.data));
    const what = op.op === "RunComplete" ? "the function" : `step ${op.displayName ?? op.name ?? op.id}`;
    if (sizeBytes > OUTPUT_BYTES_MAX) return tooLarge(`The output of ${what}`, OUTPUT_BYTES_MAX);
    if (op.op !== "RunComplete") stateBytes += sizeBytes;
  }
  return stateBytes > STATE_BYTES_MAX ? tooLarge("The state of the run", STATE_BYTES_MAX) : undefined;
}

const tooLarge = (what: string, bytesMax: number): RunError => ({
  name: "OutputTooLargeError",
  message: `${what} is larger than ${bytesMax / MEBIBYTE} MB.`,
});
