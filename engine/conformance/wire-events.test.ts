import { expect, test } from "vitest";
import { named, pause, until } from "./harness.ts";
import { done } from "./raw-answers.ts";
import { inTurn, openRawApp } from "./raw-app.ts";
import { subject } from "./server.ts";

const raw = openRawApp();
const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/;
const QUIET_MS = 700;

const batch = raw.scripted("batch", inTurn(done(null)));
test.concurrent("a batch is answered with an id for each event and starts a run for each", async () => {
  const answer = await raw.post([1, 2, 3].map((n) => ({ name: batch.event, data: { n } })));
  expect(answer.status).toBe(200);
  const body = (await answer.json()) as { ids: string[]; status: number };
  expect(body).toEqual({ ids: Array(3).fill(expect.stringMatching(ULID)), status: 200 });
  expect(new Set(body.ids).size).toBe(3);
  const calls = await batch.called(3);
  expect(calls.map((call) => call.body.event.data.n).toSorted()).toEqual([1, 2, 3]);
  expect(new Set(calls.map((call) => call.body.ctx.run_id)).size).toBe(3);
});

const bare = raw.scripted("bare", inTurn(done(null)));
test.concurrent("an event may be a name alone: it gets an id, a time and empty data", async () => {
  const before = Date.now();
  const answer = await raw.post({ name: bare.event });
  expect(answer.status).toBe(200);
  const [call] = await bare.called(1);
  expect(call!.body.event).toMatchObject({ id: expect.any(String), name: bare.event, data: {} });
  expect(call!.body.event.ts).toBeGreaterThanOrEqual(before - 1000);
  expect(call!.body.event.ts).toBeLessThanOrEqual(Date.now() + 1000);
});

const once = raw.scripted("once", inTurn(done(null)));
test.concurrent("an id counts once, in one batch and in later ones", async () => {
  await raw.post([
    { id: named("first"), name: once.event, data: { n: 1 } },
    { id: named("first"), name: once.event, data: { n: 2 } },
    { id: named("second"), name: once.event, data: { n: 3 } },
  ]);
  await once.called(2);
  await once.send({ n: 4 }, { id: named("first") });
  await pause(QUIET_MS);
  expect(once.calls.map((call) => call.body.event.data.n).toSorted()).toEqual([1, 3]);
});

const seeded = raw.scripted("seeded", inTurn(done(null)));
test.concurrent("a request that the SDK repeats counts once", async () => {
  const headers = {
    "x-inngest-event-id-seed": `${Date.now()},${btoa(named("seed").padEnd(10)).slice(0, 16)}`,
  };
  for (let tries = 0; tries < 2; tries++) {
    expect((await raw.post([{ name: seeded.event, data: {} }], { headers })).status).toBe(200);
  }
  await seeded.called(1);
  await pause(QUIET_MS);
  expect(seeded.calls.length).toBe(1);
});

const future = raw.scripted("future", inTurn(done(null)));
test.concurrent("an event of the future starts its run at its time, not before and soon after", async () => {
  const ts = Date.now() + 1500;
  await future.send({}, { ts });
  const [call] = await future.called(1);
  expect(call!.at).toBeGreaterThanOrEqual(ts - subject.earlyMs);
  expect(call!.at - ts).toBeLessThan(2000);
  expect(call!.body.event.ts).toBe(ts);
});

const refused = raw.scripted("refused", inTurn(done(null)));
test.concurrent("what is not an event, or comes with another key, is refused and starts nothing", async () => {
  const event = { name: refused.event, data: {} };
  for (const body of ["{", "7", '"event"', { data: {} }, { name: "" }, { ...event, data: "text" }]) {
    expect([body, (await raw.post(body)).status]).toEqual([body, 400]);
  }
  if (!subject.isDev) expect((await raw.post(event, { key: "wrong" })).status).toBe(401);
  await pause(QUIET_MS);
  expect(refused.calls).toEqual([]);
});

const picky = raw.scripted("picky", inTurn(done(null)), {
  expression:
    "event.data.kind == 'right' && event.data.n > 1 && (event.data.tags.exists(t, t == 'a') || event.user.vip)",
});
test.concurrent("a trigger's expression decides by the event; what it cannot read does not match", async () => {
  const matching = [
    { data: { kind: "right", n: 2, tags: ["b", "a"] } },
    { data: { kind: "right", n: 2.5, tags: [] }, user: { vip: true } },
  ];
  const others = [
    { data: { kind: "wrong", n: 2, tags: ["a"] } },
    { data: { kind: "right", n: 1, tags: ["a"] } },
    { data: { kind: "right" } },
    {},
  ];
  await raw.post([...others, ...matching].map((event) => ({ name: picky.event, ...event })));
  await picky.called(2);
  await pause(QUIET_MS);
  expect(
    picky.calls.map((call) => call.body.event.data).toSorted((a, b) => Number(a.n) - Number(b.n)),
  ).toEqual(matching.map(({ data }) => data));
});

const many = raw.scripted("many", inTurn(done(null)));
test.concurrent("two senders at once lose nothing", async () => {
  const send = (sender: number) =>
    Promise.all(Array.from({ length: 10 }, (_, n) => many.send({ n: sender * 10 + n })));
  await Promise.all([send(0), send(1)]);
  await until(() => new Set(many.calls.map((call) => call.body.event.data.n)).size === 20);
  expect(many.calls.length).toBe(20);
});
