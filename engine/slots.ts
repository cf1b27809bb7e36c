import type { Tx } from "./database.ts";
import type { Engine } from "./engine.ts";
import type { Limit } from "./function-config.ts";
import { addCall } from "./jobs.ts";
import { keyValueOf } from "./lanes.ts";
import type { Run } from "./runs.ts";

/**
 * Takes a place under each concurrency limit of the function, or queues the call for the first that is full.
 * Taking, queueing and letting go of a slot all hold its lock, so no wake-up is lost.
 */
export async function takeSlots(engine: Engine, tx: Tx, wanted: Wanted): Promise<string[] | undefined> {
  const { run, stepId, limits } = wanted;
  const free: string[] = [];
  let full: { slot: string; limit: number } | undefined;
  for (const { slot, limit } of slotsOf(run, limits)) {
    await lockSlot(tx, slot);
    if ((await countCalls(tx, slot)) < limit) free.push(slot);
    else full ??= { slot, limit };
  }
  if (full === undefined) return free;
  await tx`insert into engine.waiting_calls (run_id, step_id, slot, slot_limit, queue_at)
    select id, ${stepId}, ${full.slot}, ${full.limit}, queue_at from engine.runs where id = ${run.id}
    on conflict (run_id, step_id) do update set slot = excluded.slot, slot_limit = excluded.slot_limit`;
  for (const slot of free) await wakeWaiting(engine, tx, slot);
  return undefined;
}
export type Wanted = { run: SlotUser; stepId: string; limits: Limit[] };
type SlotUser = Pick<Run, "id" | "function_id" | "event">;

/** The run that comes first among those that wait for the slot tries again. */
export async function releaseSlots(engine: Engine, tx: Tx, slots: string[]): Promise<void> {
  for (const slot of slots.toSorted()) {
    await lockSlot(tx, slot);
    await wakeWaiting(engine, tx, slot);
  }
}

/** A call that was woken for a slot but is not due any more hands the slot on. */
export async function passSlotsOn(engine: Engine, tx: Tx, runId: string): Promise<void> {
  const [found] = await tx<(SlotUser & { concurrency: Limit[] })[]>`
    select runs.id, function_id, event, concurrency
    from engine.runs join engine.events on events.id = event_id join engine.functions on functions.id = function_id
    where runs.id = ${runId}`;
  if (found)
    await releaseSlots(
      engine,
      tx,
      slotsOf(found, found.concurrency).map(({ slot }) => slot),
    );
}

function slotsOf(run: SlotUser, limits: Limit[]): { slot: string; limit: number }[] {
  return limits
    .map(({ limit, key, scope = "fn" }, position) => {
      const value = keyValueOf(key, { event: run.event });
      const owner = scope === "fn" ? `${run.function_id}:${position}` : scope;
      return { slot: `${owner}:${value}`, limit };
    })
    .sort((a, b) => (a.slot < b.slot ? -1 : 1));
}

/** Functions that share a slot may differ in their limits: one whose limit is still reached is passed over. */
async function wakeWaiting(engine: Engine, tx: Tx, slot: string): Promise<void> {
  const calls = await countCalls(tx, slot);
  const [next] = await tx`delete from engine.waiting_calls where (run_id, step_id) = (
      select run_id, step_id from engine.waiting_calls where slot = ${slot} and slot_limit > ${calls}
      order by queue_at, run_id, step_id limit 1)
    returning run_id, step_id`;
  if (next) await addCall(engine, tx, { runId: next.run_id, stepId: next.step_id });
}

async function countCalls(tx: Tx, slot: string): Promise<number> {
  const [used] = await tx`select count(*)::int as calls from engine.calls where slots @> array[${slot}]`;
  return used!.calls;
}

async function lockSlot(tx: Tx, slot: string): Promise<void> {
  await tx`select pg_advisory_xact_lock(hashtextextended(${`engine.slot:${slot}`}, 0))`;
}
