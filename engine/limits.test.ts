import type { Inngest } from "inngest";
import { afterAll, expect, test } from "vitest";
import { findRuns, makeDiary, setUp, startApp, startTestEngine, until } from "./testing.ts";

const { tell, heard } = makeDiary();
const trigger = (event: string) => ({ triggers: [{ event }] });
const dataOf = (event: { data?: unknown }) => event.data as { key: string; group: string; post: number };
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const inside: Record<string, number> = {};

const makeFunctions = (client: Inngest) => [
  client.createFunction({ id: "cron", triggers: [{ cron: "*/1 * * * * *" }] }, async ({ event }) => {
    tell("cron", event.ts);
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
  client.createFunction(
    {
      id: "cancelled",
      cancelOn: [{ event: "cancel", if: "async.data.post == event.data.post" }],
      ...trigger("cancellable"),
    },
    async ({ event, step }) => {
      await step.sleep("nap", "2s");
      tell("cancelled.end", dataOf(event).post);
    },
  ),
  client.createFunction({ id: "steady", ...trigger("steady") }, async ({ step, attempt, maxAttempts }) => {
    await step.sleep("nap", "1s");
    await step.run("work", () => tell("steady", { attempt, maxAttempts }));
  }),
];

const bench = await setUp(makeFunctions);
const { client, functions, database, engine } = bench;
let { app } = bench;
afterAll(async () => {
  await bench.close();
  await app.stop();
});

test("a cron fires once a tick, also with two engines on one database", async () => {
  const other = await startTestEngine({ databaseUrl: database.url, appUrls: [app.url] });
  const before = heard("cron").length;
  await until(() => heard("cron").length >= before + 3);
  await other.close();
  const ticks = heard("cron").map((item) => item.value as number);
  expect(new Set(ticks).size).toBe(ticks.length);
  expect(ticks.every((tick) => tick % 1000 === 0)).toBe(true);
  for (const { at, value } of heard("cron").slice(1)) expect(at).toBeGreaterThanOrEqual(value as number);
});

test("a function with an idempotency key runs once for it", async () => {
  await client.send(["a", "a", "b", "a"].map((key) => ({ name: "once", data: { key } })));
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
  await client.send(groups.map((group) => ({ name: "few", data: { group } })));
  await until(() => heard("few").length === groups.length);
  expect(Math.max(...heard("few.inside").map((item) => item.value as number))).toBe(2);
  expect((await database.sql`select from engine.waiting_calls`).length).toBe(0);
});

test("an event cancels the runs it is about and no other", async () => {
  await client.send([
    { name: "cancellable", data: { post: 1 } },
    { name: "cancellable", data: { post: 2 } },
  ]);
  const asleep = () => database.sql`select from engine.steps where op = 'Sleep' and status = 'sleeping'
    and run_id in (select id from engine.runs where function_id = 'app-cancelled')`;
  await until(async () => (await asleep()).length === 2);
  await client.send({ name: "cancel", data: { post: 1 } });
  await until(() => heard("cancelled.end").length > 0);
  expect(heard("cancelled.end").map((item) => item.value)).toEqual([2]);
  await until(async () => {
    const runs = (await findRuns(engine.origin)).filter((run) => run.function_id === "app-cancelled");
    return ["cancelled", "completed"].every((status) => runs.some((run) => run.status === status));
  });
});

test("an app that was away is called again when it is back, without using up an attempt", async () => {
  const away = new URL(app.url).port;
  await client.send({ name: "steady" });
  await until(
    async () =>
      (
        await database.sql`select from engine.runs where function_id = 'app-steady' and steps_done = 0
    and exists (select from engine.steps where run_id = runs.id)`
      ).length,
  );
  await app.stop();
  await until(async () => (await database.sql`select from engine.parked_calls`).length);
  await pause(1500);
  const backAt = Date.now();
  app = await startApp(client, functions, Number(away));
  const [steady] = await until(() => heard("steady").length > 0 && heard("steady"));
  expect(steady!.value).toEqual({ attempt: 0, maxAttempts: 5 });
  expect(steady!.at - backAt).toBeLessThan(5500);
});
