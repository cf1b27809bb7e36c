import { expect, it } from "vitest";
import { countReport, countStage, sumCounts } from "./count-tests.ts";

it("counts a unit test report", () => {
  const assertionResults = [
    { status: "passed", fullName: "at once", failureMessages: [] },
    { status: "passed", fullName: "at the second try", failureMessages: ["expected 1 to be 2"] },
    { status: "failed", fullName: "never", failureMessages: ["expected 1 to be 2"] },
  ];
  const report = {
    ...{ numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 },
    testResults: [{ assertionResults }],
  };
  expect(countReport(report)).toEqual({ passed: 5, failed: 1, skipped: 3, retried: ["at the second try"] });
});

it("counts a browser test report, a flaky test as passed", () => {
  const specs = [
    { title: "at once", tests: [{ status: "expected" }] },
    { title: "at the second try", tests: [{ status: "flaky" }] },
  ];
  const report = {
    stats: { expected: 4, flaky: 1, unexpected: 2, skipped: 3 },
    suites: [{ specs: [], suites: [{ specs }] }],
  };
  expect(countReport(report)).toEqual({ passed: 5, failed: 2, skipped: 3, retried: ["at the second try"] });
});

it("counts a stage that failed without a report as one failure", async () => {
  expect(await countStage(false, undefined)).toEqual({ passed: 0, failed: 1, skipped: 0, retried: [] });
  expect(await countStage(false, "/nowhere/report.json")).toEqual({
    passed: 0,
    failed: 1,
    skipped: 0,
    retried: [],
  });
  expect(await countStage(true, undefined)).toEqual({ passed: 0, failed: 0, skipped: 0, retried: [] });
});

it("sums all stages", () => {
  const one = { passed: 1, failed: 2, skipped: 3, retried: ["a"] };
  expect(sumCounts([one, one])).toEqual({ passed: 2, failed: 4, skipped: 6, retried: ["a", "a"] });
});
