import type { Engine } from "../engine.ts";
import { type CutJson, JSON_CHARACTERS_MAX } from "./cut-json.ts";
import { type Listed, type Page, toPage } from "./paging.ts";

/** What a run is started by when it is started by its cron. */
export const TICK_EVENT = "inngest/scheduled.timer";

export type EventRow = {
  internal_id: string;
  name: string;
  received_at: Date;
  /** Empty while it waits for its `ts`, which is then `due_at`. */
  fanned_out_at: Date | null;
  due_at: Date | null;
  runs: number;
};

export type EventFilter = { name?: string | null; isWithoutTicks?: boolean };

/** From the newest on, without their data: a page of the largest would be half a gigabyte. */
export async function listEvents(
  engine: Engine,
  page: Page,
  { name, isWithoutTicks }: EventFilter,
): Promise<Listed<EventRow>> {
  const { sql } = engine;
  const found = await sql<EventRow[]>`
    select events.id as internal_id, name, received_at, fanned_out_at, run_at as due_at,
      (select count(*)::int from engine.runs where event_id = events.id) as runs
    from engine.events
      left join graphile_worker.jobs on fanned_out_at is null and key = 'fan-out:' || events.id
    where true ${page.after ? sql`and events.id < ${page.after}` : sql``}
      ${name ? sql`and name = ${name}` : sql``}
      ${isWithoutTicks ? sql`and name <> ${TICK_EVENT}` : sql``}
    order by events.id desc limit ${page.limit + 1}`;
  return toPage(found, page, (event) => event.internal_id);
}

export type ShownEvent = EventRow & { event: CutJson };

export async function findEvent(engine: Engine, internalId: string): Promise<ShownEvent | undefined> {
  const [found] = await engine.sql`
    select events.id as internal_id, name, received_at, fanned_out_at, run_at as due_at,
      (select count(*)::int from engine.runs where event_id = events.id) as runs,
      left(event::text, ${JSON_CHARACTERS_MAX}) as text, octet_length(event::text) as bytes
    from engine.events
      left join graphile_worker.jobs on fanned_out_at is null and key = 'fan-out:' || events.id
    where events.id = ${internalId}`;
  if (!found) return undefined;
  const { text, bytes, ...row } = found;
  return { ...(row as EventRow), event: { text, bytes } };
}
