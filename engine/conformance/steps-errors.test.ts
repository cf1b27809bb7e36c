import { type Inngest, NonRetriableError, RetryAfterError, StepError } from "inngest";
import { afterAll, expect, test } from "vitest";
import { makeDiary, named, setUp, until } from "./harness.ts";
import { subject } from "./server.ts";

const APP = named("steps-errors");
const { tell, heard, whenTold } = makeDiary();
const trigger = (name: string) => ({ triggers: [{ event: `${APP}/${name}` }] });
const asError = (caught: unknown): Error => caught as Error;
const described = (error: Error) => ({
  name: error.name,
  message: error.message,
  cause: error.cause instanceof Error ? error.cause.message : error.cause,
});

const makeFunctions = (client: Inngest) => [
  client.createFunction({ id: "typed", retries: 1, ...trigger("typed") }, async ({ step }) => {
    const error = await step
      .run("doomed", () => {
        tell("typed.try");
        throw new TypeError("not a number", { cause: new Error("the input") });
      })
      .then(() => new Error("it did not throw"), asError);
    const isStepError = error instanceof StepError;
    const hasStack = error.stack?.includes("TypeError") ?? false;
    await step.run("tell", () => tell("typed.end", { ...described(error), isStepError, hasStack }));
  }),
  client.createFunction({ id: "final", retries: 3, ...trigger("final") }, async ({ step }) => {
    const error = await step
      .run("final", () => {
        tell("final.try");
        throw new NonRetriableError("never again");
      })
      .then(() => new Error("it did not throw"), asError);
    await step.run("tell", () => tell("final.end", error.message));
  }),
  client.createFunction(
    {
      id: "uncaught",
      retries: 1,
      onFailure: ({ error, event }) => tell("uncaught.failure", [described(error), event.data.function_id]),
      ...trigger("uncaught"),
    },
    async ({ step }) => {
      await step.run("doomed", () => {
        tell("uncaught.try");
        throw new Error("no luck", { cause: "weather" });
      });
    },
  ),
  client.createFunction({ id: "later", retries: 1, ...trigger("later") }, async ({ step, attempt }) => {
    await step.run("later", () => {
      tell("later.try");
      if (attempt === 0) throw new RetryAfterError("busy", "2s");
    });
    tell("later.end");
  }),
  client.createFunction(
    {
      id: "moved",
      retries: 0,
      onFailure: ({ error }) => tell("moved.failure", error.message),
      ...trigger("moved"),
    },
    async ({ step }) => {
      tell("moved.call");
      // From its second call on the function is another one, without the steps that were planned.
      if (heard("moved.call").length > 1) return new Promise(() => {});
      return Promise.all([step.run("left", () => 1), step.run("right", () => 2)]);
    },
  ),
  client.createFunction(
    {
      id: "beyond",
      onFailure: ({ error }) => tell("beyond.failure", error.message),
      ...trigger("beyond"),
    },
    async ({ step }) => {
      tell("beyond.call");
      await step.ai.infer("ask", {
        model: step.ai.models.openai({ model: "none", apiKey: "none", baseUrl: "http://127.0.0.1:9" }),
        body: { messages: [{ role: "user", content: "none" }] },
      });
    },
  ),
];

const { client, close } = await setUp(makeFunctions, { id: APP });
afterAll(close);
const send = (name: string) => client.send({ name: `${APP}/${name}`, data: {} });

test.concurrent("a step out of tries throws its error with name, cause and stack", async () => {
  await send("typed");
  expect((await whenTold("typed.end")).value).toEqual({
    name: "TypeError",
    message: "not a number",
    cause: "the input",
    isStepError: true,
    hasStack: true,
  });
  expect(heard("typed.try").length).toBe(2);
});

test.concurrent("an error that must not be retried is thrown after one try", async () => {
  await send("final");
  expect((await whenTold("final.end")).value).toBe("never again");
  expect(heard("final.try").length).toBe(1);
});

test.concurrent("what a step throws and nobody catches fails the run, with no further tries", async () => {
  await send("uncaught");
  expect((await whenTold("uncaught.failure")).value).toEqual([
    { name: "Error", message: "no luck", cause: "weather" },
    `${APP}-uncaught`,
  ]);
  expect(heard("uncaught.try").length).toBe(2);
});

test.concurrent("a step waits as long as its error asks before the next try", async () => {
  await send("later");
  await whenTold("later.end");
  const [first, second] = heard("later.try");
  expect(second!.at - first!.at).toBeGreaterThanOrEqual(2000 - subject.earlyMs);
});

test.concurrent("a planned step that the function no longer has fails the run", {
  timeout: 60_000,
}, async () => {
  await send("moved");
  const failure = await until(() => heard("moved.failure")[0], 45_000);
  expect(failure.value).toContain("Could not find step");
});

test.concurrent("a step that cannot be done fails the run", async () => {
  await send("beyond");
  expect((await whenTold("beyond.failure")).value).toEqual(expect.any(String));
});
