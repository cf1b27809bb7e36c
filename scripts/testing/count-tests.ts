import { readFile, rm } from "node:fs/promises";

/** `retried`: titles of those among the passed that failed at first. */
export type Counts = { passed: number; failed: number; skipped: number; retried: string[] };

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { assertionResults: { status: string; fullName: string; failureMessages: string[] }[] }[];
};
type PlaywrightSuite = {
  specs: { title: string; tests: { status: string }[] }[];
  suites?: PlaywrightSuite[];
};
type PlaywrightReport = {
  stats: { expected: number; flaky: number; unexpected: number; skipped: number };
  suites: PlaywrightSuite[];
};

export function countReport(report: VitestReport | PlaywrightReport): Counts {
  if ("stats" in report) {
    const { expected, flaky, unexpected, skipped } = report.stats;
    const retried = report.suites.flatMap(findFlaky);
    return { passed: expected + flaky, failed: unexpected, skipped, retried };
  }
  const results = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const isRetried = ({ status, failureMessages }: (typeof results)[number]) =>
    status === "passed" && failureMessages.length > 0;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
    retried: results.filter(isRetried).map(({ fullName }) => fullName),
  };
}

function findFlaky({ specs, suites }: PlaywrightSuite): string[] {
  const own = specs.filter(({ tests }) => tests.some(({ status }) => status === "flaky"));
  return [...own.map(({ title }) => title), ...(suites ?? []).flatMap(findFlaky)];
}

/** A stage that failed counts as a failure even when no test of it could be counted. */
export async function countStage(isGood: boolean, reportFile: string | undefined): Promise<Counts> {
  const text = reportFile && (await readFile(reportFile, "utf8").catch(() => ""));
  const counts = text ? countReport(JSON.parse(text)) : { passed: 0, failed: 0, skipped: 0, retried: [] };
  return isGood ? counts : { ...counts, failed: Math.max(counts.failed, 1) };
}

/** So that a report of an earlier run is never counted again. */
export async function removeReport(reportFile: string | undefined): Promise<void> {
  if (reportFile) await rm(reportFile, { force: true });
}

export function sumCounts(all: Counts[]): Counts {
  const total: Counts = { passed: 0, failed: 0, skipped: 0, retried: [] };
  for (const { passed, failed, skipped, retried } of all) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
    total.retried.push(...retried);
  }
  return total;
}
