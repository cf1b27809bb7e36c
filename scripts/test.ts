import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { buildApp, isBuilt } from "./build.ts";
import { type Counts, countStage, removeReport, sumCounts } from "./testing/count-tests.ts";
import { planChromium } from "./testing/provide-chromium.ts";
import { type Command, interruptCommands, runCommand } from "./testing/run-command.ts";

type Stage = { title: string; run: () => Promise<boolean>; reportFile?: string };

/** What fails and then passes is named below: a test that races with TikTok's hooks must be seen, not stop everybody. */
const RETRIES = 1;

const rootDir = resolve(import.meta.dirname, "..");
const reportsDir = join(rootDir, ".data", "test");
const vitestReport = join(reportsDir, "vitest.json");
const playwrightReport = join(reportsDir, "playwright.json");
const env = { NEXT_TELEMETRY_DISABLED: "1", PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport };

const quickStages: Stage[] = [
  { title: "Format", run: () => run(npm("check:format")) },
  { title: "Lint", run: () => run(npm("check:lint")) },
  { title: "Types", run: () => run(npm("check:types")) },
  {
    title: "Unit and integration tests",
    run: () =>
      run(
        npm(
          "test",
          `--retry=${RETRIES}`,
          "--reporter=default",
          "--reporter=json",
          `--outputFile.json=${vitestReport}`,
        ),
      ),
    reportFile: vitestReport,
  },
];
const slowStages: Stage[] = [
  { title: "Browser", run: () => run(...planChromium()) },
  { title: "Build", run: build },
  {
    title: "End-to-end tests",
    run: () => run(npm("test:e2e", `--retries=${RETRIES}`)),
    reportFile: playwrightReport,
  },
];

let isInterrupted = false;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    isInterrupted = true;
    interruptCommands();
  });
}

await mkdir(reportsDir, { recursive: true });
const counts: Counts[] = [];
for (const stage of process.argv.includes("--fast") ? quickStages : [...quickStages, ...slowStages]) {
  const isGood = await runStage(stage);
  counts.push(await countStage(isGood, stage.reportFile));
  if (!isGood) break;
}
const { passed, failed, skipped, retried } = sumCounts(counts);
for (const title of retried) console.log(`Passed only at the second try: ${title}`);
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed > 0 ? 1 : 0;

async function runStage({ title, run, reportFile }: Stage): Promise<boolean> {
  console.log(`\n== ${title}`);
  const startedAt = performance.now();
  await removeReport(reportFile);
  const isGood = (await run()) && !isInterrupted;
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`== ${title}: ${isGood ? "good" : "failed"}, ${seconds} s`);
  return isGood;
}

async function run(...commands: Command[]): Promise<boolean> {
  for (const command of commands) if (!(await runCommand(command, rootDir, env))) return false;
  return true;
}

async function build(): Promise<boolean> {
  if (await isBuilt(rootDir)) return true;
  try {
    await buildApp(rootDir);
    return true;
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    return false;
  }
}

function npm(script: string, ...args: string[]): Command {
  return ["npm", "run", "--silent", script, "--", ...args];
}
