import type { Tx } from "./database.ts";
import type { Engine } from "./engine.ts";
import type { Singleton } from "./flow-config.ts";
import { isExempt, keyValueOf, laneOf, lockLane } from "./lanes.ts";
import { cancelRun, lockRun } from "./runs.ts";
import type { Start } from "./start-unless-held.ts";

/** Gives the lane that the new run is to hold, after cancelling the one that had it, or none when it needs none. */
export async function takeSingleton(
  engine: Engine,
  tx: Tx,
  { functionId, event }: Start,
  { key, mode }: Singleton,
): Promise<string | undefined> {
  if (isExempt(key, { event })) return undefined;
  const lane = laneOf("singleton", functionId, keyValueOf(key, { event }));
  await lockLane(tx, lane);
  const open = await tx`select id from engine.runs
    where function_id = ${functionId} and singleton = ${lane} and ended_at is null order by id`;
  if (mode === "skip") return open.length > 0 ? "held" : lane;
  for (const { id } of open) {
    const run = await lockRun(tx, id);
    if (run) await cancelRun(engine, tx, run);
  }
  return lane;
}
