import { expect, it } from "vitest";
import { countReport, countStage, sumCounts } from "./count-tests.ts";

it("counts a unit test report", () => {
  const report = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
  expect(countReport(report)).toEqual({ passed: 5, failed: 1, skipped: 3 });
});

it("counts a browser test report, a flaky test as passed", () => {
  const report = { stats: { expected: 4, flaky: 1, unexpected: 2, skipped: 3 } };
  expect(countReport(report)).toEqual({ passed: 5, failed: 2, skipped: 3 });
});

it("counts a stage that failed without a report as one failure", async () => {
  expect(await countStage(false, undefined)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(await countStage(false, "/nowhere/report.json")).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(await countStage(true, undefined)).toEqual({ passed: 0, failed: 0, skipped: 0 });
});

it("sums all stages", () => {
  const one = { passed: 1, failed: 2, skipped: 3 };
  expect(sumCounts([one, one])).toEqual({ passed: 2, failed: 4, skipped: 6 });
});
