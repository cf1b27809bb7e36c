import type { Inngest } from "inngest";
import { afterAll, expect, test } from "vitest";
import { makeDiary, setUp, startTestEngine, until } from "./testing.ts";

const MANY = 80;

const { tell, heard } = makeDiary();
const letGo = new AbortController();
const makeFunctions = (client: Inngest) => [
  client.createFunction({ id: "slow", triggers: [{ event: "slow" }] }, async () => {
    tell("slow");
    if (!letGo.signal.aborted)
      await new Promise((resolve) => letGo.signal.addEventListener("abort", resolve));
    tell("slow.end");
  }),
  client.createFunction({ id: "nap", triggers: [{ event: "nap" }] }, async ({ step }) => {
    await step.sleep("nap", "1s");
  }),
];
const { client, app, database, engine, close } = await setUp(makeFunctions);
afterAll(close);

test("while as many calls are out as may be, events and timers go on, and closing then loses none", async () => {
  const { sql } = database;
  await client.send({ name: "nap" });
  await until(async () => (await sql`select from engine.steps where status = 'sleeping'`).length);
  await client.send(Array.from({ length: MANY }, () => ({ name: "slow" })));
  await until(
    async () => (await sql`select from engine.runs where function_id = 'app-slow'`).length === MANY,
  );
  const out = await until(() => heard("slow").length >= 50 && heard("slow").length);
  expect(out).toBeLessThan(MANY);

  await client.send({ name: "nap" });
  await until(async () => (await sql`select from engine.runs where function_id = 'app-nap'`).length === 2);
  await until(
    async () => (await sql`select from engine.steps where op = 'Sleep' and status = 'done'`).length === 1,
  );

  await engine.close();
  letGo.abort();
  const next = await startTestEngine({ databaseUrl: database.url, appUrls: [app.url] });
  await until(async () => (await sql`select from engine.runs where ended_at is null`).length === 0);
  await next.close();
  const failed = await sql`select from engine.runs where status <> 'completed'`;
  expect(failed.length).toBe(0);
});
