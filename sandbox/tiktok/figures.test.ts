import fc from "fast-check";
import { expect, it } from "vitest";
import { figuresOf } from "./figures.ts";

const MINUTE_MS = 60_000;
const digits = fc.bigInt({ min: 10n ** 18n, max: 10n ** 19n - 1n }).map(String);

it("never lets a figure fall, and none passes the one above it", () => {
  const posts = fc.record({
    id: digits,
    ageMs: fc.integer({ min: 0, max: 10 ** 10 }),
    moreMs: fc.integer({ min: 0, max: 10 ** 9 }),
    followerCount: fc.integer({ min: 0, max: 10 ** 7 }),
  });
  fc.assert(
    fc.property(posts, ({ id, ageMs, moreMs, followerCount }) => {
      const now = figuresOf({ id, ageMs, followerCount });
      const later = figuresOf({ id, ageMs: ageMs + moreMs, followerCount });
      for (const name of ["views", "likes", "comments", "shares"] as const) {
        expect(later[name]).toBeGreaterThanOrEqual(now[name]);
      }
      expect(now.likes).toBeLessThanOrEqual(now.views);
      expect(Math.max(now.comments, now.shares)).toBeLessThanOrEqual(now.likes);
    }),
  );
});

it("begins at nothing and grows with age and followers", () => {
  const id = "7600000000000000123";
  expect(figuresOf({ id, ageMs: MINUTE_MS - 1, followerCount: 10_000 })).toEqual({
    views: 0,
    likes: 0,
    comments: 0,
    shares: 0,
  });
  const [hour, day] = [60 * MINUTE_MS, 24 * 60 * MINUTE_MS].map((ageMs) =>
    figuresOf({ id, ageMs, followerCount: 10_000 }),
  );
  expect(hour?.views).toBeGreaterThan(0);
  expect(day?.views).toBeGreaterThan(hour?.views ?? 0);
  const known = figuresOf({ id, ageMs: 24 * 60 * MINUTE_MS, followerCount: 100_000 });
  expect(known.views).toBeGreaterThan(day?.views ?? 0);
});
