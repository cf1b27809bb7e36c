import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ThreadView } from "@/lib/comments/types";
import { groupMarks } from "./group-marks";

const thread = (momentMs: number | null, more: Partial<ThreadView> = {}) =>
  ({ id: `${momentMs}`, momentMs, isRemoved: false, replies: [], ...more }) as unknown as ThreadView;

describe("marks under a video", () => {
  it("stand where the threads are, one for those that are close, none for those about the whole", () => {
    const groups = groupMarks(
      [thread(5000), thread(0), thread(5200), thread(null), thread(9999)],
      10_000,
      10,
    );
    expect(groups.map(({ at, threads }) => [at, threads.map(({ momentMs }) => momentMs)])).toEqual([
      [0, [0]],
      [0.5, [5000, 5200]],
      [0.9999, [9999]],
    ]);
  });

  it("leave out what was removed, unless somebody answered", () => {
    const answered = thread(2000, { isRemoved: true, replies: [thread(null)] });
    expect(groupMarks([thread(1000, { isRemoved: true }), answered], 10_000, 9)).toHaveLength(1);
  });

  it("are never closer than a finger is wide, and lose no thread", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(60_000), { maxLength: 60 }),
        fc.integer({ min: 2, max: 12 }),
        (moments, max) => {
          const groups = groupMarks(
            moments.map((ms) => thread(ms)),
            60_000,
            max,
          );
          expect(groups.flatMap(({ threads }) => threads)).toHaveLength(moments.length);
          for (let index = 1; index < groups.length; index++) {
            expect(groups[index]!.at - groups[index - 1]!.at).toBeGreaterThanOrEqual(1 / max);
          }
        },
      ),
    );
  });
});
