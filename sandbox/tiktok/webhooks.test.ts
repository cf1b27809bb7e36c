import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type Answer, CLIENT, connect, control, startTestSandbox, type TestSandbox } from "./testing.ts";
import { startReceiver, type WebhookReceiver } from "./testing-webhooks.ts";
import { openIdOf } from "./tokens.ts";
import { DELIVERY_LIFE_MS } from "./webhooks.ts";

const SECOND_MS = 1000;
const HOUR_MS = 60 * 60 * SECOND_MS;
let app: WebhookReceiver;
let sandbox: TestSandbox;

beforeAll(async () => {
  app = await startReceiver(CLIENT.client_secret);
  sandbox = await startTestSandbox({ webhookUrl: app.url });
});
afterAll(async () => {
  await sandbox.stop();
  await app.stop();
});
beforeEach(async () => {
  await expect.poll(async () => (await newest()).state ?? "none").not.toBe("waiting");
  await control(sandbox, "DELETE", "faults");
  await control(sandbox, "DELETE", "violations");
  app.received.length = 0;
});

/** The creator takes the app's authorization away, which is the shortest way to an event. */
async function makeEvent(reason = 1): Promise<void> {
  await connect(sandbox, "mara.bakes");
  await control(sandbox, "POST", "authorizations/mara.bakes/remove", { reason });
}

async function newest(): Promise<Answer["body"]> {
  return (await control(sandbox, "GET", "webhooks")).body.webhooks[0] ?? {};
}

async function awaitReceived(count: number): Promise<void> {
  await expect.poll(() => app.received.length).toBe(count);
}

it("sends a signed document with a document in it, and notes that it was taken", async () => {
  await makeEvent(3);
  await awaitReceived(1);
  const { text, isSigned, headers, content } = app.received[0]!;
  expect(isSigned).toBe(true);
  expect(headers["content-type"]).toMatch(/^application\/json/);
  expect(content).toEqual({ reason: 3 });
  expect(JSON.parse(text)).toEqual({
    client_key: CLIENT.client_key,
    event: "authorization.removed",
    create_time: expect.any(Number),
    user_openid: openIdOf(CLIENT.client_key, "mara.bakes"),
    content: '{"reason":3}',
  });
  await expect
    .poll(newest)
    .toMatchObject({ state: "delivered", tries: 1, lastStatus: 200, creator: "mara.bakes" });
});

it("tries again, later each time and with a fresh time stamp", async () => {
  app.answers.push({ status: 500 }, { status: 503 });
  await makeEvent();
  await awaitReceived(1);
  await expect.poll(newest).toMatchObject({ state: "waiting", tries: 1, lastStatus: 500 });
  sandbox.advance(2 * SECOND_MS);
  await awaitReceived(2);
  await expect.poll(newest).toMatchObject({ tries: 2, lastStatus: 503 });
  sandbox.advance(1.5 * SECOND_MS);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(app.received).toHaveLength(2);
  sandbox.advance(SECOND_MS);
  await awaitReceived(3);
  expect(new Set(app.received.map(({ text }) => text)).size).toBe(1);
  expect(app.received.every(({ isSigned }) => isSigned)).toBe(true);
  expect(app.received[2]!.seconds).toBeGreaterThan(app.received[0]!.seconds + 2);
});

it("drops what was not taken for 72 hours", async () => {
  app.answers.push({ status: 500 }, { status: 500 });
  await makeEvent();
  await awaitReceived(1);
  sandbox.advance(DELIVERY_LIFE_MS - 1);
  await awaitReceived(2);
  await expect.poll(newest).toMatchObject({ state: "dropped", tries: 2 });
  sandbox.advance(HOUR_MS);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(app.received).toHaveLength(2);
});

it("takes neither 204 nor a redirect for an answer, and notes who gives one", async () => {
  for (const answer of [{ status: 204 }, { status: 302, headers: { location: app.url } }]) {
    app.received.length = 0;
    app.answers.push(answer);
    await makeEvent();
    await awaitReceived(1);
    await expect.poll(newest).toMatchObject({ state: "waiting", lastStatus: answer.status });
    sandbox.advance(2 * SECOND_MS);
    await awaitReceived(2);
  }
  const { violations } = (await sandbox.call("/_sandbox/state")).body;
  expect(violations.map(({ sentence }: { sentence: string }) => sentence)).toEqual([
    expect.stringContaining("answered 204"),
    expect.stringContaining("answered 302"),
  ]);
});

it("sends after a restart what it could not send before", async () => {
  await app.stop();
  await makeEvent();
  await expect.poll(newest).toMatchObject({ state: "waiting", tries: 1, lastStatus: 0 });
  app = await startReceiver(CLIENT.client_secret);
  await sandbox.restart({ webhookUrl: app.url });
  sandbox.advance(2 * SECOND_MS);
  await awaitReceived(1);
});

it("sends one again as it was", async () => {
  await makeEvent();
  await awaitReceived(1);
  await expect.poll(newest).toMatchObject({ state: "delivered" });
  const { id } = await newest();
  expect((await control(sandbox, "POST", `webhooks/${id}/redeliver`)).status).toBe(202);
  await awaitReceived(2);
  expect(app.received[1]!.text).toBe(app.received[0]!.text);
  expect((await control(sandbox, "POST", "webhooks/99999/redeliver")).status).toBe(404);
});

it("loses, doubles and reorders as ordered", async () => {
  await control(sandbox, "POST", "faults", { route: "webhook", mode: "lose", creator: "mara.bakes" });
  await makeEvent();
  await expect.poll(newest).toMatchObject({ state: "lost", tries: 0 });
  await control(sandbox, "POST", "faults", { route: "webhook", mode: "twice" });
  await makeEvent(2);
  await awaitReceived(2);
  expect(app.received[1]!.text).toBe(app.received[0]!.text);
  await control(sandbox, "POST", "faults", { route: "webhook", mode: "reorder" });
  await makeEvent(3);
  await makeEvent(4);
  await awaitReceived(4);
  expect(app.received.slice(2).map(({ content }) => content.reason)).toEqual([4, 3]);
});

it("counts an ordered answer as the app's, and an answer lost on its way as none", async () => {
  await control(sandbox, "POST", "faults", { route: "webhook", status: 503 });
  await makeEvent();
  await expect.poll(newest).toMatchObject({ tries: 1, lastStatus: 503 });
  expect(app.received).toHaveLength(0);
  await control(sandbox, "POST", "faults", { route: "webhook", mode: "cut-after-commit" });
  sandbox.advance(2 * SECOND_MS);
  await awaitReceived(1);
  await expect.poll(newest).toMatchObject({ state: "waiting", tries: 2, lastStatus: 0 });
  sandbox.advance(3 * SECOND_MS);
  await awaitReceived(2);
});

it("tells nobody without a webhook URL", async () => {
  const silent = await startTestSandbox();
  await connect(silent, "mara.bakes");
  await control(silent, "POST", "authorizations/mara.bakes/remove", { reason: 1 });
  expect((await control(silent, "GET", "webhooks")).body.webhooks).toEqual([]);
  await silent.stop();
});
