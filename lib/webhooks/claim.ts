import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { db } from "@/db";
import { webhookDeliveries, webhookEndpoints, webhookEvents } from "@/db/schema";
import { HELD_MS } from "./retry-plan";

/** At one endpoint at once. One that fails gets a single try at a time. */
const ENDPOINT_SENDS_MAX = 8;
const FAILING_SENDS_MAX = 1;

/** How many more may be under way: those that fail have a room of their own, and keep nobody waiting. */
export interface Room {
  healthy: number;
  failing: number;
}

export type Claimed = Awaited<ReturnType<typeof claimDeliveries>>[number];

/**
 * Takes what is due and may be sent: of one subject and endpoint only the first that waits. Committed before the first
 * byte leaves, so that no other process sends it as well; whoever dies over it loses it when `heldUntil` has passed.
 */
export async function claimDeliveries(room: Room, now: Date) {
  const holder = randomUUID();
  return db
    .update(webhookDeliveries)
    .set({ holder, heldUntil: new Date(now.getTime() + HELD_MS) })
    .from(webhookEndpoints)
    .innerJoin(webhookEvents, sql`true`)
    .where(
      and(
        sql`${webhookDeliveries.id} = any(array(${pick(room, now)}))`,
        eq(webhookEndpoints.id, webhookDeliveries.endpointId),
        eq(webhookEvents.id, webhookDeliveries.eventId),
        isNull(webhookEndpoints.disabledAt),
      ),
    )
    .returning({
      id: webhookDeliveries.id,
      endpointId: webhookDeliveries.endpointId,
      tries: webhookDeliveries.tries,
      holder: sql<string>`${webhookDeliveries.holder}`,
      eventId: webhookEvents.id,
      body: webhookEvents.body,
      url: webhookEndpoints.url,
      secret: webhookEndpoints.secret,
      previousSecret: webhookEndpoints.previousSecret,
      previousSecretEndsAt: webhookEndpoints.previousSecretEndsAt,
      isFailing: sql<boolean>`${webhookEndpoints.failingSince} is not null`,
    });
}

/**
 * The outer condition is asked again of a row that changed meanwhile: another process has it then, or is through with
 * it.
 */
function pick({ healthy, failing }: Room, now: Date): SQL {
  const at = now.toISOString();
  const isDue = isDueAt(at, at);
  return sql`
    with fit as (
      select first.id, e.failing_since is not null as is_failing,
        row_number() over (
          partition by e.failing_since is not null order by first.turn, first.next_try_at, first.place
        ) as rank
      from webhook_endpoints e
      cross join lateral (
        select count(*) as sends from webhook_deliveries h
        where h.endpoint_id = e.id and h.holder is not null and h.held_until > ${at}
      ) held
      cross join lateral (
        select d.id, d.next_try_at, d.place, row_number() over (order by d.next_try_at, d.place) as turn
        from webhook_deliveries d
        where d.endpoint_id = e.id and ${isDue}
        order by d.next_try_at, d.place
        limit greatest(0, case when e.failing_since is null
          then ${ENDPOINT_SENDS_MAX}::int else ${FAILING_SENDS_MAX}::int end - held.sends)
      ) first
      where e.id in (select endpoint_id from webhook_deliveries where status = 'waiting' and next_try_at <= ${at})
        and e.disabled_at is null and (e.paused_until is null or e.paused_until <= ${at})
    )
    select d.id from webhook_deliveries d
    where d.id in (
        select id from fit where rank <= case when is_failing then ${failing}::int else ${healthy}::int end
      )
      and ${isDue}
    for update of d skip locked`;
}

/** A first that ended stays ended: what was found to be first still is when it is taken. */
function isDueAt(due: string, free: string): SQL {
  return sql`d.status = 'waiting' and d.next_try_at <= ${due}
    and (d.held_until is null or d.held_until <= ${free})
    and not exists (
      select 1 from webhook_deliveries earlier
      where earlier.endpoint_id = d.endpoint_id and earlier.subject_id = d.subject_id
        and earlier.status = 'waiting' and earlier.place < d.place)`;
}

/** Whether something that may be sent comes due until then. */
export async function isDueBy(until: Date, now: Date): Promise<boolean> {
  const by = until.toISOString();
  const [row] = await db.execute(sql`
    select 1 from webhook_deliveries d join webhook_endpoints e on e.id = d.endpoint_id
    where ${isDueAt(by, now.toISOString())} and e.disabled_at is null
      and (e.paused_until is null or e.paused_until <= ${by})
    limit 1`);
  return row !== undefined;
}
