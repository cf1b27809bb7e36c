import { expect, it } from "vitest";
import { describeReport, findViolations, type Report } from "./tally.ts";

const good: Report = {
  seed: 5,
  minutes: 1.5,
  kills: [
    { part: "app", boundary: "init leaves", recoveryMs: 1000 },
    { part: "postgres", boundary: null, recoveryMs: 3000 },
  ],
  verdicts: [{ end: "published", words: "Moon jar" }],
  strays: [],
  brokenRules: [],
};

it("prints kills by part and boundary, recovery and ends", () => {
  const text = describeReport(good);
  expect(text).toContain("2 kills over 1 posts in 1.5 minutes, seed 5");
  expect(text).toMatch(/^init leaves +1 +0 +0 +0 +1$/m);
  expect(text).toMatch(/^a random instant +0 +0 +1 +0 +1$/m);
  expect(text).toMatch(/^recovery max, s +1\.0 +- +3\.0 +- +3\.0$/m);
  expect(text).toMatch(/^published +1$/m);
  expect(text).toMatch(/^double +0$/m);
  expect(text).toContain("Every post is out exactly once, or waits for a person with a true reason.");
  expect(findViolations(good)).toEqual([]);
});

it("names what is broken", () => {
  const bad: Report = { ...good, verdicts: [{ end: "double", words: "Moon jar" }], strays: ["v_1"] };
  expect(findViolations(bad)).toEqual(["double: Moon jar", "stray: v_1"]);
  expect(describeReport(bad)).toContain("2 posts are not as they must be:\n  double: Moon jar");
});
