import { expect, test } from "vitest";
import { pause, setUp, until } from "./harness.ts";
import { done } from "./raw-answers.ts";
import { inTurn, openRawApp } from "./raw-app.ts";
import { subject } from "./server.ts";

const raw = openRawApp();
const stays = raw.scripted("stays", inTurn(done(null)));
const goes = raw.scripted("goes", inTurn(done(null)));
const QUIET_MS = 700;

test("an app that registers itself is answered that it is well", async () => {
  const answer = await raw.register();
  expect([answer.status, await answer.json()]).toEqual([200, expect.objectContaining({ ok: true })]);
});

test.skipIf(subject.isDev)("nobody registers an app without the signing key", async () => {
  expect((await raw.register(undefined, "signkey-test-00ff00ff")).status).toBe(401);
});

test("what is not a registration is refused", async () => {
  expect((await raw.register({ url: raw.app.url })).status).toBe(400);
});

test("a function that the app no longer names is started no more, one it names again is", async () => {
  const answer = await raw.register(raw.registration(goes));
  expect(await answer.json()).toMatchObject({ ok: true, modified: true });
  await raw.post([{ name: goes.event }, { name: stays.event }]);
  await stays.called(1);
  await pause(QUIET_MS);
  expect(goes.calls).toEqual([]);
  await raw.register();
  await goes.send();
  await goes.called(1);
});

// Only ours can be told of an app without the app's own word: where the address comes from is a server's own matter.
test.skipIf(subject.isForeign)(
  "an app is greeted in-band by a signed PUT, and its answer is its list",
  async () => {
    const greeting = await until(() => raw.greetings[0]);
    expect(greeting.headers).toMatchObject({ "x-inngest-sync-kind": "in_band" });
    expect(greeting.isSigned).toBe(true);
    expect(greeting.body).toEqual({ url: raw.app.url });
  },
);

test("the SDK's own registration is taken, and it believes the calls that follow", async () => {
  const told: unknown[] = [];
  const { client, close } = await setUp((client) => [
    client.createFunction({ id: "hello", triggers: [{ event: `${client.id}/hello` }] }, async ({ event }) => {
      told.push(event.data);
    }),
  ]);
  await client.send({ name: `${client.id}/hello`, data: { n: 1 } });
  await until(() => told.length > 0);
  expect(told).toEqual([{ n: 1 }]);
  await close();
});
