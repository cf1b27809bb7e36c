import type { Inngest } from "inngest";
import { afterAll, expect, test } from "vitest";
import { makeDiary, setUp, until } from "./testing.ts";

/** As far as the clock of an app may be behind the engine's. */
const BEHIND_MS = 50;
const { tell, heard, whenTold } = makeDiary();
const dataOf = (event: { data?: unknown }) => event.data as { until: string; n: number };

const makeFunctions = (client: Inngest) => [
  client.createFunction({ id: "until", triggers: [{ event: "until" }] }, async ({ event, step }) => {
    await step.sleepUntil("until", dataOf(event).until);
    tell(`until.${dataOf(event).n}`);
  }),
  client.createFunction({ id: "later", triggers: [{ event: "later" }] }, async () => tell("later")),
  client.createFunction({ id: "cron", triggers: [{ cron: "*/1 * * * * *" }] }, async ({ event }) =>
    tell("cron", event.ts),
  ),
];

const { client, database, close } = await setUp(makeFunctions);
afterAll(close);

test("an app whose clock is a little behind is not woken before the time either", async () => {
  const target = Date.now() + 1500;
  const targets = Array.from({ length: 10 }, (_, n) => target + n * 100);
  await client.send(
    targets.map((until, n) => ({ name: "until", data: { n, until: new Date(until).toISOString() } })),
  );
  await client.send({ name: "later", ts: target });
  const ends = await Promise.all(targets.map((_, n) => whenTold(`until.${n}`)));
  for (const [n, end] of ends.entries()) expect(end.at - BEHIND_MS).toBeGreaterThanOrEqual(targets[n]!);
  expect((await whenTold("later")).at - BEHIND_MS).toBeGreaterThanOrEqual(target);
  for (const { at, value } of heard("cron").slice(1)) {
    expect(at - BEHIND_MS).toBeGreaterThanOrEqual(value as number);
  }
});

test("a queue that comes early, since the clock of Postgres is ahead, is made to wait", async () => {
  const target = Date.now() + 3000;
  await client.send({ name: "until", data: { n: 100, until: new Date(target).toISOString() } });
  const asleep = () => database.sql`select run_id from engine.steps
    where status = 'sleeping' and wakes_at = ${new Date(target)}`;
  const [step] = await until(async () => {
    const rows = await asleep();
    return rows.length > 0 && rows;
  });
  await database.sql`update graphile_worker._private_jobs set run_at = now()
    where key like ${`wake:${step!.run_id}:%`}`;
  const taken = () => database.sql`select from graphile_worker._private_jobs
    where key like ${`wake:${step!.run_id}:%`} and locked_at is not null`;
  await until(async () => (await taken()).length > 0);
  expect(Date.now()).toBeLessThan(target);
  const end = await whenTold("until.100");
  expect(end.at).toBeGreaterThanOrEqual(target);
});
