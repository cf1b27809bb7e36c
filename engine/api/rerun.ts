import { transact } from "../database.ts";
import type { Engine } from "../engine.ts";
import { startRun } from "../runs.ts";

/**
 * Starts a new run of the same function with the same event, or batch of them; nothing of the old one is kept. Not while
 * the old one goes on: two runs of one event side by side are what nobody means by a retry.
 */
export async function rerun(
  engine: Engine,
  runId: string,
): Promise<{ id: string } | "open" | "unknown" | "gone"> {
  return transact(engine.sql, async (tx) => {
    const [run] = await tx`select function_id, event_id, ended_at,
        exists (select from engine.functions where functions.id = function_id) as is_known
      from engine.runs where id = ${runId} for update`;
    if (!run) return "unknown";
    if (run.ended_at === null) return "open";
    if (!run.is_known) return "gone";
    const id = await startRun(engine, tx, run.function_id, run.event_id);
    await tx`update engine.runs set original_run_id = ${runId} where id = ${id}`;
    await tx`insert into engine.run_events (run_id, position, event_id)
      select ${id}, position, event_id from engine.run_events where run_id = ${runId}`;
    return { id };
  });
}
