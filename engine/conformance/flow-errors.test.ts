import { type Inngest, NonRetriableError, RetryAfterError } from "inngest";
import { afterAll, expect, test } from "vitest";
import { makeDiary, named, pause, setUp, until } from "./harness.ts";
import { subject } from "./server.ts";

const { tell, heard, whenTold } = makeDiary();
const dataOf = (event: { data?: unknown }) => event.data as { until: string; post: number };

const makeFunctions = (client: Inngest) => [
  client.createFunction(
    {
      id: "flow-errors-once",
      retries: 0,
      triggers: [{ event: `${named("flow-errors")}/once` }],
      onFailure: ({ event, error, runId }) =>
        tell("once.failure", { data: event.data, message: error.message, runId }),
    },
    async ({ runId, attempt, maxAttempts }) => {
      tell("once", { runId, attempt, maxAttempts });
      throw new Error("no luck");
    },
  ),
  client.createFunction(
    { id: "flow-errors-date", retries: 1, triggers: [{ event: `${named("flow-errors")}/date` }] },
    async ({ event, attempt }) => {
      tell("date", attempt);
      if (attempt === 0) throw new RetryAfterError("busy", new Date(dataOf(event).until));
    },
  ),
  client.createFunction(
    {
      id: "flow-errors-loop",
      retries: 0,
      triggers: [{ event: `${named("flow-errors")}/loop` }],
      onFailure: () => {
        tell("loop.failure");
        throw new NonRetriableError("worse");
      },
    },
    async () => {
      throw new Error("bad");
    },
  ),
  client.createFunction(
    {
      id: "flow-errors-step",
      retries: 3,
      triggers: [{ event: `${named("flow-errors")}/step` }],
      onFailure: ({ error }) => tell("step.failure", error.message),
    },
    async ({ step }) => {
      await step.run("doomed", () => {
        tell("step");
        throw new NonRetriableError("not again");
      });
    },
  ),
];

const { client, close } = await setUp(makeFunctions);
afterAll(close);

test.concurrent("without retries a function is tried once, and onFailure has its event, its error and its run", async () => {
  await client.send({ name: `${named("flow-errors")}/once`, data: { post: 7 } });
  const { value } = await whenTold("once.failure");
  expect(heard("once").map((item) => item.value)).toEqual([
    { runId: expect.any(String), attempt: 0, maxAttempts: 1 },
  ]);
  const { runId } = heard("once")[0]!.value as { runId: string };
  expect(value).toMatchObject({
    message: "no luck",
    data: {
      function_id: `${client.id}-flow-errors-once`,
      run_id: runId,
      event: { name: `${named("flow-errors")}/once`, data: { post: 7 } },
    },
  });
});

test.concurrent("a retry waits until the date that the code asked for", async () => {
  const due = Date.now() + 3000;
  await client.send({ name: `${named("flow-errors")}/date`, data: { until: new Date(due).toISOString() } });
  await until(() => heard("date").length === 2);
  // A server may count in whole seconds.
  expect(heard("date")[1]!.at).toBeGreaterThanOrEqual(due - 1000 - subject.earlyMs);
  expect(heard("date").map((item) => item.value)).toEqual([0, 1]);
});

test.concurrent("an onFailure that fails itself does not start anew", async () => {
  await client.send({ name: `${named("flow-errors")}/loop` });
  await whenTold("loop.failure");
  await pause(2000);
  expect(heard("loop.failure").length).toBe(1);
});

test.concurrent("a step that must not be retried fails the run at once", async () => {
  await client.send({ name: `${named("flow-errors")}/step` });
  expect((await whenTold("step.failure")).value).toBe("not again");
  expect(heard("step").length).toBe(1);
});
