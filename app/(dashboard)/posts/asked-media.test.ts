import { describe, expect, it } from "vitest";
import { fitOnePost, readMediaIds } from "./asked-media";

describe("readMediaIds", () => {
  it("reads a parameter that is repeated, and one with commas, in their order", () => {
    expect(readMediaIds(undefined)).toEqual([]);
    expect(readMediaIds("a")).toEqual(["a"]);
    expect(readMediaIds(["b", "a"])).toEqual(["b", "a"]);
    expect(readMediaIds(["b,a", "c, a,"])).toEqual(["b", "a", "c"]);
  });

  it("reads no more than a post holds", () => {
    expect(readMediaIds(Array.from({ length: 99 }, (_, index) => `${index}`))).toHaveLength(35);
  });
});

describe("fitOnePost", () => {
  const media = [
    { id: "video", kind: "video" as const },
    { id: "clip", kind: "video" as const },
    { id: "a", kind: "photo" as const },
    { id: "b", kind: "photo" as const },
  ];

  it("takes one video, or all photos in the order they were asked for", () => {
    expect(fitOnePost(["video", "clip", "a"], media)).toEqual(["video"]);
    expect(fitOnePost(["b", "video", "a"], media)).toEqual(["b", "a"]);
  });

  it("leaves out what is not in the library", () => {
    expect(fitOnePost(["gone", "a"], media)).toEqual(["a"]);
    expect(fitOnePost(["gone"], media)).toEqual([]);
  });
});
