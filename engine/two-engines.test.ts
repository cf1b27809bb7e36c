import type { Inngest } from "inngest";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeDiary, setUp, startTestEngine, until } from "./testing.ts";

const { tell, heard } = makeDiary();
let inside = 0;

const makeFunctions = (client: Inngest) => [
  client.createFunction({ id: "cron", triggers: [{ cron: "*/1 * * * * *" }] }, async ({ event }) => {
    tell("cron", event.ts);
  }),
  client.createFunction(
    { id: "few", concurrency: 2, triggers: [{ event: "few" }] },
    async ({ event, step }) => {
      await step.run("work", async () => {
        tell("few.inside", ++inside);
        await new Promise((resolve) => setTimeout(resolve, 100));
        inside--;
      });
      tell("few", (event.data as { n: number }).n);
    },
  ),
  client.createFunction({ id: "wide", triggers: [{ event: "wide" }] }, async ({ step, runId }) => {
    const work = (what: string) => step.run(what, () => tell("wide.step", `${runId} ${what}`));
    await Promise.all(["a", "b", "c"].map(work));
    await work("last");
    tell("wide");
  }),
];

const { client, database, app, close } = await setUp(makeFunctions);
let other: Awaited<ReturnType<typeof startTestEngine>>;
beforeAll(async () => {
  other = await startTestEngine({ databaseUrl: database.url, appUrls: [app.url] });
});
afterAll(async () => {
  await other.close();
  await close();
});

test.concurrent("two engines on one database fire a cron once a tick", async () => {
  const before = heard("cron").length;
  await until(() => heard("cron").length >= before + 3);
  const ticks = heard("cron").map((item) => item.value as number);
  expect(new Set(ticks).size).toBe(ticks.length);
  expect(ticks.every((tick) => tick % 1000 === 0)).toBe(true);
});

test.concurrent("two engines keep one limit together, and leave nobody in the queue", async () => {
  await client.send(Array.from({ length: 12 }, (_, n) => ({ name: "few", data: { n } })));
  await until(() => heard("few").length >= 12);
  expect(Math.max(...heard("few.inside").map((item) => item.value as number))).toBe(2);
  expect(heard("few.inside").length).toBe(12);
  expect((await database.sql`select from engine.waiting_calls`).length).toBe(0);
});

test.concurrent("two engines call each of many parallel steps once", async () => {
  await client.send(Array.from({ length: 10 }, () => ({ name: "wide" })));
  await until(() => heard("wide").length >= 10);
  const steps = heard("wide.step").map((item) => item.value);
  expect([steps.length, new Set(steps).size]).toEqual([40, 40]);
});
