import type { Inngest } from "inngest";
import { afterAll, expect, test } from "vitest";
import { makeDiary, named, pause, setUp } from "./harness.ts";

const APP = named("steps-parallel");
const { tell, heard, whenTold } = makeDiary();
const trigger = (name: string) => ({ triggers: [{ event: `${APP}/${name}` }] });

const work = (what: string, ms: number) => async () => {
  tell(`${what}.start`);
  await pause(ms);
  tell(`${what}.stop`);
  return what;
};

const makeFunctions = (client: Inngest) => [
  client.createFunction({ id: "all", ...trigger("all") }, async ({ step }) => {
    const first = await step.run("first", () => "first");
    const both = await Promise.all([
      step.run("left", work("left", 600)),
      step.run("right", work("right", 600)),
    ]);
    const last = await step.run("last", () => "last");
    tell("all.end", [first, ...both, last]);
  }),
  client.createFunction({ id: "race", ...trigger("race") }, async ({ step }) => {
    const winner = await Promise.race([
      step.run("slow", work("slow", 2500)),
      step.run("quick", work("quick", 50)),
    ]);
    const after = await step.run("after", () => tell("race.after", `${winner} won`));
    tell("race.end", after);
  }),
  client.createFunction({ id: "group", ...trigger("group") }, async ({ step, group }) => {
    const winner = await group.parallel({ mode: "race" }, () =>
      Promise.race([step.run("late", work("late", 2500)), step.run("early", work("early", 50))]),
    );
    await step.run("after", () => tell("group.after", winner));
  }),
  client.createFunction({ id: "nested", ...trigger("nested") }, async ({ step }) => {
    const branch = async (name: string) => {
      const head = await step.run(`${name}-head`, work(`${name}-head`, 50));
      const tails = await Promise.all([
        step.run(`${name}-x`, work(`${name}-x`, 50)),
        step.run(`${name}-y`, work(`${name}-y`, 50)),
      ]);
      return [head, ...tails];
    };
    tell("nested.end", await Promise.all([branch("a"), branch("b")]));
  }),
  client.createFunction({ id: "partly", retries: 0, ...trigger("partly") }, async ({ step }) => {
    const results = await Promise.allSettled([
      step.run("good", () => tell("partly.good", "good")),
      step.run("bad", () => {
        tell("partly.bad");
        throw new Error("bad branch");
      }),
    ]);
    await step.run("sum", () =>
      tell(
        "partly.end",
        results.map((result) => (result.status === "fulfilled" ? result.value : result.reason.message)),
      ),
    );
  }),
  client.createFunction({ id: "again", ...trigger("again") }, async ({ step }) => {
    const results: number[] = [];
    for (let n = 0; n < 3; n++) results.push(await step.run("same", () => tell("again.same", n)));
    const more = await Promise.all([step.run("same", () => 3), step.run("same", () => 4)]);
    tell("again.end", [...results, ...more]);
  }),
];

const { client, close } = await setUp(makeFunctions, { id: APP });
afterAll(close);
const send = (name: string) => client.send({ name: `${APP}/${name}`, data: {} });

test.concurrent("parallel steps overlap, each runs once, and the function goes on when all are done", async () => {
  await send("all");
  expect((await whenTold("all.end")).value).toEqual(["first", "left", "right", "last"]);
  expect(heard("left.start")[0]!.at).toBeLessThan(heard("right.stop")[0]!.at);
  expect(heard("right.start")[0]!.at).toBeLessThan(heard("left.stop")[0]!.at);
  expect([heard("left.start").length, heard("right.start").length]).toEqual([1, 1]);
});

test.concurrent("a race is won by the step that ends first, and no step runs twice", async () => {
  await send("race");
  expect((await whenTold("race.end")).value).toBe("quick won");
  await pause(500);
  expect(["slow.start", "quick.start", "race.after"].map((what) => heard(what).length)).toEqual([1, 1, 1]);
});

test.concurrent("a race in a group goes on before the slower steps have ended", async () => {
  await send("group");
  const after = await whenTold("group.after");
  expect(after.value).toBe("early");
  const late = await whenTold("late.stop");
  expect(after.at).toBeLessThan(late.at);
});

test.concurrent("branches may be parallel again inside", async () => {
  await send("nested");
  expect((await whenTold("nested.end")).value).toEqual([
    ["a-head", "a-x", "a-y"],
    ["b-head", "b-x", "b-y"],
  ]);
  const names = ["a-head", "a-x", "a-y", "b-head", "b-x", "b-y"];
  expect(names.map((name) => heard(`${name}.start`).length)).toEqual([1, 1, 1, 1, 1, 1]);
});

test.concurrent("a branch that fails leaves the others their results", async () => {
  await send("partly");
  expect((await whenTold("partly.end")).value).toEqual(["good", "bad branch"]);
  expect([heard("partly.good").length, heard("partly.bad").length]).toEqual([1, 1]);
});

test.concurrent("a step id that comes again is another step each time", async () => {
  await send("again");
  expect((await whenTold("again.end")).value).toEqual([0, 1, 2, 3, 4]);
  expect(heard("again.same").map((item) => item.value)).toEqual([0, 1, 2]);
});
