import { type Sql, type Tx, transact } from "./database.ts";
import type { Engine } from "./engine.ts";
import type { EngineEvent } from "./events.ts";
import { type Batch, readFlow } from "./flow-config.ts";
import { addJob, removeJob } from "./jobs.ts";
import { keyValueOf, laneOf, lockLane } from "./lanes.ts";
import { startRun } from "./runs.ts";
import type { Start } from "./start-unless-held.ts";

// The limit of Inngest's own server.
const BATCH_BYTES_MAX = 10 * 1024 * 1024;

/** Collects the event; a batch that is full begins at once, any other when its first event has waited long enough. */
export async function batchStart(engine: Engine, tx: Tx, start: Start, batch: Batch): Promise<void> {
  const { functionId, eventId, event } = start;
  const lane = laneOf("batch", functionId, keyValueOf(batch.key, { event }));
  await lockLane(tx, lane);
  await tx`insert into engine.batched_events (lane, function_id, event_id, size_bytes, received_at)
    select ${lane}, ${functionId}, id, octet_length(event::text), received_at
    from engine.events where id = ${eventId}`;
  const [held] = await tx`select count(*)::int as events, sum(size_bytes)::float8 as size_bytes
    from engine.batched_events where lane = ${lane}`;
  if (held!.events >= batch.maxSize || held!.size_bytes >= BATCH_BYTES_MAX) {
    await removeJob(tx, lane);
    await startBatch(engine, tx, lane);
  } else if (held!.events === 1) {
    const due = new Date(Date.now() + batch.timeout);
    await addJob(engine, tx, { task: "batch", key: lane, payload: { lane, eventId }, due });
  }
}

/** The batch that began with the event has waited long enough, unless it was full and has gone. */
export async function endBatch(engine: Engine, lane: string, eventId: string): Promise<void> {
  await transact(engine.sql, async (tx) => {
    await lockLane(tx, lane);
    const [open] = await tx`select lane from engine.batched_events
      where lane = ${lane} and event_id = ${eventId}`;
    if (open) await startBatch(engine, tx, lane);
  });
}

async function startBatch(engine: Engine, tx: Tx, lane: string): Promise<void> {
  const events = await tx`with taken as (
      delete from engine.batched_events where lane = ${lane} returning function_id, event_id, size_bytes, received_at)
    select function_id, event_id, size_bytes from taken order by received_at, event_id`;
  const [first] = events;
  if (!first || !(await readFlow(tx, first.function_id))) return;
  const runId = await startRun(engine, tx, first.function_id, first.event_id);
  const sizeBytes = events.reduce((sum, event) => sum + event.size_bytes, 0);
  await tx`update engine.runs set state_bytes = state_bytes + ${sizeBytes} where id = ${runId}`;
  await tx`insert into engine.run_events (run_id, position, event_id)
    select ${runId}, position, id
    from unnest(${events.map((event) => event.event_id)}::text[]) with ordinality as batched (id, position)`;
}

/** The events a run was started by: those of its batch, or its one. */
export async function eventsOf(sql: Sql, runId: string): Promise<EngineEvent[]> {
  const events = await sql<{ event: EngineEvent }[]>`select event
    from engine.runs left join engine.run_events on run_id = runs.id
      join engine.events on events.id = coalesce(run_events.event_id, runs.event_id)
    where runs.id = ${runId} order by position`;
  return events.map(({ event }) => event);
}
