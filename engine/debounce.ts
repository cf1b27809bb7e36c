import { type Tx, transact } from "./database.ts";
import type { Engine } from "./engine.ts";
import type { EngineEvent } from "./events.ts";
import { type Debounce, readFlow } from "./flow-config.ts";
import { refuseInvocation } from "./invocations.ts";
import { addJob } from "./jobs.ts";
import { keyValueOf, laneOf, lockLane } from "./lanes.ts";
import { type Start, startUnlessHeld } from "./start-unless-held.ts";

/** Holds the start until its events pause for the period, but no longer than the timeout; the last event counts. */
export async function debounceStart(engine: Engine, tx: Tx, start: Start, debounce: Debounce): Promise<void> {
  const { functionId, eventId, event } = start;
  const lane = laneOf("debounce", functionId, keyValueOf(debounce.key, { event }));
  const periodSeconds = debounce.period / 1000;
  const timeoutSeconds = debounce.timeout ? debounce.timeout / 1000 : null;
  await lockLane(tx, lane);
  const [earlier] = await tx`select event_id from engine.debounces where lane = ${lane}`;
  const [held] = await tx`insert into engine.debounces as held
      (lane, function_id, event_id, event_ts, received_at, due_at, due_by)
    select ${lane}, ${functionId}, id, ${event.ts}, received_at,
      clock_timestamp() + make_interval(secs => ${periodSeconds}::float8),
      coalesce(clock_timestamp() + make_interval(secs => ${timeoutSeconds}::float8), 'infinity')
    from engine.events where id = ${eventId}
    on conflict (lane) do update set
      due_at = least(excluded.due_at, held.due_by),
      (event_id, event_ts, received_at) = (
        select * from (values (excluded.event_id, excluded.event_ts, excluded.received_at),
          (held.event_id, held.event_ts, held.received_at)) as one (id, ts, received_at)
        order by ts desc, received_at desc limit 1)
    returning event_id, least(due_at, due_by) as due_at`;
  await addEnd(engine, tx, lane, held!.due_at);
  const passed = held!.event_id === eventId ? earlier?.event_id : eventId;
  if (passed)
    await refuseInvocation(engine, tx, passed, `${functionId} is debounced, and another event counts.`);
}

/** The pause, or the longest delay, is over. */
export async function endDebounce(engine: Engine, lane: string): Promise<void> {
  await transact(engine.sql, async (tx) => {
    await lockLane(tx, lane);
    const [held] = await tx<Held[]>`select function_id, event_id, least(due_at, due_by) as due_at,
        least(due_at, due_by) > clock_timestamp() as is_early,
        (select event from engine.events where id = event_id) as event
      from engine.debounces where lane = ${lane}`;
    if (!held) return;
    if (held.is_early) return addEnd(engine, tx, lane, held.due_at);
    await tx`delete from engine.debounces where lane = ${lane}`;
    const { function_id: functionId, event_id: eventId, event } = held;
    const flow = await readFlow(tx, functionId);
    if (!flow) return refuseInvocation(engine, tx, eventId, "The function is gone.");
    await startUnlessHeld(engine, tx, { functionId, eventId, event }, flow);
  });
}
type Held = { function_id: string; event_id: string; event: EngineEvent; due_at: Date; is_early: boolean };

async function addEnd(engine: Engine, tx: Tx, lane: string, due: Date): Promise<void> {
  await addJob(engine, tx, { task: "debounce", key: lane, payload: { lane }, due });
}
