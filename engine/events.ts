import { jsonText, type Tx } from "./database.ts";
import type { Engine } from "./engine.ts";
import { namesToMeet } from "./event-names.ts";
import { addJob } from "./jobs.ts";
import { makeUlid } from "./ulid.ts";

const DEDUPE_HOURS = 24;
const ECHOES_MAX = 3;

export type EngineEvent = {
  id: string;
  name: string;
  data: Record<string, unknown>;
  ts: number;
  user?: Record<string, unknown> | undefined;
  v?: string | undefined;
};

export type NewEvent = Omit<EngineEvent, "id" | "ts"> & {
  id?: string | undefined;
  ts?: number | undefined;
  /** Makes the same internal id again when the sender repeats its request. */
  seed?: { timeMs: number; text: string } | undefined;
};

/** Keeps the event and the job that hands it out, due at its `ts`. Gives the internal id, for a repeat the first one. */
export async function saveEvent(engine: Engine, tx: Tx, given: NewEvent, now: Date): Promise<string> {
  const ulid = makeUlid(given.seed?.timeMs ?? now.getTime(), given.seed?.text);
  if (given.id !== undefined) {
    const first = await claimKey(tx, `event:${given.id}`, ulid);
    if (first !== ulid) return first;
  }
  const ts = given.ts ?? now.getTime();
  const { seed: _, ...rest } = given;
  const event: EngineEvent = { ...rest, id: given.id ?? ulid, ts };
  const [saved] = await tx`insert into engine.events (id, name, event)
    values (${ulid}, ${event.name}, ${jsonText(event)}::text::json)
    on conflict (id) do nothing returning id`;
  if (saved) {
    const job = { task: "fan-out", key: `fan-out:${ulid}`, payload: { eventId: ulid } } as const;
    await addJob(engine, tx, ts > now.getTime() ? { ...job, due: new Date(ts) } : job);
  }
  return ulid;
}

/**
 * The engine's own events are kept only when somebody listens. Functions that listen to the ends of runs end too: where
 * that has gone on for a while they are answering each other.
 */
export async function emit(
  engine: Engine,
  tx: Tx,
  name: string,
  data: Record<string, unknown>,
): Promise<void> {
  if (countEchoes(data) > ECHOES_MAX) return;
  const [heard] = await tx`select exists (select from engine.triggers where event = any(${namesToMeet(name)}))
    or exists (select from engine.waits where event = ${name}) as heard`;
  if (heard!.heard) await saveEvent(engine, tx, { name, data }, new Date());
}

/** How many runs before it, each started by the end of the one before, lie behind the run the event is about. */
function countEchoes(data: Record<string, unknown>): number {
  let echoes = 0;
  for (let about = data; echoes <= ECHOES_MAX; echoes++) {
    const first = about.event as EngineEvent | undefined;
    if (!first || !isRunEnd(first)) break;
    about = first.data;
  }
  return echoes;
}

/** Only the engine sends events by these names. */
export function isRunEnd(event: EngineEvent): boolean {
  return /^inngest\/function\.(failed|finished|cancelled)$/.test(event.name);
}

/** Gives whoever holds the key for the next 24 hours: this owner, or the one who came first. */
export async function claimKey(tx: Tx, key: string, owner: string): Promise<string> {
  const [held] = await tx`insert into engine.keys (key, owner, expires_at)
    values (${key}, ${owner}, now() + make_interval(hours => ${DEDUPE_HOURS}))
    on conflict (key) do update set
      owner = case when keys.expires_at < now() then excluded.owner else keys.owner end,
      expires_at = case when keys.expires_at < now() then excluded.expires_at else keys.expires_at end
    returning owner`;
  return held!.owner;
}
