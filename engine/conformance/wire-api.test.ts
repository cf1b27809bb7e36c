import { expect, test } from "vitest";
import { named, pause } from "./harness.ts";
import { done, errorOf, ops, planned, ran, refused, reset, slept } from "./raw-answers.ts";
import { inTurn, openRawApp } from "./raw-app.ts";
import type { RawCall } from "./raw-call.ts";
import { subject } from "./server.ts";

const raw = openRawApp();
const WRONG_KEY = "signkey-test-00ff00ff";

/** What the SDK posts after a step, from within the call that runs it. */
const keep = ({ body: { ctx } }: RawCall, steps: unknown, key?: string) => {
  const { run_id, fn_id, qi_id } = ctx;
  const body = { run_id, fn_id, qi_id, steps, ts: Date.now() };
  return raw.ask(`/v1/checkpoint/${run_id}/async`, body, key).then((answer) => answer.status);
};

const kept: number[] = [];
const broken = raw.scripted("broken", async (call) => {
  if (call.nth > 0) return done("end");
  kept.push(await keep(call, [ran("a", { n: 1 })]), await keep(call, [ran("b"), ran("c", 3)]));
  return reset;
});
test.concurrent("steps kept by checkpoints outlive the call that made them", async () => {
  await broken.send();
  await broken.ended();
  expect(kept).toEqual([200, 200]);
  expect(broken.calls[1]!.body).toMatchObject({
    steps: { a: { data: { n: 1 } }, b: { data: null }, c: { data: 3 } },
    ctx: { attempt: 0, stack: { stack: ["a", "b", "c"], current: 3 } },
  });
});

const mixed = raw.scripted("mixed", async (call) => {
  if (call.nth === 0) {
    await keep(call, [ran("a", 1)]);
    return ops(slept("nap", "1s"));
  }
  return done("end");
});
test.concurrent("after a checkpoint a call goes on like any other", async () => {
  await mixed.send();
  await mixed.ended();
  expect(mixed.calls[1]!.body).toMatchObject({
    steps: { a: { data: 1 }, nap: null },
    ctx: { stack: { stack: ["a", "nap"] } },
  });
  expect(mixed.calls.length).toBe(2);
});

const guarded: number[] = [];
const forged = raw.scripted("forged", async (call) => {
  if (call.nth === 0 && !subject.isDev) guarded.push(await keep(call, [ran("a", "forged")], WRONG_KEY));
  if (call.nth === 0) guarded.push(await keep(call, "nothing"));
  return done(Object.keys(call.body.steps));
});
test.concurrent("a checkpoint without the key, or that cannot be read, is not kept", async () => {
  await forged.send();
  expect(await forged.ended()).toMatchObject({ result: [] });
  for (const status of guarded) expect(status).toBeGreaterThanOrEqual(400);
});

const over: number[] = [];
const late = raw.scripted(
  "late",
  async (call) => {
    await raw.post({ name: named("stop"), data: {} });
    await late.ended("cancelled");
    over.push(await keep(call, [ran("a", 1)]));
    return done("too late");
  },
  { cancel: [{ event: named("stop") }] },
);
test.concurrent("a checkpoint of a run that is over is refused", async () => {
  await late.send();
  await late.ended("cancelled");
  await pause(700);
  for (const status of over) expect(status).toBeGreaterThanOrEqual(400);
  expect(late.calls.length).toBe(1);
});

let seen: unknown[] = [];
const state = raw.scripted("state", async ({ nth, body }) => {
  if (nth === 0) return ops(ran("b", { n: 1 }));
  if (nth === 1) return ops({ id: "a", op: "StepFailed", error: errorOf("no luck") });
  if (nth === 2) return ops(slept("nap", "1s"));
  const path = `/v0/runs/${body.ctx.run_id}`;
  const asked = [
    raw.ask(`${path}/batch`),
    raw.ask(`${path}/actions`),
    raw.ask(`${path}/actions`, undefined, WRONG_KEY),
  ];
  const [batch, actions, stranger] = await Promise.all(asked);
  seen = [await batch!.json(), await actions!.json(), stranger!.status];
  return done("end");
});
test.concurrent("the events and the steps of a run can be fetched with the key, as a call would carry them", async () => {
  await state.send({ n: 1 });
  await state.ended();
  const { events, steps } = state.calls[3]!.body;
  expect(seen.slice(0, 2)).toEqual([events, steps]);
  if (!subject.isDev) expect(seen[2]).toBe(401);
});

const invoked = raw.scripted("invoked", ({ body }) =>
  body.event.data.fail ? refused("no luck") : done({ got: body.event.data }),
);
const invoke = (id: string, functionId: string, payload: unknown, timeout = "1m") => ({
  id,
  op: "InvokeFunction",
  opts: { function_id: functionId, payload, timeout },
});
const invoker = raw.scripted(
  "invoker",
  inTurn(
    ops(invoke("right", invoked.id, { data: { n: 1 } })),
    ops(invoke("wrong", invoked.id, { data: { fail: true } })),
    ops(invoke("nobody", `${raw.id}-case-nobody`, {})),
    done("end"),
  ),
);
test.concurrent("an invocation comes back as its data or its error, and runs under a name of its own", async () => {
  await invoker.send();
  await invoker.ended();
  expect(invoker.calls.at(-1)!.body.steps).toEqual({
    right: { data: { got: expect.objectContaining({ n: 1 }) } },
    wrong: { error: expect.objectContaining({ message: "no luck" }) },
    nobody: { error: expect.objectContaining({ message: expect.any(String) }) },
  });
  expect(invoked.calls.map((call) => call.body.event.name)).toEqual(
    invoked.calls.map(() => "inngest/function.invoked"),
  );
});

const wide = raw.scripted("wide", ({ stepId, body }) => {
  if (stepId === "inner") return ops(invoke("inner", invoked.id, { data: { n: 2 } }));
  if (stepId !== "step") return ops(ran(stepId, 1));
  if (body.ctx.stack.current === 2) return done("end");
  return body.ctx.stack.current === 0
    ? ops(invoke("inner", invoked.id, { data: { n: 2 } }), planned("other"))
    : ops();
});
test.concurrent("an invocation and a planned step go on beside each other", async () => {
  await wide.send();
  expect(await wide.ended()).toMatchObject({ result: "end" });
  expect(Object.keys(wide.calls.at(-1)!.body.steps).toSorted()).toEqual(["inner", "other"]);
});
