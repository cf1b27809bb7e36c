import { expect, it } from "vitest";
import { matches } from "./matches";

it.each([
  ["", "New post", true],
  ["new", "New post", true],
  ["po ne", "New post", true],
  ["ost", "New post", false],
  ["kurzel", "Tastenkürzel Kürzel", true],
  ["dark", "Theme: Dark", true],
  ["theme light", "Theme: Dark", false],
])("“%s” and “%s”: %s", (query, label, isFound) => {
  expect(matches(query, label)).toBe(isFound);
});
