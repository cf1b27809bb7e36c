import { expect, test } from "vitest";
import { named, pause, until } from "./harness.ts";
import { done, ops, planned, ran, refused, slept, waited } from "./raw-answers.ts";
import { inTurn, openRawApp } from "./raw-app.ts";

const raw = openRawApp();
const QUIET_MS = 700;

const finished = raw.scripted("finished", inTurn(done({ ok: 1 })));
test.concurrent("a run that ends is announced with its function, its event and its result", async () => {
  await finished.send({ n: 1 });
  const [call] = await finished.called(1);
  expect(await finished.ended()).toMatchObject({
    function_id: finished.id,
    run_id: call!.body.ctx.run_id,
    event: call!.body.event,
    result: { ok: 1 },
  });
});

const failed = raw.scripted("failed", inTurn(refused("no luck")));
test.concurrent("a run that fails is announced as failed and as finished, with its error", async () => {
  await failed.send({ n: 1 });
  const [call] = await failed.called(1);
  const expected = {
    function_id: failed.id,
    run_id: call!.body.ctx.run_id,
    event: call!.body.event,
    error: { name: "Error", message: "no luck", stack: expect.any(String) },
  };
  expect(await failed.ended("failed")).toMatchObject(expected);
  expect(await failed.ended("finished")).toMatchObject({ function_id: failed.id, error: expected.error });
});

const cancel = [{ event: named("cancel"), if: "async.data.post == event.data.post" }];
const asleep = raw.scripted("asleep", inTurn(ops(slept("nap", "2s")), done("woke")), { cancel });
const other = raw.scripted("other", inTurn(ops(slept("nap", "2s")), done("woke")), { cancel });
test.concurrent("an event cancels the sleeping runs it is about and no other, and that is announced", async () => {
  await asleep.send({ post: "asleep" });
  await other.send({ post: "other" });
  const [call] = await asleep.called(1);
  await other.called(1);
  await pause(QUIET_MS);
  await raw.post({ name: named("cancel"), data: { post: "asleep" } });
  expect(await asleep.ended("cancelled")).toMatchObject({
    function_id: asleep.id,
    run_id: call!.body.ctx.run_id,
    event: call!.body.event,
  });
  await other.ended();
  expect([asleep.calls.length, other.calls.length]).toEqual([1, 2]);
});

const waiting = raw.scripted("waiting", inTurn(ops(waited("wait", named("late"), { timeout: "10s" }))), {
  cancel,
});
test.concurrent("a run that is cancelled while it waits is not woken by the event it waited for", async () => {
  await waiting.send({ post: "waiting" });
  await waiting.called(1);
  await pause(QUIET_MS);
  await raw.post({ name: named("cancel"), data: { post: "waiting" } });
  await waiting.ended("cancelled");
  await raw.post({ name: named("late"), data: {} });
  await pause(QUIET_MS);
  expect(waiting.calls.length).toBe(1);
});

let letGo = () => {};
const held = new Promise<void>((resolve) => {
  letGo = resolve;
});
const busy = raw.scripted(
  "busy",
  async ({ nth }) => {
    if (nth === 0) await held;
    return nth === 0 ? ops(ran("a", 1), planned("b")) : done("too late");
  },
  { cancel },
);
test.concurrent("a step that is running when its run is cancelled may finish, and nothing follows it", async () => {
  await busy.send({ post: "busy" });
  await busy.called(1);
  await raw.post({ name: named("cancel"), data: { post: "busy" } });
  await busy.ended("cancelled");
  letGo();
  await pause(QUIET_MS);
  expect(busy.calls.length).toBe(1);
});

const over = raw.scripted("over", ({ stepId, body }) => {
  if (stepId === "slow") return pause(QUIET_MS).then(() => ops(ran("slow", 1)));
  if (stepId === "fast") return ops(ran("fast", 1));
  return "fast" in body.steps ? done("first wins") : ops(planned("slow"), planned("fast"));
});
test.concurrent("a branch that comes in after the end of its run changes nothing", async () => {
  await over.send();
  expect(await over.ended()).toMatchObject({ result: "first wins" });
  await until(() => over.calls.some((call) => call.stepId === "slow"));
  const before = over.calls.length;
  await pause(QUIET_MS * 2);
  expect(over.calls.length).toBe(before);
});
