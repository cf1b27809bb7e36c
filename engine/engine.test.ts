import { afterAll, beforeAll, expect, test } from "vitest";
import type { RunningEngine } from "./start-engine.ts";
import {
  bearer,
  eventKey,
  findRuns,
  freePort,
  makeClient,
  makeDatabase,
  startApp,
  startTestEngine,
  type TestApp,
  until,
} from "./testing.ts";

const told: { what: string; at: number; value?: unknown }[] = [];
const tell = (what: string, value?: unknown) => void told.push({ what, at: Date.now(), value });
const heard = (what: string) => told.filter((item) => item.what === what);
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const port = await freePort();
const client = makeClient(port);
const trigger = (event: string) => ({ triggers: [{ event }] });
const dataOf = (event: { data?: unknown }) =>
  event.data as { text: string; key: string; group: string; post: number };

const inside: Record<string, number> = {};

const functions = [
  client.createFunction({ id: "note", ...trigger("note") }, async ({ event }) =>
    tell("note", dataOf(event).text),
  ),
  client.createFunction(
    { id: "picky", triggers: [{ event: "note", if: "event.data.text == 'for picky'" }] },
    async () => tell("picky"),
  ),
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
  client.createFunction({ id: "refused", debounce: { period: "1m" }, ...trigger("refused") }, async () =>
    tell("refused"),
  ),
];

let app: TestApp;
let engine: RunningEngine;
let database: Awaited<ReturnType<typeof makeDatabase>>;
const lines: string[] = [];

beforeAll(async () => {
  database = await makeDatabase();
  app = await startApp(client, functions);
  engine = await startTestEngine({
    databaseUrl: database.url,
    appUrls: [app.url],
    port,
    log: (line) => lines.push(line),
  });
  await until(async () => (await database.sql`select from engine.functions`).length === functions.length - 1);
});

afterAll(async () => {
  await engine.close();
  await app.stop();
  await database.drop();
});

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${engine.origin}${path}`, { method: "POST", body: JSON.stringify(body), headers });

test("a function with an option this engine lacks is refused with a sentence, the others are taken", () => {
  expect(lines).toContain("Function app-refused is refused: this engine does not support debounce.");
});

test("it says that it is well", async () => {
  expect(await (await fetch(`${engine.origin}/health`)).json()).toEqual({ ok: true });
});

test("an event with a wrong key, a wrong shape or too large is refused", async () => {
  const event = { name: "note", data: { text: "refused" } };
  expect((await post("/e/wrong", event)).status).toBe(401);
  expect((await post(`/e/${eventKey}`, { data: {} })).status).toBe(400);
  expect((await post(`/e/${eventKey}`, { name: "inngest/function.failed" })).status).toBe(400);
  expect((await post(`/e/${eventKey}`, Array(501).fill(event))).status).toBe(400);
  expect((await post(`/e/${eventKey}`, { name: "note", data: { text: "x".repeat(1_100_000) } })).status).toBe(
    413,
  );
  const broken = await fetch(`${engine.origin}/e/${eventKey}`, { method: "POST", body: "{" });
  expect(broken.status).toBe(400);
  expect(heard("note").filter((item) => item.value === "refused")).toEqual([]);
});

test("an event starts the functions whose expression it meets", async () => {
  const { ids } = await client.send([
    { name: "note", data: { text: "plain" } },
    { name: "note", data: { text: "for picky" } },
  ]);
  expect(ids).toEqual([expect.stringMatching(/^[0-9A-Z]{26}$/), expect.stringMatching(/^[0-9A-Z]{26}$/)]);
  await until(() => heard("note").some((item) => item.value === "for picky") && heard("picky").length === 1);
  await until(() => heard("note").some((item) => item.value === "plain"));
  expect(heard("picky").length).toBe(1);
});

test("an id counts once in 24 hours, and so does a request that the sender repeats", async () => {
  const first = await client.send({ id: "note-1", name: "note", data: { text: "one id" } });
  const second = await client.send({ id: "note-1", name: "note", data: { text: "one id" } });
  expect(second.ids).toEqual(first.ids);
  const seed = { "x-inngest-event-id-seed": `${Date.now()},c2VlZA==` };
  const body = [{ name: "note", data: { text: "one seed" } }];
  const ids = [await post(`/e/${eventKey}`, body, seed), await post(`/e/${eventKey}`, body, seed)];
  expect(ids.map((response) => response.status)).toEqual([200, 200]);
  await until(() => heard("note").some((item) => item.value === "one seed"));
  await pause(300);
  expect(heard("note").filter((item) => item.value === "one id").length).toBe(1);
  expect(heard("note").filter((item) => item.value === "one seed").length).toBe(1);
});

test("an event of the future waits for its time", async () => {
  const ts = Date.now() + 1200;
  await client.send({ name: "note", data: { text: "future" }, ts });
  const note = await until(() => heard("note").find((item) => item.value === "future"));
  expect(note.at).toBeGreaterThanOrEqual(ts);
  expect(note.at - ts).toBeLessThan(700);
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

test("an app is registered only with the key, and only at an address the engine was told", async () => {
  const body = { url: app.url, appName: "app", functions: [] };
  expect((await post("/fn/register", body)).status).toBe(401);
  expect((await post("/fn/register", body, { authorization: "Bearer signkey-test-00" })).status).toBe(401);
  const stranger = await post("/fn/register", { ...body, url: "http://evil.example/api/inngest" }, bearer);
  expect([stranger.status, await stranger.json()]).toMatchObject([
    400,
    { error: expect.stringContaining("ENGINE_APP_URLS") },
  ]);
  const byItself = await fetch(app.url, { method: "PUT" });
  expect(await byItself.json()).toMatchObject({ message: expect.stringContaining("app-refused is refused") });
  expect((await database.sql`select from engine.functions`).length).toBe(functions.length - 1);
});

test("runs are shown to the holder of the key alone", async () => {
  expect((await fetch(`${engine.origin}/v1/runs`)).status).toBe(401);
  const [run] = await findRuns(engine.origin);
  const shown = await fetch(`${engine.origin}/v1/runs/${run!.id}`, { headers: bearer });
  expect(await shown.json()).toMatchObject({ data: { id: run!.id, steps: expect.any(Array) } });
  expect((await fetch(`${engine.origin}/v1/runs/none`, { headers: bearer })).status).toBe(404);
});

test("its log has no event data", () => {
  expect(lines.join("\n")).not.toMatch(/for picky|one seed|future/);
});
