import type { Engine } from "./engine.ts";

const RUNS_DEFAULT = 50;
const RUNS_MAX = 500;

export async function listRuns(engine: Engine, limit: string | null): Promise<unknown> {
  const rows = Math.min(Math.max(Number.parseInt(limit ?? "", 10) || RUNS_DEFAULT, 1), RUNS_MAX);
  const runs =
    await engine.sql`select id, function_id, event_id, status, attempt, created_at, started_at, ended_at
    from engine.runs order by id desc limit ${rows}`;
  return { data: runs };
}

export async function findRun(engine: Engine, id: string): Promise<unknown> {
  const [run] = await engine.sql`select id, function_id, event_id, status, attempt, output, error,
      created_at, started_at, ended_at
    from engine.runs where id = ${id}`;
  if (!run) return undefined;
  const steps = await engine.sql`select id, name, op, status, attempt, position, memo
    from engine.steps where run_id = ${id} order by position`;
  return { data: { ...run, steps } };
}
