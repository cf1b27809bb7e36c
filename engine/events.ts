import { jsonText, type Tx } from "./database.ts";
import type { Engine } from "./engine.ts";
import { addJob } from "./jobs.ts";
import { makeUlid } from "./ulid.ts";

const DEDUPE_HOURS = 24;

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

/** The engine's own events are kept only when somebody listens. */
export async function emit(
  engine: Engine,
  tx: Tx,
  name: string,
  data: Record<string, unknown>,
): Promise<void> {
  const [heard] = await tx`select exists (select from engine.triggers where event = ${name})
    or exists (select from engine.waits where event = ${name}) as heard`;
  if (heard!.heard) await saveEvent(engine, tx, { name, data }, new Date());
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
