import type { Inngest } from "inngest";
import { afterAll, expect, test } from "vitest";
import { makeDiary, named, pause, setUp, until } from "./harness.ts";

const { tell, heard } = makeDiary();
const dataOf = (event: { data?: unknown }) => event.data as { account: string; n: number };

const makeFunctions = (client: Inngest) => [
  client.createFunction(
    {
      id: "flow-rate-few",
      rateLimit: { limit: 1, period: "3s", key: "event.data.account" },
      triggers: [{ event: `${named("flow-rate")}/few` }],
    },
    async ({ event }) => tell(`few.${dataOf(event).account}`, dataOf(event).n),
  ),
  client.createFunction(
    {
      id: "flow-rate-once",
      idempotency: 'event.data.account + "-" + string(event.data.n)',
      triggers: [{ event: `${named("flow-rate")}/once` }],
    },
    async ({ event }) => tell("once", `${dataOf(event).account}${dataOf(event).n}`),
  ),
];

const { client, close } = await setUp(makeFunctions);
afterAll(close);

test.concurrent("starts beyond the rate limit of their key are dropped, and later ones begin again", async () => {
  const send = (account: string, n: number) =>
    client.send({ name: `${named("flow-rate")}/few`, data: { account, n } });
  await send("a", 1);
  await until(() => heard("few.a").length === 1);
  await send("a", 2);
  await send("b", 3);
  await until(() => heard("few.b").length === 1);
  await pause(3100);
  expect(heard("few.a").length).toBe(1);
  await send("a", 4);
  await until(() => heard("few.a").length === 2);
  expect(heard("few.a").map((item) => item.value)).toEqual([1, 4]);
  expect(heard("few.b").map((item) => item.value)).toEqual([3]);
});

test.concurrent("an idempotency key of several fields counts once", async () => {
  const sent = [
    { account: "a", n: 1 },
    { account: "a", n: 1 },
    { account: "a", n: 2 },
    { account: "b", n: 1 },
    { account: "b", n: 1 },
  ];
  for (const data of sent) await client.send({ name: `${named("flow-rate")}/once`, data });
  await until(() => heard("once").length === 3);
  await pause(500);
  const told = heard("once").map((item) => item.value as string);
  expect(told.toSorted()).toEqual(["a1", "a2", "b1"]);
});
