import { eventsOf } from "./batch.ts";
import { listDoneSteps } from "./call-body.ts";
import type { Engine } from "./engine.ts";

/** The events of a run, as the SDK fetches them when a call left them out. */
export async function findBatch(engine: Engine, runId: string): Promise<unknown[] | undefined> {
  const events = await eventsOf(engine.sql, runId);
  return events.length > 0 ? events : undefined;
}

/** The finished steps of a run; the order of the members is the order of completion. */
export async function findActions(
  engine: Engine,
  runId: string,
): Promise<Record<string, unknown> | undefined> {
  const [run] = await engine.sql`select id from engine.runs where id = ${runId}`;
  if (!run) return undefined;
  const steps = await listDoneSteps(engine.sql, runId);
  return Object.fromEntries(steps.map(({ id, memo }) => [id, memo]));
}
