import { expect, test } from "vitest";
import { named, pause, until } from "./harness.ts";
import { done, errorOf, ops, planned, ran, said, slept, waited } from "./raw-answers.ts";
import { inTurn, openRawApp } from "./raw-app.ts";
import { subject } from "./server.ts";

const raw = openRawApp();

const plain = raw.scripted("plain", inTurn(done("end")));
test.concurrent("a call names the function and the step and carries the event", async () => {
  const data = { text: "ü\u2028\0", list: [1, null, { 10: "ten", 9: "nine", a: "letters" }], e: 1e21 };
  await plain.send(data, { id: named("given"), user: { name: "ada" }, v: "1", ts: 1_772_359_200_000 });
  const [call] = await plain.called(1);
  expect([call!.functionId, call!.stepId]).toEqual([plain.id, "step"]);
  expect(call!.body).toMatchObject({
    version: 2,
    use_api: false,
    event: { name: plain.event, data, user: { name: "ada" }, v: "1", ts: 1_772_359_200_000 },
    steps: {},
    ctx: { attempt: 0, use_api: false, disable_immediate_execution: false, stack: { stack: [], current: 0 } },
  });
  expect(call!.body.events).toEqual([call!.body.event]);
  expect(call!.headers).toMatchObject({
    "content-type": expect.stringContaining("application/json"),
    "x-inngest-req-version": "2",
    "x-run-id": call!.body.ctx.run_id,
  });
  expect((await plain.ended()).run_id).toBe(call!.body.ctx.run_id);
});

const signed = raw.scripted("signed", inTurn(ops(ran("a", { z: 1, a: "é" })), done(null)));
test.skipIf(subject.isDev).concurrent("every call is signed, over what came before too", async () => {
  await signed.send({ z: { b: 1, a: [2] }, "€": "\u{1f600}" });
  await signed.ended();
  expect(signed.calls.map((call) => call.isSigned)).toEqual([true, true]);
});

const memos = raw.scripted(
  "memos",
  inTurn(
    ops(ran("b-run", { n: 1 })),
    ops(ran("a-nothing")),
    ops(slept("sleep", "1s")),
    ops(waited("wait", named("answer"), { timeout: "1m", if: "async.data.to == event.data.me" })),
    ops(waited("silence", named("never"), { timeout: "1s" })),
    ops({ id: "failed", op: "StepFailed", error: errorOf("no luck") }),
    done("end"),
  ),
);
test.concurrent("what is done comes back in its shape and in the order it was done in", async () => {
  await memos.send({ me: "ada" });
  await memos.called(4);
  const answer = { name: named("answer"), data: { to: "ada", n: 1 } };
  // Nothing tells when a server has begun to wait, so the answer is given until it is heard.
  await until(async () => {
    await raw.post([{ ...answer, data: { to: "bob" } }, answer]);
    await pause(200);
    return memos.calls.length > 4;
  });
  await memos.ended();
  const stack = ["b-run", "a-nothing", "sleep", "wait", "silence", "failed"];
  expect(memos.calls.map((call) => call.body.ctx.stack)).toEqual(
    [0, 1, 2, 3, 4, 5, 6].map((done) => ({ stack: stack.slice(0, done), current: done })),
  );
  expect(memos.calls.at(-1)!.body.steps).toEqual({
    "b-run": { data: { n: 1 } },
    "a-nothing": { data: null },
    sleep: null,
    wait: expect.objectContaining({ ...answer, id: expect.any(String), ts: expect.any(Number) }),
    silence: null,
    failed: {
      error: expect.objectContaining({ name: "Error", message: "no luck", stack: "Error: no luck" }),
    },
  });
  expect(new Set(memos.calls.map((call) => call.body.ctx.run_id)).size).toBe(1);
});

const parallel = raw.scripted("parallel", async ({ stepId, body }) => {
  if (stepId === "left") await pause(500);
  if (stepId !== "step") return ops(ran(stepId, `${stepId} done`));
  const isFirst = !body.ctx.disable_immediate_execution;
  if (isFirst) return ops(planned("left"), planned("right"), slept("nap", "1s"));
  return Object.keys(body.steps).length === 3 ? done("all") : ops();
});
test.concurrent("planned steps are called one by one, at once, and the run sees each that is done", async () => {
  await parallel.send();
  expect(await parallel.ended()).toMatchObject({ result: "all" });
  const [first, ...others] = parallel.calls;
  expect(first!.body.ctx.disable_immediate_execution).toBe(false);
  expect(others.map((call) => call.body.ctx.disable_immediate_execution)).toEqual(others.map(() => true));
  expect(
    others
      .filter((call) => call.stepId !== "step")
      .map((call) => call.stepId)
      .toSorted(),
  ).toEqual(["left", "right"]);
  const last = parallel.calls.at(-1)!.body;
  expect(last.ctx.stack).toEqual({ stack: ["right", "left", "nap"], current: 3 });
  expect(last.steps).toEqual({ left: { data: "left done" }, right: { data: "right done" }, nap: null });
});

const alone = raw.scripted("alone", ({ stepId, body }) => {
  if (stepId === "one") return ops(ran("one", 1));
  return "one" in body.steps ? done("end") : ops(planned("one"));
});
test.concurrent("one planned step alone is called too, and changes nothing for the others", async () => {
  await alone.send();
  await alone.ended();
  expect(alone.calls.map((call) => [call.stepId, call.body.ctx.disable_immediate_execution])).toEqual([
    ["step", false],
    ["one", false],
    ["step", false],
  ]);
});

const discovery = raw.scripted("discovery", inTurn(ops({ id: "more", op: "DiscoveryRequest" }), done("end")));
test.concurrent("a function that asks to be called again is called again, with nothing added", async () => {
  await discovery.send();
  await discovery.ended();
  expect(discovery.calls.map((call) => call.body.ctx.stack.current)).toEqual([0, 0]);
});

const times = raw.scripted("times", ({ nth, body }) => {
  if (nth === 0) return ops(slept("short", "1s500ms"));
  if (nth === 1) return ops(slept("until", String(body.event.data.until)));
  return nth === 2 ? ops(slept("past", "2020-01-01T00:00:00.000Z")) : done("end");
});
test.concurrent("a sleep lasts as long, or until when, it says, and never less", async () => {
  const target = Date.now() + 4000;
  await times.send({ until: new Date(target).toISOString() });
  await times.ended();
  const [first, second, third, last] = times.calls.map((call) => call.at);
  expect(second! - first!).toBeGreaterThanOrEqual(1500 - subject.earlyMs);
  expect(third!).toBeGreaterThanOrEqual(target - subject.earlyMs);
  expect(third! - target).toBeLessThan(2000);
  expect(last! - third!).toBeLessThan(2000);
});

const old = raw.scripted("old", inTurn(said(200, { plain: 1 })));
test.concurrent("an end in the older form, 200 and the bare result, is an end", async () => {
  await old.send();
  expect(await old.ended()).toMatchObject({ result: { plain: 1 } });
});
