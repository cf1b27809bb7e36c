import type { Engine } from "./engine.ts";
import { reasonOf } from "./log.ts";

const PRUNE_EVERY_MS = 3_600_000;
const BATCH_ROWS = 1000;
const BATCHES_MAX = 100;

export function pruneHourly(engine: Engine): () => void {
  const turn = () => prune(engine).catch((error) => engine.log(`Pruning failed: ${reasonOf(error)}`));
  const timer = setInterval(turn, PRUNE_EVERY_MS);
  return () => clearInterval(timer);
}

/** Forgets what ended longer ago than it is kept: a batch at a time, so that no lock is held for long. */
export async function prune(engine: Engine): Promise<void> {
  const { sql } = engine;
  const days = engine.settings.keepDays;
  await inBatches(
    () => sql`delete from engine.runs where id in (
    select id from engine.runs where ended_at < now() - make_interval(secs => ${days * 86_400}) limit ${BATCH_ROWS})`,
  );
  await inBatches(
    () => sql`delete from engine.events where id in (
    select id from engine.events
    where received_at < now() - make_interval(secs => ${days * 86_400}) and fanned_out_at is not null
      and not exists (select from engine.runs where event_id = events.id)
      and not exists (select from engine.run_events where event_id = events.id)
      and not exists (select from engine.debounces where event_id = events.id)
      and not exists (select from engine.batched_events where event_id = events.id)
    limit ${BATCH_ROWS})`,
  );
  await inBatches(
    () => sql`delete from engine.keys where key in (
    select key from engine.keys where expires_at < now() limit ${BATCH_ROWS})`,
  );
  await inBatches(
    () => sql`delete from engine.rates where lane in (
    select lane from engine.rates where spent_until < now() limit ${BATCH_ROWS})
      and spent_until < now()`,
  );
  // Jobs that were replaced while a process that then died was running them: no worker takes them again.
  await sql`select graphile_worker.complete_jobs(array(
    select id from graphile_worker.jobs
    where locked_at is null and attempts >= max_attempts limit ${BATCH_ROWS}))`;
}

async function inBatches(deleteBatch: () => PromiseLike<{ count: number }>): Promise<void> {
  for (let batch = 0; batch < BATCHES_MAX; batch++) {
    const { count } = await deleteBatch();
    if (count < BATCH_ROWS) return;
  }
}
