import { considerStart } from "./consider-start.ts";
import { type Tx, transact } from "./database.ts";
import type { Engine } from "./engine.ts";
import { namesToMeet } from "./event-names.ts";
import type { EngineEvent } from "./events.ts";
import { matches } from "./expressions.ts";
import { INVOKED, refuseInvocation } from "./invocations.ts";
import { removeJob, wakeKey } from "./jobs.ts";
import { cancelRun, finishStep, lockRun } from "./runs.ts";

const PAGE_ROWS = 500;

/** Hands one event to all it concerns: runs to start, waits it ends, runs it cancels. All or nothing, once. */
export async function fanOut(engine: Engine, eventId: string): Promise<void> {
  await transact(engine.sql, async (tx) => {
    const [claimed] = await tx<{ event: EngineEvent }[]>`update engine.events set fanned_out_at = now()
      where id = ${eventId} and fanned_out_at is null returning event`;
    if (!claimed) return;
    await cancelRuns(engine, tx, eventId, claimed.event);
    await endWaits(engine, tx, claimed.event);
    await startRuns(engine, tx, eventId, claimed.event);
  });
}

async function startRuns(engine: Engine, tx: Tx, eventId: string, event: EngineEvent): Promise<void> {
  const names = event.name === INVOKED ? [] : namesToMeet(event.name);
  const triggers = await tx`select function_id, expression from engine.triggers
    where kind = 'start' and event = any(${names})
    union all select function_id, null
    from engine.invocations join engine.functions on functions.id = function_id where event_id = ${eventId}
    order by function_id`;
  if (triggers.length === 0) await refuseInvocation(engine, tx, eventId, "The function is gone.");
  const started = new Set<string>();
  for (const { function_id: functionId, expression } of triggers) {
    if (started.has(functionId) || !matches(expression, { event })) continue;
    started.add(functionId);
    await considerStart(engine, tx, { functionId, eventId, event });
  }
}

async function endWaits(engine: Engine, tx: Tx, event: EngineEvent): Promise<void> {
  let after = { run_id: "", step_id: "" };
  for (let isMore = true; isMore; ) {
    const waits = await tx<Wait[]>`
      select run_id, step_id, expression, events.event as first
      from engine.waits join engine.runs on runs.id = run_id join engine.events on events.id = event_id
      where waits.event = ${event.name} and expires_at > now()
        and (run_id, step_id) > (${after.run_id}, ${after.step_id})
      order by run_id, step_id limit ${PAGE_ROWS}`;
    for (const wait of waits) {
      after = wait;
      if (!matches(wait.expression, { event: wait.first, async: event })) continue;
      await endWait(engine, tx, wait, event);
    }
    isMore = waits.length === PAGE_ROWS;
  }
}
type Wait = { run_id: string; step_id: string; expression: string | null; first: EngineEvent };

async function endWait(engine: Engine, tx: Tx, found: Wait, memo: unknown): Promise<void> {
  const { run_id: runId, step_id: stepId } = found;
  if (!(await lockRun(tx, runId))) return;
  const [wait] = await tx`delete from engine.waits
    where run_id = ${runId} and step_id = ${stepId} returning step_id`;
  if (!wait) return;
  await removeJob(tx, wakeKey(runId, stepId));
  await finishStep(engine, tx, { runId, id: stepId, op: "WaitForEvent", memo });
}

async function cancelRuns(engine: Engine, tx: Tx, eventId: string, event: EngineEvent): Promise<void> {
  const triggers = await tx`select function_id, expression, timeout_ms from engine.triggers
    where kind = 'cancel' and event = ${event.name} order by function_id, position`;
  for (const trigger of triggers) {
    let after = "";
    for (let isMore = true; isMore; ) {
      const runs = await tx`select runs.id, events.event as first
        from engine.runs join engine.events on events.id = event_id
        where function_id = ${trigger.function_id} and ended_at is null and runs.id > ${after}
          and events.received_at <= (select received_at from engine.events where id = ${eventId})
          and (${trigger.timeout_ms}::bigint is null
            or created_at + make_interval(secs => ${trigger.timeout_ms}::bigint / 1000.0) > now())
        order by runs.id limit ${PAGE_ROWS}`;
      for (const { id, first } of runs) {
        after = id;
        if (!matches(trigger.expression, { event: first, async: event })) continue;
        const run = await lockRun(tx, id);
        if (run) await cancelRun(engine, tx, run);
      }
      isMore = runs.length === PAGE_ROWS;
    }
  }
}
