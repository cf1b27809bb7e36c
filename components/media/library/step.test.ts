import { expect, it } from "vitest";
import { step } from "./step";

// 0 1 2 / 3 4 5 / 6 7
const from = (at: number, key: string, isRtl = false) => step(key, { at, count: 8, columns: 3, isRtl });

it("goes along the rows and over their ends", () => {
  expect(from(2, "ArrowRight")).toBe(3);
  expect(from(3, "ArrowLeft")).toBe(2);
  expect(from(0, "ArrowLeft")).toBe(0);
  expect(from(7, "ArrowRight")).toBe(7);
});

it("keeps its column up and down, and ends at the last", () => {
  expect(from(4, "ArrowUp")).toBe(1);
  expect(from(1, "ArrowUp")).toBe(1);
  expect(from(4, "ArrowDown")).toBe(7);
  expect(from(5, "ArrowDown")).toBe(7);
  expect(from(0, "PageDown")).toBe(7);
  expect(from(7, "PageUp")).toBe(1);
});

it("follows the way the words run", () => {
  expect(from(3, "ArrowLeft", true)).toBe(4);
  expect(from(3, "ArrowRight", true)).toBe(2);
});

it("knows both ends, and leaves other keys alone", () => {
  expect([from(4, "Home"), from(4, "End"), from(4, "a")]).toEqual([0, 7, null]);
});
