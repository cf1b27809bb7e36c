import type { ChildProcess } from "node:child_process";
import { afterAll, beforeAll, expect, test } from "vitest";
import { eventKey, freePort, makeClient, makeDatabase, startApp, startTestEngine, until } from "./testing.ts";
import { layCable } from "./testing-cable.ts";
import { kill, startEngineChild } from "./testing-child.ts";

/** Well above the few seconds it takes, since the machine may be busy; what may not happen is that it never does. */
const RECOVERY_MS = 40_000;
const TEST_MS = 60_000;

const told: string[] = [];
const heard = (what: string) => told.filter((item) => item === what).length;
const port = await freePort();
const client = makeClient(port);

const functions = [
  client.createFunction(
    { id: "long", checkpointing: false, triggers: [{ event: "long" }] },
    async ({ step }) => {
      await step.run("first", () => void told.push("first"));
      await step.run("second", async () => {
        told.push("second");
        if (heard("second") === 1) await new Promise((resolve) => setTimeout(resolve, 3000));
      });
      await step.run("third", () => void told.push("third"));
      told.push("long.end");
    },
  ),
  client.createFunction({ id: "sleeper", triggers: [{ event: "sleeper" }] }, async ({ step }) => {
    await step.sleep("nap", "3s");
    told.push("sleeper.end");
  }),
  client.createFunction(
    { id: "locked", triggers: [{ event: "locked" }] },
    async () => void told.push("locked"),
  ),
  client.createFunction({ id: "cable", triggers: [{ event: "cable" }] }, async ({ step }) => {
    await step.run("work", async () => {
      told.push("cable.work");
      await new Promise((resolve) => setTimeout(resolve, 500));
    });
    await step.run("after", () => void told.push("cable.after"));
    told.push("cable.end");
  }),
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

async function startEngine(): Promise<ChildProcess> {
  const child = await startEngineChild(port, database.url, app.url);
  children.push(child);
  return child;
}

test("killed in the middle of a step, it goes on where it was: nothing lost, finished steps not repeated", {
  timeout: TEST_MS,
}, async () => {
  const first = await startEngine();
  await until(async () => (await database.sql`select from engine.functions`).length === functions.length);
  await client.send([{ name: "long" }, { name: "sleeper" }]);
  await until(() => heard("second") === 1);
  await until(
    async () => (await database.sql`select from engine.steps where status = 'sleeping'`).length === 1,
  );
  await kill(first, "SIGKILL");

  // A job that the dead process had taken but not begun.
  const [dead] = await database.sql`select pool_id from engine.processes`;
  await database.sql`insert into engine.events (id, name, event)
    values ('locked', 'locked', '{"id":"locked","name":"locked","data":{},"ts":1}')`;
  await database.sql`select graphile_worker.add_job('fan-out', '{"eventId":"locked"}'::json, job_key => 'locked')`;
  await database.sql`update graphile_worker._private_jobs set locked_at = now(), locked_by = ${dead!.pool_id}
    where key = 'locked'`;

  const second = await startEngine();
  await until(() => heard("locked") === 1 && heard("long.end") > 0 && heard("sleeper.end") > 0, RECOVERY_MS);
  expect([heard("first"), heard("second"), heard("third"), heard("sleeper.end")]).toEqual([1, 2, 1, 1]);
  await until(async () => (await database.sql`select from engine.calls`).length === 0);
  const startedAt = Date.now();
  expect(await kill(second, "SIGTERM")).toBe(0);
  expect(Date.now() - startedAt).toBeLessThan(5000);
});

test("without its database for a while it recovers by itself and repeats no finished step", {
  timeout: TEST_MS,
}, async () => {
  const cable = await layCable(database.url);
  const engine = await startTestEngine({ databaseUrl: cable.url, appUrls: [app.url], port });
  await until(async () => (await database.sql`select from engine.functions`).length === functions.length);
  await client.send({ name: "cable" });
  await until(() => heard("cable.work") === 1);
  cable.cut();
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const refused = await fetch(`${engine.origin}/e/${eventKey}`, {
    method: "POST",
    body: JSON.stringify({ name: "sleeper" }),
    signal: AbortSignal.timeout(8000),
  });
  expect(refused.status).toBe(503);
  cable.mend();
  await until(() => heard("cable.end") > 0, RECOVERY_MS);
  expect([heard("cable.work"), heard("cable.after")]).toEqual([1, 1]);
  const before = heard("locked");
  await client.send({ name: "locked" });
  await until(() => heard("locked") > before, RECOVERY_MS);
  await engine.close();
  await cable.close();
});
