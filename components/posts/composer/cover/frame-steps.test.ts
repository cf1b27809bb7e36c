import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Clip,
  formatFrameTime,
  frameAt,
  lastFrameOf,
  snapToFrame,
  startOfFrame,
  stepFrames,
  stepSeconds,
  stripTimes,
} from "./frame-steps";

const clips: fc.Arbitrary<Clip> = fc.record({
  durationMs: fc.integer({ min: 1, max: 600_000 }),
  framesPerSecond: fc.oneof(
    fc.constantFrom(null, 23.976, 24, 25, 29.97, 30, 50, 59.94, 60),
    fc.double({ min: 5, max: 120, noNaN: true }),
  ),
});

describe("the frames of a video", () => {
  it("are stepped through one by one, and back to the same moment", () => {
    fc.assert(
      fc.property(clips, fc.double({ min: 0, max: 1, noNaN: true }), (clip, part) => {
        const frame = Math.floor(part * lastFrameOf(clip));
        const here = startOfFrame(frame, clip);
        expect(frameAt(here, clip)).toBe(frame);
        const next = stepFrames(here, 1, clip);
        expect(frameAt(next, clip)).toBe(Math.min(frame + 1, lastFrameOf(clip)));
        if (next !== here) expect(stepFrames(next, -1, clip)).toBe(here);
      }),
    );
  });

  it("lie inside the video, in whole milliseconds, whatever is asked for", () => {
    fc.assert(
      fc.property(
        clips,
        fc.integer({ min: -5000, max: 700_000 }),
        fc.integer({ min: -90, max: 90 }),
        (clip, ms, by) => {
          for (const moment of [stepFrames(ms, by, clip), stepSeconds(ms, by, clip), snapToFrame(ms, clip)]) {
            expect(Number.isInteger(moment)).toBe(true);
            expect(moment).toBeGreaterThanOrEqual(0);
            expect(moment === 0 || moment < clip.durationMs + 1).toBe(true);
            expect(snapToFrame(moment, clip)).toBe(moment);
          }
        },
      ),
    );
  });

  it("begin at the first millisecond that shows them", () => {
    const clip = { durationMs: 3000, framesPerSecond: 30 };
    expect([0, 1, 2, 3].map((frame) => startOfFrame(frame, clip))).toEqual([0, 34, 67, 100]);
    expect(lastFrameOf(clip)).toBe(89);
    expect(stepSeconds(100, 1, clip)).toBe(1100);
    expect(stepSeconds(2900, 1, clip)).toBe(startOfFrame(89, clip));
  });

  it("stand on a strip in their order, none at the very end", () => {
    expect(stripTimes(1000, 4)).toEqual([125, 375, 625, 875]);
    expect(stripTimes(1, 3)).toEqual([0, 0, 0]);
  });
});

it.each([
  [0, "0:00.00"],
  [12_400, "0:12.40"],
  [12_409, "0:12.40"],
  [59_999, "0:59.99"],
  [60_000, "1:00.00"],
  [600_070, "10:00.07"],
])("%i ms is %s", (ms, said) => expect(formatFrameTime(ms)).toBe(said));
