import type { Inngest } from "inngest";
import { afterAll, expect, test } from "vitest";
import { makeDiary, named, pause, setUp, until } from "./harness.ts";
import { subject } from "./server.ts";

// Inngest takes periods from one second to seven days.
const { tell, heard, whenTold } = makeDiary();
const dataOf = (event: { data?: unknown }) => event.data as { n: number; account: string };

const makeFunctions = (client: Inngest) => [
  client.createFunction(
    {
      id: "flow-debounce-last",
      debounce: { period: "2s", key: "event.data.account" },
      triggers: [{ event: `${named("flow-debounce")}/last` }],
    },
    async ({ event }) => tell(`last.${dataOf(event).account}`, dataOf(event).n),
  ),
  client.createFunction(
    {
      id: "flow-debounce-stream",
      debounce: { period: "2s", timeout: "3s" },
      triggers: [{ event: `${named("flow-debounce")}/stream` }],
    },
    async ({ event }) => tell("stream", dataOf(event).n),
  ),
];

const { client, close } = await setUp(makeFunctions);
afterAll(close);

test.concurrent("the last event of a burst starts the one run, after a pause as long as the period", async () => {
  let lastSentAt = 0;
  for (let n = 1; n <= 3; n++) {
    lastSentAt = Date.now();
    await client.send({ name: `${named("flow-debounce")}/last`, data: { n, account: "a" } });
    await pause(300);
  }
  const run = await whenTold("last.a");
  expect(run.value).toBe(3);
  expect(run.at - lastSentAt).toBeGreaterThanOrEqual(2000 - subject.earlyMs);
  await client.send({ name: `${named("flow-debounce")}/last`, data: { n: 4, account: "a" } });
  await until(() => heard("last.a").length === 2);
  expect(heard("last.a")[1]!.value).toBe(4);
});

test.concurrent("each key settles by itself", async () => {
  const sent = ["b", "c"].map((account, n) => ({
    name: `${named("flow-debounce")}/last`,
    data: { n, account },
  }));
  await client.send(sent);
  await until(() => heard("last.b").length === 1 && heard("last.c").length === 1);
});

test.concurrent("a stream without a pause starts a run when the timeout is over", async () => {
  const startedAt = Date.now();
  for (let n = 1; n <= 12; n++) {
    await client.send({ name: `${named("flow-debounce")}/stream`, data: { n } });
    await pause(500);
  }
  const [first] = heard("stream");
  expect(first).toBeDefined();
  expect(first!.at - startedAt).toBeGreaterThanOrEqual(3000 - subject.earlyMs);
  expect(first!.value as number).toBeGreaterThan(1);
  await until(() => heard("stream").at(-1)!.value === 12);
  expect(heard("stream").length).toBeLessThanOrEqual(4);
});
