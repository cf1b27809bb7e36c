import type { Inngest } from "inngest";
import { afterAll, expect, test } from "vitest";
import { freePort, makeClient, makeDiary, setUp, startTestEngine, until } from "./testing.ts";

const { tell, heard } = makeDiary();
const dataOf = (event: { data?: unknown }) => event.data as { n: number };
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const makeFunctions = (client: Inngest) => [
  client.createFunction(
    { id: "throttle", throttle: { limit: 2, period: "2s" }, triggers: [{ event: "throttle" }] },
    async ({ event }) => tell("throttle", dataOf(event).n),
  ),
  client.createFunction(
    { id: "rate", rateLimit: { limit: 1, period: "60s" }, triggers: [{ event: "rate" }] },
    async () => tell("rate"),
  ),
  client.createFunction(
    { id: "debounce", debounce: { period: "4s" }, triggers: [{ event: "debounce" }] },
    async ({ event }) => tell("debounce", dataOf(event).n),
  ),
  client.createFunction(
    { id: "skip", singleton: { mode: "skip" }, triggers: [{ event: "skip" }] },
    async ({ step }) => {
      await step.run("begin", () => tell("skip"));
      await step.sleep("nap", "3s");
    },
  ),
  client.createFunction(
    { id: "cancel", singleton: { mode: "cancel" }, triggers: [{ event: "cancel" }] },
    async ({ step }) => {
      await step.sleep("nap", "1s");
      await step.run("end", () => tell("cancel.end"));
    },
  ),
  client.createFunction(
    { id: "batch", batchEvents: { maxSize: 5, timeout: "60s" }, triggers: [{ event: "batch" }] },
    async ({ events }) =>
      tell(
        "batch",
        events.map((event) => dataOf(event).n),
      ),
  ),
];

const bench = await setUp(makeFunctions);
const { database, app } = bench;
const port = await freePort();
const other = await startTestEngine({ databaseUrl: database.url, appUrls: [app.url], port });
const clients = [bench.client, makeClient(port)];
afterAll(async () => {
  await other.close();
  await bench.close();
});

/** All at once, by turns to the one engine and the other. */
async function flood(name: string, count: number): Promise<void> {
  const numbers = Array.from({ length: count }, (_, n) => n);
  await Promise.all(numbers.map((n) => clients[n % 2]!.send({ name, data: { n } })));
}

test.concurrent("two engines together keep to one throttle and lose nothing", async () => {
  const floodedAt = Date.now();
  await flood("throttle", 7);
  await until(() => heard("throttle").length === 7, 30_000);
  const starts = heard("throttle").map((item) => item.at - floodedAt);
  for (const [position, start] of starts.entries()) {
    expect(start).toBeGreaterThanOrEqual((position - 1) * 1000);
  }
  expect(new Set(heard("throttle").map((item) => item.value)).size).toBe(7);
  expect(await database.sql`select run_id from engine.throttled_runs`).toEqual([]);
});

test.concurrent("two engines together let one through a rate limit of one", async () => {
  await flood("rate", 16);
  await until(() => heard("rate").length > 0);
  await pause(1500);
  expect(heard("rate").length).toBe(1);
});

test.concurrent("two engines together make one run of a debounced burst, with the event that came last", async () => {
  await flood("debounce", 16);
  await clients[1]!.send({ name: "debounce", data: { n: 99 } });
  await until(() => heard("debounce").length > 0);
  await pause(1500);
  expect(heard("debounce").map((item) => item.value)).toEqual([99]);
});

test.concurrent("two engines together begin a singleton once and skip the rest", async () => {
  await flood("skip", 16);
  await until(() => heard("skip").length > 0);
  await pause(1000);
  expect(heard("skip").length).toBe(1);
  expect(await database.sql`select id from engine.runs where function_id = 'app-skip'`).toHaveLength(1);
});

test.concurrent("two engines together leave one singleton run when each start cancels the one before", async () => {
  await flood("cancel", 12);
  await until(() => heard("cancel.end").length > 0);
  await pause(1000);
  expect(heard("cancel.end").length).toBe(1);
  const runs = await database.sql`select status, count(*)::int as runs from engine.runs
    where function_id = 'app-cancel' group by status order by status`;
  expect(runs).toEqual([
    { status: "cancelled", runs: 11 },
    { status: "completed", runs: 1 },
  ]);
});

test.concurrent("two engines together put each event into one batch", async () => {
  await flood("batch", 20);
  await until(() => heard("batch").length === 4);
  const numbers = heard("batch").flatMap((item) => item.value as number[]);
  expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n));
});
