import { describe, expect, it } from "vitest";
import { arrange, groupChanges, movePhoto, togglePhoto } from "./photo-order";

const five = ["a", "b", "c", "d", "e"];

describe("arrange", () => {
  it("lets the cover follow its photo", () => {
    const before = { mediaIds: five, photoCoverIndex: 2 };
    expect(arrange(before, ["c", "a", "b", "d", "e"])).toEqual({
      mediaIds: ["c", "a", "b", "d", "e"],
      photoCoverIndex: 0,
    });
    expect(arrange(before, ["b", "c"]).photoCoverIndex).toBe(1);
    expect(arrange(before, ["x", ...five]).photoCoverIndex).toBe(3);
  });

  it("makes the first photo the cover when the cover left, and when there was none", () => {
    expect(arrange({ mediaIds: five, photoCoverIndex: 2 }, ["a", "b", "d"]).photoCoverIndex).toBe(0);
    expect(arrange({ mediaIds: [], photoCoverIndex: 0 }, ["a", "b"]).photoCoverIndex).toBe(0);
    expect(arrange({ mediaIds: five, photoCoverIndex: 9 }, ["b", "a"]).photoCoverIndex).toBe(0);
  });
});

describe("movePhoto", () => {
  it("puts a photo at the place it was brought to, forwards and backwards", () => {
    expect(movePhoto(five, 0, 3)).toEqual(["b", "c", "d", "a", "e"]);
    expect(movePhoto(five, 4, 1)).toEqual(["a", "e", "b", "c", "d"]);
    expect(movePhoto(five, 2, 2)).toEqual(five);
  });

  it("stays inside the list", () => {
    expect(movePhoto(five, 0, -1)).toEqual(five);
    expect(movePhoto(five, 4, 99)).toEqual(five);
    expect(movePhoto(five, 7, 0)).toEqual(five);
  });
});

describe("togglePhoto", () => {
  it("numbers photos in the order they are picked", () => {
    expect(togglePhoto(["a", "b"], "c")).toEqual(["a", "b", "c"]);
    expect(togglePhoto(["a", "b", "c"], "b")).toEqual(["a", "c"]);
  });

  it("takes 35 photos and no more", () => {
    const full = Array.from({ length: 35 }, (_, index) => `photo ${index}`);
    expect(togglePhoto(full.slice(1), "last")).toHaveLength(35);
    expect(togglePhoto(full, "one too many")).toEqual(full);
    expect(togglePhoto(full, "photo 3")).toHaveLength(34);
  });
});

describe("groupChanges", () => {
  it("says once what was done alike, and to which photos", () => {
    const png = ["converted from PNG to JPEG"];
    expect(groupChanges([png, [], png, png, png, ["made smaller", "turned upright"]])).toEqual([
      { numbers: "1, 3–5", count: 4, what: "converted from PNG to JPEG" },
      { numbers: "6", count: 1, what: "made smaller, turned upright" },
    ]);
    expect(groupChanges([png, png])).toEqual([{ numbers: "1, 2", count: 2, what: png[0] }]);
  });

  it("says nothing of photos that go out as they are", () => {
    expect(groupChanges([[], []])).toEqual([]);
  });
});
