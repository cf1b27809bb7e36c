import type { Engine } from "../engine.ts";
import { WHOLE_RUN } from "../jobs.ts";
import { type CutJson, JSON_CHARACTERS_MAX, parseCut, toCut } from "./cut-json.ts";
import type { RunRow } from "./list-runs.ts";

/** All steps of a run are shown at once, so of a run that keeps much the results of the later ones are left out. */
const MEMOS_BYTES_MAX = 2 * 1024 * 1024;
const STEPS_MAX = 1000;

export type ShownStep = {
  id: string;
  name: string;
  op: string;
  status: "planned" | "sleeping" | "waiting" | "done";
  attempt: number;
  is_called: boolean;
  /** When it is called, woken or given up, while that is still to come. */
  due_at: Date | null;
  awaited_event: string | null;
  created_at: Date | null;
  ended_at: Date | null;
  worked_ms: number | null;
  memo: CutJson | null;
  /** What its last try threw, or what it failed with in the end. */
  error: unknown;
};

export type ShownRun = RunRow & {
  max_attempts: number | null;
  /** When the whole run is called next, while that is still to come. */
  due_at: Date | null;
  /** A call that is due is held up: by a concurrency limit that is full, or by an app that does not answer. */
  held_up_by: "limit" | "app" | null;
  output: CutJson | null;
  error: unknown;
  steps: ShownStep[];
};

/** What is stored as JSON is taken as text: Postgres opens no JSON that has a NUL somewhere inside. */
export async function findRun(engine: Engine, id: string): Promise<ShownRun | undefined> {
  const [run] = await engine.sql`
    select runs.id, function_id, event_id, events.name as event_name, status, attempt, original_run_id,
      exists (select from engine.calls where run_id = runs.id) as is_called,
      runs.created_at, started_at, ended_at,
      left(thrown::text, ${JSON_CHARACTERS_MAX}) as error, octet_length(thrown::text) as error_bytes,
      left(output::text, ${JSON_CHARACTERS_MAX}) as output, octet_length(output::text) as output_bytes,
      case when exists (select from engine.waiting_calls where run_id = runs.id) then 'limit'
        when exists (select from engine.parked_calls where run_id = runs.id) then 'app' end as held_up_by,
      (select max_attempts from engine.functions where functions.id = function_id) as max_attempts,
      (select run_at from graphile_worker.jobs
        where key = ${`call:${id}:${WHOLE_RUN}`} and run_at > now() and ended_at is null) as due_at
    from engine.runs join engine.events on events.id = event_id
      cross join lateral (select case when ended_at is null and attempt > 0 then last_error else error end as thrown) as t
    where runs.id = ${id}`;
  if (!run) return undefined;
  const { output, output_bytes, error, error_bytes, ...rest } = run;
  return {
    ...(rest as RunRow & Pick<ShownRun, "max_attempts" | "due_at" | "held_up_by">),
    output: toCut(output, output_bytes),
    error: parseCut(toCut(error, error_bytes)),
    steps: await listSteps(engine, id),
  };
}

async function listSteps(engine: Engine, runId: string): Promise<ShownStep[]> {
  const steps = await engine.sql`
    select steps.id, name, op, status, attempt, steps.created_at, ended_at, worked_ms::float8 as worked_ms,
      exists (select from engine.calls where calls.run_id = steps.run_id and calls.step_id = steps.id) as is_called,
      waits.event as awaited_event, coalesce(expires_at, jobs.run_at) as due_at,
      octet_length(memo::text) as memo_bytes,
      left(memo::text, case when sum(least(octet_length(memo::text), ${JSON_CHARACTERS_MAX}))
        over (order by position, steps.created_at, steps.id) <= ${MEMOS_BYTES_MAX}
        then ${JSON_CHARACTERS_MAX} else 0 end) as memo,
      left(steps.last_error::text, ${JSON_CHARACTERS_MAX}) as error,
      octet_length(steps.last_error::text) as error_bytes
    from engine.steps
      left join engine.waits on waits.run_id = steps.run_id and step_id = steps.id
      left join graphile_worker.jobs on status <> 'done' and run_at > now()
        and key = case status when 'planned' then 'call:' else 'wake:' end || steps.run_id || ':' || steps.id
    where steps.run_id = ${runId} order by position, steps.created_at, steps.id limit ${STEPS_MAX}`;
  return steps.map(({ memo: text, memo_bytes, error, error_bytes, ...rest }) => {
    const step = rest as Omit<ShownStep, "memo" | "error">;
    const memo = toCut(text, memo_bytes);
    const thrown = step.status === "done" ? errorOf(step, memo) : parseCut(toCut(error, error_bytes));
    return { ...step, memo, error: thrown };
  });
}

/** An awaited event may have a member of that name too. */
function errorOf({ op }: { op: string }, memo: CutJson | null): unknown {
  const value = op === "WaitForEvent" ? null : parseCut(memo);
  return value !== null && typeof value === "object" && "error" in value ? value.error : null;
}
