import { expect, it } from "vitest";
import { isSatisfied, voterOf } from "./rules";
import type { RuleSnapshot } from "./types";

const yes = (voter: string) => ({ decision: "approve" as const, voter });
const [mara, bo] = [voterOf({ userId: "mara" }), voterOf({ userId: "bo" })];
const link = voterOf({ linkId: "link" });
const rule = (kind: RuleSnapshot["kind"], personId: string | null = null) => ({ kind, personId });

it("takes anybody's yes but an own one", () => {
  expect(isSatisfied([], rule("anyone"), ["mara"])).toBe(false);
  expect(isSatisfied([yes(mara)], rule("anyone"), ["mara", null])).toBe(false);
  expect(isSatisfied([yes(bo)], rule("anyone"), ["mara", null])).toBe(true);
  expect(isSatisfied([yes(link)], rule("anyone"), ["mara", null])).toBe(true);
  expect(isSatisfied([{ decision: "changes", voter: bo }], rule("anyone"), ["mara"])).toBe(false);
});

it("takes only the yes of the one who is named", () => {
  expect(isSatisfied([yes(mara), yes(link)], rule("named", "bo"), ["ines"])).toBe(false);
  expect(isSatisfied([yes(bo)], rule("named", "bo"), ["ines"])).toBe(true);
  expect(isSatisfied([yes(bo)], rule("named", "bo"), ["bo"])).toBe(false);
  expect(isSatisfied([yes(bo), yes(mara)], rule("named", null), ["ines"])).toBe(false);
});

it("takes two different people, and one link as one of them", () => {
  expect(isSatisfied([yes(mara)], rule("two"), ["ines"])).toBe(false);
  expect(isSatisfied([yes(mara), yes(mara)], rule("two"), ["ines"])).toBe(false);
  expect(isSatisfied([yes(link), yes(link)], rule("two"), ["ines"])).toBe(false);
  expect(isSatisfied([yes(mara), yes(bo)], rule("two"), ["mara"])).toBe(false);
  expect(isSatisfied([yes(mara), yes(link)], rule("two"), ["ines"])).toBe(true);
});
