import type { Inngest } from "inngest";
import { afterAll, expect, test } from "vitest";
import { makeDiary, named, setUp, until } from "./harness.ts";
import { subject } from "./server.ts";

const { tell, heard, whenTold } = makeDiary();
type Data = { n: number; account: string; rush?: boolean };
const dataOf = (event: { data?: unknown }) => event.data as Data;

const makeFunctions = (client: Inngest) => [
  client.createFunction(
    {
      id: "flow-batch",
      batchEvents: {
        maxSize: 3,
        timeout: "2s",
        key: "event.data.account",
        if: "!has(event.data.rush)",
      },
      triggers: [{ event: `${named("flow-batch")}/item` }],
    },
    async ({ events, step }) => {
      const numbers = await step.run("read", () => events.map((event) => dataOf(event).n));
      await step.run("tell", () => tell(dataOf(events[0]).account, { numbers, again: events.length }));
    },
  ),
];

const { client, close } = await setUp(makeFunctions);
afterAll(close);

const send = (...data: Data[]) =>
  client.send(data.map((item) => ({ name: `${named("flow-batch")}/item`, data: item })));

test.concurrent("a full batch begins at once with all its events in their order", async () => {
  for (let n = 1; n <= 3; n++) await send({ n, account: "full" });
  expect((await whenTold("full")).value).toEqual({ numbers: [1, 2, 3], again: 3 });
});

test.concurrent("a batch that does not fill begins when its first event has waited long enough", async () => {
  const sentAt = Date.now();
  await send({ n: 1, account: "slow" }, { n: 2, account: "slow" }, { n: 3, account: "other" });
  const slow = await whenTold("slow");
  const { numbers } = slow.value as { numbers: number[] };
  expect(numbers.toSorted()).toEqual([1, 2]);
  expect(slow.at - sentAt).toBeGreaterThanOrEqual(2000 - subject.earlyMs);
  expect((await whenTold("other")).value).toEqual({ numbers: [3], again: 1 });
});

test.concurrent("an event that does not meet the condition runs alone", async () => {
  await send({ n: 1, account: "rush", rush: true });
  await send({ n: 2, account: "rush", rush: true });
  await until(() => heard("rush").length === 2);
  const runs = heard("rush").map((item) => item.value as { numbers: number[]; again: number });
  expect(runs.map(({ again }) => again)).toEqual([1, 1]);
  expect(runs.flatMap(({ numbers }) => numbers).toSorted()).toEqual([1, 2]);
});
