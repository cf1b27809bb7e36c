import type { Inngest } from "inngest";
import { afterAll, expect, test } from "vitest";
import { makeDiary, named, pause, setUp, until } from "./harness.ts";
import { subject } from "./server.ts";

const { tell, heard, whenTold } = makeDiary();
const trigger = (event: string) => ({ triggers: [{ event: named(event) }] });
const dataOf = (event: { data?: unknown }) => event.data as { key: string; group: string };
const inside: Record<string, number> = {};

const makeFunctions = (client: Inngest) => [
  client.createFunction({ id: "cron", triggers: [{ cron: subject.cron }] }, async ({ event }) => {
    tell("cron", { name: event.name, ts: event.ts });
  }),
  client.createFunction(
    { id: "once", idempotency: "event.data.key", ...trigger("once") },
    async ({ event }) => tell("once", dataOf(event).key),
  ),
  client.createFunction(
    { id: "few", concurrency: { limit: 2, key: "event.data.group" }, ...trigger("few") },
    async ({ event, step }) => {
      const { group } = dataOf(event);
      await step.run("work", async () => {
        inside[group] = (inside[group] ?? 0) + 1;
        tell("few.inside", inside[group]);
        await pause(200);
        inside[group]--;
      });
      tell("few", group);
    },
  ),
  client.createFunction({ id: "steady", ...trigger("steady") }, async ({ step, attempt, maxAttempts }) => {
    tell("steady.begin");
    await step.sleep("nap", "1s");
    await step.run("work", () => tell("steady", { attempt, maxAttempts }));
  }),
];

const { client, app, close } = await setUp(makeFunctions);
afterAll(close);

test("a cron fires once a tick and never before it", async () => {
  await until(() => heard("cron").length >= 2);
  const ticks = heard("cron").map((item) => item.value as { name: string; ts: number });
  expect(new Set(ticks.map(({ ts }) => ts)).size).toBe(ticks.length);
  expect(ticks.map(({ name }) => name)).toEqual(ticks.map(() => "inngest/scheduled.timer"));
  for (const [n, { at }] of heard("cron").entries()) expect(at).toBeGreaterThanOrEqual(ticks[n]!.ts);
});

test("a function with an idempotency key runs once for it", async () => {
  await client.send(["a", "a", "b", "a"].map((key) => ({ name: named("once"), data: { key } })));
  await until(() => heard("once").length === 2);
  await pause(200);
  expect(
    heard("once")
      .map((item) => item.value)
      .toSorted(),
  ).toEqual(["a", "b"]);
});

test("no more steps of a function run at once than its concurrency allows, by key", async () => {
  const groups = ["x", "x", "x", "x", "x", "x", "y", "y", "y"];
  await client.send(groups.map((group) => ({ name: named("few"), data: { group } })));
  await until(() => heard("few").length === groups.length);
  expect(Math.max(...heard("few.inside").map((item) => item.value as number))).toBe(2);
});

test("an app that was away is called again when it is back, without using up an attempt", async () => {
  await client.send({ name: named("steady") });
  await until(() => heard("steady.begin").length > 0);
  await app.close();
  await pause(2500);
  const backAt = Date.now();
  await app.open();
  const steady = await whenTold("steady");
  expect(steady.value).toEqual({ attempt: 0, maxAttempts: 5 });
  if (!subject.isForeign) expect(steady.at - backAt).toBeLessThan(5500);
});
