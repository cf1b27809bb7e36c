import { transact } from "./database.ts";
import type { Engine } from "./engine.ts";
import { findOutcome } from "./invocations.ts";
import { finishStep, lockRun } from "./runs.ts";

/** A sleep is over, an invoked run has ended, or nobody sent what a step waited for. */
export async function wakeStep(engine: Engine, runId: string, stepId: string): Promise<void> {
  await transact(engine.sql, async (tx) => {
    if (!(await lockRun(tx, runId))) return;
    await tx`delete from engine.waits where run_id = ${runId} and step_id = ${stepId}`;
    await tx`delete from engine.signal_waits where run_id = ${runId} and step_id = ${stepId}`;
    const [step] = await tx`select op from engine.steps
      where run_id = ${runId} and id = ${stepId} and status in ('sleeping', 'waiting')`;
    if (!step) return;
    const memo = step.op === "InvokeFunction" ? await findOutcome(tx, runId, stepId) : null;
    await finishStep(engine, tx, { runId, id: stepId, op: step.op, memo });
  });
}
