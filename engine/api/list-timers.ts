import type { Engine } from "../engine.ts";
import { type Listed, type Page, toPage } from "./paging.ts";

export type TimerRow = {
  id: string;
  /** `sleep`, `wait`, `event`, `retry`, `cron`, `call`; anything else is called as its task is. */
  kind: string;
  due_at: Date;
  function_id: string | null;
  run_id: string | null;
  step_name: string | null;
  event_id: string | null;
  event_name: string | null;
};

const CURSOR = /^(\d{1,18})-(\d{1,18})$/;

/**
 * What waits for its time, the soonest first, read from the queue of jobs itself: what is not there would never happen.
 * A cursor is `<due in µs>-<job>`.
 */
export async function listTimers(engine: Engine, page: Page): Promise<Listed<TimerRow>> {
  const { sql } = engine;
  const [, due, id] = CURSOR.exec(page.after ?? "") ?? [];
  const found = await sql<Found[]>`
    with jobs as materialized (
      select id, task_identifier as task, run_at, split_part(key, ':', 2) as subject,
        substring(key from '^[^:]+:[^:]+:(.*)$') as step_id, substring(key from '^tick:(.*):\\d+$') as ticking
      from graphile_worker.jobs where attempts < max_attempts and locked_at is null
        ${due && id ? sql`and (run_at, id) > (timestamptz 'epoch' + ${due}::bigint * interval '1 microsecond', ${id}::bigint)` : sql``}
      order by run_at, id limit ${page.limit + 1})
    select (extract(epoch from run_at) * 1000000)::bigint || '-' || jobs.id as id, run_at as due_at,
      coalesce(function_id, ticking) as function_id, runs.id as run_id, nullif(steps.name, '') as step_name,
      events.id as event_id, coalesce(waits.event, events.name) as event_name,
      case when task = 'tick' then 'cron' when task = 'fan-out' then 'event'
        when task = 'wake' then case steps.status when 'sleeping' then 'sleep' else 'wait' end
        when task = 'call' and run_at > now() then 'retry' else task end as kind,
      runs.ended_at is not null or (runs.id is null and task in ('call', 'wake')) as is_over
    from jobs
      left join engine.runs on task not in ('fan-out', 'tick') and runs.id = subject
      left join engine.steps on steps.run_id = runs.id and steps.id = jobs.step_id
      left join engine.waits on waits.run_id = runs.id and waits.step_id = jobs.step_id
      left join engine.events on task = 'fan-out' and events.id = subject
    order by run_at, jobs.id`;
  const { rows, next } = toPage(found, page, (timer) => timer.id);
  // A call of a run that has just ended may still stand in the queue for a moment.
  return { next, rows: rows.flatMap(({ is_over: isOver, ...timer }) => (isOver ? [] : [timer])) };
}
type Found = TimerRow & { is_over: boolean };
