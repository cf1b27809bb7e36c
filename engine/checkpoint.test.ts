import { createHash } from "node:crypto";
import type { Inngest } from "inngest";
import { afterAll, expect, test } from "vitest";
import { bearer, makeDiary, setUp, until } from "./testing.ts";

const { tell, heard, whenTold } = makeDiary();
const trigger = (event: string) => ({ triggers: [{ event }] });
const idOf = (step: string) => createHash("sha1").update(step).digest("hex");
const gates: Record<string, () => void> = {};
const wait = (name: string) =>
  new Promise<void>((resolve) => {
    gates[name] = resolve;
    tell(`${name}.waits`);
  });

const makeFunctions = (client: Inngest) => [
  client.createFunction({ id: "held", ...trigger("held") }, async ({ step, runId }) => {
    await step.run("one", () => tell("held.one", runId));
    await step.run("two", () => wait("held"));
    tell("held.end");
  }),
  client.createFunction({ id: "taken", ...trigger("taken") }, async ({ step, runId }) => {
    await step.run("one", async () => {
      tell("taken.one", runId);
      if (heard("taken.one").length === 1) await wait("taken");
    });
    await step.run("two", () => tell("taken.two"));
    tell("taken.end");
  }),
  client.createFunction({ id: "unheard", ...trigger("unheard") }, async ({ step }) => {
    await step.run("one", () => {
      losses.left = 5;
      tell("unheard.one");
    });
    await step.run("two", () => tell("unheard.two"));
    tell("unheard.end");
  }),
  client.createFunction({ id: "strange", ...trigger("strange") }, async ({ step, runId }) => {
    await step.run("one", () => {
      tell("strange.one", runId);
      return wait("strange");
    });
    await step.run("two", () => tell("strange.two"));
  }),
];

const losses = { left: 0 };
const losingFetch: typeof fetch = async (input, init) => {
  const response = await fetch(input, init);
  if (losses.left === 0 || !String(input).includes("/v1/checkpoint/")) return response;
  losses.left--;
  throw new TypeError("The answer was lost.");
};

const { client, database, engine, close } = await setUp(makeFunctions, 0, { fetch: losingFetch });
afterAll(close);
const { sql } = database;

const post = async (runId: string, body: object, headers: Record<string, string> = bearer) => {
  const url = `${engine.origin}/v1/checkpoint/${runId}/async`;
  return (await fetch(url, { method: "POST", body: JSON.stringify(body), headers })).status;
};
const callOf = async (runId: string) => {
  const [call] = await sql`select id from engine.calls where run_id = ${runId}`;
  return call?.id as string;
};
const startRun = async (name: string) => {
  await client.send({ name });
  await whenTold(`${name}.waits`);
  const [run] = await sql`select id from engine.runs where function_id = ${`app-${name}`}`;
  return run!.id as string;
};
const endOf = (runId: string) =>
  until(async () => {
    const [run] = await sql`select * from engine.runs where id = ${runId} and ended_at is not null`;
    return run;
  });

test("a step is kept before the app goes on, once, and only for the call that is out", async () => {
  const runId = await startRun("held");
  const [kept] =
    await sql`select status, memo from engine.steps where run_id = ${runId} and id = ${idOf("one")}`;
  expect(kept).toEqual({ status: "done", memo: { data: runId } });
  const step = { id: idOf("extra"), op: "StepRun", data: 1, displayName: "extra" };
  const body = { run_id: runId, fn_id: "app-held", qi_id: await callOf(runId), steps: [step] };
  expect(await post(runId, body, {})).toBe(401);
  expect(await post(runId, { ...body, qi_id: undefined })).toBe(400);
  expect(await post("other", body)).toBe(400);
  expect(await post(runId, { ...body, qi_id: "another-call" })).toBe(409);
  expect((await sql`select from engine.steps where id = ${step.id}`).length).toBe(0);
  expect([await post(runId, body), await post(runId, body)]).toEqual([200, 200]);
  expect(await sql`select steps_done from engine.runs where id = ${runId}`).toMatchObject([
    { steps_done: 2 },
  ]);
  gates.held!();
  await whenTold("held.end");
  await endOf(runId);
  expect(await post(runId, body)).toBe(409);
});

test("a call that was taken over is told to stop, keeps nothing and ends nothing", async () => {
  const runId = await startRun("taken");
  const stale = await callOf(runId);
  // A process that is gone has made the call, as far as the others can see.
  await sql`insert into engine.processes (id) values ('gone')`;
  await sql`update engine.calls set process_id = 'gone' where run_id = ${runId}`;
  await until(async () => (await callOf(runId)) === undefined);
  gates.taken!();
  expect((await endOf(runId)).status).toBe("completed");
  expect(["one", "two", "end"].map((what) => heard(`taken.${what}`).length)).toEqual([2, 1, 1]);
  expect(await post(runId, { run_id: runId, qi_id: stale, steps: [] })).toBe(409);
});

test("what a checkpoint cannot hold fails the run with a sentence and stops the app", async () => {
  const runId = await startRun("strange");
  const step = { id: idOf("extra"), op: "DeferAdd", data: null };
  expect(await post(runId, { run_id: runId, qi_id: await callOf(runId), steps: [step] })).toBe(409);
  const run = await endOf(runId);
  expect(run).toMatchObject({ status: "failed", error: { message: expect.stringContaining("DeferAdd") } });
  gates.strange!();
  await until(async () => (await callOf(runId)) === undefined);
  expect(heard("strange.two")).toEqual([]);
});

test("a step that was kept without the app hearing of it is not run again, and the run goes on", async () => {
  await client.send({ name: "unheard" });
  await whenTold("unheard.end");
  expect(losses.left).toBe(0);
  expect([heard("unheard.one").length, heard("unheard.two").length]).toEqual([1, 1]);
});
