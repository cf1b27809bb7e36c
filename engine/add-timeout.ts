import type { Tx } from "./database.ts";
import type { Engine } from "./engine.ts";
import { addJob, timeoutKey } from "./jobs.ts";

/** A run has one such clock: that of its start, and from its first call on that of its finish. */
export async function addTimeout(engine: Engine, tx: Tx, runId: string, inMs: number): Promise<void> {
  const due = new Date(Date.now() + inMs);
  await addJob(engine, tx, { task: "timeout", key: timeoutKey(runId), payload: { runId }, due });
}
