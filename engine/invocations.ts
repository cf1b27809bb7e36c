import type { Tx } from "./database.ts";
import type { Engine } from "./engine.ts";
import { addJob, wakeKey } from "./jobs.ts";
import type { RunError } from "./runs.ts";

export const INVOKED = "inngest/function.invoked";

/** Tells the step that invoked this run that it has ended. By a job, since the two runs must not be held at once. */
export async function wakeInvoker(engine: Engine, tx: Tx, runId: string): Promise<void> {
  const [invoker] = await tx`select invocations.run_id, step_id
    from engine.invocations join engine.runs using (event_id) where runs.id = ${runId}`;
  if (invoker) await addWake(engine, tx, invoker.run_id, invoker.step_id);
}

/** The event that invokes a function started no run; whoever waits for one is told why. Other events are left alone. */
export async function refuseInvocation(
  engine: Engine,
  tx: Tx,
  eventId: string,
  reason: string,
): Promise<void> {
  const [refused] = await tx`update engine.invocations set refusal = ${reason}
    where event_id = ${eventId} returning run_id, step_id`;
  if (refused) await addWake(engine, tx, refused.run_id, refused.step_id);
}

/** What an invocation came to. Without an outcome it is its timeout that woke the step. */
export async function findOutcome(
  tx: Tx,
  runId: string,
  stepId: string,
): Promise<{ data: unknown } | { error: RunError }> {
  const [found] = await tx`select function_id, refusal, ended.* from engine.invocations left join lateral (
      select status, output, error from engine.runs
      where event_id = invocations.event_id and ended_at is not null order by id limit 1) as ended on true
    where run_id = ${runId} and step_id = ${stepId}`;
  if (found?.status === "completed") return { data: found.output ?? null };
  if (found?.status === "failed") return { error: found.error };
  if (found?.status === "cancelled") {
    return { error: { name: "InngestInvokeCancelledError", message: "The invoked function was cancelled." } };
  }
  if (found?.refusal) return { error: { name: "InngestInvokeError", message: found.refusal } };
  const message = "Timed out waiting for invoked function to complete";
  return { error: { name: "InngestInvokeTimeoutError", message } };
}

async function addWake(engine: Engine, tx: Tx, runId: string, stepId: string): Promise<void> {
  await addJob(engine, tx, { task: "wake", key: wakeKey(runId, stepId), payload: { runId, stepId } });
}
