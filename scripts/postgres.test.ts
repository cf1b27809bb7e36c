import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, beforeAll, expect, it } from "vitest";
import { findFreePort } from "./ports.ts";
import { type PostgresOptions, type RunningPostgres, startPostgres } from "./postgres.ts";

const PASSWORD = "only-for-this-test";

let dir: string;
let options: PostgresOptions;
let database: RunningPostgres;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "cuepost-postgres-"));
  options = { dataDir: join(dir, "postgres"), port: await findFreePort(), password: PASSWORD, unsafe: true };
  database = await startPostgres(options);
});
afterAll(async () => {
  await database.stop();
  await rm(dir, { recursive: true });
});

async function query(url: string, text: string) {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await sql.unsafe(text);
  } finally {
    await sql.end();
  }
}

it("keeps what was written through a kill -9 and the start after it", async () => {
  await query(database.url, "create table notes (text text); insert into notes values ('kept')");
  process.kill(database.pid, "SIGKILL");
  database = await startPostgres(options);
  expect(await query(database.url, "select text from notes")).toEqual([{ text: "kept" }]);
});

it("ends a server that outlived whoever started it, and starts its own", async () => {
  const orphan = database;
  database = await startPostgres(options);
  expect(await orphan.exited).toBe("code 0");
  expect(await query(database.url, "select 1 as one")).toEqual([{ one: 1 }]);
});

it("lets nobody in without the password", async () => {
  const wrong = database.url.replace(PASSWORD, "wrong");
  await expect(query(wrong, "select 1")).rejects.toThrow("password authentication failed");
});

it("orders and folds letters the same on every system", async () => {
  expect(await query(database.url, "select lower('ÄÉŞ') as low, 'z' < 'ä' as sorted")).toEqual([
    { low: "äéş", sorted: true },
  ]);
});

it("leaves nothing beside the data that making them took", async () => {
  expect(await readdir(dir)).toEqual(["postgres"]);
});
