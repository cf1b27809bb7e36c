import type { Inngest } from "inngest";
import { afterAll, expect, test } from "vitest";
import { makeDiary, named, pause, setUp, until } from "./harness.ts";

const { tell, heard } = makeDiary();
const dataOf = (event: { data?: unknown }) => event.data as { account: string };
const inside: Record<string, number> = {};

/** Tells how many are within the room together with itself. */
async function visit(room: string): Promise<void> {
  inside[room] = (inside[room] ?? 0) + 1;
  tell(room, inside[room]);
  await pause(250);
  inside[room]--;
}
const most = (room: string) => Math.max(...heard(room).map((item) => item.value as number));

const makeFunctions = (client: Inngest) => [
  ...(["env", "account"] as const).flatMap((scope) =>
    ["one", "other"].map((name) =>
      client.createFunction(
        {
          id: `flow-concurrency-${scope}-${name}`,
          concurrency: { limit: 1, scope, key: `"flow-${scope}"` },
          triggers: [{ event: `flow-concurrency/${scope}` }],
        },
        async ({ step }) => {
          await step.run("work", () => visit(scope));
          tell(`${scope}.end`);
        },
      ),
    ),
  ),
  client.createFunction(
    {
      id: "flow-concurrency-two",
      concurrency: [{ limit: 3 }, { limit: 1, key: "event.data.account" }],
      triggers: [{ event: `${named("flow-concurrency")}/two` }],
    },
    async ({ event }) => {
      await Promise.all([visit("two"), visit(`two.${dataOf(event).account}`)]);
      tell("two.end");
    },
  ),
];

const { client, close } = await setUp(makeFunctions);
afterAll(close);

test.concurrent.each(["env", "account"])("functions share one limit by a key of scope %s", async (scope) => {
  await client.send([1, 2, 3].map(() => ({ name: `flow-concurrency/${scope}` })));
  await until(() => heard(`${scope}.end`).length === 6);
  expect(most(scope)).toBe(1);
});

test.concurrent("of two limits each is kept to", async () => {
  const accounts = ["a", "a", "a", "b", "b", "c", "c", "d", "e"];
  await client.send(
    accounts.map((account) => ({ name: `${named("flow-concurrency")}/two`, data: { account } })),
  );
  await until(() => heard("two.end").length === accounts.length);
  expect(most("two")).toBeLessThanOrEqual(3);
  expect(["a", "b", "c"].map((account) => most(`two.${account}`))).toEqual([1, 1, 1]);
});
