import type { Tx } from "./database.ts";
import type { Engine } from "./engine.ts";
import { claimKey, type EngineEvent } from "./events.ts";
import type { Flow, RateLimit } from "./flow-config.ts";
import { refuseInvocation } from "./invocations.ts";
import { isExempt, keyValueOf, laneOf, lockLane } from "./lanes.ts";
import { spendStart } from "./rates.ts";
import { startRun } from "./runs.ts";
import { takeSingleton } from "./singleton.ts";

/** A function that an event concerns. */
export type Start = { functionId: string; eventId: string; event: EngineEvent };

const BURST_SHARE = 10;

/** Starts a run, unless others with the same key have had its turn or have it now. */
export async function startUnlessHeld(engine: Engine, tx: Tx, start: Start, flow: Flow): Promise<void> {
  const { functionId, eventId } = start;
  const refuse = (reason: string) => refuseInvocation(engine, tx, eventId, `${functionId} ${reason}`);
  if (!(await isFirst(tx, start, flow))) return refuse("has already run for this idempotency key.");
  if (!(await hasRoom(tx, start, flow))) return refuse("has reached its rate limit.");
  const lane = flow.singleton && (await takeSingleton(engine, tx, start, flow.singleton));
  if (lane === "held") return refuse("is a singleton, and another run of it is open.");
  const runId = await startRun(engine, tx, functionId, eventId);
  if (lane) await tx`update engine.runs set singleton = ${lane} where id = ${runId}`;
}

async function isFirst(tx: Tx, { functionId, eventId, event }: Start, flow: Flow): Promise<boolean> {
  if (!flow.idempotency || isExempt(flow.idempotency, { event })) return true;
  const key = `run:${functionId}:${keyValueOf(flow.idempotency, { event })}`;
  return (await claimKey(tx, key, eventId)) === eventId;
}

/** Idempotency, where it is given, stands in for the rate limit. */
async function hasRoom(tx: Tx, { functionId, event }: Start, flow: Flow): Promise<boolean> {
  const { idempotency, rateLimit } = flow;
  if (idempotency || !rateLimit || isExempt(rateLimit.key, { event })) return true;
  const lane = laneOf("rate", functionId, keyValueOf(rateLimit.key, { event }));
  await lockLane(tx, lane);
  return (await spendStart(tx, lane, quotaOf(rateLimit))) === undefined;
}

const quotaOf = ({ limit, period }: RateLimit) => ({
  limit,
  periodMs: period,
  atOnce: 1 + Math.floor(limit / BURST_SHARE),
});
