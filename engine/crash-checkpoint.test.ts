import type { ChildProcess } from "node:child_process";
import { afterAll, expect, test } from "vitest";
import { eventKey, freePort, makeClient, makeDatabase, signingKey, until } from "./testing.ts";
import { kill, startChild, startEngineChild } from "./testing-child.ts";

const RECOVERY_MS = 40_000;
const RUNS = 3;
const STEPS = 8;

const [enginePort, appPort] = [await freePort(), await freePort()];
const database = await makeDatabase();
const { sql } = database;
const keys = { INNGEST_SIGNING_KEY: signingKey, INNGEST_EVENT_KEY: eventKey };
const starts: string[] = [];
const ends: string[] = [];
const children: Record<string, ChildProcess> = {};
afterAll(async () => {
  for (const child of Object.values(children)) child.kill("SIGKILL");
  await database.drop();
});

async function startEngine() {
  const appUrl = `http://127.0.0.1:${appPort}/api/inngest`;
  children.engine = await startEngineChild(enginePort, database.url, appUrl);
}

async function startApp() {
  const environment = {
    ...keys,
    INNGEST_BASE_URL: `http://127.0.0.1:${enginePort}`,
    APP_PORT: String(appPort),
  };
  children.app = await startChild("engine/testing-app.ts", environment, (line) => {
    const [what, runId, step] = line.split(" ");
    if (what === "start") starts.push(`${runId}:${step}`);
    if (what === "end") ends.push(runId!);
  });
}

/** The steps that are kept, as `<run>:<n>`. */
async function listKept(): Promise<string[]> {
  const rows = await sql`select run_id, name from engine.steps where status = 'done'`;
  return rows.map(({ run_id: runId, name }) => `${runId}:${name.replace("work-", "")}`);
}

test("whoever is killed while an app keeps its steps, no kept step is begun again", {
  timeout: 120_000,
}, async () => {
  await startApp();
  await startEngine();
  await until(async () => (await sql`select from engine.functions`).length === 1);
  await makeClient(enginePort).send(Array.from({ length: RUNS }, () => ({ name: "mortal/chain" })));
  for (const [victim, keptAtLeast] of [
    ["app", 4],
    ["engine", 9],
    ["app", 14],
    ["engine", 18],
  ] as const) {
    await until(async () => (await listKept()).length >= keptAtLeast, RECOVERY_MS);
    await kill(children[victim]!, "SIGKILL");
    // What an app was just keeping may still be committed; from here on it is.
    const kept = await listKept();
    const begun = starts.filter((start) => kept.includes(start)).length;
    await (victim === "app" ? startApp() : startEngine());
    await until(async () => (await listKept()).length > kept.length, RECOVERY_MS);
    expect(starts.filter((start) => kept.includes(start)).length).toBe(begun);
  }
  await until(
    async () => (await sql`select from engine.runs where status = 'completed'`).length === RUNS,
    RECOVERY_MS,
  );
  expect(new Set(ends).size).toBe(RUNS);
  expect(new Set(starts).size).toBe(RUNS * STEPS);
});
