import { randomUUID } from "node:crypto";
import { desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db";
import {
  accounts,
  auditEntries,
  webhookAttempts,
  webhookDeliveries,
  webhookEndpoints,
  webhookEvents,
} from "@/db/schema";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { keepWebhooksApart } from "@/scripts/testing/keep-webhooks-apart";
import { changeEndpoint } from "./change-endpoint";
import { deleteEndpoint } from "./delete-endpoint";
import { deliverWebhooks } from "./deliver";
import { forgetEvents } from "./forget-events";
import { getDelivery, getEndpoint, listDeliveries, listEndpoints } from "./queries";
import { replayDelivery, replayFailed } from "./replay";
import { rotateSecret } from "./rotate-secret";
import { ENDPOINTS_MAX } from "./rules";
import { sendTest } from "./send-test";
import { switchEndpoint } from "./switch-endpoint";
import { emitTest, makeTestEndpoint, startReceiver, verify } from "./testing";

await keepWebhooksApart();

let member: Member;
let receiver: Awaited<ReturnType<typeof startReceiver>>;
beforeAll(async () => {
  receiver = await startReceiver();
});
afterAll(() => receiver.stop());
beforeEach(async () => {
  await db.delete(webhookEndpoints);
  member = await createTestMember();
  receiver.reply = () => ({ status: 200 });
  receiver.arrivals.length = 0;
});

const deliver = () => deliverWebhooks({ lingerMs: 0 });
const newest = async () => {
  const own = eq(auditEntries.workspaceId, member.workspaceId);
  return (await db.select().from(auditEntries).where(own).orderBy(desc(auditEntries.id)).limit(1))[0];
};
const deliveriesOf = (endpointId: string) => listDeliveries(member, endpointId, { limit: 100 });

describe("an endpoint", () => {
  it("shows its secret when it is made and never again, and leaves entries of every change", async () => {
    const { endpointId, secret } = await makeTestEndpoint(member, receiver.url);
    expect(Buffer.from(secret.replace("whsec_", ""), "base64")).toHaveLength(32);
    expect(JSON.stringify(await listEndpoints(member))).not.toContain(secret);
    expect(await newest()).toMatchObject({ kind: "webhook/made", subjectId: endpointId });
    expect(JSON.stringify((await newest())?.details)).not.toContain("/hook");
    await changeEndpoint(member, { endpointId, name: "Desk", eventTypes: ["post.failed"] });
    expect(await getEndpoint(member, endpointId)).toMatchObject({
      name: "Desk",
      url: receiver.url,
      eventTypes: ["post.failed"],
    });
    expect(await newest()).toMatchObject({ kind: "webhook/changed", subjectName: "Desk" });
    await switchEndpoint(member, { endpointId, isOn: false });
    expect(await getEndpoint(member, endpointId)).toMatchObject({ state: "off", disabledReason: null });
    await switchEndpoint(member, { endpointId, isOn: true });
    expect(await newest()).toMatchObject({ kind: "webhook/enabled" });
    await rotateSecret(member, { endpointId });
    expect(await newest()).toMatchObject({ kind: "webhook/secret-rotated", details: { overlapHours: 24 } });
    await deleteEndpoint(member, endpointId);
    expect(await listEndpoints(member)).toEqual([]);
    expect(await newest()).toMatchObject({ kind: "webhook/deleted" });
  });

  it("is kept to so many in a workspace, though all are made at once", async () => {
    const made = await Promise.allSettled(
      Array.from({ length: ENDPOINTS_MAX + 3 }, () => makeTestEndpoint(member, receiver.url)),
    );
    expect(made.filter(({ status }) => status === "fulfilled")).toHaveLength(ENDPOINTS_MAX);
    expect(await listEndpoints(member)).toHaveLength(ENDPOINTS_MAX);
  });

  it("is made once by a request that is repeated, with the same secret", async () => {
    const input = { name: "N", url: receiver.url, isTest: false, eventTypes: null, accountIds: null };
    const { makeEndpoint } = await import("./make-endpoint");
    const id = randomUUID();
    expect(await makeEndpoint(member, input, id)).toEqual(await makeEndpoint(member, input, id));
    expect(await listEndpoints(member)).toHaveLength(1);
  });

  it("names only accounts of its own workspace and mode", async () => {
    const [account] = await db
      .insert(accounts)
      .values({
        ...{ workspaceId: member.workspaceId, openId: randomUUID(), scopes: [] },
        username: "a",
        displayName: "A",
      })
      .returning();
    await makeTestEndpoint(member, receiver.url, { accountIds: [account!.id] });
    for (const who of [
      { by: member, isTest: true },
      { by: await createTestMember(), isTest: false },
    ]) {
      const refused = makeTestEndpoint(who.by, receiver.url, {
        accountIds: [account!.id],
        isTest: who.isTest,
      });
      await expect(refused).rejects.toMatchObject({ code: "not-found", field: "accountIds" });
    }
  });

  it("is nobody else's: not another workspace's, and not a member's who does not manage webhooks", async () => {
    const { endpointId } = await makeTestEndpoint(member, receiver.url);
    await emitTest(member);
    const [delivery] = await deliveriesOf(endpointId);
    const since = new Date(0);
    const verbs: ((who: Member) => Promise<unknown>)[] = [
      (who) => getEndpoint(who, endpointId),
      (who) => changeEndpoint(who, { endpointId, name: "Mine" }),
      (who) => switchEndpoint(who, { endpointId, isOn: false }),
      (who) => rotateSecret(who, { endpointId }),
      (who) => sendTest(who, endpointId),
      (who) => listDeliveries(who, endpointId, { limit: 5 }),
      (who) => getDelivery(who, delivery!.id),
      (who) => replayDelivery(who, delivery!.id),
      (who) => replayFailed(who, { endpointId, since }),
      (who) => deleteEndpoint(who, endpointId),
    ];
    const stranger = await createTestMember();
    const { workspaceId } = member;
    const manager = await createTestMember({ role: "manager", workspaceId });
    for (const verb of verbs) {
      await expect(verb(stranger)).rejects.toMatchObject({ code: "not-found" });
      await expect(verb(manager)).rejects.toMatchObject({ code: "forbidden" });
    }
    expect(await listEndpoints(stranger)).toEqual([]);
    await expect(listEndpoints(manager)).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("a test", () => {
  it("is sent at once, signed, also to an endpoint that is off, and is tried no second time", async () => {
    receiver.reply = () => ({ status: 418, body: "I am a teapot" });
    const { endpointId, secret } = await makeTestEndpoint(member, receiver.url);
    await switchEndpoint(member, { endpointId, isOn: false });
    const answer = await sendTest(member, endpointId);
    expect(answer).toMatchObject({ isTaken: false, status: 418, answer: "I am a teapot", problem: null });
    expect(verify(secret, receiver.arrivals[0]!)).toMatchObject({ type: "webhook.test" });
    expect(await getDelivery(member, answer.deliveryId)).toMatchObject({
      ...{ status: "given up", type: "webhook.test", attempts: [{ number: 1, status: 418 }] },
    });
    expect(await getEndpoint(member, endpointId)).toMatchObject({ failingSince: null });
    await deliver();
    expect(receiver.arrivals).toHaveLength(1);
  });

  it("is not sent more than ten times a minute", async () => {
    const { endpointId } = await makeTestEndpoint(member, receiver.url);
    for (let count = 0; count < 10; count++) await sendTest(member, endpointId);
    await expect(sendTest(member, endpointId)).rejects.toMatchObject({ code: "throttled" });
  });
});

describe("a replay", () => {
  it("sends the same event again, as a delivery of its own, once however often it is asked for", async () => {
    const { endpointId } = await makeTestEndpoint(member, receiver.url);
    await emitTest(member);
    await deliver();
    const [first] = await deliveriesOf(endpointId);
    const again = await Promise.all([replayDelivery(member, first!.id), replayDelivery(member, first!.id)]);
    expect(new Set(again.map(({ deliveryId }) => deliveryId)).size).toBe(1);
    await deliver();
    expect(receiver.arrivals.map(({ body }) => body)).toEqual(Array(2).fill(receiver.arrivals[0]!.body));
    expect(receiver.arrivals[1]!.id).toBe(receiver.arrivals[0]!.id);
    expect(await deliveriesOf(endpointId)).toMatchObject([
      { isReplay: true },
      { isReplay: false, id: first!.id },
    ]);
  });

  it("of all that was given up leaves out what arrived since, what waits again, and tests", async () => {
    receiver.reply = () => ({ status: 500 });
    const { endpointId } = await makeTestEndpoint(member, receiver.url);
    for (const number of [1, 2, 3, 4]) await emitTest(member, { data: { number } });
    await sendTest(member, endpointId);
    await db.update(webhookDeliveries).set({ status: "given up", endedAt: new Date() });
    const rows = (await deliveriesOf(endpointId)).toReversed();
    receiver.reply = () => ({ status: 200 });
    await replayDelivery(member, rows[0]!.id);
    await deliver();
    expect(await replayFailed(member, { endpointId, since: new Date(Date.now() + 1000) })).toEqual({
      replayed: 0,
    });
    expect(await replayFailed(member, { endpointId, since: new Date(0) })).toEqual({ replayed: 3 });
    expect(await replayFailed(member, { endpointId, since: new Date(0) })).toEqual({ replayed: 0 });
    receiver.taken.length = 0;
    await deliver();
    expect(receiver.taken.map(({ body }) => JSON.parse(body).data.number).toSorted()).toEqual([2, 3, 4]);
    await switchEndpoint(member, { endpointId, isOn: false });
    await expect(replayFailed(member, { endpointId, since: new Date(0) })).rejects.toMatchObject({
      code: "conflict",
    });
  });
});

it("forgets events, deliveries and tries after a month, and not before", async () => {
  const { endpointId } = await makeTestEndpoint(member, receiver.url);
  await emitTest(member);
  await deliver();
  const day = 86_400_000;
  await forgetEvents(new Date(Date.now() + 29 * day));
  expect(await deliveriesOf(endpointId)).toHaveLength(1);
  await forgetEvents(new Date(Date.now() + 31 * day));
  for (const table of [webhookEvents, webhookDeliveries, webhookAttempts]) {
    expect(await db.select().from(table)).toEqual([]);
  }
});
