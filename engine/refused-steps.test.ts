import { type Inngest, referenceFunction } from "inngest";
import { afterAll, expect, test } from "vitest";
import { setUp, until } from "./testing.ts";

const trigger = (event: string) => ({ triggers: [{ event }] });

const makeFunctions = (client: Inngest) => [
  client.createFunction({ id: "waiter", ...trigger("waiter") }, async ({ step }) => {
    await step.waitForEvent("odd", { event: "odd", timeout: "1m", if: "async.data. ==" });
  }),
  client.createFunction({ id: "heavy", ...trigger("heavy") }, async ({ step }) => {
    const data = { text: "x".repeat(1_100_000) };
    await step.invoke("heavy", { function: referenceFunction({ functionId: "waiter" }), data });
  }),
  client.createFunction({ id: "fetcher", ...trigger("fetcher") }, async ({ step }) => {
    await step.fetch("http://127.0.0.1:9/");
  }),
];

const { client, database, close } = await setUp(makeFunctions, 0, { checkpointing: false });
afterAll(close);

test.concurrent.each([
  ["fetcher", "does not support Gateway"],
  ["waiter", "waits with an expression that this engine cannot read"],
  ["heavy", "invokes with data larger than"],
])("a step this engine cannot do fails the run with a sentence: %s", async (name, sentence) => {
  await client.send({ name });
  const [failed] = await until(async () => {
    const rows =
      await database.sql`select error from engine.runs where function_id = ${`app-${name}`} and status = 'failed'`;
    return rows.length > 0 && rows;
  });
  expect(failed!.error.message).toContain(sentence);
});
