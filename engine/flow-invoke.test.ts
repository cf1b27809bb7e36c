import { type Inngest, referenceFunction } from "inngest";
import { afterAll, expect, test } from "vitest";
import { makeDiary, setUp } from "./testing.ts";

const { tell, whenTold } = makeDiary();

const makeFunctions = (client: Inngest) => [
  client.createFunction({ id: "limited", rateLimit: { limit: 1, period: "1h" }, triggers: [] }, () => "ran"),
  client.createFunction({ id: "alone", singleton: { mode: "skip" }, triggers: [] }, async ({ step }) => {
    await step.sleep("nap", "2s");
    return "ran";
  }),
  client.createFunction({ id: "settled", debounce: { period: "2s" }, triggers: [] }, () => "ran"),
  client.createFunction(
    { id: "batched", batchEvents: { maxSize: 9, timeout: "3600s" }, triggers: [] },
    ({ events }) => `ran with ${events.length}`,
  ),
  client.createFunction(
    { id: "caller", retries: 0, triggers: [{ event: "call" }] },
    async ({ event, step }) => {
      const { functionId } = event.data as { functionId: string };
      const invoke = (name: string) =>
        step
          .invoke(name, { function: referenceFunction({ functionId }) })
          .catch((error: unknown) => (error as Error).message);
      const outcomes = await Promise.all([invoke("one"), invoke("two")]);
      await step.run("tell", () => tell(functionId, outcomes));
    },
  ),
];

const { client, close } = await setUp(makeFunctions);
afterAll(close);

test.concurrent.each([
  ["limited", ["app-limited has reached its rate limit.", "ran"]],
  ["alone", ["app-alone is a singleton, and another run of it is open.", "ran"]],
  ["settled", ["app-settled is debounced, and another event counts.", "ran"]],
  ["batched", ["ran with 1", "ran with 1"]],
])("of two that invoke %s side by side each is told what came of it", async (functionId, expected) => {
  await client.send({ name: "call", data: { functionId } });
  const { value } = await whenTold(functionId);
  expect((value as string[]).toSorted()).toEqual(expected);
});
