import type { RunRow } from "../api/list-runs.ts";
import type { Engine } from "../engine.ts";
import { type State, stateOf } from "./state-mark.ts";

const APPS_MAX = 50;
const PROCESSES_MAX = 100;

export type Overview = {
  /** Those that have ended only of the last 24 hours. */
  counts: Partial<Record<State, number>>;
  oldestQueued: { id: string; function_id: string; created_at: Date } | undefined;
  processes: { id: string; calls: number; is_alive: boolean }[];
  apps: { url: string; name: string; sdk: string; synced_at: Date; functions: number }[];
};

export async function readOverview({ sql }: Engine): Promise<Overview> {
  const [open, ended, oldest, processes, apps] = await Promise.all([
    sql<Count[]>`select status, exists (select from engine.calls where run_id = runs.id) as is_called,
        count(*)::int as runs
      from engine.runs where status in ('queued', 'running') group by 1, 2`,
    sql<Count[]>`select status, false as is_called, count(*)::int as runs from engine.runs
      where ended_at > now() - interval '24 hours' group by status`,
    sql<NonNullable<Overview["oldestQueued"]>[]>`select id, function_id, created_at from engine.runs
      where status = 'queued' order by id limit 1`,
    // Whoever lives holds the lock of its name; a dead one's row is gone seconds later.
    sql<Overview["processes"]>`select id,
        (select count(*)::int from engine.calls where process_id = processes.id) as calls,
        exists (select from pg_locks where locktype = 'advisory' and objsubid = 1 and granted
          and (classid::bigint << 32 | objid::bigint) = hashtextextended('engine.process:' || processes.id, 0)) as is_alive
      from engine.processes order by id limit ${PROCESSES_MAX}`,
    sql<Overview["apps"]>`select url, name, sdk, synced_at,
        (select count(*)::int from engine.functions where app_url = url) as functions
      from engine.apps order by url limit ${APPS_MAX}`,
  ]);
  return { counts: toCounts([...open, ...ended]), oldestQueued: oldest[0], processes, apps };
}
type Count = Pick<RunRow, "status" | "is_called"> & { runs: number };

function toCounts(rows: readonly Count[]): Overview["counts"] {
  const counts: Overview["counts"] = {};
  for (const row of rows) counts[stateOf(row)] = (counts[stateOf(row)] ?? 0) + row.runs;
  return counts;
}
