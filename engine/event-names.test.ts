import { expect, test } from "vitest";
import { isWildcard, namesToMeet } from "./event-names.ts";

test("a star at the end, after a slash or a full stop, is a wildcard", () => {
  expect(["app/*", "app/post.*", "app.*"].map(isWildcard)).toEqual([true, true, true]);
  expect(["*", "/*", "app*", "app/*/made", "app/**", "app/po*"].map(isWildcard)).toEqual(
    Array(6).fill(false),
  );
});

test("a name meets itself and the wildcards of each of its parts", () => {
  expect(namesToMeet("app/post.made.twice")).toEqual([
    "app/post.made.twice",
    "app/*",
    "app/post.*",
    "app/post.made.*",
  ]);
  expect(namesToMeet("plain")).toEqual(["plain"]);
});
