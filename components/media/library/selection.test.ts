import { expect, it } from "vitest";
import { MEDIA_BULK_MAX } from "@/lib/media/rules";
import { addAll, extend, toggle } from "./selection";

const order = ["a", "b", "c", "d", "e"];

it("takes one in and out, in the order of the clicks", () => {
  expect(toggle(toggle(["c"], "a"), "e")).toEqual(["c", "a", "e"]);
  expect(toggle(["c", "a"], "c")).toEqual(["a"]);
});

it("reaches from one to the other, either way", () => {
  expect(extend(["b"], order, { from: "b", to: "d" })).toEqual(["b", "c", "d"]);
  expect(extend(["d"], order, { from: "d", to: "b" })).toEqual(["d", "c", "b"]);
  expect(extend(["a"], order, { from: "gone", to: "b" })).toEqual(["a", "b"]);
});

it("holds no more than one order may be about", () => {
  const many = Array.from({ length: MEDIA_BULK_MAX + 5 }, (_, at) => `${at}`);
  expect(addAll([], many)).toHaveLength(MEDIA_BULK_MAX);
  expect(toggle(addAll([], many), "one more")).toHaveLength(MEDIA_BULK_MAX);
});
