import { considerStart } from "./consider-start.ts";
import { nextTick } from "./cron-ticks.ts";
import { jsonText, transact } from "./database.ts";
import type { Engine } from "./engine.ts";
import { addJob, tickKey } from "./jobs.ts";
import { makeUlid } from "./ulid.ts";

/** The tick a job was made for fires once: its time is compared and set. Ticks missed meanwhile fold into this one. */
export async function tick(engine: Engine, functionId: string, position: number, at: string): Promise<void> {
  await transact(engine.sql, async (tx) => {
    const [trigger] = await tx`select cron, next_at from engine.triggers
      where function_id = ${functionId} and kind = 'cron' and position = ${position} for update`;
    if (trigger?.next_at.toISOString() !== at) return;
    const next = nextTick(trigger.cron, new Date(Math.max(Date.now(), Date.parse(at))));
    await tx`update engine.triggers set next_at = ${next ?? null}
      where function_id = ${functionId} and kind = 'cron' and position = ${position}`;
    const event = {
      id: makeUlid(Date.now()),
      name: "inngest/scheduled.timer",
      data: { cron: trigger.cron },
      ts: Date.parse(at),
    };
    await tx`insert into engine.events (id, name, event, fanned_out_at)
      values (${event.id}, ${event.name}, ${jsonText(event)}::text::json, now())`;
    await considerStart(engine, tx, { functionId, eventId: event.id, event });
    if (!next) return;
    const payload = { functionId, position, at: next.toISOString() };
    await addJob(engine, tx, { task: "tick", key: tickKey(functionId, position), payload, due: next });
  });
}
