import { addTimeout } from "./add-timeout.ts";
import { type Tx, transact } from "./database.ts";
import type { Engine } from "./engine.ts";
import { readFlow, type Timeouts } from "./flow-config.ts";
import { cancelRun, lockRun, type Run } from "./runs.ts";

const LOOK_AGAIN_MS = 1000;

type Limits = Timeouts | null | undefined;

/** Runs the clock from the run's first call on. */
export async function timeFinish(engine: Engine, tx: Tx, runId: string, limits: Limits): Promise<void> {
  if (!limits?.finish) return;
  const [first] = await tx`select id from engine.runs where id = ${runId} and started_at = now()`;
  if (first) await addTimeout(engine, tx, runId, limits.finish);
}

/** Asked before each call, too: after a standstill the call may be due before the timer has rung. */
export async function cancelOverdue(engine: Engine, tx: Tx, run: Run, limits: Limits): Promise<boolean> {
  const dueInMs = await dueIn(tx, run.id, limits);
  if (dueInMs === undefined || dueInMs > 0) return false;
  await cancelRun(engine, tx, run);
  return true;
}

/** The timer has rung. A call that is out may be the last and is let finish; the run is looked at again after it. */
export async function timeOut(engine: Engine, runId: string): Promise<void> {
  await transact(engine.sql, async (tx) => {
    const run = await lockRun(tx, runId);
    if (!run) return;
    const dueInMs = await dueIn(tx, runId, (await readFlow(tx, run.function_id))?.timeouts);
    if (dueInMs === undefined) return;
    if (dueInMs > 0) return addTimeout(engine, tx, runId, dueInMs);
    const [call] = await tx`select run_id from engine.calls where run_id = ${runId} limit 1`;
    if (call) return addTimeout(engine, tx, runId, LOOK_AGAIN_MS);
    await cancelRun(engine, tx, run);
  });
}

/** How long until the run is overdue, by Postgres' clock; nothing when no limit holds for it now. */
async function dueIn(tx: Tx, runId: string, limits: Limits): Promise<number | undefined> {
  if (!limits?.start && !limits?.finish) return undefined;
  const [run] = await tx`select started_at is not null as is_started,
      extract(epoch from clock_timestamp() - coalesce(started_at, created_at))::float8 * 1000 as age_ms
    from engine.runs where id = ${runId}`;
  const limitMs = run!.is_started ? limits.finish : limits.start;
  return limitMs ? Math.ceil(limitMs - run!.age_ms) : undefined;
}
