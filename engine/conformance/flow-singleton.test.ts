import type { Inngest } from "inngest";
import { afterAll, expect, test } from "vitest";
import { makeDiary, named, pause, setUp, until } from "./harness.ts";

const { tell, heard, whenTold } = makeDiary();
const dataOf = (event: { data?: unknown }) => event.data as { n: number; account: string };

const makeFunctions = (client: Inngest) => [
  client.createFunction(
    {
      id: "flow-singleton-skip",
      singleton: { key: "event.data.account", mode: "skip" },
      triggers: [{ event: `${named("flow-singleton")}/skip` }],
    },
    async ({ event, step }) => {
      const { account, n } = dataOf(event);
      await step.run("begin", () => tell(`skip.${account}`, n));
      await step.sleep("nap", "3s");
      await step.run("end", () => tell(`skip.${account}.end`, n));
    },
  ),
  client.createFunction(
    {
      id: "flow-singleton-cancel",
      singleton: { key: "event.data.account", mode: "cancel" },
      triggers: [{ event: `${named("flow-singleton")}/cancel` }],
    },
    async ({ event, step }) => {
      const { n } = dataOf(event);
      await step.run("begin", () => tell("cancel", n));
      await step.sleep("nap", "2s");
      await step.run("end", () => tell("cancel.end", n));
    },
  ),
  client.createFunction(
    {
      id: "flow-singleton-cancelled",
      triggers: [
        {
          event: "inngest/function.cancelled",
          if: `event.data.function_id == '${client.id}-flow-singleton-cancel'`,
        },
      ],
    },
    async ({ event }) => tell("cancelled", event.data.function_id),
  ),
];

const { client, close } = await setUp(makeFunctions);
afterAll(close);

test.concurrent("a start is skipped while a run with its key is open, and asleep is open", async () => {
  const send = (account: string, n: number) =>
    client.send({ name: `${named("flow-singleton")}/skip`, data: { account, n } });
  await send("a", 1);
  await whenTold("skip.a");
  await pause(500);
  await send("a", 2);
  await send("b", 3);
  await whenTold("skip.b");
  await whenTold("skip.a.end");
  await pause(1000);
  expect(heard("skip.a").map((item) => item.value)).toEqual([1]);
  await send("a", 4);
  await until(() => heard("skip.a").length === 2);
  expect(heard("skip.a")[1]!.value).toBe(4);
});

test.concurrent("in the other mode the newer run takes the place of the older one", async () => {
  await client.send({ name: `${named("flow-singleton")}/cancel`, data: { account: "a", n: 1 } });
  await whenTold("cancel");
  await pause(500);
  await client.send({ name: `${named("flow-singleton")}/cancel`, data: { account: "a", n: 2 } });
  expect((await whenTold("cancel.end")).value).toBe(2);
  await whenTold("cancelled");
  await pause(500);
  expect(heard("cancel.end").length).toBe(1);
});
