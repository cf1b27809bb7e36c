import type { Inngest } from "inngest";
import { afterAll, expect, test } from "vitest";
import { makeDiary, named, pause, setUp, until } from "./harness.ts";

const { tell, heard, whenTold } = makeDiary();
const dataOf = (event: { data?: unknown }) => event.data as { id: number; kind: string };

const makeFunctions = (client: Inngest) => [
  client.createFunction(
    { id: "flow-triggers-all", triggers: [{ event: `${named("flow-triggers")}/*` }] },
    async ({ event }) => tell("all", event.name),
  ),
  client.createFunction(
    {
      id: "flow-triggers-posts",
      triggers: [{ event: `${named("flow-triggers")}/post.*`, if: "event.data.id > 1" }],
    },
    async ({ event }) => tell("posts", dataOf(event).id),
  ),
  client.createFunction(
    {
      id: "flow-triggers-several",
      triggers: [
        { event: `${named("flow-triggers")}/note`, if: "event.data.kind == 'a'" },
        { event: `${named("flow-triggers")}/note`, if: "event.data.id == 1" },
        { event: `${named("flow-triggers")}/memo` },
        { cron: "0 0 1 1 *" },
      ],
    },
    async ({ event }) => tell("several", event.name),
  ),
  client.createFunction(
    {
      id: "flow-triggers-cancel",
      cancelOn: [
        {
          event: `${named("flow-cancel")}/if`,
          if: "async.data.id == event.data.id && async.data.kind != 'mild'",
        },
        { event: `${named("flow-cancel")}/match`, match: "data.id" },
        { event: `${named("flow-cancel")}/late`, match: "data.id", timeout: "1s" },
      ],
      triggers: [{ event: `${named("flow-cancel")}/start` }],
    },
    async ({ event, step }) => {
      const { id } = dataOf(event);
      await step.run("begin", () => tell("cancel.begin", id));
      await step.sleep("nap", "5s");
      await step.run("end", () => tell("cancel.end", id));
    },
  ),
];

const { client, close } = await setUp(makeFunctions);
afterAll(close);

test.concurrent("a wildcard stands for the rest of a name, an expression still decides", async () => {
  await client.send([
    { name: `${named("flow-triggers")}/post.made`, data: { id: 1, kind: "b" } },
    { name: `${named("flow-triggers")}/post.gone`, data: { id: 2, kind: "b" } },
    { name: `${named("flow-triggers")}ome/post.made`, data: { id: 3, kind: "b" } },
    { name: `${named("flow-triggers")}/posting`, data: { id: 4, kind: "b" } },
  ]);
  const post = () => heard("all").filter((item) => String(item.value).includes("post"));
  await until(() => post().length === 3 && heard("posts").length === 1);
  await pause(300);
  expect(
    post()
      .map((item) => item.value as string)
      .toSorted(),
  ).toEqual([
    `${named("flow-triggers")}/post.gone`,
    `${named("flow-triggers")}/post.made`,
    `${named("flow-triggers")}/posting`,
  ]);
  expect(heard("posts").map((item) => item.value)).toEqual([2]);
});

test.concurrent("of several triggers any starts the function, and an event that meets two starts it once", async () => {
  await client.send([
    { name: `${named("flow-triggers")}/note`, data: { id: 1, kind: "a" } },
    { name: `${named("flow-triggers")}/note`, data: { id: 2, kind: "b" } },
    { name: `${named("flow-triggers")}/memo`, data: { id: 3, kind: "b" } },
  ]);
  await until(() => heard("several").length >= 2);
  await pause(500);
  expect(
    heard("several")
      .map((item) => item.value as string)
      .toSorted(),
  ).toEqual([`${named("flow-triggers")}/memo`, `${named("flow-triggers")}/note`]);
});

test.concurrent("an event cancels by its expression or by a matching field, and not once its time is over", async () => {
  await client.send([1, 2, 3, 4].map((id) => ({ name: `${named("flow-cancel")}/start`, data: { id } })));
  await until(() => heard("cancel.begin").length === 4);
  await pause(1500);
  await client.send([
    { name: `${named("flow-cancel")}/if`, data: { id: 1, kind: "strict" } },
    { name: `${named("flow-cancel")}/if`, data: { id: 2, kind: "mild" } },
    { name: `${named("flow-cancel")}/match`, data: { id: 3 } },
    { name: `${named("flow-cancel")}/late`, data: { id: 4 } },
  ]);
  await whenTold("cancel.end");
  await until(() => heard("cancel.end").length === 2);
  await pause(1000);
  const ended = heard("cancel.end").map((item) => item.value as number);
  expect(ended.toSorted()).toEqual([2, 4]);
});
