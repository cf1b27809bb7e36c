import fc from "fast-check";
import { expect, it } from "vitest";
import { diffWords } from "./diff-words";

const words = fc.array(fc.constantFrom("moon", "jar", "kiln", " ", "\n", "#clay", "🏺"), { maxLength: 30 });
const pick = (parts: ReturnType<typeof diffWords>, kind: "gone" | "new") =>
  parts
    .filter((part) => part.kind === "same" || part.kind === kind)
    .map(({ text }) => text)
    .join("");

it("holds both texts whole, and marks nothing of two that are the same", () => {
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [before, after] = [one.join(""), other.join("")];
      const parts = diffWords(before, after);
      expect(pick(parts, "gone")).toBe(before);
      expect(pick(parts, "new")).toBe(after);
      if (before === after) expect(parts.every(({ kind }) => kind === "same")).toBe(true);
    }),
  );
});

it("marks the words that changed and no others", () => {
  expect(diffWords("Throwing a moon jar today", "Throwing a tea bowl today")).toEqual([
    { kind: "same", text: "Throwing a " },
    { kind: "gone", text: "moon jar" },
    { kind: "new", text: "tea bowl" },
    { kind: "same", text: " today" },
  ]);
});

it("shows two very long texts whole instead of comparing for long", () => {
  const [one, other] = ["a b ".repeat(1000), "c d ".repeat(1000)];
  expect(diffWords(one, other).map(({ kind }) => kind)).toContain("gone");
});
