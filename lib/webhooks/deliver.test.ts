import { setTimeout as sleep } from "node:timers/promises";
import { and, eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db";
import { notifications, webhookAttempts, webhookDeliveries, webhookEndpoints } from "@/db/schema";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { keepWebhooksApart } from "@/scripts/testing/keep-webhooks-apart";
import { claimDeliveries } from "./claim";
import { deliverWebhooks } from "./deliver";
import { HELD_MS, TRIES_MAX, waitsMs } from "./retry-plan";
import { rotateSecret } from "./rotate-secret";
import { switchEndpoint } from "./switch-endpoint";
import { emitTest, makeTestEndpoint, startReceiver, verify } from "./testing";

await keepWebhooksApart();

const HOUR_MS = 3_600_000;
let member: Member;
let receiver: Awaited<ReturnType<typeof startReceiver>>;
let aheadMs = 0;

beforeEach(async () => {
  member = await createTestMember();
  receiver = await startReceiver();
  aheadMs = 0;
});
// What is left of one test must not be sent by the next.
afterEach(async () => {
  await receiver.stop();
  await db.delete(webhookEndpoints).where(eq(webhookEndpoints.workspaceId, member.workspaceId));
});

const now = () => new Date(Date.now() + aheadMs);
const deliver = () => deliverWebhooks({ clock: now, lingerMs: 0 });
const pass = (ms: number) => {
  aheadMs += ms;
};
const deliveriesOf = (endpointId: string) =>
  db
    .select()
    .from(webhookDeliveries)
    .where(eq(webhookDeliveries.endpointId, endpointId))
    .orderBy(webhookDeliveries.place);
const endpointOf = async (id: string) =>
  (await db.select().from(webhookEndpoints).where(eq(webhookEndpoints.id, id)))[0]!;
const attemptsOf = (deliveryId: string) =>
  db
    .select()
    .from(webhookAttempts)
    .where(eq(webhookAttempts.deliveryId, deliveryId))
    .orderBy(webhookAttempts.number);

describe("a delivery", () => {
  it("is signed so that the public library verifies it, and carries the body as it was written", async () => {
    const { secret } = await makeTestEndpoint(member, receiver.url);
    await emitTest(member, { data: { media: { name: "Töpfern 🏺" } } });
    await deliver();
    const [arrival] = receiver.arrivals;
    const body = verify(secret, arrival!) as { id: string; type: string; timestamp: string };
    expect(body).toMatchObject({ type: "media.ready", data: { media: { name: "Töpfern 🏺" } } });
    expect(body.id).toBe(arrival!.id);
    expect(new Date(body.timestamp).toISOString()).toBe(body.timestamp);
    expect(arrival!.headers).toMatchObject({
      "content-type": "application/json",
      "user-agent": "Cuepost-Webhooks/1.0",
    });
    const { secret: other } = await makeTestEndpoint(member, receiver.url);
    expect(() => verify(other, arrival!)).toThrow();
  });

  it("is signed by both secrets while two live, and by the new one alone afterwards", async () => {
    const { endpointId, secret: old } = await makeTestEndpoint(member, receiver.url);
    const { secret: fresh } = await rotateSecret(member, { endpointId }, new Date(Date.now() - 23 * HOUR_MS));
    await emitTest(member);
    await deliver();
    expect(verify(old, receiver.arrivals[0]!)).toEqual(verify(fresh, receiver.arrivals[0]!));
    await rotateSecret(member, { endpointId, overlapHours: 0 }, now());
    await emitTest(member);
    await deliver();
    expect(() => verify(fresh, receiver.arrivals[1]!)).toThrow("No matching signature");
  });

  it.each([200, 201, 204])("is done after %i, and is not sent again", async (status) => {
    receiver.reply = () => ({ status });
    const { endpointId } = await makeTestEndpoint(member, receiver.url);
    await emitTest(member);
    await deliver();
    pass(24 * HOUR_MS);
    await deliver();
    expect(receiver.arrivals).toHaveLength(1);
    expect(await deliveriesOf(endpointId)).toMatchObject([{ status: "delivered", tries: 1 }]);
  });

  it.each([500, 404, 400, 301, 302, 307])("is tried again after %i", async (status) => {
    receiver.reply = (_, nth) =>
      nth === 1
        ? { status, headers: { location: `${receiver.url}/elsewhere` }, body: "no\u0000pe" }
        : { status: 200 };
    const { endpointId } = await makeTestEndpoint(member, receiver.url);
    await emitTest(member);
    await deliver();
    const [waiting] = await deliveriesOf(endpointId);
    const [failed] = await attemptsOf(waiting!.id);
    const began = failed!.at.getTime();
    expect(waiting).toMatchObject({ status: "waiting", tries: 1, holder: null });
    const waitMs = waiting!.nextTryAt!.getTime() - began;
    expect(waitMs).toBeGreaterThanOrEqual(waitsMs[0] * 0.9);
    expect(waitMs).toBeLessThanOrEqual(waitsMs[0] * 1.1 + 1000);
    pass(10_000);
    await deliver();
    expect(receiver.arrivals.map(({ path }) => path)).toEqual(["/hook", "/hook"]);
    expect(receiver.arrivals[0]!.id).toBe(receiver.arrivals[1]!.id);
    expect(await attemptsOf(waiting!.id)).toMatchObject([
      { number: 1, status, answer: "nope" },
      { number: 2, status: 200 },
    ]);
  });

  it("is tried again where nobody is there at all, and after an answer that comes too late", async () => {
    const gone = await startReceiver();
    await gone.stop();
    const { endpointId } = await makeTestEndpoint(member, gone.url);
    await emitTest(member);
    await deliver();
    const [waiting] = await deliveriesOf(endpointId);
    expect(await attemptsOf(waiting!.id)).toMatchObject([
      { status: null, problem: expect.stringContaining("cannot be reached") },
    ]);
    receiver.reply = (_, nth) => (nth === 1 ? { status: 200, afterMs: 16_000 } : { status: 200 });
    await db.update(webhookEndpoints).set({ url: receiver.url }).where(eq(webhookEndpoints.id, endpointId));
    pass(10_000);
    await deliver();
    pass(2 * HOUR_MS);
    await deliver();
    expect(await attemptsOf(waiting!.id)).toMatchObject([
      { status: null },
      { status: null, problem: expect.stringContaining("did not answer in time") },
      { status: 200 },
    ]);
  }, 40_000);

  it.each([429, 503])("waits as long as a receiver asks with %i, within bounds", async (status) => {
    receiver.reply = (_, nth) => (nth > 1 ? { status: 200 } : { status, headers: { "retry-after": "7200" } });
    const { endpointId } = await makeTestEndpoint(member, receiver.url);
    await emitTest(member);
    await deliver();
    await emitTest(member);
    pass(1.9 * HOUR_MS);
    await deliver();
    expect(receiver.arrivals).toHaveLength(1);
    pass(0.2 * HOUR_MS);
    await deliver();
    expect(receiver.arrivals).toHaveLength(3);
    expect(await endpointOf(endpointId)).toMatchObject({ failingSince: null });
  });

  it("keeps no more of an answer than a few kilobytes", async () => {
    receiver.reply = () => ({ status: 200, body: "é".repeat(100_000) });
    const { endpointId } = await makeTestEndpoint(member, receiver.url);
    await emitTest(member);
    await deliver();
    const [done] = await deliveriesOf(endpointId);
    const [attempt] = await attemptsOf(done!.id);
    expect(Buffer.byteLength(attempt!.answer!)).toBeLessThanOrEqual(4100);
  });

  it("is given up after three days where others arrive, and then the next of its subject goes", async () => {
    const refused = new Set<string>();
    receiver.reply = ({ id, body }) => {
      if (JSON.parse(body).data.isPoison) refused.add(id);
      return { status: refused.has(id) ? 400 : 200 };
    };
    const { endpointId } = await makeTestEndpoint(member, receiver.url);
    const subjectId = await emitTest(member, { data: { isPoison: true } });
    await emitTest(member, { subjectId });
    for (let hour = 0; hour <= 90; hour++) {
      await emitTest(member);
      await deliver();
      pass(HOUR_MS);
    }
    const [first, second] = await deliveriesOf(endpointId);
    expect(first).toMatchObject({ status: "given up", tries: TRIES_MAX });
    expect(first!.endedAt!.getTime() - first!.createdAt.getTime()).toBeGreaterThan(72 * HOUR_MS);
    expect(second).toMatchObject({ status: "delivered" });
    expect(second!.endedAt!.getTime()).toBeGreaterThanOrEqual(first!.endedAt!.getTime());
    expect((await endpointOf(endpointId)).disabledAt).toBeNull();
  }, 60_000);
});

describe("an endpoint that fails", () => {
  it("is switched off after three days without a single success, its keepers are told once, and nothing is lost", async () => {
    receiver.reply = () => ({ status: 500 });
    const { endpointId } = await makeTestEndpoint(member, receiver.url);
    const subjectId = await emitTest(member, { data: { number: 1 } });
    await emitTest(member, { subjectId, data: { number: 2 } });
    for (let hour = 0; hour <= 95; hour++) {
      await deliver();
      pass(HOUR_MS);
    }
    const off = await endpointOf(endpointId);
    expect(off.disabledReason).toBe("It has taken nothing for three days.");
    expect(off.disabledAt!.getTime() - off.failingSince!.getTime()).toBeGreaterThanOrEqual(72 * HOUR_MS);
    const told = and(
      eq(notifications.workspaceId, member.workspaceId),
      eq(notifications.kind, "webhook/disabled"),
    );
    expect(await db.select().from(notifications).where(told)).toMatchObject([
      { userId: member.userId, values: { name: "Newsroom", reason: "It has taken nothing for three days." } },
    ]);
    expect(await deliveriesOf(endpointId)).toMatchObject([
      { status: "waiting", nextTryAt: null },
      { status: "waiting", nextTryAt: null },
    ]);
    const before = receiver.arrivals.length;
    await emitTest(member, { subjectId });
    await deliver();
    expect(receiver.arrivals).toHaveLength(before);

    receiver.reply = () => ({ status: 200 });
    await switchEndpoint(member, { endpointId, isOn: true }, now());
    await deliver();
    expect(receiver.taken.map(({ body }) => JSON.parse(body).data.number)).toEqual([1, 2]);
  }, 60_000);

  it("is switched off at once by 410 Gone", async () => {
    receiver.reply = () => ({ status: 410 });
    const { endpointId } = await makeTestEndpoint(member, receiver.url);
    await emitTest(member);
    await deliver();
    expect((await endpointOf(endpointId)).disabledReason).toMatch(/410 Gone/);
  });

  it("keeps no other waiting, however slow it is", async () => {
    const slow = await startReceiver(() => ({ status: 200, afterMs: 5000 }));
    const { endpointId } = await makeTestEndpoint(member, slow.url);
    for (let count = 0; count < 30; count++) await emitTest(member);
    const running = deliver();
    await sleep(300);
    const began = performance.now();
    await makeTestEndpoint(member, receiver.url);
    await emitTest(member);
    await expect.poll(() => receiver.taken.length, { timeout: 3000, interval: 20 }).toBe(1);
    expect(performance.now() - began).toBeLessThan(2000);
    expect(slow.arrivals.length).toBeLessThanOrEqual(8);
    await db.delete(webhookEndpoints).where(eq(webhookEndpoints.id, endpointId));
    await running;
    await slow.stop();
  }, 30_000);
});

describe("several workers", () => {
  it("send each delivery once", async () => {
    await makeTestEndpoint(member, receiver.url);
    for (let count = 0; count < 60; count++) await emitTest(member);
    await Promise.all([deliver(), deliver(), deliver(), deliver()]);
    expect(receiver.arrivals).toHaveLength(60);
    expect(new Set(receiver.arrivals.map(({ id }) => id)).size).toBe(60);
  });

  it("take over what a killed one held, once its time is up, and not before", async () => {
    const { endpointId } = await makeTestEndpoint(member, receiver.url);
    await emitTest(member);
    expect(await claimDeliveries({ healthy: 10, failing: 10 }, now())).toHaveLength(1);
    pass(HELD_MS - 1000);
    await deliver();
    expect(receiver.arrivals).toHaveLength(0);
    pass(2000);
    await deliver();
    expect(await deliveriesOf(endpointId)).toMatchObject([{ status: "delivered" }]);
  });

  it("send a thousand, each once", async () => {
    await makeTestEndpoint(member, receiver.url);
    for (let count = 0; count < 1000; count++) await emitTest(member);
    await Promise.all([deliver(), deliver()]);
    expect(receiver.taken).toHaveLength(1000);
  }, 60_000);
});
