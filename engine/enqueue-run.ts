import { addTimeout } from "./add-timeout.ts";
import type { Tx } from "./database.ts";
import type { Engine } from "./engine.ts";
import type { EngineEvent } from "./events.ts";
import { evaluate } from "./expressions.ts";
import type { Flow } from "./flow-config.ts";
import { addCall, WHOLE_RUN } from "./jobs.ts";
import { throttleRun } from "./throttle.ts";

const PRIORITY_SECONDS_MAX = 600;

/** Gives a new run its place in line, the clock of its start and, when nothing holds it back, its first call. */
export async function enqueueRun(engine: Engine, tx: Tx, runId: string): Promise<void> {
  const [run] = await tx<Queued[]>`select runs.id, function_id, event, coalesce(flow, '{}') as flow
    from engine.runs join engine.events on events.id = event_id
      left join engine.functions on functions.id = function_id
    where runs.id = ${runId}`;
  const { flow, event } = run!;
  const aheadSeconds = flow.priority?.run ? priorityOf(flow.priority.run, event) : 0;
  const [line] = await tx`update engine.runs
    set queue_at = greatest(received_at, ${new Date(event.ts)}) - make_interval(secs => ${aheadSeconds})
    from engine.events where events.id = event_id and runs.id = ${runId} returning queue_at`;
  if (flow.timeouts?.start) await addTimeout(engine, tx, runId, flow.timeouts.start);
  if (flow.throttle) return throttleRun(engine, tx, run!, flow.throttle);
  const due = aheadSeconds === 0 ? undefined : line!.queue_at;
  await addCall(engine, tx, { runId, stepId: WHOLE_RUN, due });
}
type Queued = { id: string; function_id: string; event: EngineEvent; flow: Flow };

/** Seconds by which the run goes ahead of its time, or below zero behind it. */
function priorityOf(expression: string, event: EngineEvent): number {
  const value = evaluate(expression, { event });
  const seconds = typeof value === "bigint" || typeof value === "number" ? Math.trunc(Number(value)) : 0;
  if (Number.isNaN(seconds)) return 0;
  return Math.min(Math.max(seconds, -PRIORITY_SECONDS_MAX), PRIORITY_SECONDS_MAX);
}
