import type { Inngest } from "inngest";
import { afterAll, expect, test } from "vitest";
import { makeDiary, named, pause, setUp, until } from "./harness.ts";

const { tell, heard } = makeDiary();
const dataOf = (event: { data?: unknown }) => event.data as { name: string };
let open = () => {};
const gate = new Promise<void>((resolve) => {
  open = resolve;
});

const makeFunctions = (client: Inngest) => [
  client.createFunction(
    {
      id: "flow-priority",
      concurrency: 1,
      priority: { run: "event.data.name == 'urgent' ? 120 : 0" },
      triggers: [{ event: `${named("flow-priority")}/run` }],
    },
    async ({ event }) => {
      tell("begin", dataOf(event).name);
      await gate;
    },
  ),
];

const { client, close } = await setUp(makeFunctions);
afterAll(close);

test("among the runs that wait, one of a higher priority begins before those that came earlier", async () => {
  const send = (name: string) => client.send({ name: `${named("flow-priority")}/run`, data: { name } });
  await send("first");
  await until(() => heard("begin").length === 1);
  for (const name of ["second", "third", "urgent"]) await send(name);
  await pause(1500);
  open();
  await until(() => heard("begin").length === 4);
  expect(heard("begin").map((item) => item.value)).toEqual(["first", "urgent", "second", "third"]);
});
