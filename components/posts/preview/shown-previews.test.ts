import { expect, it } from "vitest";
import { notePreview, previewOf } from "./shown-previews";

it("adds up how long a content was on screen, and says nothing of what was not", () => {
  notePreview("this", 0);
  notePreview("this", 250);
  notePreview("this", 250);
  expect(previewOf("this")).toEqual({ content: "this", shownMs: 500 });
  expect(previewOf("another")).toBeUndefined();
});

it("forgets the oldest of many, and none that is on screen", () => {
  for (let number = 0; number < 200; number++) {
    notePreview(`draft ${number}`, 250);
    notePreview("this", 250);
  }
  expect(previewOf("draft 0")).toBeUndefined();
  expect(previewOf("draft 199")).toBeDefined();
  expect(previewOf("this")).toBeDefined();
});
