import type { Inngest } from "inngest";
import { afterAll, describe, expect, test } from "vitest";
import { makeDiary, named, pause, setUp, until } from "./harness.ts";

describe.each([
  ["after each step", "steps-checkpoint-each", true, [1, 3]],
  ["after some steps", "steps-checkpoint-some", { bufferedSteps: 3 }, [1, 3]],
  ["not at all", "steps-checkpoint-none", false, [5, 8]],
] as const)("an app that keeps its steps %s", async (_how, name, checkpointing, [callsMin, callsMax]) => {
  const app = named(name);
  const { tell, heard, whenTold } = makeDiary();
  const trigger = (name: string) => ({ triggers: [{ event: `${app}/${name}` }] });

  const makeFunctions = (client: Inngest) => [
    client.createFunction({ id: "chain", ...trigger("chain") }, async ({ step }) => {
      tell("chain.call");
      const one = await step.run("one", () => tell("one", 1));
      const two = await step.run("two", () => tell("two", one + 1));
      await step.sleep("nap", "1s");
      const three = await step.run("three", () => tell("three", two + 1));
      const none = await step.run("none", () => void tell("none"));
      tell("chain.end", [one, two, three, none]);
    }),
    client.createFunction({ id: "shaky", retries: 2, ...trigger("shaky") }, async ({ step }) => {
      await step.run("before", () => tell("shaky.before"));
      const tries = await step.run("shaky", () => {
        tell("shaky.try");
        if (heard("shaky.try").length < 3) throw new Error("not yet");
        return heard("shaky.try").length;
      });
      await step.run("after", () => tell("shaky.after"));
      tell("shaky.end", tries);
    }),
    client.createFunction({ id: "thrower", retries: 1, ...trigger("thrower") }, async ({ step, attempt }) => {
      await step.run("before", () => tell("thrower.before"));
      tell("thrower.attempt", attempt);
      if (attempt === 0) throw new Error("between two steps");
      await step.run("after", () => tell("thrower.after"));
      tell("thrower.end");
    }),
    client.createFunction(
      { id: "stopped", cancelOn: [{ event: `${app}/stop` }], ...trigger("stopped") },
      async ({ step }) => {
        for (let n = 1; n <= 20; n++) {
          await step.run(`work-${n}`, async () => {
            tell("stopped.work", n);
            await pause(300);
          });
        }
        tell("stopped.end");
      },
    ),
    client.createFunction(
      {
        id: "long",
        checkpointing: checkpointing && { maxRuntime: "1s" },
        ...trigger("long"),
      },
      async ({ step }) => {
        tell("long.call");
        for (let n = 1; n <= 6; n++) {
          await step.run(`work-${n}`, async () => {
            tell("long.work", n);
            await pause(400);
          });
        }
        tell("long.end");
      },
    ),
  ];

  const { client, close } = await setUp(makeFunctions, { id: app, checkpointing });
  afterAll(close);
  const send = (name: string) => client.send({ name: `${app}/${name}`, data: {} });

  test.concurrent("runs each step once and hands all results on", async () => {
    await send("chain");
    expect((await whenTold("chain.end")).value).toEqual([1, 2, 3, null]);
    await pause(300);
    expect(["one", "two", "three", "none"].map((what) => heard(what).length)).toEqual([1, 1, 1, 1]);
    expect(heard("chain.call").length).toBeGreaterThanOrEqual(callsMin);
    expect(heard("chain.call").length).toBeLessThanOrEqual(callsMax);
  });

  test.concurrent("repeats only the step that throws", async () => {
    await send("shaky");
    expect((await whenTold("shaky.end")).value).toBe(3);
    expect(["before", "try", "after"].map((what) => heard(`shaky.${what}`).length)).toEqual([1, 3, 1]);
  });

  test.concurrent("tries again from the last finished step when the function throws", async () => {
    await send("thrower");
    await whenTold("thrower.end");
    expect(["before", "after"].map((what) => heard(`thrower.${what}`).length)).toEqual([1, 1]);
    expect(heard("thrower.attempt").map((item) => item.value)).toContain(1);
  });

  test.concurrent("starts no further step once it is cancelled", async () => {
    await send("stopped");
    await until(() => heard("stopped.work").length >= 2);
    await send("stop");
    await until(async () => {
      const before = heard("stopped.work").length;
      await pause(1500);
      return heard("stopped.work").length === before;
    });
    expect(heard("stopped.work").length).toBeLessThan(20);
    expect(heard("stopped.end")).toEqual([]);
  });

  test.concurrent("ends a call at its longest time and goes on in another", async () => {
    await send("long");
    await whenTold("long.end");
    expect(heard("long.work").map((item) => item.value)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(heard("long.call").length).toBeGreaterThan(2);
  });
});
