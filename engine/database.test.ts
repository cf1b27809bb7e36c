import { expect, test } from "vitest";
import { connect, disconnect, isAway, type Sql, transact } from "./database.ts";
import { makeDatabase, until } from "./testing.ts";
import { layCable } from "./testing-cable.ts";

const LINES = 3;
const add = (sql: Sql) =>
  transact(sql, async (tx) => {
    await tx`insert into counted default values`;
  });

test("an outage, however many asked meanwhile, leaves no transaction without a line", async () => {
  const database = await makeDatabase();
  const cable = await layCable(database.url);
  const sql = connect(cable.url, LINES);
  await database.sql`create table counted (id serial)`;
  await Promise.all(Array.from({ length: LINES }, () => add(sql)));
  cable.cut();
  const tries = await Promise.allSettled(Array.from({ length: 5 * LINES }, () => add(sql)));
  expect(tries.every((attempt) => attempt.status === "rejected" && isAway(attempt.reason))).toBe(true);
  cable.mend();
  await until(() =>
    Promise.all(Array.from({ length: LINES }, () => add(sql))).then(
      () => true,
      () => false,
    ),
  );
  await disconnect(sql);
  await cable.close();
  await database.drop();
});

test("a transaction that fails leaves nothing behind, and its line to the next", async () => {
  const database = await makeDatabase();
  const sql = connect(database.url, 1);
  await database.sql`create table counted (id serial)`;
  const failing = transact(sql, async (tx) => {
    await tx`insert into counted default values`;
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  await add(sql);
  expect((await database.sql`select from counted`).length).toBe(1);
  await disconnect(sql);
  await database.drop();
});

test("two transactions that wait for each other both come through, each counted once", async () => {
  const database = await makeDatabase();
  const sql = connect(database.url, 2);
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  await Promise.all([transact(sql, () => pause(100)), transact(sql, () => pause(100))]);
  await database.sql`create table counters (name text primary key, count integer not null)`;
  await database.sql`insert into counters values ('a', 0), ('b', 0)`;
  let firsts = 0;
  const bothHaveTheirFirst = async () => {
    for (const end = Date.now() + 8000; firsts < 2 && Date.now() < end; ) await pause(5);
  };
  const count = (first: string, second: string) =>
    transact(sql, async (tx) => {
      await tx`update counters set count = count + 1 where name = ${first}`;
      firsts++;
      await bothHaveTheirFirst();
      await tx`update counters set count = count + 1 where name = ${second}`;
    });
  await Promise.all([count("a", "b"), count("b", "a")]);
  // Whoever is sent back begins again, on a busy machine more than once.
  expect(firsts).toBeGreaterThan(2);
  expect(await database.sql`select count from counters`).toEqual([{ count: 2 }, { count: 2 }]);
  await disconnect(sql);
  await database.drop();
});
