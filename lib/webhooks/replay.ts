import "server-only";
import { and, asc, eq, gt, gte, ne, notExists, or } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db, type Transaction } from "@/db";
import { webhookDeliveries, webhookEndpoints } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { REPLAYS_MAX } from "./rules";
import { lockEndpoint, seesEndpoint } from "./sees-endpoint";

type DeliveryRow = typeof webhookDeliveries.$inferSelect;

/**
 * Sends an event to its endpoint once more, as it was: a delivery of its own, behind what waits of the same subject.
 * Where that event waits there already, nothing is added.
 */
export async function replayDelivery(member: Member, deliveryId: string): Promise<{ deliveryId: string }> {
  assertMay(member, "manage webhooks");
  return db.transaction(async (tx) => {
    const [found] = await tx
      .select({ endpointId: webhookDeliveries.endpointId })
      .from(webhookDeliveries)
      .innerJoin(webhookEndpoints, eq(webhookEndpoints.id, webhookDeliveries.endpointId))
      .where(and(eq(webhookDeliveries.id, deliveryId), await seesEndpoint(member, tx)));
    if (!found) throw new AppError("not-found", "There is no such delivery.");
    await lockOn(tx, member, found.endpointId);
    const [delivery] = await tx.select().from(webhookDeliveries).where(eq(webhookDeliveries.id, deliveryId));
    if (!delivery) throw new AppError("not-found", "There is no such delivery.");
    const [waiting] = await tx
      .select({ id: webhookDeliveries.id })
      .from(webhookDeliveries)
      .where(and(isOfSameEvent(delivery), eq(webhookDeliveries.status, "waiting")));
    return { deliveryId: waiting?.id ?? (await again(tx, [delivery]))[0]! };
  });
}

/** All that was given up since then, in its order, where it has not come another way and does not wait again. */
export async function replayFailed(
  member: Member,
  { endpointId, since }: { endpointId: string; since: Date },
): Promise<{ replayed: number }> {
  return db.transaction(async (tx) => {
    await lockOn(tx, member, endpointId);
    const failed = await tx
      .select()
      .from(webhookDeliveries)
      .where(
        and(
          eq(webhookDeliveries.endpointId, endpointId),
          eq(webhookDeliveries.status, "given up"),
          gte(webhookDeliveries.createdAt, since),
          // Tests are for the moment.
          ne(webhookDeliveries.subjectId, endpointId),
          notExists(sentOtherwise(tx)),
        ),
      )
      .orderBy(asc(webhookDeliveries.place))
      .limit(REPLAYS_MAX);
    return { replayed: failed.length === 0 ? 0 : (await again(tx, failed)).length };
  });
}

function sentOtherwise(tx: Transaction) {
  const other = alias(webhookDeliveries, "other");
  const { endpointId, eventId, place } = webhookDeliveries;
  return tx
    .select({ id: other.id })
    .from(other)
    .where(
      and(
        eq(other.endpointId, endpointId),
        eq(other.eventId, eventId),
        or(gt(other.place, place), eq(other.status, "delivered")),
      ),
    );
}

/** Locked, so that two who click at once do not send it twice. */
async function lockOn(tx: Transaction, member: Member, endpointId: string): Promise<void> {
  const { disabledAt } = await lockEndpoint(tx, member, endpointId);
  if (disabledAt) throw new AppError("conflict", "This endpoint is switched off. Switch it on first.");
}

function isOfSameEvent({ endpointId, eventId }: DeliveryRow) {
  return and(eq(webhookDeliveries.endpointId, endpointId), eq(webhookDeliveries.eventId, eventId));
}

async function again(tx: Transaction, rows: readonly DeliveryRow[]): Promise<string[]> {
  const made = await tx
    .insert(webhookDeliveries)
    .values(
      rows.map(({ id, endpointId, eventId, subjectId, replayOf }) => {
        return { endpointId, eventId, subjectId, replayOf: replayOf ?? id };
      }),
    )
    .returning({ id: webhookDeliveries.id });
  return made.map(({ id }) => id);
}
