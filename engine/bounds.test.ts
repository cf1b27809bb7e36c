import { expect, test } from "vitest";
import { findExcess } from "./bounds.ts";

const MEGABYTE = 1024 * 1024;
const run = {
  id: "r",
  function_id: "f",
  attempt: 0,
  is_parallel: false,
  steps_done: 998,
  state_bytes: "0",
  event: { id: "e", name: "e", data: {}, ts: 1 },
};
const step = (sizeBytes: number, op = "StepRun") => ({
  id: "s",
  op,
  displayName: "fill",
  data: "x".repeat(sizeBytes),
});

test("a run has at most so many steps", () => {
  expect(findExcess(run, [step(1), step(1), step(1, "RunComplete")])).toBe(undefined);
  expect(findExcess(run, [step(1), step(1), step(1)])?.message).toBe("A run has at most 1000 steps.");
});

test("an output is at most so large, of a step as of the function", () => {
  expect(findExcess(run, [step(4 * MEGABYTE - 2)])).toBe(undefined);
  expect(findExcess(run, [step(4 * MEGABYTE)])?.message).toBe("The output of step fill is larger than 4 MB.");
  expect(findExcess(run, [step(4 * MEGABYTE, "RunComplete")])?.message).toBe(
    "The output of the function is larger than 4 MB.",
  );
});

test("all outputs together are at most so large", () => {
  const full = { ...run, state_bytes: String(31 * MEGABYTE) };
  expect(findExcess(full, [step(0.9 * MEGABYTE)])).toBe(undefined);
  expect(findExcess(full, [step(0.6 * MEGABYTE), step(0.6 * MEGABYTE)])?.message).toBe(
    "The state of the run is larger than 32 MB.",
  );
});
