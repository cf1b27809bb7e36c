import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countRolling, type DaySpan, peakByDay } from "./rolling-capacity";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const anyPosts = fc
  .array(fc.record({ group: fc.constantFrom("a", "b"), atMs: fc.integer({ min: 0, max: 96 }) }), {
    maxLength: 60,
  })
  .map((posts) =>
    posts.map(({ group, atMs }, index) => ({ id: `post ${index}`, group, atMs: atMs * HOUR_MS })),
  );

const days: DaySpan[] = [0, 1, 2].map((day) => ({
  date: `2027-03-0${day + 1}`,
  fromMs: day * DAY_MS,
  toMs: (day + 1) * DAY_MS,
}));

describe("countRolling", () => {
  it("counts what TikTok would: the group's posts of the last 24 hours, in their order", () => {
    fc.assert(
      fc.property(anyPosts, (posts) => {
        const counts = countRolling(posts);
        for (const [index, { id, group, atMs }] of posts.entries()) {
          const before = posts.filter(
            (other, place) =>
              other.group === group &&
              other.atMs > atMs - DAY_MS &&
              (other.atMs < atMs || (other.atMs === atMs && place <= index)),
          );
          expect(counts.get(id)).toBe(before.length);
        }
      }),
    );
  });

  it("lets a post go out when the first of fifteen is a day old to the moment", () => {
    const posts = Array.from({ length: 15 }, (_, index) => ({ id: `${index}`, group: "a", atMs: index }));
    const counts = countRolling([
      ...posts,
      { id: "early", group: "a", atMs: DAY_MS - 1 },
      { id: "other", group: "b", atMs: 3 },
    ]);
    expect(counts.get("early")).toBe(16);
    expect(counts.get("other")).toBe(1);
    expect(countRolling([...posts, { id: "late", group: "a", atMs: DAY_MS }]).get("late")).toBe(15);
  });
});

describe("peakByDay", () => {
  it("takes the highest count of each day, and nothing from outside of the days", () => {
    fc.assert(
      fc.property(anyPosts, (posts) => {
        const counts = countRolling(posts);
        const peaks = peakByDay(posts, counts, days);
        for (const { date, fromMs, toMs } of days) {
          for (const group of ["a", "b"]) {
            const inside = posts.filter(
              (post) => post.group === group && post.atMs >= fromMs && post.atMs < toMs,
            );
            const highest = Math.max(0, ...inside.map(({ id }) => counts.get(id) ?? 0));
            expect(peaks.get(date)?.get(group) ?? 0).toBe(highest);
          }
        }
      }),
    );
  });
});
