import { type Tx, transact } from "./database.ts";
import { hasEarlierEvent } from "./earlier-events.ts";
import type { Engine } from "./engine.ts";
import type { EngineEvent } from "./events.ts";
import { readFlow, type Throttle } from "./flow-config.ts";
import { addCall, addJob, WHOLE_RUN } from "./jobs.ts";
import { keyValueOf, laneOf, lockLane } from "./lanes.ts";
import { spendStart } from "./rates.ts";

const ADMITTED_MAX = 100;
const LOOK_AGAIN_MS = 25;

type NewRun = { id: string; function_id: string; event: EngineEvent };

/** Puts a new run behind those of its function that wait already. */
export async function throttleRun(engine: Engine, tx: Tx, run: NewRun, throttle: Throttle): Promise<void> {
  const lane = laneOf("throttle", run.function_id, keyValueOf(throttle.key, { event: run.event }));
  await tx`insert into engine.throttled_runs (run_id, lane, queue_at)
    select id, ${lane}, queue_at from engine.runs where id = ${run.id}`;
  await admit(engine, tx, { lane, functionId: run.function_id, throttle });
}

export async function admitRuns(engine: Engine, functionId: string, lane: string): Promise<void> {
  await transact(engine.sql, async (tx) => {
    const flow = await readFlow(tx, functionId);
    await admit(engine, tx, { lane, functionId, throttle: flow?.throttle });
  });
}

/** A throttle that was changed holds from now on, for those that wait as well. */
export async function admitAnew(engine: Engine, tx: Tx, appUrl: string): Promise<void> {
  const lanes = await tx`select distinct lane, function_id from engine.throttled_runs
    join engine.runs on runs.id = run_id join engine.functions on functions.id = function_id
    where app_url = ${appUrl}`;
  for (const { lane, function_id: functionId } of lanes) {
    await comeBack(engine, tx, { lane, functionId }, new Date());
  }
}

type Gate = { lane: string; functionId: string; throttle: Throttle | null | undefined };

/** Begins the oldest runs of the lane as far as the throttle allows now, and comes back when the next may begin. */
async function admit(engine: Engine, tx: Tx, gate: Gate): Promise<void> {
  await lockLane(tx, gate.lane);
  for (let admitted = 0; admitted < ADMITTED_MAX; admitted++) {
    const [next] = await tx`select run_id, queue_at, queue_at > clock_timestamp() as is_early
      from engine.throttled_runs where lane = ${gate.lane} order by queue_at, run_id limit 1`;
    if (!next) return;
    if (next.is_early) return comeBack(engine, tx, gate, next.queue_at);
    if (await hasEarlierEvent(tx, next.run_id)) {
      return comeBack(engine, tx, gate, new Date(Date.now() + LOOK_AGAIN_MS));
    }
    const freeAt = gate.throttle && (await spendStart(tx, gate.lane, quotaOf(gate.throttle)));
    if (freeAt) return comeBack(engine, tx, gate, freeAt);
    await tx`delete from engine.throttled_runs where run_id = ${next.run_id}`;
    await addCall(engine, tx, { runId: next.run_id, stepId: WHOLE_RUN });
  }
  await comeBack(engine, tx, gate, new Date());
}

async function comeBack(engine: Engine, tx: Tx, gate: Omit<Gate, "throttle">, due: Date): Promise<void> {
  const { lane, functionId } = gate;
  await addJob(engine, tx, { task: "admit", key: `admit:${lane}`, payload: { functionId, lane }, due });
}

const quotaOf = ({ limit, period, burst }: Throttle) => ({
  limit,
  periodMs: period,
  atOnce: limit + (burst ?? 0),
});
