import type { Tx } from "./database.ts";
import type { Engine } from "./engine.ts";
import { keyOf } from "./expressions.ts";
import type { Limit } from "./function-config.ts";
import { addCall } from "./jobs.ts";
import type { Run } from "./runs.ts";

/**
 * Takes a place under each concurrency limit of the function, or queues the call for the first that is full.
 * Taking, queueing and letting go of a slot all hold its lock, so no wake-up is lost.
 */
export async function takeSlots(engine: Engine, tx: Tx, wanted: Wanted): Promise<string[] | undefined> {
  const { run, stepId, limits } = wanted;
  const free: string[] = [];
  let full: string | undefined;
  for (const { slot, limit } of slotsOf(run, limits)) {
    await lockSlot(tx, slot);
    const [used] = await tx`select count(*)::int as calls from engine.calls where slots @> array[${slot}]`;
    if (used!.calls < limit) free.push(slot);
    else full ??= slot;
  }
  if (full === undefined) return free;
  await tx`insert into engine.waiting_calls (run_id, step_id, slot) values (${run.id}, ${stepId}, ${full})
    on conflict (run_id, step_id) do update set slot = excluded.slot`;
  for (const slot of free) await wakeWaiting(engine, tx, slot);
  return undefined;
}
export type Wanted = { run: SlotUser; stepId: string; limits: Limit[] };
type SlotUser = Pick<Run, "id" | "function_id" | "event">;

/** The oldest run that waits for the slot tries again. */
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
    .map(({ limit, key }, position) => {
      const value = key === undefined ? "" : keyOf(key, { event: run.event });
      return { slot: `${run.function_id}:${position}:${value}`, limit };
    })
    .sort((a, b) => (a.slot < b.slot ? -1 : 1));
}

async function wakeWaiting(engine: Engine, tx: Tx, slot: string): Promise<void> {
  const [next] = await tx`delete from engine.waiting_calls where (run_id, step_id) = (
      select run_id, step_id from engine.waiting_calls where slot = ${slot} order by run_id, step_id limit 1)
    returning run_id, step_id`;
  if (next) await addCall(engine, tx, { runId: next.run_id, stepId: next.step_id });
}

async function lockSlot(tx: Tx, slot: string): Promise<void> {
  await tx`select pg_advisory_xact_lock(hashtextextended(${`engine.slot:${slot}`}, 0))`;
}
