import { readFile, rm } from "node:fs/promises";

export type Counts = { passed: number; failed: number; skipped: number };

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
};
type PlaywrightReport = {
  stats: { expected: number; flaky: number; unexpected: number; skipped: number };
};

export function countReport(report: VitestReport | PlaywrightReport): Counts {
  if ("stats" in report) {
    const { expected, flaky, unexpected, skipped } = report.stats;
    return { passed: expected + flaky, failed: unexpected, skipped };
  }
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** A stage that failed counts as a failure even when no test of it could be counted. */
export async function countStage(isGood: boolean, reportFile: string | undefined): Promise<Counts> {
  const text = reportFile && (await readFile(reportFile, "utf8").catch(() => ""));
  const counts = text ? countReport(JSON.parse(text)) : { passed: 0, failed: 0, skipped: 0 };
  return isGood ? counts : { ...counts, failed: Math.max(counts.failed, 1) };
}

/** So that a report of an earlier run is never counted again. */
export async function removeReport(reportFile: string | undefined): Promise<void> {
  if (reportFile) await rm(reportFile, { force: true });
}

export function sumCounts(all: Counts[]): Counts {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of all) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  return total;
}
