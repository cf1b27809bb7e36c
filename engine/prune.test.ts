import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { prune } from "./prune.ts";
import { eventKey, makeDatabase, signingKey, startTestEngine } from "./testing.ts";

test("what ended longer ago than it is kept is forgotten, in batches; the rest stays", async () => {
  const database = await makeDatabase();
  const { sql } = database;
  const running = await startTestEngine({ databaseUrl: database.url, appUrls: [] });
  await running.close();
  const settings = {
    databaseUrl: database.url,
    keepDays: 14,
    signingKey,
    eventKey,
    retryBaseMs: 1,
    bodyBytesMax: 1,
  };
  const engine = {
    settings: { ...settings, host: "", port: 0, appUrls: [] },
    sql,
    log: () => {},
    processId: randomUUID(),
    inFlight: new Set<string>(),
    stop: new AbortController().signal,
    wakeAt: () => {},
    greet: () => {},
  };
  await sql`insert into engine.events (id, name, event, received_at, fanned_out_at)
    select 'old' || n, 'e', '{}', now() - interval '15 days', now() from generate_series(1, 1500) n`;
  await sql`insert into engine.events (id, name, event, received_at, fanned_out_at) values
    ('new', 'e', '{}', now() - interval '13 days', now()), ('due', 'e', '{}', now() - interval '15 days', null)`;
  await sql`insert into engine.runs (id, function_id, event_id, status, ended_at)
    select 'old' || n, 'f', 'old' || n, 'completed', now() - interval '15 days' from generate_series(1, 1200) n`;
  await sql`insert into engine.runs (id, function_id, event_id) values ('open', 'f', 'old1500')`;
  await sql`insert into engine.steps (run_id, id, name, op, status) values ('old1', 's', '', 'StepRun', 'done')`;
  await sql`insert into engine.debounces (lane, function_id, event_id, event_ts, received_at, due_at, due_by)
    values ('l', 'f', 'old1400', 1, now(), now(), now())`;
  await sql`insert into engine.batched_events (lane, function_id, event_id, size_bytes, received_at)
    values ('l', 'f', 'old1401', 1, now())`;
  await sql`insert into engine.run_events (run_id, position, event_id) values
    ('open', 1, 'old1500'), ('open', 2, 'old1402'), ('old1', 1, 'old1')`;
  await sql`insert into engine.rates values ('gone', now() - interval '1 s'), ('held', now() + interval '1 h')`;
  await sql`insert into engine.keys values ('gone', 'o', now() - interval '1 s'), ('held', 'o', now() + interval '1 h')`;
  await sql`select graphile_worker.add_job('call', job_key => 'alive')`;
  await sql`select graphile_worker.add_job('call', job_key => 'dead', max_attempts => 1)`;
  await sql`update graphile_worker._private_jobs set attempts = 1 where key = 'dead'`;

  await prune(engine);

  const ids = async (rows: PromiseLike<readonly { id: string }[]>) => (await rows).map((row) => row.id);
  expect(await ids(sql<{ id: string }[]>`select id from engine.runs`)).toEqual(["open"]);
  expect(await ids(sql<{ id: string }[]>`select id from engine.events order by id`)).toEqual([
    "due",
    "new",
    "old1400",
    "old1401",
    "old1402",
    "old1500",
  ]);
  expect(await ids(sql<{ id: string }[]>`select key as id from engine.keys`)).toEqual(["held"]);
  expect(await ids(sql<{ id: string }[]>`select lane as id from engine.rates`)).toEqual(["held"]);
  expect(await ids(sql<{ id: string }[]>`select id from engine.steps`)).toEqual([]);
  expect(await ids(sql<{ id: string }[]>`select key as id from graphile_worker.jobs`)).toEqual(["alive"]);
  await database.drop();
});
