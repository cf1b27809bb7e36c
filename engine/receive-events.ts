import { z } from "zod";
import { transact } from "./database.ts";
import type { Engine } from "./engine.ts";
import { saveEvent } from "./events.ts";

const EVENTS_MAX = 500;
const TEXT_CHARACTERS_MAX = 256;
const TS_MAX = Date.UTC(2200, 0);

/** Postgres keeps no NUL in a text. */
const Text = z
  .string()
  .min(1)
  .max(TEXT_CHARACTERS_MAX)
  .refine((text) => !text.includes("\0"), "holds a NUL");
const Members = z.record(z.string(), z.unknown());

const Event = z.object({
  id: Text.nullish().transform((id) => id ?? undefined),
  name: Text.refine((name) => !name.startsWith("inngest/"), "inngest/ names are the engine's own"),
  data: Members.nullish().transform((data) => data ?? {}),
  user: Members.nullish().transform((user) => user ?? undefined),
  ts: z
    .number()
    .int()
    .min(0)
    .max(TS_MAX)
    .nullish()
    .transform((ts) => ts || undefined),
  v: z
    .string()
    .max(TEXT_CHARACTERS_MAX)
    .nullish()
    .transform((v) => v ?? undefined),
});

const Events = z
  .union([z.array(Event), Event.transform((event) => [event])])
  .refine((events) => events.length <= EVENTS_MAX, `at most ${EVENTS_MAX} events at once`);

/**
 * The events and the jobs that hand them out are committed before their ids are given. The seed, `<ms>,<chance>`, is the
 * same when the SDK repeats a request whose answer it did not get.
 */
export async function receiveEvents(
  engine: Engine,
  body: unknown,
  seed?: string,
): Promise<string[] | string> {
  const events = Events.safeParse(body);
  if (!events.success) {
    const issue = events.error.issues[0]!;
    return `The events could not be read: ${issue.path.join(".")} ${issue.message}`;
  }
  const now = new Date();
  const timeMs = Number(seed?.split(",")[0]);
  const isSeeded = Number.isInteger(timeMs) && timeMs > 0 && timeMs < TS_MAX;
  return transact(engine.sql, async (tx) => {
    const ids: string[] = [];
    for (const [position, event] of events.data.entries()) {
      const seeded = isSeeded ? { ...event, seed: { timeMs, text: `${seed},${position}` } } : event;
      ids.push(await saveEvent(engine, tx, seeded, now));
    }
    return ids;
  });
}
