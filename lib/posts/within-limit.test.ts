import fc from "fast-check";
import { expect, it } from "vitest";
import { isWithinLimit, nextWithinLimit } from "./within-limit";

const HOUR_MS = 3_600_000;
const at = (hour: number) => Date.UTC(2027, 2, 1) + hour * HOUR_MS;

it("counts every 24 hours that hold the time, also those that begin before or end after it", () => {
  const times = [at(8), at(20)];
  expect(isWithinLimit(at(12), times, 2)).toBe(false);
  expect(isWithinLimit(at(12), times, 3)).toBe(true);
  expect(isWithinLimit(at(-4), times, 2)).toBe(true);
  expect(isWithinLimit(at(32), times, 2)).toBe(true);
});

it("says when one more fits: at once, or when the oldest has left the 24 hours", () => {
  expect(nextWithinLimit(at(12), [at(8)], 2)).toBe(at(12));
  expect(nextWithinLimit(at(12), [at(8), at(20)], 2)).toBe(at(32));
  expect(nextWithinLimit(at(12), [at(8), at(20)], 0)).toBeNull();
});

it("names a time that fits, whatever is planned", () => {
  const minutes = fc.array(fc.integer({ min: -3000, max: 6000 }), { maxLength: 60 });
  fc.assert(
    fc.property(minutes, fc.integer({ min: 1, max: 15 }), (offsets, limit) => {
      const times = offsets.map((offset) => at(0) + offset * 60_000);
      const next = nextWithinLimit(at(0), times, limit) ?? expect.fail("There is always a time.");
      expect(next).toBeGreaterThanOrEqual(at(0));
      const day = [...times, next].toSorted((one, other) => one - other);
      for (const end of day.filter((time) => time >= next && time < next + 24 * HOUR_MS)) {
        const within = day.filter((time) => time > end - 24 * HOUR_MS && time <= end);
        expect(within.length).toBeLessThanOrEqual(limit);
      }
    }),
  );
});
