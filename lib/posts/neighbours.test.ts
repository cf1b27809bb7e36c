import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findNeighbours, type TimedPost } from "./neighbours";

const GAP_MS = 30;

const anyPosts = fc
  .array(fc.record({ group: fc.constantFrom("a", "b"), atMs: fc.integer({ min: 0, max: 400 }) }), {
    maxLength: 40,
  })
  .map((posts) => posts.map((post, index) => ({ ...post, id: `post ${index}` })));

function distances(posts: readonly TimedPost[], { id, group, atMs }: TimedPost): number[] {
  return posts
    .filter((other) => other.group === group && other.id !== id)
    .map((other) => Math.abs(other.atMs - atMs));
}

describe("findNeighbours", () => {
  it("finds just those with another of their group within the gap, and how far the nearest is", () => {
    fc.assert(
      fc.property(anyPosts, (posts) => {
        const found = findNeighbours(posts, GAP_MS);
        for (const post of posts) {
          const nearest = Math.min(...distances(posts, post));
          const other = found.get(post.id);
          if (nearest > GAP_MS) expect(other).toBeUndefined();
          else expect(Math.abs((other as number) - post.atMs)).toBe(nearest);
        }
      }),
    );
  });

  it("is mutual: whoever is a neighbour has one", () => {
    fc.assert(
      fc.property(anyPosts, (posts) => {
        expect(findNeighbours(posts, GAP_MS).size).not.toBe(1);
      }),
    );
  });

  it("counts the gap itself as near", () => {
    const posts = [
      { id: "one", group: "a", atMs: 0 },
      { id: "two", group: "a", atMs: GAP_MS },
      { id: "far", group: "a", atMs: 2 * GAP_MS + 1 },
    ];
    expect([...findNeighbours(posts, GAP_MS)]).toEqual([
      ["one", GAP_MS],
      ["two", 0],
    ]);
  });
});
