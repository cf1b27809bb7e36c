import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countRecentCalls, findSlot, safeSpacing } from "./call-slots";

const WINDOW_MS = 60_000;
const at = (ms: number) => new Date(ms);

describe("findSlot", () => {
  it("gives the present moment while there is room", () => {
    const calledAt = [at(1000), at(2000)];
    const slot = findSlot({ calledAt, blockedUntil: null, limit: 3, windowMs: WINDOW_MS, now: at(3000) });
    expect(slot).toEqual(at(3000));
  });

  it("waits until the oldest call that counts has left TikTok's minute, and a second more", () => {
    const calledAt = [at(1000), at(2000)];
    const slot = findSlot({ calledAt, blockedUntil: null, limit: 2, windowMs: WINDOW_MS, now: at(3000) });
    expect(slot).toEqual(at(62_000));
  });

  it("waits until a block ends", () => {
    const slot = findSlot({
      calledAt: [],
      blockedUntil: at(9000),
      limit: 2,
      windowMs: WINDOW_MS,
      now: at(3000),
    });
    expect(slot).toEqual(at(9000));
  });

  it("never makes more calls than the limit in any window, whatever comes when", () => {
    const arrivals = fc.array(fc.nat(40_000), { minLength: 1, maxLength: 80 });
    const windows = fc.integer({ min: 1, max: 60 }).map((seconds) => seconds * 1000);
    const blocks = fc.array(fc.nat(600_000), { maxLength: 3 });
    fc.assert(
      fc.property(
        arrivals,
        windows,
        blocks,
        fc.integer({ min: 1, max: 30 }),
        (gaps, windowMs, ends, limit) => {
          const all: Date[] = [];
          let nowMs = 0;
          gaps.forEach((gap, index) => {
            nowMs += gap;
            const blockedUntil = ends[index] === undefined ? null : at(ends[index]);
            const now = at(nowMs);
            const slot = findSlot({ calledAt: all.slice(-limit), blockedUntil, limit, windowMs, now });
            expect(slot.getTime()).toBeGreaterThanOrEqual(nowMs);
            expect(slot.getTime()).toBeGreaterThanOrEqual(blockedUntil?.getTime() ?? 0);
            all.push(slot);
          });
          for (const [index, first] of all.entries()) {
            const overLimit = all[index + limit];
            if (overLimit) expect(overLimit.getTime() - first.getTime()).toBeGreaterThan(windowMs);
          }
        },
      ),
    );
  });
});

it("keeps a second of distance in TikTok's minute, and a tenth in a shorter one", () => {
  expect(safeSpacing(60_000)).toBe(61_000);
  expect(safeSpacing(2000)).toBe(2200);
});

it("counts the calls of the last window only", () => {
  expect(countRecentCalls([at(0), at(1), at(60_000)], WINDOW_MS, at(60_001))).toBe(1);
});
