import type { Inngest } from "inngest";
import { afterAll, expect, test } from "vitest";
import { makeDiary, named, pause, setUp, until } from "./harness.ts";
import { subject } from "./server.ts";

const APP = named("steps-waits");
const { tell, heard, whenTold } = makeDiary();
const trigger = (name: string) => ({ triggers: [{ event: `${APP}/${name}` }] });
const dataOf = (event: { data?: unknown }) =>
  event.data as {
    me: string;
    until: string;
    order: { id: number };
    signal: string;
    onConflict: "fail" | "replace";
  };

const makeFunctions = (client: Inngest) => [
  client.createFunction({ id: "sleeper", ...trigger("sleeper") }, async ({ event, step }) => {
    const start = await step.run("start", () => Date.now());
    await step.sleep("nap", "1s");
    const napped = await step.run("napped", () => Date.now());
    await step.sleep("number", 1000);
    const numbered = await step.run("numbered", () => Date.now());
    await step.sleepUntil("until", dataOf(event).until);
    tell("sleeper.end", { napMs: napped - start, numberMs: numbered - napped, endedAt: Date.now() });
  }),
  client.createFunction({ id: "past", ...trigger("past") }, async ({ step }) => {
    await step.sleepUntil("past", new Date(Date.now() - 60_000));
    tell("past.end");
  }),
  client.createFunction({ id: "picky", ...trigger("picky") }, async ({ event, step }) => {
    await step.run("ready", () => tell("picky.ready"));
    const [byIf, byMatch] = await Promise.all([
      step.waitForEvent("by-if", {
        event: `${APP}/answer`,
        timeout: "20s",
        if: "async.data.to == event.data.me && async.data.n > 1",
      }),
      step.waitForEvent("by-match", { event: `${APP}/order`, timeout: "20s", match: "data.order.id" }),
    ]);
    tell("picky.end", { byIf: [byIf?.name, byIf?.data], byMatch: byMatch?.data, me: dataOf(event).me });
  }),
  client.createFunction({ id: "unheard", ...trigger("unheard") }, async ({ step }) => {
    const none = await step.waitForEvent("never", { event: `${APP}/never`, timeout: "1s" });
    tell("unheard.end", none);
  }),
  client.createFunction({ id: "listener", ...trigger("listener") }, async ({ event, step }) => {
    await step.run("ready", () => tell("listener.ready"));
    const got = await step.waitForSignal("wait", {
      signal: dataOf(event).signal,
      timeout: "20s",
      onConflict: "fail",
    });
    tell("listener.end", got);
  }),
  client.createFunction({ id: "rival", ...trigger("rival") }, async ({ event, step }) => {
    const { me, signal, onConflict } = dataOf(event);
    await step.run("ready", () => tell(`${me}.ready`));
    const got = await step
      .waitForSignal("wait", { signal, timeout: "6s", onConflict })
      .catch((error: Error) => error.message);
    await step.run("tell", () => tell(`${me}.end`, got));
  }),
  client.createFunction({ id: "deaf", ...trigger("deaf") }, async ({ step }) => {
    const none = await step.waitForSignal("wait", {
      signal: `${APP}/silence`,
      timeout: "1s",
      onConflict: "replace",
    });
    tell("deaf.end", none);
  }),
  client.createFunction({ id: "signaller", ...trigger("signaller") }, async ({ event, step }) => {
    await step.sendSignal("send", { signal: dataOf(event).signal, data: { yes: true } });
  }),
  client.createFunction({ id: "sender", ...trigger("sender") }, async ({ step }) => {
    const { ids } = await step.sendEvent("send", [
      { name: `${APP}/sent`, data: { n: 1 } },
      { name: `${APP}/sent`, data: { n: 2 } },
    ]);
    await step.run("more", () => tell("sender.end", ids.length));
  }),
  client.createFunction({ id: "sent", ...trigger("sent") }, async ({ event }) => tell("sent", event.data)),
];

const { client, close } = await setUp(makeFunctions, { id: APP });
afterAll(close);
const send = (name: string, data = {}) => client.send({ name: `${APP}/${name}`, data });

test.concurrent("a sleep is as long as it says, for durations, numbers and instants", async () => {
  const target = Date.now() + 4000;
  await send("sleeper", { until: new Date(target).toISOString() });
  const { napMs, numberMs, endedAt } = (await whenTold("sleeper.end")).value as Record<string, number>;
  expect(napMs).toBeGreaterThanOrEqual(1000 - subject.earlyMs);
  expect(numberMs).toBeGreaterThanOrEqual(1000 - subject.earlyMs);
  expect(endedAt).toBeGreaterThanOrEqual(target - subject.earlyMs);
});

test.concurrent("a sleep until an instant that is past ends at once", async () => {
  await send("past");
  await whenTold("past.end");
});

test.concurrent("a wait takes the first event that its expression or its match is true of", async () => {
  await send("picky", { me: "ada", order: { id: 7 } });
  await whenTold("picky.ready");
  await pause(1000);
  await client.send([
    { name: `${APP}/answer`, data: { to: "bob", n: 2 } },
    { name: `${APP}/answer`, data: { to: "ada", n: 1 } },
    { name: `${APP}/answer`, data: { n: 3 } },
    { name: `${APP}/order`, data: { order: { id: 8 } } },
  ]);
  await pause(500);
  expect(heard("picky.end")).toEqual([]);
  await client.send([
    { name: `${APP}/answer`, data: { to: "ada", n: 2 } },
    { name: `${APP}/order`, data: { order: { id: 7 }, right: true } },
  ]);
  expect((await whenTold("picky.end")).value).toEqual({
    byIf: [`${APP}/answer`, { to: "ada", n: 2 }],
    byMatch: { order: { id: 7 }, right: true },
    me: "ada",
  });
});

test.concurrent("a wait that nobody answers gives null at its timeout", async () => {
  const sentAt = Date.now();
  await send("unheard");
  const end = await whenTold("unheard.end");
  expect(end.value).toBe(null);
  expect(end.at - sentAt).toBeGreaterThanOrEqual(1000 - subject.earlyMs);
});

test.concurrent("a signal reaches the one run that waits for it", async () => {
  const signal = `${APP}/signal-${Date.now()}`;
  await send("listener", { signal });
  await whenTold("listener.ready");
  await pause(1000);
  await send("signaller", { signal });
  expect((await whenTold("listener.end")).value).toEqual({ signal, data: { yes: true } });
});

test.concurrent("a second wait for a signal is refused, or takes the place of the first", async () => {
  const signal = `${APP}/rivals-${Date.now()}`;
  for (const [me, onConflict] of [
    ["ada", "fail"],
    ["bob", "fail"],
    ["eve", "replace"],
  ] as const) {
    await send("rival", { me, signal, onConflict });
    await whenTold(`${me}.ready`);
    await pause(700);
  }
  expect((await whenTold("bob.end")).value).toEqual(expect.any(String));
  await client.sendSignal({ signal, data: { n: 1 } });
  expect((await whenTold("eve.end")).value).toEqual({ signal, data: { n: 1 } });
  expect((await whenTold("ada.end")).value).toBe(null);
});

test.concurrent("a signal that never comes is null at the timeout", async () => {
  await send("deaf");
  expect((await whenTold("deaf.end")).value).toBe(null);
});

test.concurrent("a step sends events once, and gives their ids", async () => {
  await send("sender");
  expect((await whenTold("sender.end")).value).toBe(2);
  await until(() => heard("sent").length === 2);
  await pause(300);
  expect(
    heard("sent")
      .map((item) => (item.value as { n: number }).n)
      .toSorted(),
  ).toEqual([1, 2]);
});
