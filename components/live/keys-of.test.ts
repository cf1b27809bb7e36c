import { describe, expect, it } from "vitest";
import { keysOf, mergeHints } from "./keys-of";

describe("keysOf", () => {
  it("names what shows a post: the calendar, and its own page", () => {
    const lists = [["calendar"], ["open-places"], ["guide"], ["approvals"]];
    expect(keysOf({ post: ["1"], progress: ["1", "2"] })).toEqual([...lists, ["post", "1"], ["post", "2"]]);
    expect(keysOf({ post: "many" })).toEqual([...lists, ["post"]]);
  });

  it("names the threads of a post alone for a comment", () => {
    expect(keysOf({ comment: ["1"] })).toEqual([["post", "1", "comments"]]);
  });

  it("names the library for files, and nothing for what the server draws", () => {
    expect(keysOf({ media: ["1", "2"] })).toEqual([["media"], ["guide"]]);
    expect(keysOf({ notice: ["1"] })).toEqual([]);
  });
});

it("hints of two moments become one, and many stay many", () => {
  const merged = mergeHints(
    { post: ["1", "2"], media: "many" },
    { post: ["2", "3"], media: ["4"], account: ["5"] },
  );
  expect(merged).toEqual({ post: ["1", "2", "3"], media: "many", account: ["5"] });
});
