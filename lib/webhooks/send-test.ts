import "server-only";
import { randomUUID } from "node:crypto";
import { and, count, eq, gt } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { webhookDeliveries, webhookEvents } from "@/db/schema";
import { AppError } from "@/lib/errors";
import type { Member } from "@/lib/workspaces/types";
import type { EndpointRow } from "./disable-failing";
import { HELD_MS } from "./retry-plan";
import { TEST_EVENT } from "./rules";
import { lockEndpoint } from "./sees-endpoint";
import { type Outcome, sendParcel } from "./send";
import { noteTaken, writeAttempt } from "./settle";

const TESTS_A_MINUTE_MAX = 10;
const MINUTE_MS = 60_000;

export type TestAnswer = Pick<Outcome, "isTaken" | "status" | "answer" | "problem" | "durationMs"> & {
  deliveryId: string;
};

/** Sends one event that means nothing, once, whether the endpoint is on or off, and says what came back. */
export async function sendTest(member: Member, endpointId: string, now = new Date()): Promise<TestAnswer> {
  const { endpoint, eventId, body, deliveryId } = await db.transaction(async (tx) => {
    const endpoint = await lockEndpoint(tx, member, endpointId);
    return { endpoint, ...(await write(tx, endpoint, now)) };
  });
  const outcome = await sendParcel({ ...endpoint, eventId, body }, now);
  const { isTaken, status, answer, problem, durationMs } = outcome;
  await db.transaction(async (tx) => {
    if (isTaken) await noteTaken(tx, endpoint.id);
    await tx
      .update(webhookDeliveries)
      .set({
        status: isTaken ? "delivered" : "given up",
        tries: 1,
        endedAt: now,
        holder: null,
        heldUntil: null,
      })
      .where(eq(webhookDeliveries.id, deliveryId));
    await writeAttempt(tx, deliveryId, outcome);
  });
  return { deliveryId, isTaken, status, answer, problem, durationMs };
}

async function write(tx: Transaction, { id, workspaceId, isTest, name }: EndpointRow, now: Date) {
  await assertSeldom(tx, id, now);
  const eventId = randomUUID();
  const data = { endpoint: { id, name }, message: "This is a test: nothing has happened." };
  const body = JSON.stringify({ id: eventId, type: TEST_EVENT, timestamp: now.toISOString(), data });
  await tx.insert(webhookEvents).values({
    ...{ id: eventId, workspaceId, isTest, body, type: TEST_EVENT, createdAt: now },
    ...{ subjectKind: "endpoint", subjectId: id },
  });
  // Held from the beginning: whoever asked for it sends it.
  const [delivery] = await tx
    .insert(webhookDeliveries)
    .values({
      ...{ endpointId: id, eventId, subjectId: id, nextTryAt: now },
      ...{ holder: randomUUID(), heldUntil: new Date(now.getTime() + HELD_MS) },
    })
    .returning({ id: webhookDeliveries.id });
  if (!delivery) throw new Error("A test delivery was not written.");
  return { eventId, body, deliveryId: delivery.id };
}

async function assertSeldom(tx: Transaction, endpointId: string, now: Date): Promise<void> {
  const isRecent = gt(webhookEvents.createdAt, new Date(now.getTime() - MINUTE_MS));
  const [recent] = await tx
    .select({ count: count() })
    .from(webhookEvents)
    .where(and(eq(webhookEvents.subjectId, endpointId), isRecent));
  if ((recent?.count ?? 0) < TESTS_A_MINUTE_MAX) return;
  throw new AppError("throttled", `${TESTS_A_MINUTE_MAX} tests a minute are enough. Wait a moment.`);
}
