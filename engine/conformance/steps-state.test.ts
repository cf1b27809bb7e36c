import type { Inngest } from "inngest";
import { afterAll, expect, test } from "vitest";
import { makeDiary, named, setUp } from "./harness.ts";

const APP = named("steps-state");
const MEGABYTE = 1024 * 1024;
const { tell, heard, whenTold } = makeDiary();
const trigger = (name: string) => ({ triggers: [{ event: `${APP}/${name}` }] });

const makeFunctions = (client: Inngest) => [
  client.createFunction({ id: "large", ...trigger("large") }, async ({ event, step }) => {
    const sizes: number[] = [];
    for (let n = 1; n <= 4; n++) {
      const text = await step.run(`fill-${n}`, () => tell(`fill-${n}`, String(n).repeat(1.5 * MEGABYTE)));
      sizes.push(text.length, Number(text[0]));
      if (n % 2 === 0) await step.sleep(`nap-${n}`, "1s");
    }
    const both = await Promise.all([step.run("left", () => "left"), step.run("right", () => "right")]);
    tell("large.end", { sizes, both, name: event.name });
  }),
  client.createFunction(
    {
      id: "step-too-large",
      retries: 0,
      onFailure: ({ error }) => tell("step.failure", error.message),
      ...trigger("step-too-large"),
    },
    async ({ step }) => {
      await step.run("fill", () => {
        tell("step.fill");
        return "x".repeat(5 * MEGABYTE);
      });
      await step.run("after", () => tell("step.after"));
    },
  ),
  client.createFunction(
    {
      id: "output-too-large",
      retries: 0,
      onFailure: ({ error }) => tell("output.failure", error.message),
      ...trigger("output-too-large"),
    },
    async () => "x".repeat(5 * MEGABYTE),
  ),
];

const { client, close } = await setUp(makeFunctions, { id: APP });
afterAll(close);
const send = (name: string) => client.send({ name: `${APP}/${name}`, data: {} });

test("state larger than a call can carry reaches the function whole and in order", async () => {
  await send("large");
  const end = await whenTold("large.end");
  const size = 1.5 * MEGABYTE;
  expect(end.value).toEqual({
    sizes: [size, 1, size, 2, size, 3, size, 4],
    both: ["left", "right"],
    name: `${APP}/large`,
  });
  expect([1, 2, 3, 4].map((n) => heard(`fill-${n}`).length)).toEqual([1, 1, 1, 1]);
});

test("a step or a function whose output is too large fails its run, and no step follows", async () => {
  await send("step-too-large");
  await send("output-too-large");
  await whenTold("output.failure");
  await whenTold("step.failure");
  expect([heard("step.fill").length, heard("step.after").length]).toEqual([1, 0]);
});
