import { describe, expect, it } from "vitest";
import { findMentionQuery, fitsMention } from "./find-mention-query";

describe("a name that is being typed", () => {
  it.each([
    ["@", { from: 0, text: "" }],
    ["hi @Ad", { from: 3, text: "Ad" }],
    ["hi @Ada Riv", { from: 3, text: "Ada Riv" }],
    ["(@Ü", { from: 1, text: "Ü" }],
    ["a@b", null],
    ["@Ada Rivers look", null],
    ["@Ada\nlook", null],
    ["plain", null],
  ])("%j", (body, query) => expect(findMentionQuery(body, body.length)).toEqual(query));

  it("fits who has a word that begins so", () => {
    expect(fitsMention("Ada Rivers", "riv")).toBe(true);
    expect(fitsMention("Ada Rivers", "Ada R")).toBe(true);
    expect(fitsMention("Ada Rivers", "vers")).toBe(false);
  });
});
