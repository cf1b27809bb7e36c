import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { createTestAccount } from "@/lib/accounts/testing";
import { WebhookTestBody } from "@/lib/api/contract/webhook-bodies";
import { webhookOperations } from "@/lib/api/contract/webhooks";
import { createTestKey } from "@/lib/keys/testing";
import { startReceiver, verify } from "@/lib/webhooks/testing";
import { createTestMember } from "@/lib/workspaces/testing";
import { callApi } from "./_door/testing";

let receiver: Awaited<ReturnType<typeof startReceiver>>;
beforeAll(async () => {
  receiver = await startReceiver(() => ({ status: 202, body: "Thanks" }));
});
afterAll(() => receiver.stop());

async function ask(operation: Parameters<typeof callApi>[0], secret: string, body?: unknown, query = {}) {
  const answer = await callApi(operation, { secret, query, ...(body !== undefined && { body }) });
  const [method, path = ""] = operation.split(" ");
  const shape = webhookOperations.find(
    (one) => one.method === method && new RegExp(`^${one.path.replace(/\{\w+\}/g, "[^/]+")}$`).test(path),
  );
  const told = answer.status === 204 ? null : await answer.json();
  if (answer.ok) {
    expect(answer.status).toBe(shape?.answer.status);
    // Exactly what the contract promises, and nothing beside it.
    if (shape?.answer.schema)
      expect((shape.answer.schema as z.ZodType).safeParse(told).error).toBeUndefined();
  }
  return { status: answer.status, told };
}

describe("webhook endpoints by the API", () => {
  it("are made, read, changed, switched, tried, rotated and deleted", async () => {
    const member = await createTestMember();
    const { secret } = await createTestKey(member);
    const made = await ask("POST /webhook-endpoints", secret, { name: "Newsroom", url: receiver.url });
    expect(made.told).toMatchObject({ mode: "live", events: null, account_ids: null, status: "enabled" });
    const path = `/webhook-endpoints/${made.told.id}` as const;
    const { secret: signing, ...plain } = made.told;
    expect(await ask(`GET ${path}`, secret)).toMatchObject({ told: plain });
    expect((await ask("GET /webhook-endpoints", secret)).told).toEqual({ data: [plain], next_cursor: null });

    const tried = await ask(`POST ${path}/test`, secret);
    expect(tried.told).toMatchObject({ taken: true, status: 202, answer: "Thanks" });
    const arrival = receiver.arrivals.find(({ body }) => body.includes(made.told.id))!;
    expect(WebhookTestBody.safeParse(verify(signing, arrival)).error).toBeUndefined();

    const changed = await ask(`PATCH ${path}`, secret, { events: ["post.failed"], enabled: false });
    expect(changed.told).toMatchObject({ name: "Newsroom", events: ["post.failed"], status: "disabled" });
    expect((await ask(`PATCH ${path}`, secret, { enabled: true })).told).toMatchObject({ status: "enabled" });
    const rotated = await ask(`POST ${path}/rotate-secret`, secret, {});
    expect(rotated.told.secret).not.toBe(signing);
    expect(rotated.told.previous_secret_ends_at).not.toBeNull();

    const log = await ask(`GET ${path}/deliveries`, secret);
    expect(log.told.data).toMatchObject([{ type: "webhook.test", status: "delivered", tries: 1 }]);
    const deliveryId = log.told.data[0].id;
    const one = await ask(`GET /webhook-deliveries/${deliveryId}`, secret);
    expect(one.told.attempts).toMatchObject([{ number: 1, status: 202, answer: "Thanks" }]);
    const again = await ask(`POST /webhook-deliveries/${deliveryId}/replay`, secret);
    expect(again.told).toMatchObject({ replay: true, status: "waiting", event_id: one.told.event_id });
    const first = await ask(`GET ${path}/deliveries`, secret, undefined, { limit: "1" });
    expect(first.told.data).toMatchObject([{ id: again.told.id }]);
    const second = await ask(`GET ${path}/deliveries`, secret, undefined, { cursor: first.told.next_cursor });
    expect(second.told).toMatchObject({ data: [{ id: deliveryId }], next_cursor: null });
    const since = new Date(0).toISOString();
    expect((await ask(`POST ${path}/replay`, secret, { since })).told).toEqual({ replayed: 0 });
    expect(await ask(`DELETE ${path}`, secret)).toEqual({ status: 204, told: null });
    expect(await ask(`GET ${path}`, secret)).toMatchObject({ status: 404 });
  });

  it("say which field is wrong, by the name that the program gave it", async () => {
    const member = await createTestMember();
    const { secret } = await createTestKey(member);
    const wrong = (body: object) =>
      ask("POST /webhook-endpoints", secret, { name: "N", url: receiver.url, ...body });
    expect(await wrong({ url: "https://10.1.2.3/" })).toMatchObject({
      status: 422,
      told: { pointer: "/url" },
    });
    expect(await wrong({ account_ids: [randomUUID()] })).toMatchObject({
      status: 404,
      told: { pointer: "/account_ids" },
    });
    expect((await wrong({ events: ["post.exploded"] })).status).toBe(422);
  });

  it("need their scope, and are another key's only as far as its mode and its accounts reach", async () => {
    const member = await createTestMember();
    const account = await createTestAccount(member);
    const all = await createTestKey(member);
    const made = await ask("POST /webhook-endpoints", all.secret, { name: "All", url: receiver.url });
    const reader = await createTestKey(member, { scopes: ["webhooks:read"] });
    expect(
      await ask("POST /webhook-endpoints", reader.secret, { name: "N", url: receiver.url }),
    ).toMatchObject({
      status: 403,
    });
    const narrow = await createTestKey(member, { accountIds: [account.id] });
    const test = await createTestKey(member, { isTest: true });
    const stranger = await createTestKey(await createTestMember());
    for (const { secret } of [narrow, test, stranger]) {
      expect(await ask(`GET /webhook-endpoints/${made.told.id}`, secret)).toMatchObject({ status: 404 });
      expect((await ask("GET /webhook-endpoints", secret)).told.data).toEqual([]);
    }
    const own = await ask("POST /webhook-endpoints", narrow.secret, { name: "One", url: receiver.url });
    expect(own.told.account_ids).toEqual([account.id]);
    const inTest = await ask("POST /webhook-endpoints", test.secret, { name: "Test", url: receiver.url });
    expect(inTest.told.mode).toBe("test");
  });
});
