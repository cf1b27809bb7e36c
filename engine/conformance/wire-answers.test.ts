import { expect, test } from "vitest";
import {
  done,
  errorOf,
  ops,
  page,
  planned,
  type RawAnswer,
  ran,
  refused,
  reset,
  said,
  saidText,
  signed,
  slept,
  thrown,
  unsigned,
} from "./raw-answers.ts";
import { inTurn, openRawApp, type Scripted } from "./raw-app.ts";
import { subject } from "./server.ts";

const raw = openRawApp();
const attemptsOf = (scripted: Scripted) => scripted.calls.map((call) => call.body.ctx.attempt);
const stepError = (id: string, message: string, headers: Record<string, string> = {}) =>
  said(206, [{ id, op: "StepError", error: errorOf(message) }], {
    "x-inngest-no-retry": "false",
    ...headers,
  });

// An app that is away: with no retries at all, one lost attempt would be the end of the run.
const away: Record<string, () => RawAnswer> = {
  "a proxy's page": () => page(502),
  "a page that is not found": () => page(404),
  "a page that looks well": () => page(200),
  "a broken connection": () => reset,
};
const untrusted: Record<string, () => RawAnswer> = {
  "an answer without a signature": () => unsigned(ops(ran("a", "forged"))),
  "an answer signed with another key": () =>
    signed(ops(ran("a", "forged")), { key: "signkey-test-00ff00ff" }),
  "an answer signed ten minutes ago": () =>
    signed(ops(ran("a", "forged")), { at: new Date(Date.now() - 600_000) }),
  "an answer changed after it was signed": () =>
    signed(ops(ran("a", "forged")), { text: JSON.stringify([ran("a", "true")]) }),
  "a failure without a signature": () => unsigned(refused("forged")),
};
const cases = Object.entries({ ...away, ...(subject.isDev ? {} : untrusted) }).map(
  ([what, answer], position) => ({
    what,
    scripted: raw.scripted(`away-${position}`, inTurn(answer, ops(ran("a", "true")), done("end")), {
      retries: 0,
    }),
  }),
);
test.concurrent.each(cases)("$what is not believed and costs no attempt", async ({ scripted }) => {
  await scripted.send();
  expect(await scripted.ended()).toMatchObject({ result: "end" });
  expect(attemptsOf(scripted)).toEqual([0, 0, 0]);
  expect(scripted.calls.map((call) => call.body.steps)).toEqual([{}, {}, { a: { data: "true" } }]);
});

const defaults = raw.scripted("defaults", inTurn(ops(ran("a")), thrown("once"), ops(ran("b")), done("end")));
test.concurrent("a function has five tries unless it says otherwise, counted anew after each step", async () => {
  await defaults.send();
  await defaults.ended();
  expect(attemptsOf(defaults)).toEqual([0, 0, 1, 0]);
  expect(defaults.calls.map((call) => call.body.ctx.max_attempts)).toEqual([5, 5, 5, 5]);
});

const worn = raw.scripted("worn", inTurn(thrown("first"), thrown("last")), { retries: 1 });
test.concurrent("a function that throws on its last try fails with its last error", async () => {
  await worn.send();
  expect(await worn.ended("failed")).toMatchObject({ error: { name: "Error", message: "last" } });
  expect(attemptsOf(worn)).toEqual([0, 1]);
  expect(worn.calls.map((call) => call.body.ctx.max_attempts)).toEqual([2, 2]);
});

const final = raw.scripted("final", inTurn(refused("never again")), { retries: 3 });
test.concurrent("400 is final however many tries are left", async () => {
  await final.send();
  expect(await final.ended("failed")).toMatchObject({ error: { message: "never again" } });
  expect(final.calls.length).toBe(1);
});

const noRetry = raw.scripted("no-retry", inTurn(thrown("never", { "x-inngest-no-retry": "true" })));
test.concurrent("500 that asks for no retry is final too", async () => {
  await noRetry.send();
  expect(await noRetry.ended("failed")).toMatchObject({ error: { message: "never" } });
  expect(noRetry.calls.length).toBe(1);
});

const asked = raw.scripted(
  "asked",
  inTurn(
    thrown("busy", { "retry-after": "2" }),
    () => thrown("busy", { "retry-after": new Date(Date.now() + 2000).toISOString() }),
    done("end"),
  ),
);
test.concurrent("a retry comes when the answer asked for it, in seconds or as a date, not before", async () => {
  await asked.send();
  await asked.ended();
  const [first, second, third] = asked.calls.map((call) => call.at);
  expect(second! - first!).toBeGreaterThanOrEqual(2000 - subject.earlyMs);
  expect(third! - second!).toBeGreaterThanOrEqual(1900 - subject.earlyMs);
  expect(attemptsOf(asked)).toEqual([0, 1, 2]);
});

const step = raw.scripted(
  "step",
  inTurn(stepError("a", "not yet", { "retry-after": "1" }), ops(ran("a", "at last")), done("end")),
);
test.concurrent("a step that throws is tried again with its attempt counted, after the time asked", async () => {
  await step.send();
  await step.ended();
  expect(attemptsOf(step)).toEqual([0, 1, 0]);
  expect(step.calls[1]!.at - step.calls[0]!.at).toBeGreaterThanOrEqual(1000 - subject.earlyMs);
  expect(step.calls[1]!.body.steps).toEqual({});
});

const spent = raw.scripted("spent", inTurn(stepError("a", "first"), stepError("a", "last"), done("caught")), {
  retries: 1,
});
test.concurrent("a step that throws on its last try is done with its error, and the function goes on", async () => {
  await spent.send();
  expect(await spent.ended()).toMatchObject({ result: "caught" });
  expect(spent.calls[2]!.body.steps).toEqual({
    a: { error: expect.objectContaining({ name: "Error", message: "last" }) },
  });
});

const branches = raw.scripted("branches", ({ stepId, body }) => {
  if (stepId === "shaky")
    return body.ctx.attempt < 1 ? stepError("shaky", "once") : ops(ran("shaky", "held"));
  if (stepId === "steady") return ops(ran("steady", "held"));
  if (Object.keys(body.steps).length === 2) return done("end");
  return Object.keys(body.steps).length === 0 ? ops(planned("shaky"), planned("steady")) : ops();
});
test.concurrent("a planned step is tried again alone, its neighbour is not", async () => {
  await branches.send();
  await branches.ended();
  const called = (stepId: string) => branches.calls.filter((call) => call.stepId === stepId);
  expect(called("shaky").map((call) => call.body.ctx.attempt)).toEqual([0, 1]);
  expect(called("steady").map((call) => call.body.ctx.attempt)).toEqual([0]);
});

const unknown = raw.scripted("unknown", inTurn(ops({ id: "odd", op: "Teleport" })), { retries: 0 });
test.concurrent("an op that nobody knows fails the run with a sentence", async () => {
  await unknown.send();
  const { error } = await unknown.ended("failed");
  expect(error).toMatchObject({ message: expect.stringContaining("Teleport") });
});

const notFound = raw.scripted(
  "not-found",
  inTurn(ops(planned("gone")), ops({ id: "gone", op: "StepNotFound" })),
  {
    retries: 0,
  },
);
test.concurrent("a planned step that the function no longer has fails the run", async () => {
  await notFound.send();
  expect(await notFound.ended("failed")).toMatchObject({ error: { message: expect.any(String) } });
});

const garbled = raw.scripted("garbled", inTurn(saidText(206, "[{"), saidText(206, "[7]"), done("end")));
test.concurrent("an answer of the SDK that cannot be read is a try that failed", async () => {
  await garbled.send();
  await garbled.ended();
  expect(attemptsOf(garbled)).toEqual([0, 1, 2]);
});

const untimely = raw.scripted("untimely", inTurn(ops(slept("nap", "soon"))), { retries: 0 });
test.concurrent("a sleep without a readable time fails the run", async () => {
  await untimely.send();
  expect(await untimely.ended("failed")).toMatchObject({ error: { message: expect.any(String) } });
});

const twice = raw.scripted("twice", inTurn(ops(ran("a", 1)), ops(ran("a", 2)), done("end")));
test.concurrent("a step that is reported twice keeps its first result", async () => {
  await twice.send();
  // What a server does after a report that adds nothing is its own matter.
  const [, second] = await twice.called(2);
  expect(second!.body.steps).toEqual({ a: { data: 1 } });
});

const large = raw.scripted("large", ({ body }) => {
  const text = String(body.event.data.text);
  return "a" in body.steps
    ? done(JSON.stringify(body.steps) === JSON.stringify({ a: { data: text } }))
    : ops(ran("a", text));
});
test.concurrent("a result of hundreds of kilobytes in any script comes back whole", async () => {
  await large.send({ text: '日本\u{1f680}\\"\n'.repeat(10_000) });
  expect(await large.ended()).toMatchObject({ result: true });
});
