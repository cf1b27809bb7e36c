import "server-only";
import { and, eq, gte, isNotNull, isNull, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { webhookAttempts, webhookDeliveries, webhookEndpoints } from "@/db/schema";
import type { Claimed } from "./claim";
import { disableFailing } from "./disable-failing";
import { planRetry } from "./retry-plan";
import { FAILING_DAYS_MAX } from "./rules";
import type { Outcome } from "./send";

const DAY_MS = 86_400_000;

export type Settled = "delivered" | "later" | "given up" | "lost";

/**
 * Writes down what came of a try; `lost` where somebody else holds the delivery by now. The endpoint is locked before
 * its deliveries, here as everywhere.
 */
export function settleDelivery(claimed: Claimed, outcome: Outcome, now: Date): Promise<Settled> {
  return db.transaction((tx) =>
    outcome.isTaken ? settleTaken(tx, claimed, outcome, now) : settleRefused(tx, claimed, outcome, now),
  );
}

async function settleTaken(tx: Transaction, claimed: Claimed, outcome: Outcome, now: Date): Promise<Settled> {
  await noteTaken(tx, claimed.endpointId);
  const set = { status: "delivered", endedAt: now } as const;
  return (await release(tx, claimed, outcome, set)) ? "delivered" : "lost";
}

export async function noteTaken(tx: Transaction, endpointId: string): Promise<void> {
  await tx
    .update(webhookEndpoints)
    .set({ failingSince: null })
    .where(and(eq(webhookEndpoints.id, endpointId), isNotNull(webhookEndpoints.failingSince)));
}

async function settleRefused(
  tx: Transaction,
  claimed: Claimed,
  outcome: Outcome,
  now: Date,
): Promise<Settled> {
  const { pausedUntil } = outcome;
  const [endpoint] = await tx
    .update(webhookEndpoints)
    .set({
      failingSince: sql`coalesce(${webhookEndpoints.failingSince}, ${now.toISOString()})`,
      ...(pausedUntil && { pausedUntil }),
    })
    .where(eq(webhookEndpoints.id, claimed.endpointId))
    .returning();
  if (!endpoint) return "lost";
  const retryAt = planRetry(claimed.tries + 1, now);
  const why = outcome.isGone ? "gone" : (await hasLongFailed(tx, endpoint, now)) ? "failing" : null;
  const stays = retryAt !== null || why !== null;
  const set = stays
    ? { nextTryAt: laterOf(retryAt ?? now, pausedUntil) }
    : ({ status: "given up", endedAt: now } as const);
  const isOurs = await release(tx, claimed, outcome, set);
  if (why && !endpoint.disabledAt) await disableFailing(tx, endpoint, why, now);
  if (!isOurs) return "lost";
  return stays ? "later" : "given up";
}

function laterOf(at: Date, other: Date | null): Date {
  return other && other > at ? other : at;
}

/** For days, and nothing was taken in between: another try may have been through while this one waited. */
async function hasLongFailed(
  tx: Transaction,
  { id, failingSince }: typeof webhookEndpoints.$inferSelect,
  at: Date,
): Promise<boolean> {
  if (!failingSince || at.getTime() - failingSince.getTime() < FAILING_DAYS_MAX * DAY_MS) return false;
  const [taken] = await tx
    .select({ id: webhookDeliveries.id })
    .from(webhookDeliveries)
    .where(
      and(
        eq(webhookDeliveries.endpointId, id),
        eq(webhookDeliveries.status, "delivered"),
        gte(webhookDeliveries.endedAt, failingSince),
      ),
    )
    .limit(1);
  return taken === undefined;
}

/** With the try itself, by whoever still holds it. */
async function release(
  tx: Transaction,
  { id, holder }: Pick<Claimed, "id" | "holder">,
  outcome: Outcome,
  set: Partial<typeof webhookDeliveries.$inferInsert>,
): Promise<boolean> {
  const [released] = await tx
    .update(webhookDeliveries)
    .set({ ...set, tries: sql`${webhookDeliveries.tries} + 1`, holder: null, heldUntil: null })
    .where(
      and(
        eq(webhookDeliveries.id, id),
        eq(webhookDeliveries.holder, holder),
        isNull(webhookDeliveries.endedAt),
      ),
    )
    .returning({ id: webhookDeliveries.id });
  if (released) await writeAttempt(tx, id, outcome);
  return released !== undefined;
}

export async function writeAttempt(tx: Transaction, deliveryId: string, outcome: Outcome): Promise<void> {
  const { at, durationMs, status, answer, problem } = outcome;
  const number = sql<number>`(select coalesce(max(${webhookAttempts.number}), 0) + 1 from ${webhookAttempts}
    where ${webhookAttempts.deliveryId} = ${deliveryId})`;
  await tx.insert(webhookAttempts).values({ deliveryId, number, at, durationMs, status, answer, problem });
}
