import { transact } from "../database.ts";
import type { Engine } from "../engine.ts";
import { cancelRun, lockRun } from "../runs.ts";

/** A step that is running finishes, for it cannot be called back; what it gives is dropped. */
export async function cancelByHand(
  engine: Engine,
  runId: string,
): Promise<"cancelled" | "ended" | "unknown"> {
  return transact(engine.sql, async (tx) => {
    const run = await lockRun(tx, runId);
    if (run) {
      await cancelRun(engine, tx, run);
      return "cancelled";
    }
    const [ended] = await tx`select id from engine.runs where id = ${runId}`;
    return ended ? "ended" : "unknown";
  });
}
