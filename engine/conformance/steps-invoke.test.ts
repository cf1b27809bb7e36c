import { type Inngest, NonRetriableError, referenceFunction } from "inngest";
import { afterAll, expect, test } from "vitest";
import { makeDiary, named, pause, setUp, until } from "./harness.ts";
import { subject } from "./server.ts";

const APP = named("steps-invoke");
const { tell, heard, whenTold } = makeDiary();
const trigger = (name: string) => ({ triggers: [{ event: `${APP}/${name}` }] });
const inside = { now: 0 };
const asError = (caught: unknown): Error => caught as Error;

const makeFunctions = (client: Inngest) => {
  const double = client.createFunction({ id: "double", ...trigger("double") }, async ({ event, step }) => {
    tell("double.event", event);
    return { twice: await step.run("twice", () => dataOf(event).n * 2) };
  });
  const broken = client.createFunction({ id: "broken", ...trigger("broken") }, async () => {
    throw new NonRetriableError("broken on purpose", { cause: new Error("the cause") });
  });
  const slow = client.createFunction(
    { id: "slow", cancelOn: [{ event: `${APP}/cancel` }], ...trigger("slow") },
    async ({ step }) => {
      tell("slow.start");
      await step.sleep("nap", "20s");
    },
  );
  const alone = client.createFunction(
    { id: "alone", concurrency: { limit: 1 }, ...trigger("alone") },
    async ({ step }) =>
      step.run("work", async () => {
        inside.now++;
        tell("alone.inside", inside.now);
        await pause(150);
        inside.now--;
      }),
  );
  const caller = client.createFunction({ id: "caller", ...trigger("caller") }, async ({ event, step }) => {
    const result = await step.invoke("ask", { function: double, data: { n: dataOf(event).n } });
    tell("caller.end", result);
  });
  const unlucky = client.createFunction({ id: "unlucky", ...trigger("unlucky") }, async ({ step }) => {
    const error = await step
      .invoke("ask", { function: broken, data: {} })
      .then(() => new Error("it did not throw"), asError);
    const none = await step
      .invoke("none", { function: referenceFunction({ functionId: "nowhere" }), data: {} })
      .then(() => new Error("it did not throw"), asError);
    await step.run("tell", () => tell("unlucky.end", [error.message, none.message]));
  });
  const hasty = client.createFunction({ id: "hasty", ...trigger("hasty") }, async ({ step }) => {
    const error = await step
      .invoke("ask", { function: slow, timeout: "1s" })
      .then(() => new Error("it did not throw"), asError);
    await step.run("tell", () => tell("hasty.end", [error.name, error.message]));
  });
  const patient = client.createFunction({ id: "patient", ...trigger("patient") }, async ({ step }) => {
    const error = await step
      .invoke("ask", { function: slow })
      .then(() => new Error("it did not throw"), asError);
    await step.run("tell", () => tell("patient.end", error instanceof Error));
  });
  const crowd = client.createFunction({ id: "crowd", ...trigger("crowd") }, async ({ step }) => {
    await Promise.all(["a", "b", "c"].map((id) => step.invoke(id, { function: alone })));
    tell("crowd.end");
  });
  const cycle = client.createFunction(
    { id: "cycle", ...trigger("cycle") },
    async ({ event, step }): Promise<number> => {
      const { n } = dataOf(event);
      if (n === 0) return 0;
      const below = await step.invoke("deeper", {
        function: referenceFunction({ functionId: "cycle" }),
        data: { n: n - 1 },
      });
      tell(`cycle.${n}`, below);
      return Number(below) + 1;
    },
  );
  return [double, broken, slow, alone, caller, unlucky, hasty, patient, crowd, cycle];
};
const dataOf = (event: { data?: unknown }) => event.data as { n: number };

const { client, close } = await setUp(makeFunctions, { id: APP });
afterAll(close);
const send = (name: string, data = {}) => client.send({ name: `${APP}/${name}`, data });

test.concurrent("an invoked function gets the data under its own event name and gives its result back", async () => {
  await send("caller", { n: 21 });
  expect((await whenTold("caller.end")).value).toEqual({ twice: 42 });
  expect(heard("double.event")[0]!.value).toMatchObject({
    name: "inngest/function.invoked",
    data: { n: 21 },
  });
});

test.concurrent("a function that fails, and one that is not there, are errors the caller can catch", async () => {
  await send("unlucky");
  const [failed, missing] = (await whenTold("unlucky.end")).value as string[];
  expect(failed).toContain("broken on purpose");
  expect(missing).toEqual(expect.any(String));
});

test.concurrent("an invocation ends at its timeout with an error of its own", async () => {
  const sentAt = Date.now();
  await send("hasty");
  const end = await whenTold("hasty.end");
  expect(end.value).toEqual([
    "InngestInvokeTimeoutError",
    "Timed out waiting for invoked function to complete",
  ]);
  expect(end.at - sentAt).toBeGreaterThanOrEqual(1000 - subject.earlyMs);
});

test("the cancellation of the invoked run is an error for the one who waits", async () => {
  const before = heard("slow.start").length;
  await send("patient");
  await until(() => heard("slow.start").length > before);
  await pause(500);
  await send("cancel");
  expect((await whenTold("patient.end")).value).toBe(true);
});

test.concurrent("the concurrency of a function holds for its invocations", async () => {
  await send("crowd");
  await whenTold("crowd.end");
  expect(heard("alone.inside").map((item) => item.value)).toEqual([1, 1, 1]);
});

test.concurrent("a function may invoke itself", async () => {
  await send("cycle", { n: 4 });
  expect((await whenTold("cycle.4")).value).toBe(3);
});
