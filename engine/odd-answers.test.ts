import { expect, test } from "vitest";
import { named } from "./conformance/harness.ts";
import {
  done,
  ops,
  type RawAnswer,
  ran,
  saidText,
  slept,
  thrown,
  waited,
} from "./conformance/raw-answers.ts";
import { inTurn, openRawApp } from "./conformance/raw-app.ts";

const raw = openRawApp();
const nested = (levels: number) => "[".repeat(levels) + "]".repeat(levels);

const silent = raw.scripted("silent", inTurn(ops(), done("end")));
const repeating = raw.scripted("repeating", inTurn(ops(ran("a", 1)), ops(ran("a", 2)), done("end")));
test.concurrent("an answer that brings the run no further is not the end of all calls", async () => {
  await silent.send();
  await repeating.send();
  await silent.ended();
  await repeating.ended();
  expect(silent.calls.map((call) => call.body.ctx.attempt)).toEqual([0, 1]);
  expect(repeating.calls.at(-1)!.body.steps).toEqual({ a: { data: 1 } });
});

const mute = raw.scripted("mute", inTurn(ops()), { retries: 1 });
test.concurrent("a function that never says what it waits for fails with that sentence", async () => {
  await mute.send();
  const message = "The function neither ended nor said what it waits for.";
  expect(await mute.ended("failed")).toMatchObject({ error: { message } });
  expect(mute.calls.length).toBe(2);
});

const unkeepable: Record<string, RawAnswer> = {
  "a result nested too deep for Postgres": saidText(
    206,
    `[{"id":"a","op":"StepRun","data":${nested(10_000)}}]`,
  ),
  "a result nested too deep to be written": saidText(
    206,
    `[{"id":"a","op":"StepRun","data":${nested(300_000)}}]`,
  ),
  "a step id that holds a NUL": ops(ran("a\0", 1)),
  "a sleep until a year that Postgres does not know": ops(slept("nap", "-000001-01-01T00:00:00.000Z")),
  "a wait by an expression that cannot be read": ops(
    waited("wait", named("never"), { timeout: "1h", if: "async.data.(" }),
  ),
};
const cases = Object.entries(unkeepable).map(([what, answer], position) => ({
  what,
  scripted: raw.scripted(`unkeepable-${position}`, inTurn(answer)),
}));
test.concurrent.each(cases)("$what fails the run at once and is not run again", async ({ scripted }) => {
  await scripted.send();
  expect(await scripted.ended("failed")).toMatchObject({
    error: { name: "EngineError", message: expect.stringMatching(/cannot (be kept|read)/) },
  });
  expect(scripted.calls.length).toBe(1);
});

const odd = raw.scripted(
  "odd",
  inTurn(
    ops({ ...ran("a", "\0"), displayName: "a\0b" }),
    saidText(206, '[{"id":"b","op":"StepRun","data":"\\ud800"}]'),
    thrown("busy", { "retry-after": "soon" }),
    done("end"),
  ),
);
test.concurrent("odd characters and an unreadable wait do no harm", async () => {
  await odd.send();
  await odd.ended();
  expect(odd.calls.at(-1)!.body.steps).toEqual({ a: { data: "\0" }, b: { data: "\ud800" } });
});

const long = Array.from({ length: 3000 }, () => Math.random().toString(36)).join("");
const idempotent = raw.scripted("idempotent", inTurn(done("end")), { idempotency: "event.data.key" });
const limited = raw.scripted("limited", inTurn(done("end")), {
  concurrency: [{ limit: 1, key: "event.data.key" }],
});
test.concurrent("a key may hold anything and be of any length", async () => {
  for (const key of ["a\0b", "a\0b", long, long]) {
    await idempotent.send({ key });
    await limited.send({ key });
  }
  await limited.called(4);
  await idempotent.called(2);
  expect(idempotent.calls.map((call) => call.body.event.data.key).toSorted()).toEqual(
    [long, "a\0b"].toSorted(),
  );
});

test.concurrent("an event that cannot be kept is refused, not an error of the engine", async () => {
  for (const levels of [10_000, 300_000]) {
    const answer = await raw.post(`{"name":"deep","data":{"deep":${nested(levels)}}}`);
    expect(answer.status).toBe(400);
  }
});
