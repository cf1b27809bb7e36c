import type { Inngest } from "inngest";
import { afterAll, expect, test } from "vitest";
import { makeDiary, setUp, startApp, until } from "./testing.ts";

const MORE_THAN_ONE_TURN = 110;
const PATIENCE_MS = 30_000;
const { tell, heard } = makeDiary();
const dataOf = (event: { data?: unknown }) => event.data as { n: number };
let open = () => {};
const gate = new Promise<void>((resolve) => {
  open = resolve;
});

const makeFunctions = (client: Inngest, change: { period: "1h" | "1s"; limit: number }) => [
  client.createFunction(
    { id: "throttled", throttle: { limit: 1, period: change.period }, triggers: [{ event: "throttled" }] },
    async ({ event }) => tell("throttled", dataOf(event).n),
  ),
  client.createFunction(
    {
      id: "freed",
      ...(change.period === "1h" && { throttle: { limit: 1, period: "1h" as const } }),
      triggers: [{ event: "freed" }],
    },
    async ({ event }) => tell("freed", dataOf(event).n),
  ),
  client.createFunction(
    { id: "few", concurrency: change.limit, triggers: [{ event: "few" }] },
    async ({ event }) => {
      tell("few", dataOf(event).n);
      await gate;
    },
  ),
];

const bench = await setUp((client) => makeFunctions(client, { period: "1h", limit: 1 }));
const { client, database } = bench;
let { app } = bench;
afterAll(async () => {
  open();
  await bench.close();
  await app.stop();
});

test("what the app widens or takes away holds at once for what waits already, however much", async () => {
  const numbers = [1, 2, 3];
  const many = Array.from({ length: MORE_THAN_ONE_TURN }, (_, n) => n);
  await client.send(many.map((n) => ({ name: "freed", data: { n } })));
  await client.send(["throttled", "few"].flatMap((name) => numbers.map((n) => ({ name, data: { n } }))));
  const waiting = async () => [
    (await database.sql`select run_id from engine.throttled_runs`).length,
    (await database.sql`select run_id from engine.waiting_calls`).length,
  ];
  const all = `${2 + MORE_THAN_ONE_TURN - 1},2`;
  await until(async () => (await waiting()).join() === all && heard("throttled").length === 1, PATIENCE_MS);
  const port = Number(new URL(app.url).port);
  await app.stop();
  app = await startApp(client, makeFunctions(client, { period: "1s", limit: 3 }), port);
  expect((await fetch(app.url, { method: "PUT" })).status).toBe(200);
  await until(() => heard("throttled").length === 3 && heard("few").length >= 3, PATIENCE_MS);
  await until(() => heard("freed").length >= MORE_THAN_ONE_TURN, PATIENCE_MS);
  expect(new Set(heard("freed").map((item) => item.value)).size).toBe(MORE_THAN_ONE_TURN);
  expect(new Set(heard("few").map((item) => item.value)).size).toBe(3);
}, 100_000);
