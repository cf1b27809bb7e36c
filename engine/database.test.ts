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
