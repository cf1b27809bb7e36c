import { type Inngest, NonRetriableError } from "inngest";
import { afterAll, expect, test } from "vitest";
import { bearer, makeDiary, setUp, until } from "../testing.ts";

const { tell, heard, whenTold } = makeDiary();
const trigger = (event: string) => ({ triggers: [{ event }] });
const release: (() => void)[] = [];

const makeFunctions = (client: Inngest) => [
  client.createFunction({ id: "quick", ...trigger("quick") }, async ({ step }) =>
    step.run("odd", () => ({ nul: "\0", text: "héllo" })),
  ),
  client.createFunction({ id: "napper", ...trigger("napper") }, async ({ step }) => {
    await step.sleep("nap", "1h");
    tell("napper.end");
  }),
  client.createFunction({ id: "waiter", ...trigger("waiter") }, async ({ step }) => {
    await step.waitForEvent("answer", { event: "answer", timeout: "1h" });
  }),
  client.createFunction({ id: "shaky", ...trigger("shaky") }, async ({ step }) => {
    await step.run("fragile", () => {
      tell("shaky.try");
      throw new Error("not now");
    });
  }),
  client.createFunction({ id: "doomed", ...trigger("doomed") }, async () => {
    tell("doomed.try");
    throw new NonRetriableError("never");
  }),
  // Between two steps the SDK does not wait for its checkpoint, so the code there would be reached.
  client.createFunction(
    { id: "slow", concurrency: 1, checkpointing: false, ...trigger("slow") },
    async ({ step }) => {
      await step.run("held", async () => {
        tell("slow.begun");
        await new Promise<void>((resolve) => release.push(resolve));
        tell("slow.done");
      });
      tell("slow.end");
    },
  ),
  client.createFunction({ id: "large", ...trigger("large") }, async ({ step }) =>
    step.run("much", () => "x".repeat(200_000)),
  ),
  client.createFunction({ id: "monthly", triggers: [{ cron: "TZ=Europe/Paris 0 5 1 * *" }] }, async () => {}),
  client.createFunction({ id: "mourner", ...trigger("inngest/function.cancelled") }, async ({ event }) =>
    tell("cancelled", event.data),
  ),
];

const { client, database, engine, close } = await setUp(makeFunctions);
afterAll(close);

type Row = Record<string, unknown> & { id: string; name: string };
type Answer<T> = { status: number; data: T; next: string | null; error?: string; message?: string };

async function call<T = Row[]>(path: string, method = "GET", headers = bearer): Promise<Answer<T>> {
  const response = await fetch(`${engine.origin}/v1/${path}`, { method, headers });
  const text = await response.text();
  return { ...(text && JSON.parse(text)), status: response.status };
}
type Run = Row & { steps: Row[] };
const getRun = async (id: string) => (await call<Run>(`runs/${id}`)).data;

async function send(name: string, data: object = {}, ts?: number): Promise<string> {
  const { ids } = await client.send({ name, data, ...(ts && { ts }) });
  return ids[0]!;
}

/** The run an event started, as soon as it is in a state. */
function runOf(eventId: string, isThere: (run: Run) => boolean): Promise<Run> {
  return until(async () => {
    const [started] = (await call<{ run_id: string }[]>(`events/${eventId}/runs`)).data;
    const run = started && (await getRun(started.run_id));
    return run && isThere(run) && run;
  });
}
const hasEnded = (run: Run) => run.ended_at !== null;
const begin = async (name: string, isThere: (run: Run) => boolean) => runOf(await send(name), isThere);

test("nothing is told or done without the key", async () => {
  for (const path of ["runs", "runs/x", "events", "events/x", "events/x/runs", "functions", "timers"]) {
    expect((await call(path, "GET", { authorization: "Bearer no" })).status).toBe(401);
  }
  expect((await call("runs/x", "DELETE", { authorization: "" })).status).toBe(401);
  expect((await call("runs/x/retry", "POST", { authorization: "" })).status).toBe(401);
});

test("what is not there is 404, whatever the id", async () => {
  for (const path of ["runs/none", "runs/%00", "events/none", "nothing", "runs/none/more", "runs/a/b/c"]) {
    expect((await call(path)).status).toBe(404);
  }
  expect((await call("runs/none", "DELETE")).status).toBe(404);
  expect((await call("runs/none/retry", "POST")).status).toBe(404);
  expect((await call("runs", "POST")).status).toBe(404);
});

test("a run is told with its steps, an odd result and how long the work took", async () => {
  const run = await begin("quick", hasEnded);
  expect(run).toMatchObject({
    function_id: "app-quick",
    event_name: "quick",
    status: "completed",
    error: null,
  });
  expect(run.output).toEqual({ nul: "\0", text: "héllo" });
  expect(run.steps).toMatchObject([
    {
      name: "odd",
      status: "done",
      memo: { data: { nul: "\0" } },
      due_at: null,
      worked_ms: expect.any(Number),
    },
  ]);
});

test("a large result is left out and its size told", async () => {
  const run = await begin("large", hasEnded);
  expect(run.steps).toMatchObject([{ memo: null, left_out_bytes: 200_011 }]);
  expect(run).toMatchObject({ output: null, left_out_bytes: 200_002 });
});

test("a sleep, a wait, a retry, a delayed event and a cron stand among the timers with their times", async () => {
  const napper = await begin("napper", (run) => run.steps[0]?.status === "sleeping");
  const waiter = await begin("waiter", (run) => run.steps[0]?.status === "waiting");
  const eventId = await send("quick", {}, Date.now() + 3_600_000);
  const { data } = await call("timers?limit=100");
  const find = (kind: string, member: object) =>
    expect(data).toContainEqual(expect.objectContaining({ kind, ...member }));
  find("sleep", {
    run_id: napper.id,
    step_name: "nap",
    function_id: "app-napper",
    due_at: napper.steps[0]!.due_at,
  });
  find("wait", { run_id: waiter.id, event_name: "answer", due_at: waiter.steps[0]!.due_at });
  find("event", { event_id: eventId, event_name: "quick" });
  find("cron", { function_id: "app-monthly" });
  const dues = data.map((timer) => String(timer.due_at));
  expect(dues).toEqual(dues.toSorted());
  expect(Date.parse(String(napper.steps[0]!.due_at)) - Date.now()).toBeGreaterThan(3_500_000);
});

test("a try that threw is told with what it threw and when the next one is", async () => {
  const run = await begin("shaky", (shown) => shown.error !== null && shown.due_at !== null);
  expect(run).toMatchObject({ status: "running", error: { message: "not now" }, max_attempts: 5 });
  expect(Number(run.attempt)).toBeGreaterThan(0);
  const kinds = (await call("timers?limit=100")).data.filter((timer) => timer.run_id === run.id);
  expect(kinds.every(({ kind }) => kind === "retry" || kind === "call")).toBe(true);
  expect((await call(`runs/${run.id}`, "DELETE")).status).toBe(204);
});

test("a cancelled run forgets its timers, says so by an event, and ends once", async () => {
  const run = await begin("napper", (shown) => shown.steps[0]?.status === "sleeping");
  expect((await call(`runs/${run.id}`, "DELETE")).status).toBe(204);
  expect(await getRun(run.id)).toMatchObject({
    status: "cancelled",
    steps: [{ status: "sleeping", due_at: null }],
  });
  const { sql } = database;
  expect(await sql`select from graphile_worker.jobs where key like ${`%${run.id}%`}`).toHaveLength(0);
  await until(() => heard("cancelled").some(({ value }) => (value as { run_id: string }).run_id === run.id));
  expect(await call(`runs/${run.id}`, "DELETE")).toMatchObject({ status: 409, error: expect.any(String) });
  const waiter = await begin("waiter", (shown) => shown.steps[0]?.status === "waiting");
  await call(`runs/${waiter.id}`, "DELETE");
  expect(await sql`select from engine.waits where run_id = ${waiter.id}`).toHaveLength(0);
});

test("a step that runs while its run is cancelled finishes, and its result is dropped", async () => {
  const eventId = await send("slow");
  await whenTold("slow.begun");
  const run = await runOf(eventId, (shown) => shown.is_called === true);
  expect((await call(`runs/${run.id}`, "DELETE")).status).toBe(204);
  release[0]!();
  await whenTold("slow.done");
  await until(
    async () => (await database.sql`select from engine.calls where run_id = ${run.id}`).length === 0,
  );
  expect(await getRun(run.id)).toMatchObject({ status: "cancelled", steps: [] });
  expect(heard("slow.end")).toEqual([]);
});

test("a retry starts a new run of the same function with the same event, when the old one has ended", async () => {
  const old = await begin("doomed", hasEnded);
  expect(old).toMatchObject({ status: "failed", error: { message: "never" } });
  const retried = await call<Row>(`runs/${old.id}/retry`, "POST");
  expect(retried).toMatchObject({
    status: 201,
    message: expect.stringContaining("new run"),
    data: { original_run_id: old.id },
  });
  const again = await until(async () => {
    const run = await getRun(retried.data.id);
    return hasEnded(run) && run;
  });
  expect(again).toMatchObject({ event_id: old.event_id, function_id: "app-doomed", original_run_id: old.id });
  expect(heard("doomed.try")).toHaveLength(2);
  expect(await getRun(old.id)).toMatchObject({ status: "failed", ended_at: old.ended_at });
});

test("a run that goes on, or whose function is gone, is not retried", async () => {
  const open = await begin("napper", (shown) => shown.steps[0]?.status === "sleeping");
  expect((await call(`runs/${open.id}/retry`, "POST")).status).toBe(409);
  const { sql } = database;
  await sql`insert into engine.events (id, name, event, fanned_out_at) values ('e0', 'e', '{}', now())`;
  await sql`insert into engine.runs (id, function_id, event_id, status, ended_at)
    values ('0-orphan', 'app-gone', 'e0', 'failed', now())`;
  expect(await call("runs/0-orphan/retry", "POST")).toMatchObject({
    status: 409,
    error: expect.stringContaining("function"),
  });
});

test("a run that is held up says by what", async () => {
  const held = heard("slow.begun").length;
  await send("slow");
  await until(() => heard("slow.begun").length > held);
  const second = await begin("slow", (run) => run.held_up_by !== null);
  expect(second).toMatchObject({ status: "queued", held_up_by: "limit", is_called: false });
  await call(`runs/${second.id}`, "DELETE");
  expect(await getRun(second.id)).toMatchObject({ status: "cancelled", held_up_by: null });
  release.at(-1)!();
  await until(() => heard("slow.end").length === 1);
});

test("the runs of an event are told in Inngest's own words", async () => {
  const run = await begin("doomed", hasEnded);
  expect(await call(`events/${run.event_id}/runs`)).toMatchObject({
    status: 200,
    data: [
      {
        run_id: run.id,
        event_id: run.event_id,
        function_id: "app-doomed",
        status: "Failed",
        run_started_at: run.started_at,
        ended_at: run.ended_at,
        output: { message: "never" },
      },
    ],
  });
});

test("lists are filtered, and read page by page without a gap or a double", async () => {
  const { sql } = database;
  await sql`insert into engine.events (id, name, event, fanned_out_at) values ('e1', 'paged', '{}', now())`;
  await sql`insert into engine.events (id, name, event, fanned_out_at)
    select 'f' || lpad(n::text, 4, '0'), 'many', '{}', now() from generate_series(1, 7) n`;
  await sql`insert into engine.runs (id, function_id, event_id, status, ended_at)
    select 'p' || lpad(n::text, 4, '0'), 'app-paged', 'e1', case n % 2 when 0 then 'failed' else 'completed' end, now()
    from generate_series(1, 601) n`;
  const seen: string[] = [];
  for (let after = ""; seen.length < 700; ) {
    const { data, next } = await call(`runs?function=app-paged&status=failed&limit=90&after=${after}`);
    expect(data.every((run) => run.status === "failed" && run.function_id === "app-paged")).toBe(true);
    seen.push(...data.map(({ id }) => id));
    if (next === null) break;
    after = next;
  }
  expect(seen).toEqual(
    Array.from({ length: 300 }, (_, index) => `p${String(600 - index * 2).padStart(4, "0")}`),
  );
  const events = await call("events?name=many&limit=5");
  expect([events.data.length, events.next]).toEqual([5, "f0003"]);
  expect((await call(`events?name=many&after=${events.next}`)).data).toHaveLength(2);
  expect((await call("events/e1")).data).toMatchObject({ internal_id: "e1", name: "paged", runs: 601 });
});

test("timers are read page by page too", async () => {
  const all = (await call("timers")).data.map(({ id }) => id);
  const paged: string[] = [];
  for (let after = ""; paged.length <= all.length; ) {
    const { data, next } = await call(`timers?limit=1&after=${after}`);
    paged.push(...data.map(({ id }) => id));
    if (next === null) break;
    after = next;
  }
  expect(paged).toEqual(all);
});

test("a page has its bounds, and an unknown status is refused", async () => {
  expect((await call("runs?limit=100000")).data).toHaveLength(500);
  expect((await call("runs?limit=0")).data).toHaveLength(50);
  expect((await call("runs?limit=-3")).data).toHaveLength(1);
  expect((await call("runs?limit=x&after=%00")).status).toBe(200);
  expect((await call("timers?after=x-y")).status).toBe(200);
  expect(await call("runs?status=happy")).toMatchObject({
    status: 400,
    error: expect.stringContaining("queued"),
  });
});

test("functions are told with their triggers and the next tick", async () => {
  const { data } = await call("functions");
  const monthly = data.find(({ id }) => id === "app-monthly")!;
  expect(monthly).toMatchObject({ triggers: [{ kind: "cron", cron: "TZ=Europe/Paris 0 5 1 * *" }] });
  expect(Date.parse(String(monthly.next_tick_at))).toBeGreaterThan(Date.now());
  expect(data.find(({ id }) => id === "app-quick")).toMatchObject({ next_tick_at: null, max_attempts: 5 });
});
