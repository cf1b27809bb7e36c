import { expect, test } from "vitest";
import { parseRetryAfter, retryDelayMs, unreachableDelayMs } from "./backoff.ts";

test("retries back off by doubling, with some chance, up to an hour", () => {
  expect([0, 1, 2].map((attempt) => retryDelayMs(10_000, attempt, 0))).toEqual([10_000, 20_000, 40_000]);
  expect(retryDelayMs(10_000, 0, 1)).toBe(12_000);
  expect(retryDelayMs(10_000, 60, 0)).toBe(3_600_000);
});

test("an app that is away is tried after a second and at least every thirty", () => {
  expect([0, 1, 4, 5, 500].map(unreachableDelayMs)).toEqual([1000, 2000, 16_000, 30_000, 30_000]);
});

test("retry-after is read as seconds or as a date", () => {
  const now = new Date("2026-03-01T10:00:00.000Z");
  expect(parseRetryAfter("90", now)).toEqual(new Date("2026-03-01T10:01:30.000Z"));
  expect(parseRetryAfter("2026-03-01T12:00:00.000Z", now)).toEqual(new Date("2026-03-01T12:00:00.000Z"));
  expect(parseRetryAfter(undefined, now)).toBeUndefined();
  expect(parseRetryAfter("later", now)).toBeUndefined();
  expect(parseRetryAfter("2026-02-01T00:00:00.000Z", now)).toEqual(new Date("2026-02-01T00:00:00.000Z"));
});

test("a retry-after further off than a day is cut to one", () => {
  const now = new Date("2026-03-01T10:00:00.000Z");
  for (const header of ["86401", "99999999999999999999", "2027-01-01T00:00:00.000Z"])
    expect(parseRetryAfter(header, now)).toEqual(new Date("2026-03-02T10:00:00.000Z"));
});
