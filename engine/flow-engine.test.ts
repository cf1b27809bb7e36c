import type { Inngest } from "inngest";
import { afterAll, expect, test } from "vitest";
import { bearer, findRuns, makeDiary, setUp, startTestEngine, until } from "./testing.ts";

const { tell, heard, whenTold } = makeDiary();
const trigger = (event: string) => ({ triggers: [{ event }] });
const dataOf = (event: { data?: unknown }) => event.data as { key: string; name: string };
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const gates: Record<string, () => void> = {};
const pass = (name: string) =>
  new Promise<void>((resolve) => {
    gates[name] = resolve;
  });

const shared = (client: Inngest, name: string, limit: number) =>
  client.createFunction(
    { id: name, concurrency: { limit, scope: "env", key: '"shared"' }, ...trigger(name) },
    async ({ event }) => {
      const visit = `${name} ${dataOf(event).name}`;
      tell(visit);
      await pass(visit);
      tell(`${visit}.end`);
    },
  );

const makeFunctions = (client: Inngest) => [
  client.createFunction({ id: "daily", idempotency: "event.data.key", ...trigger("daily") }, async () =>
    tell("daily"),
  ),
  client.createFunction({ id: "keyed", idempotency: "event.data.key", ...trigger("keyed") }, async () =>
    tell("keyed"),
  ),
  client.createFunction(
    { id: "mixed", triggers: [{ event: "mixed" }, { cron: "*/1 * * * * *" }] },
    async ({ event }) => tell("mixed", event),
  ),
  client.createFunction(
    { id: "alone", singleton: { mode: "skip" }, triggers: [{ cron: "*/1 * * * * *" }] },
    async ({ step }) => {
      await step.run("begin", () => tell("alone.begin"));
      await step.sleep("nap", "2500ms" as "2s");
      await step.run("end", () => tell("alone.end"));
    },
  ),
  client.createFunction(
    { id: "late", throttle: { limit: 1, period: "60s" }, timeouts: { start: "4s" }, ...trigger("late") },
    async ({ event }) => tell("late", dataOf(event).name),
  ),
  ...["watch", "watch-too"].map((id) =>
    client.createFunction({ id, retries: 0, ...trigger("inngest/function.failed") }, async ({ event }) => {
      tell(id, (event.data as { function_id: string }).function_id);
      throw new Error("The watcher fell, too.");
    }),
  ),
  client.createFunction({ id: "fails", retries: 0, ...trigger("fails") }, async () => {
    throw new Error("down");
  }),
  client.createFunction(
    { id: "batched", batchEvents: { maxSize: 2, timeout: "60s" }, ...trigger("batched") },
    async ({ events }) =>
      tell(
        "batched",
        events.map((event) => dataOf(event).name),
      ),
  ),
  ...["orderly", "patient"].map((id) =>
    client.createFunction({ id, throttle: { limit: 9, period: "1s" }, ...trigger(`${id}/*`) }, async () =>
      tell(id),
    ),
  ),
  shared(client, "narrow", 1),
  shared(client, "wide", 3),
];

const bench = await setUp(makeFunctions);
const { client, database, app } = bench;
let { engine } = bench;
afterAll(async () => {
  await engine.close();
  await bench.close();
});

test.concurrent("a key of any length, or with a NUL, counts like another", async () => {
  const keys = ["x".repeat(50_000), "a\0b", "a\0c"];
  for (const key of [...keys, ...keys]) await client.send({ name: "keyed", data: { key } });
  await until(() => heard("keyed").length === 3);
  await pause(300);
  expect(heard("keyed").length).toBe(3);
});

test.concurrent("an idempotency key counts for a day, then anew", async () => {
  const send = () => client.send({ name: "daily", data: { key: "k" } });
  await send();
  await whenTold("daily");
  const [key] = await database.sql`update engine.keys set expires_at = now()
    where key = 'run:app-daily:k'
    returning (select extract(epoch from expires_at - now()) / 3600 from engine.keys as old
      where old.key = keys.key)::float8 as hours`;
  expect(key!.hours).toBeGreaterThan(23.9);
  expect(key!.hours).toBeLessThanOrEqual(24);
  await send();
  await until(() => heard("daily").length === 2);
});

test.concurrent("a function may have an event and a cron", async () => {
  await client.send({ name: "mixed", data: { name: "by hand" } });
  const names = () => heard("mixed").map((item) => (item.value as { name: string }).name);
  await until(() => names().includes("mixed") && names().includes("inngest/scheduled.timer"));
  const tick = heard("mixed").find((item) => (item.value as { name: string }).name !== "mixed");
  expect(tick!.value).toMatchObject({ data: { cron: "*/1 * * * * *" } });
});

test.concurrent("a cron whose last run still goes on is skipped as a singleton", async () => {
  await until(() => heard("alone.end").length >= 2, 20_000);
  const [first, second] = heard("alone.begin");
  expect(second!.at).toBeGreaterThanOrEqual(heard("alone.end")[0]!.at);
  expect(second!.at - first!.at).toBeGreaterThanOrEqual(2500);
});

test.concurrent("a run that its throttle keeps too long is cancelled in line and takes no turn from others", async () => {
  for (const name of ["first", "second", "third"]) await client.send({ name: "late", data: { name } });
  const runs = async () => (await findRuns(engine.origin)).filter((run) => run.function_id === "app-late");
  await until(async () => (await runs()).filter((run) => run.status === "cancelled").length === 2);
  expect(await database.sql`select run_id from engine.throttled_runs where lane like '%app-late%'`).toEqual(
    [],
  );
  expect(heard("late").map((item) => item.value)).toEqual(["first"]);
});

test.concurrent("a throttled run waits for an earlier event that is still being handed out", async () => {
  await holdBack("orderly/earlier", 0);
  await client.send({ name: "orderly/later" });
  await pause(1000);
  expect(heard("orderly")).toEqual([]);
  await database.sql`update engine.events set fanned_out_at = now() where name = 'orderly/earlier'`;
  await whenTold("orderly");
});

test.concurrent("a throttled run does not wait for an event that is stuck", async () => {
  await holdBack("patient/earlier", 11);
  await client.send({ name: "patient/later" });
  await whenTold("patient");
});

test.concurrent("functions that watch failures and fail themselves do not go on for ever", async () => {
  await client.send({ name: "fails" });
  await until(() => heard("watch").length > 0 && heard("watch-too").length > 0);
  await pause(2000);
  const count = heard("watch").length;
  expect(heard("watch").map((item) => item.value)).not.toContain("app-watch");
  await pause(1000);
  expect(heard("watch").length).toBe(count);
  expect(count).toBeLessThan(10);
});

test.concurrent("under one shared key a function with room begins past one whose own limit is reached", async () => {
  const send = (name: string, visitor: string) => client.send({ name, data: { name: visitor } });
  for (const visitor of ["one", "two", "three"]) {
    await send("wide", visitor);
    await whenTold(`wide ${visitor}`);
  }
  await send("narrow", "four");
  await until(async () => (await waiting()).length === 1);
  await send("wide", "five");
  await until(async () => (await waiting()).length === 2);
  gates["wide one"]!();
  await whenTold("wide five");
  expect(heard("narrow four")).toEqual([]);
  for (const visit of ["wide two", "wide three", "wide five"]) gates[visit]!();
  await whenTold("narrow four");
  for (const visit of ["two", "three", "five"]) expect(heard(`wide ${visit}.end`).length).toBe(1);
  gates["narrow four"]!();
});

test.concurrent("a batch that is run again has all its events again", async () => {
  for (const name of ["one", "two"]) await client.send({ name: "batched", data: { name } });
  const run = await until(async () =>
    (await findRuns(engine.origin)).find(
      ({ function_id: id, status }) => id === "app-batched" && status === "completed",
    ),
  );
  const url = `${engine.origin}/v1/runs/${run.id}/retry`;
  expect((await fetch(url, { method: "POST", headers: bearer })).ok).toBe(true);
  await until(() => heard("batched").length === 2);
  expect(heard("batched").map((item) => item.value)).toEqual([
    ["one", "two"],
    ["one", "two"],
  ]);
});

test("ticks missed while no engine ran fold into one", async () => {
  await engine.close();
  await pause(3000);
  const upAt = Date.now();
  engine = await startTestEngine({ databaseUrl: database.url, appUrls: [app.url] });
  const ticks = async () => {
    const rows = await database.sql`select event from engine.events join engine.runs on event_id = events.id
      where function_id = 'app-mixed' and name = 'inngest/scheduled.timer'
        and created_at > to_timestamp(${upAt / 1000}::float8)`;
    return rows.map(({ event }) => event.ts as number);
  };
  await until(async () => (await ticks()).filter((ts) => ts > upAt).length >= 2);
  const found = await ticks();
  expect(found.filter((ts) => ts <= upAt).length).toBe(1);
  expect(Math.min(...found)).toBeLessThan(upAt - 1500);
  expect(new Set(found).size).toBe(found.length);
  await until(() => heard("mixed").some((item) => (item.value as { ts: number }).ts === Math.max(...found)));
});

/** An event that was received so many seconds ago and that nobody hands out. */
async function holdBack(name: string, seconds: number): Promise<void> {
  await database.sql`insert into engine.events (id, name, event, received_at)
    values (${name}, ${name}, '{}', now() - make_interval(secs => ${seconds}))`;
}

const waiting = () => database.sql`select run_id from engine.waiting_calls where slot = 'env:shared'`;
