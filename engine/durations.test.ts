import { expect, test } from "vitest";
import { parseDue, parseDuration } from "./durations.ts";

test("durations as the SDK writes them are added up", () => {
  expect(parseDuration("30s")).toBe(30_000);
  expect(parseDuration("2h45m")).toBe(9_900_000);
  expect(parseDuration("1w2d")).toBe(777_600_000);
  expect(parseDuration("")).toBe(0);
});

test("what is no duration is told from one", () => {
  for (const text of ["soon", "5", "-5s", "5 s", "5y", "s"]) expect(parseDuration(text)).toBeUndefined();
});

test("a sleep is due at its instant or after its duration", () => {
  const now = new Date("2026-03-01T10:00:00.000Z");
  expect(parseDue("90s", now)).toEqual(new Date("2026-03-01T10:01:30.000Z"));
  expect(parseDue("2026-03-02T00:00:00.123Z", now)).toEqual(new Date("2026-03-02T00:00:00.123Z"));
  expect(parseDue("whenever", now)).toBeUndefined();
});
