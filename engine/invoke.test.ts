import { type Inngest, referenceFunction } from "inngest";
import { afterAll, expect, test } from "vitest";
import {
  freePort,
  makeClient,
  makeDatabase,
  makeDiary,
  startApp,
  startTestEngine,
  until,
} from "./testing.ts";

const { tell, heard, whenTold } = makeDiary();
const trigger = (event: string) => ({ triggers: [{ event }] });
const state = { isEndless: true };
const asError = (caught: unknown): Error => caught as Error;
const refer = (functionId: string, appId?: string) =>
  referenceFunction(appId === undefined ? { functionId } : { functionId, appId });

const makeFunctions = (client: Inngest) => [
  client.createFunction({ id: "caller", ...trigger("caller") }, async ({ step }) => {
    tell("caller.end", await step.invoke("ask", { function: refer("greet", "other"), data: { who: "ada" } }));
  }),
  client.createFunction({ id: "ping", ...trigger("ping") }, async ({ step }) => {
    tell("ping");
    if (state.isEndless) await step.invoke("pong", { function: refer("pong") });
  }),
  client.createFunction({ id: "pong", ...trigger("pong") }, async ({ step }) => {
    tell("pong");
    if (state.isEndless) await step.invoke("ping", { function: refer("ping") });
  }),
  client.createFunction({ id: "plain", ...trigger("plain") }, async () => tell("plain")),
  client.createFunction(
    { id: "once", idempotency: "event.data.key", ...trigger("once") },
    async () => "done",
  ),
  client.createFunction({ id: "twice", ...trigger("twice") }, async ({ step }) => {
    const first = await step.invoke("first", { function: refer("once"), data: { key: "k" } });
    const second = await step
      .invoke("second", { function: refer("once"), data: { key: "k" } })
      .then(() => new Error("it did not throw"), asError);
    await step.run("tell", () => tell("twice.end", [first, second.message]));
  }),
];

const port = await freePort();
const client = makeClient(port);
const other = makeClient(port, { id: "other" });
const database = await makeDatabase();
const app = await startApp(client, makeFunctions(client));
const otherApp = await startApp(other, [
  other.createFunction({ id: "greet", ...trigger("greet") }, async ({ event }) => {
    return `hello ${(event.data as { who: string }).who}`;
  }),
]);
const engine = await startTestEngine({ databaseUrl: database.url, appUrls: [app.url, otherApp.url], port });
await until(async () => (await database.sql`select from engine.functions`).length === 7);
afterAll(async () => {
  await engine.close();
  await app.stop();
  await otherApp.stop();
  await database.drop();
});

test("a function of another app that this engine knows is invoked like one's own", async () => {
  await client.send({ name: "caller" });
  expect((await whenTold("caller.end")).value).toBe("hello ada");
});

test("functions that invoke each other without end leave room for the others, and unwind when they stop", async () => {
  await client.send({ name: "ping" });
  await until(() => heard("ping").length + heard("pong").length >= 12);
  await client.send({ name: "plain" });
  await whenTold("plain");
  state.isEndless = false;
  await until(
    async () =>
      (
        await database.sql`select from engine.runs
          where function_id in ('app-ping', 'app-pong') and status <> 'completed'`
      ).length === 0,
  );
});

test("an invocation that starts no run is an error that says why", async () => {
  await client.send({ name: "twice" });
  expect((await whenTold("twice.end")).value).toEqual([
    "done",
    "app-once has already run for this idempotency key.",
  ]);
});
