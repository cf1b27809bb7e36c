import type { Engine } from "../engine.ts";
import { JSON_CHARACTERS_MAX, parseCut, toCut } from "./cut-json.ts";
import type { RunStatus } from "./list-runs.ts";
import { type Listed, type Page, toPage } from "./paging.ts";

const STATUS_WORDS: Record<RunStatus, string> = {
  queued: "Scheduled",
  running: "Running",
  completed: "Completed",
  failed: "Failed",
  cancelled: "Cancelled",
};

/** The runs an event started, in the words of Inngest's own REST API. */
export async function listEventRuns(
  engine: Engine,
  eventId: string,
  page: Page,
): Promise<Listed<{ run_id: string }>> {
  const { sql } = engine;
  const found = await sql<Found[]>`
    select id, function_id, original_run_id, status, created_at, started_at, ended_at,
      left(coalesce(output, error)::text, ${JSON_CHARACTERS_MAX}) as output,
      octet_length(coalesce(output, error)::text) as output_bytes
    from engine.runs where event_id = ${eventId} ${page.after ? sql`and id < ${page.after}` : sql``}
    order by id desc limit ${page.limit + 1}`;
  const { rows, next } = toPage(found, page, (run) => run.id);
  const shown = rows.map((run) => ({
    run_id: run.id,
    run_started_at: run.started_at ?? run.created_at,
    function_id: run.function_id,
    event_id: eventId,
    original_run_id: run.original_run_id,
    status: STATUS_WORDS[run.status],
    ended_at: run.ended_at,
    output: parseCut(toCut(run.output, run.output_bytes)),
  }));
  return { rows: shown, next };
}

type Found = {
  id: string;
  function_id: string;
  original_run_id: string | null;
  status: RunStatus;
  created_at: Date;
  started_at: Date | null;
  ended_at: Date | null;
  output: string | null;
  output_bytes: number | null;
};
