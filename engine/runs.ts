import { jsonText, type Tx } from "./database.ts";
import type { Engine } from "./engine.ts";
import { enqueueRun } from "./enqueue-run.ts";
import { type EngineEvent, emit } from "./events.ts";
import { wakeInvoker } from "./invocations.ts";
import { addCall, removeTimers, WHOLE_RUN } from "./jobs.ts";
import { makeUlid } from "./ulid.ts";

export type Run = {
  id: string;
  function_id: string;
  attempt: number;
  is_parallel: boolean;
  steps_done: number;
  state_bytes: string;
  event: EngineEvent;
};

export type RunError = { name: string; message: string; stack?: string | undefined };

export async function startRun(engine: Engine, tx: Tx, functionId: string, eventId: string): Promise<string> {
  const id = makeUlid(Date.now());
  await tx`insert into engine.runs (id, function_id, event_id) values (${id}, ${functionId}, ${eventId})`;
  await enqueueRun(engine, tx, id);
  return id;
}

/** Whoever changes a run holds its row; a run that has ended is changed no more. */
export async function lockRun(tx: Tx, runId: string): Promise<Run | undefined> {
  const [run] = await tx<Run[]>`select id, function_id, attempt, is_parallel, steps_done, state_bytes,
      (select event from engine.events where events.id = runs.event_id) as event
    from engine.runs where id = ${runId} and ended_at is null for update`;
  return run;
}

/**
 * Keeps what a step came to and calls the run again. Also when it is kept already: a checkpoint whose answer the app did
 * not hear comes again in the answer of the call, and nothing else would go on with the run.
 */
export async function finishStep(engine: Engine, tx: Tx, step: FinishedStep): Promise<void> {
  await keepStep(tx, step);
  await addCall(engine, tx, { runId: step.runId, stepId: WHOLE_RUN });
}

/** Once and in the order of completion. */
export async function keepStep(tx: Tx, step: FinishedStep): Promise<void> {
  const memo = jsonText(step.memo);
  await tx`with place as (
      update engine.runs set steps_done = steps_done + 1, attempt = 0,
        state_bytes = state_bytes + ${Buffer.byteLength(memo)}
      where id = ${step.runId} and not exists (
        select from engine.steps where run_id = ${step.runId} and id = ${step.id} and status = 'done')
      returning steps_done)
    insert into engine.steps (run_id, id, name, op, status, position, memo, ended_at, worked_ms)
    select ${step.runId}, ${step.id}, ${step.name ?? ""}, ${step.op}, 'done', steps_done,
      ${memo}::text::json, clock_timestamp(), ${step.workedMs ?? null}
    from place
    on conflict (run_id, id) do update set status = 'done', position = excluded.position, memo = excluded.memo,
      ended_at = excluded.ended_at, worked_ms = excluded.worked_ms`;
}
export type FinishedStep = {
  runId: string;
  id: string;
  op: string;
  name?: string | undefined;
  memo: unknown;
  workedMs?: number | undefined;
};

export async function completeRun(engine: Engine, tx: Tx, run: Run, output: unknown): Promise<void> {
  await tx`update engine.runs set status = 'completed', output = ${jsonText(output)}::text::json
    where id = ${run.id}`;
  await endRun(engine, tx, run.id);
  const data = { function_id: run.function_id, run_id: run.id, event: run.event, result: output };
  await emit(engine, tx, "inngest/function.finished", data);
}

export async function failRun(engine: Engine, tx: Tx, run: Run, error: RunError): Promise<void> {
  await tx`update engine.runs set status = 'failed', error = ${jsonText(error)}::text::json
    where id = ${run.id}`;
  await endRun(engine, tx, run.id);
  const data = { function_id: run.function_id, run_id: run.id, event: run.event, error };
  await emit(engine, tx, "inngest/function.failed", data);
  await emit(engine, tx, "inngest/function.finished", data);
  engine.log(`Run ${run.id} of ${run.function_id} failed: ${error.name}.`);
}

export async function cancelRun(engine: Engine, tx: Tx, run: Run): Promise<void> {
  await tx`update engine.runs set status = 'cancelled' where id = ${run.id}`;
  await endRun(engine, tx, run.id);
  const data = { function_id: run.function_id, run_id: run.id, event: run.event };
  await emit(engine, tx, "inngest/function.cancelled", data);
}

async function endRun(engine: Engine, tx: Tx, runId: string): Promise<void> {
  await tx`update engine.runs set ended_at = now() where id = ${runId}`;
  await removeTimers(tx, runId);
  await wakeInvoker(engine, tx, runId);
  await tx`delete from engine.waits where run_id = ${runId}`;
  await tx`delete from engine.signal_waits where run_id = ${runId}`;
  await tx`delete from engine.waiting_calls where run_id = ${runId}`;
  await tx`delete from engine.parked_calls where run_id = ${runId}`;
  await tx`delete from engine.throttled_runs where run_id = ${runId}`;
}
