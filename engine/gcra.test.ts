import { expect, test } from "vitest";
import { type Quota, spendOne } from "./gcra.ts";

/** When each of several starts that all wait from the beginning may be made. */
function startsOf(quota: Quota, count: number): number[] {
  const starts: number[] = [];
  let spentUntilMs = 0;
  for (let nowMs = 0; starts.length < count; ) {
    const outcome = spendOne(quota, spentUntilMs, nowMs);
    spentUntilMs = outcome.spentUntilMs;
    if (outcome.freeAtMs === undefined) starts.push(nowMs);
    else nowMs = outcome.freeAtMs;
  }
  return starts;
}

test("as many as may be drawn ahead start at once, the others evenly spaced", () => {
  expect(startsOf({ limit: 2, periodMs: 6000, atOnce: 3 }, 6)).toEqual([0, 0, 0, 3000, 6000, 9000]);
  expect(startsOf({ limit: 1, periodMs: 1000, atOnce: 1 }, 3)).toEqual([0, 1000, 2000]);
});

test("an idle while earns back what was drawn ahead, and no more", () => {
  const quota = { limit: 2, periodMs: 2000, atOnce: 2 };
  expect(spendOne(quota, 2000, 60_000)).toEqual({ spentUntilMs: 61_000 });
  expect(spendOne(quota, 61_000, 60_000)).toEqual({ spentUntilMs: 62_000 });
  expect(spendOne(quota, 62_000, 60_000)).toEqual({ spentUntilMs: 62_000, freeAtMs: 61_000 });
});

test("a clock that was set back holds nobody up for longer than one start takes", () => {
  const quota = { limit: 1, periodMs: 1000, atOnce: 1 };
  const held = spendOne(quota, 3_600_000, 0);
  expect(held).toEqual({ spentUntilMs: 1000, freeAtMs: 1000 });
  expect(spendOne(quota, held.spentUntilMs, 1000)).toEqual({ spentUntilMs: 2000 });
});
