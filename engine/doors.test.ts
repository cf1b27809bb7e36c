import type { Inngest } from "inngest";
import { afterAll, expect, test } from "vitest";
import { bearer, eventKey, findRuns, makeDiary, setUp, until } from "./testing.ts";

const { tell, heard } = makeDiary();
const trigger = (event: string) => ({ triggers: [{ event }] });
const dataOf = (event: { data?: unknown }) => event.data as { text: string };

const makeFunctions = (client: Inngest) => [
  client.createFunction({ id: "note", ...trigger("note") }, async ({ event }) =>
    tell("note", dataOf(event).text),
  ),
  client.createFunction({ id: "refused", debounce: { period: "8d" }, ...trigger("refused") }, async () =>
    tell("refused"),
  ),
];

const { client, functions, database, app, engine, lines, close } = await setUp(makeFunctions, 1);
afterAll(close);

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${engine.origin}${path}`, { method: "POST", body: JSON.stringify(body), headers });

test("a function with an option this engine cannot keep to is refused with a sentence, the others are taken", () => {
  expect(lines).toContain("Function app-refused is refused: debounce.period must lie between 1s and 7d.");
});

test("it says that it is well", async () => {
  expect(await (await fetch(`${engine.origin}/health`)).json()).toEqual({ ok: true });
});

test("an event under the engine's own names, too many at once or too large is refused", async () => {
  const event = { name: "note", data: { text: "refused" } };
  expect((await post(`/e/${eventKey}`, { name: "inngest/function.failed" })).status).toBe(400);
  expect((await post(`/e/${eventKey}`, Array(501).fill(event))).status).toBe(400);
  expect((await post(`/e/${eventKey}`, { name: "note", data: { text: "x".repeat(1_100_000) } })).status).toBe(
    413,
  );
  expect(heard("note").filter((item) => item.value === "refused")).toEqual([]);
});

test("a repeated id is answered with the id that the first was given", async () => {
  const event = { id: "note-1", name: "note", data: { text: "one id" } };
  const first = await client.send(event);
  expect((await client.send(event)).ids).toEqual(first.ids);
  await until(() => heard("note").length > 0);
});

test("an app is registered only with the key, and only at an address the engine was told", async () => {
  const body = { url: app.url, appName: "app", functions: [] };
  expect((await post("/fn/register", body)).status).toBe(401);
  expect((await post("/fn/register", body, { authorization: "Bearer signkey-test-00" })).status).toBe(401);
  const stranger = await post("/fn/register", { ...body, url: "http://evil.example/api/inngest" }, bearer);
  expect([stranger.status, await stranger.json()]).toMatchObject([
    400,
    { error: expect.stringContaining("ENGINE_APP_URLS") },
  ]);
  const byItself = await fetch(app.url, { method: "PUT" });
  expect(await byItself.json()).toMatchObject({ message: expect.stringContaining("app-refused is refused") });
  expect((await database.sql`select from engine.functions`).length).toBe(functions.length - 1);
});

test("runs are shown to the holder of the key alone", async () => {
  expect((await fetch(`${engine.origin}/v1/runs`)).status).toBe(401);
  const [run] = await findRuns(engine.origin);
  const shown = await fetch(`${engine.origin}/v1/runs/${run!.id}`, { headers: bearer });
  expect(await shown.json()).toMatchObject({ data: { id: run!.id, steps: expect.any(Array) } });
  expect((await fetch(`${engine.origin}/v1/runs/none`, { headers: bearer })).status).toBe(404);
});

test("a call whose beginning was committed but never heard of is made after all", async () => {
  const { sql } = database;
  await sql`insert into engine.events (id, name, event, fanned_out_at)
    values ('lost', 'note', '{"id":"lost","name":"note","data":{"text":"lost"},"ts":1}', now())`;
  await sql`insert into engine.runs (id, function_id, event_id) values ('lost', 'app-note', 'lost')`;
  await sql`insert into engine.calls (run_id, step_id, process_id, slots)
    select 'lost', 'step', id, '{}' from engine.processes`;
  await sql`select graphile_worker.add_job('call', '{"runId":"lost","stepId":"step"}'::json)`;
  await until(() => heard("note").some((item) => item.value === "lost"));
  await until(
    async () => (await sql`select from engine.runs where id = 'lost' and status = 'completed'`).length,
  );
});

test("its log has no event data", () => {
  expect(lines.join("\n")).not.toContain("one id");
});
