import type { ChildProcess } from "node:child_process";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort, makeClient, makeDatabase, startApp, until } from "./testing.ts";
import { kill, startEngineChild } from "./testing-child.ts";

const { tell, runsOf, valuesOf } = makeRegister();
const port = await freePort();
const client = makeClient(port);
const dataOf = (event: { data?: unknown }) => event.data as { n: number };
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const LIFE_MS = 900;
const KILLS = 4;

const functions = [
  client.createFunction(
    { id: "throttle", throttle: { limit: 1, period: "1s" }, triggers: [{ event: "throttle" }] },
    async ({ event, runId }) => tell("throttle", runId, dataOf(event).n),
  ),
  client.createFunction(
    { id: "debounce", debounce: { period: "3s" }, triggers: [{ event: "debounce" }] },
    async ({ event, runId }) => tell("debounce", runId, dataOf(event).n),
  ),
  client.createFunction(
    { id: "batch", batchEvents: { maxSize: 9, timeout: "3s" }, triggers: [{ event: "batch" }] },
    async ({ events, runId }) =>
      tell(
        "batch",
        runId,
        events.map((event) => dataOf(event).n),
      ),
  ),
  client.createFunction(
    { id: "timeout", timeouts: { finish: "3s" }, triggers: [{ event: "timeout" }] },
    async ({ step, runId }) => {
      await step.sleep("nap", "60s");
      tell("timeout.end", runId, 0);
    },
  ),
];

let app: Awaited<ReturnType<typeof startApp>>;
let database: Awaited<ReturnType<typeof makeDatabase>>;
const children: ChildProcess[] = [];

beforeAll(async () => {
  database = await makeDatabase();
  app = await startApp(client, functions);
});

afterAll(async () => {
  for (const child of children) child.kill("SIGKILL");
  await app.stop();
  await database.drop();
});

test("killed again and again, nothing that was acknowledged or waits is lost, doubled or early", async () => {
  let engine = await startEngine();
  await until(async () => (await database.sql`select id from engine.functions`).length === functions.length);
  const sentAt = Date.now();
  for (let n = 1; n <= 3; n++) {
    await client.send(["debounce", "batch"].map((name) => ({ name, data: { n } })));
  }
  await client.send({ name: "timeout" });
  await until(async () => {
    const [open] = await database.sql`select id from engine.events where fanned_out_at is null`;
    return !open;
  });
  for (let n = 1; n <= 5; n++) await client.send({ name: "throttle", data: { n } });
  for (let turn = 0; turn < KILLS; turn++) {
    await kill(engine, "SIGKILL");
    engine = await startEngine();
    await pause(LIFE_MS);
  }
  const open = () => database.sql`select id from engine.runs where ended_at is null
    union all select id from engine.events where fanned_out_at is null
    union all select lane from engine.debounces union all select lane from engine.batched_events`;
  await until(async () => runsOf("batch") === 1 && (await open()).length === 0, 40_000);
  expect(valuesOf("throttle").toSorted()).toEqual([1, 2, 3, 4, 5]);
  expect(valuesOf("debounce")).toEqual([3]);
  expect(valuesOf("batch")).toEqual([[1, 2, 3]]);
  expect(runsOf("timeout.end")).toBe(0);
  const runs =
    await database.sql`select function_id, count(*)::int as runs, array_agg(distinct status) as status,
      extract(epoch from max(created_at) - to_timestamp(${sentAt / 1000}))::float8 as age
    from engine.runs group by function_id order by function_id`;
  expect(runs).toMatchObject([
    { function_id: "app-batch", runs: 1, status: ["completed"] },
    { function_id: "app-debounce", runs: 1, status: ["completed"] },
    { function_id: "app-throttle", runs: 5, status: ["completed"] },
    { function_id: "app-timeout", runs: 1, status: ["cancelled"] },
  ]);
  for (const { age } of runs.slice(0, 2)) expect(age).toBeGreaterThanOrEqual(3);
}, 60_000);

async function startEngine(): Promise<ChildProcess> {
  const child = await startEngineChild(port, database.url, app.url);
  children.push(child);
  return child;
}

/** A call may be made again after a kill: what a run tells counts once, in the order of first hearing. */
function makeRegister() {
  const told: { what: string; runId: string; value: unknown }[] = [];
  const of = (what: string) => told.filter((item) => item.what === what);
  return {
    tell: (what: string, runId: string, value: unknown) => {
      if (!told.some((item) => item.what === what && item.runId === runId)) told.push({ what, runId, value });
    },
    runsOf: (what: string) => of(what).length,
    valuesOf: (what: string) => of(what).map((item) => item.value),
  };
}
