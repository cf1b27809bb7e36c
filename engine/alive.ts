import { setTimeout as sleep } from "node:timers/promises";
import { connect, disconnect, type Sql, type Tx, transact } from "./database.ts";
import type { Engine } from "./engine.ts";
import { addCall } from "./jobs.ts";
import { reasonOf } from "./log.ts";
import { releaseSlots } from "./slots.ts";

const BEAT_MS = 1000;
const DEAD_AFTER_MS = 3000;

export type Alive = { usePool: (poolId: string) => Promise<void>; stop: () => Promise<void> };

/**
 * Says that this process lives, and takes over from those that do not: their row stands still and the session that
 * held its lock is gone. Either alone is not enough, for a live process may stall or lose its connection.
 */
export function stayAlive(engine: Engine): Alive {
  const sql = connect(engine.settings.databaseUrl, 1);
  const seen = new Map<string, { beat: number; since: number }>();
  let poolId: string | null = null;
  let isStopped = false;
  const turn = async () => {
    await beat(sql, engine.processId, poolId);
    for (const dead of await findStill(sql, engine.processId, seen)) await bury(engine, sql, dead);
  };
  const turns = async () => {
    for (let misses = 0; !isStopped; ) {
      const problem = await turn().catch(reasonOf);
      misses = problem === undefined ? 0 : misses + 1;
      if (misses > 0) seen.clear();
      if (misses === 1 && !isStopped) engine.log(`No sign of life could be written: ${problem}`);
      await sleep(BEAT_MS, undefined, { signal: engine.stop }).catch(() => {});
    }
  };
  const running = turns();
  return {
    usePool: async (id) => {
      poolId = id;
      await beat(sql, engine.processId, id);
    },
    stop: async () => {
      isStopped = true;
      await running;
      // A call that could not be ended in time leaves the row, by which another process finds and repeats it.
      await sql`delete from engine.processes where id = ${engine.processId}
        and not exists (select from engine.calls where process_id = ${engine.processId})`.catch(() => {});
      await disconnect(sql);
    },
  };
}

async function beat(sql: Sql, id: string, poolId: string | null): Promise<void> {
  await sql`insert into engine.processes (id, pool_id) values (${id}, ${poolId})
    on conflict (id) do update set beat = (processes.beat + 1) % 1000000, pool_id = excluded.pool_id`;
  await sql`select pg_try_advisory_lock(hashtextextended(${lockName(id)}, 0)) where not exists (
    select from pg_locks where locktype = 'advisory' and pid = pg_backend_pid())`;
}

/** Those whose row has not moved for a while under our own eyes; clocks of two machines are never compared. */
async function findStill(sql: Sql, self: string, seen: Map<string, { beat: number; since: number }>) {
  const others = await sql<{ id: string; beat: number }[]>`
    select id, beat from engine.processes where id <> ${self} limit 100`;
  const now = performance.now();
  const still: string[] = [];
  for (const { id, beat: current } of others) {
    const last = seen.get(id);
    if (last?.beat !== current) seen.set(id, { beat: current, since: now });
    else if (now - last.since > DEAD_AFTER_MS) still.push(id);
  }
  return still;
}

async function bury(engine: Engine, sql: Sql, id: string): Promise<void> {
  await transact(sql, async (tx) => {
    const [lock] = await tx`select pg_try_advisory_xact_lock(hashtextextended(${lockName(id)}, 0)) as free`;
    if (!lock!.free) return;
    const [dead] = await tx`delete from engine.processes where id = ${id} returning pool_id`;
    if (!dead) return;
    if (dead.pool_id !== null) {
      await tx`select graphile_worker.force_unlock_workers(array[${dead.pool_id}]::text[])`;
    }
    const calls = await takeOver(engine, tx, id);
    engine.log(`Another engine process is gone; ${calls} of its calls are made again.`);
  });
}

async function takeOver(engine: Engine, tx: Tx, id: string): Promise<number> {
  const calls = await tx<{ run_id: string; step_id: string; slots: string[] }[]>`
    delete from engine.calls where process_id = ${id} returning run_id, step_id, slots`;
  for (const { run_id: runId, step_id: stepId } of calls) await addCall(engine, tx, { runId, stepId });
  await releaseSlots(
    engine,
    tx,
    calls.flatMap((call) => call.slots),
  );
  return calls.length;
}

const lockName = (id: string): string => `engine.process:${id}`;
