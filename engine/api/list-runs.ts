import type { Engine } from "../engine.ts";
import { type Listed, type Page, toPage } from "./paging.ts";

export const RUN_STATUSES = ["queued", "running", "completed", "failed", "cancelled"] as const;
export type RunStatus = (typeof RUN_STATUSES)[number];

export type RunRow = {
  id: string;
  function_id: string;
  event_id: string;
  event_name: string;
  status: RunStatus;
  attempt: number;
  /** Whether the app is at it right now; a running run that is not called sleeps or waits. */
  is_called: boolean;
  original_run_id: string | null;
  created_at: Date;
  started_at: Date | null;
  ended_at: Date | null;
};
export type RunFilter = { status?: RunStatus | null; functionId?: string | null; eventId?: string };

/** From the newest on. */
export async function listRuns(engine: Engine, page: Page, filter: RunFilter): Promise<Listed<RunRow>> {
  const { sql } = engine;
  const { status, functionId, eventId } = filter;
  const found = await sql<RunRow[]>`
    select runs.id, function_id, event_id, events.name as event_name, status, attempt, original_run_id,
      exists (select from engine.calls where run_id = runs.id) as is_called, created_at, started_at, ended_at
    from engine.runs join engine.events on events.id = event_id
    where true ${page.after ? sql`and runs.id < ${page.after}` : sql``}
      ${status ? sql`and status = ${status}` : sql``}
      ${functionId ? sql`and function_id = ${functionId}` : sql``}
      ${eventId ? sql`and event_id = ${eventId}` : sql``}
    order by runs.id desc limit ${page.limit + 1}`;
  return toPage(found, page, (run) => run.id);
}
