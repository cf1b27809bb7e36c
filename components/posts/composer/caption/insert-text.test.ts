import { expect, it } from "vitest";
import { padInsertion } from "./insert-text";

const between = (before: string, text: string, after: string) =>
  padInsertion(before + after, text, { from: before.length, to: before.length });

it.each([
  ["", "#a #b", "", "#a #b"],
  ["jar", "#a", "", " #a"],
  ["jar ", "#a", "now", "#a "],
  ["jar\n", "#a", "\nnow", "#a"],
  ["jar", "\n#a\n", "now", "\n#a\n"],
])("between %j and %j stands %j apart", (before, text, after, padded) => {
  expect(between(before, text, after)).toBe(padded);
});

it("looks at what stands beside the words that are replaced", () => {
  expect(padInsertion("a bc d", "#x", { from: 2, to: 4 })).toBe("#x");
  expect(padInsertion("abcd", "#x", { from: 1, to: 3 })).toBe(" #x ");
});
