import { batchStart } from "./batch.ts";
import type { Tx } from "./database.ts";
import { debounceStart } from "./debounce.ts";
import type { Engine } from "./engine.ts";
import { isRunEnd } from "./events.ts";
import { matches } from "./expressions.ts";
import { readFlow } from "./flow-config.ts";
import { INVOKED } from "./invocations.ts";
import { type Start, startUnlessHeld } from "./start-unless-held.ts";

/** What an event leads to for a function whose trigger it meets: a run, a part in a later run, or none. */
export async function considerStart(engine: Engine, tx: Tx, start: Start): Promise<void> {
  const flow = await readFlow(tx, start.functionId);
  if (!flow || isEcho(start)) return;
  const { batchEvents: batch, debounce } = flow;
  const mayBatch = start.event.name !== INVOKED && matches(batch?.if ?? null, { event: start.event });
  if (batch && mayBatch) return batchStart(engine, tx, start, batch);
  if (debounce) return debounceStart(engine, tx, start, debounce);
  await startUnlessHeld(engine, tx, start, flow);
}

/** A function that listens to the ends of runs must not be started by its own. */
function isEcho({ functionId, event }: Start): boolean {
  return isRunEnd(event) && event.data.function_id === functionId;
}
