import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { say, sayError } from "./screen.ts";
import { openRunDir } from "./up/run-dir.ts";
import { createSupervisor } from "./up/supervisor.ts";

const rootDir = resolve(import.meta.dirname, "..");
const dataDir = process.env.CUEPOST_DATA_DIR ? resolve(process.env.CUEPOST_DATA_DIR) : join(rootDir, ".data");

await mkdir(dataDir, { recursive: true });
const runDir = openRunDir(dataDir);
const supervisor = createSupervisor({ rootDir, dataDir, runDir });
let isStopping = false;

const wasKilled = lock();

try {
  const startedAt = performance.now();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
  // Whoever read our output may be gone; the stack still has to stop in order.
  process.stdout.on("error", () => {});
  // A test run that is killed takes the stack it started along.
  process.on("disconnect", stop);
  if (wasKilled) say("The last run did not stop cleanly; tidying up after it.");
  const { address, login, enginePage } = await supervisor.start();
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  say(`\nCuepost is ready after ${seconds} s: ${address}`);
  if (login) say(`Sign in as ${login.email} with the password ${login.password}`);
  if (enginePage) say(`The engine's page is ${enginePage.address}, with the password ${enginePage.password}`);
  say("Ctrl-C stops it.\n");
} catch (error) {
  if (!isStopping) {
    sayError(error);
    await supervisor.stop();
    process.exit(1);
  }
}

/** Nothing here may be touched before: it may belong to a stack that runs. */
function lock(): boolean {
  try {
    return runDir.lock();
  } catch (error) {
    sayError(error);
    process.exit(1);
  }
}

/** The first signal stops everything in order, the second does not wait. */
async function stop(): Promise<void> {
  if (isStopping) {
    runDir.killChildren();
    process.exit(1);
  }
  isStopping = true;
  say("\nStopping …");
  await supervisor.stop();
  say("Stopped.");
  process.exit(0);
}
