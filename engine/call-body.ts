import { eventsOf } from "./batch.ts";
import type { Sql, Tx } from "./database.ts";
import type { Engine } from "./engine.ts";
import type { Run } from "./runs.ts";

type Asked = { run: Run; callId: string; stepId: string; attempt: number; maxAttempts: number };

/** What the SDK is told. State too large for a body is left out, and the SDK fetches it. */
export async function makeBody(engine: Engine, tx: Tx, asked: Asked): Promise<unknown> {
  const { run, callId, stepId, attempt, maxAttempts } = asked;
  const isLarge = Number(run.state_bytes) > engine.settings.bodyBytesMax;
  const done = isLarge ? [] : await listDoneSteps(tx, run.id);
  return {
    version: 2,
    use_api: isLarge,
    event: run.event,
    events: isLarge ? [] : await eventsOf(tx, run.id),
    steps: Object.fromEntries(done.map(({ id, memo }) => [id, memo])),
    ctx: {
      run_id: run.id,
      fn_id: run.function_id,
      // With these two the SDK keeps its steps by checkpoints where the function allows it.
      qi_id: callId,
      attempt,
      max_attempts: maxAttempts,
      disable_immediate_execution: run.is_parallel,
      use_api: isLarge,
      // Left empty the SDK takes the order of the steps that it fetches, which may be more by then than now.
      stack: { stack: done.map(({ id }) => id), current: done.length },
      step_id: stepId,
      request_id: callId,
    },
  };
}

/** In the order of their completion, which the SDK follows when it replays them. */
export function listDoneSteps(sql: Sql, runId: string): Promise<{ id: string; memo: unknown }[]> {
  return sql<{ id: string; memo: unknown }[]>`select id, memo from engine.steps
    where run_id = ${runId} and status = 'done' order by position`;
}
