import type { Inngest } from "inngest";
import { afterAll, expect, test } from "vitest";
import { makeDiary, named, pause, setUp, until } from "./harness.ts";
import { subject } from "./server.ts";

const { tell, heard, whenTold } = makeDiary();
const dataOf = (event: { data?: unknown }) => event.data as { name: string };

const makeFunctions = (client: Inngest) => [
  client.createFunction(
    {
      id: "flow-timeouts-finish",
      timeouts: { finish: "2s" },
      triggers: [{ event: `${named("flow-timeouts")}/finish` }],
    },
    async ({ step }) => {
      await step.run("begin", () => tell("finish"));
      await step.sleep("nap", "4s");
      await step.run("end", () => tell("finish.end"));
    },
  ),
  client.createFunction(
    {
      id: "flow-timeouts-last",
      timeouts: { finish: "1s" },
      triggers: [{ event: `${named("flow-timeouts")}/last` }],
    },
    async () => {
      await pause(2500);
      return "done";
    },
  ),
  client.createFunction(
    {
      id: "flow-timeouts-start",
      concurrency: 1,
      timeouts: { start: "4s" },
      triggers: [{ event: `${named("flow-timeouts")}/start` }],
    },
    async ({ event }) => {
      tell(`start.${dataOf(event).name}`);
      await pause(7000);
      tell(`start.${dataOf(event).name}.end`);
    },
  ),
  ...["cancelled", "finished"].map((end) =>
    client.createFunction(
      { id: `flow-timeouts-${end}`, triggers: [{ event: `inngest/function.${end}` }] },
      async ({ event }) => {
        const { function_id: id } = event.data as { function_id: string };
        tell(`${end} ${id.replace(`${client.id}-`, "")}`, event.data);
      },
    ),
  ),
];

const { client, close } = await setUp(makeFunctions);
afterAll(close);

test.concurrent("a run that does not finish in time is cancelled, and that is announced", async () => {
  await client.send({ name: `${named("flow-timeouts")}/finish`, data: { name: "slow" } });
  const begun = await whenTold("finish");
  const cancelled = await whenTold("cancelled flow-timeouts-finish");
  expect(cancelled.value).toMatchObject({ run_id: expect.any(String) });
  expect(cancelled.at - begun.at).toBeGreaterThanOrEqual(1000 - subject.earlyMs);
  await pause(Math.max(begun.at + 5500 - Date.now(), 0));
  expect(heard("finish.end")).toEqual([]);
});

test.concurrent("a last call that began in time may end late", async () => {
  await client.send({ name: `${named("flow-timeouts")}/last` });
  expect((await whenTold("finished flow-timeouts-last")).value).toMatchObject({ result: "done" });
  expect(heard("cancelled flow-timeouts-last")).toEqual([]);
});

test.concurrent("a run that cannot begin in time is cancelled and never begins", async () => {
  await client.send({ name: `${named("flow-timeouts")}/start`, data: { name: "first" } });
  await whenTold("start.first");
  await client.send({ name: `${named("flow-timeouts")}/start`, data: { name: "second" } });
  await until(() => heard("cancelled flow-timeouts-start").length === 1);
  await whenTold("start.first.end");
  await pause(500);
  expect(heard("start.second")).toEqual([]);
  expect(heard("cancelled flow-timeouts-start").length).toBe(1);
});
