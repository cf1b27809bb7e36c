import type { Inngest } from "inngest";
import { afterAll, expect, test } from "vitest";
import { makeDiary, named, setUp, until } from "./harness.ts";
import { subject } from "./server.ts";

// Inngest spaces starts by whole seconds: no period is shorter than one.
const { tell, heard, whenTold } = makeDiary();
const dataOf = (event: { data?: unknown }) => event.data as { n: number; account: string };

const makeFunctions = (client: Inngest) => [
  client.createFunction(
    {
      id: "flow-throttle-line",
      throttle: { limit: 1, period: "1s" },
      triggers: [{ event: `${named("flow-throttle")}/line` }],
    },
    async ({ event }) => tell("line", dataOf(event).n),
  ),
  client.createFunction(
    {
      id: "flow-throttle-key",
      throttle: { limit: 1, period: "2s", key: "event.data.account" },
      triggers: [{ event: `${named("flow-throttle")}/key` }],
    },
    async ({ event }) => tell(`key.${dataOf(event).account}`),
  ),
  client.createFunction(
    {
      id: "flow-throttle-steps",
      throttle: { limit: 1, period: "60s" },
      triggers: [{ event: `${named("flow-throttle")}/steps` }],
    },
    async ({ step }) => {
      for (const name of ["one", "two", "three"]) await step.run(name, () => name);
      tell("steps.end");
    },
  ),
];

const { client, close } = await setUp(makeFunctions);
afterAll(close);

test.concurrent("starts beyond the throttle wait in line, first come first served, and none is lost", async () => {
  const sentAt = Date.now();
  for (let n = 1; n <= 4; n++) await client.send({ name: `${named("flow-throttle")}/line`, data: { n } });
  await until(() => heard("line").length === 4);
  expect(heard("line").map((item) => item.value)).toEqual([1, 2, 3, 4]);
  // One start a second, of which servers let through one or two at once.
  expect(heard("line")[3]!.at - sentAt).toBeGreaterThanOrEqual(2000 - subject.earlyMs);
});

test.concurrent("each key has a throttle of its own", async () => {
  for (const account of ["a", "a", "a", "b"]) {
    await client.send({ name: `${named("flow-throttle")}/key`, data: { account } });
  }
  await until(() => heard("key.a").length === 3);
  expect(heard("key.b").length).toBe(1);
  expect(heard("key.b")[0]!.at).toBeLessThan(heard("key.a")[2]!.at);
});

test.concurrent("a throttle holds back the start of a run, not its steps", async () => {
  await client.send({ name: `${named("flow-throttle")}/steps` });
  await whenTold("steps.end");
});
