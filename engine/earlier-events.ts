import type { Tx } from "./database.ts";

/** A fan-out that takes longer has lost its process or fails; nobody waits for it then. */
const FAN_OUT_SECONDS_MAX = 10;

/**
 * Events are handed out side by side: one that came before the throttled run's own may still be on its way, and start a
 * run that goes first.
 */
export async function hasEarlierEvent(tx: Tx, runId: string): Promise<boolean> {
  const [earlier] = await tx`select events.id
    from engine.throttled_runs join engine.runs on runs.id = run_id
      join engine.events on fanned_out_at is null and received_at < throttled_runs.queue_at
        and received_at > now() - make_interval(secs => ${FAN_OUT_SECONDS_MAX})
    where run_id = ${runId}
      and exists (select from engine.triggers where triggers.function_id = runs.function_id and kind = 'start'
        and (event = name or right(event, 1) = '*' and starts_with(name, rtrim(event, '*'))))
      and not exists (select from graphile_worker.jobs
        where key = 'fan-out:' || events.id and run_at > clock_timestamp())
    limit 1`;
  return earlier !== undefined;
}
