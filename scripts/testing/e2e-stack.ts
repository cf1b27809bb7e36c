import { fork } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseEnv } from "node:util";

const START_TIMEOUT_MS = 90_000;
const POLL_MS = 100;
const STOP_TIMEOUT_MS = 15_000;
/** Below the ports that systems hand out by themselves, in steps that leave room for every part of a stack. */
const PORT_BASE_MIN = 20_000;
const PORT_BASES = 1_000;
const PORT_STEP = 10;

const rootDir = join(import.meta.dirname, "..", "..");

/** Playwright's global set-up: a whole stack of its own, as bin/up starts it, with nothing in it. */
export default async function setup(): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), "cuepost-e2e-"));
  const stack = fork(join(rootDir, "scripts", "up.ts"), {
    cwd: rootDir,
    env: await stackEnv(dataDir),
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    // Ctrl-C is for Playwright, which then tears this down.
    detached: true,
  });
  const logFile = await openLog();
  const log = createWriteStream(logFile);
  stack.stdout?.pipe(log, { end: false });
  stack.stderr?.pipe(log, { end: false });
  const exited = new Promise<void>((resolve) => stack.once("exit", () => resolve()));

  async function tearDown(): Promise<void> {
    stack.kill("SIGTERM");
    const timer = setTimeout(() => stack.kill("SIGKILL"), STOP_TIMEOUT_MS);
    await exited;
    clearTimeout(timer);
    log.end();
    await rm(dataDir, { recursive: true, force: true });
  }

  const stackFile = join(dataDir, "run", "stack.json");
  if (!(await appears(stackFile, () => stack.exitCode === null))) {
    await tearDown();
    throw new Error(`The stack did not start.\n${await readFile(logFile, "utf8")}`);
  }
  process.env.CUEPOST_E2E_STACK = stackFile;
  return tearDown;
}

/** Nothing of what a developer has set for their own Cuepost may reach the tests, least of all TikTok keys. */
async function stackEnv(dataDir: string): Promise<NodeJS.ProcessEnv> {
  const known = parseEnv(await readFile(join(rootDir, ".env.example"), "utf8"));
  const blank = Object.fromEntries(Object.keys(known).map((name) => [name, ""]));
  const base = PORT_BASE_MIN + (process.pid % PORT_BASES) * PORT_STEP;
  return {
    ...process.env,
    ...blank,
    CUEPOST_DATA_DIR: dataDir,
    CUEPOST_SEED: "0",
    CUEPOST_PORT_BASE: String(base),
  };
}

async function openLog(): Promise<string> {
  const dir = join(rootDir, ".data", "test");
  await mkdir(dir, { recursive: true });
  return join(dir, "stack.log");
}

async function appears(file: string, isRunning: () => boolean): Promise<boolean> {
  for (let waitedMs = 0; waitedMs < START_TIMEOUT_MS && isRunning(); waitedMs += POLL_MS) {
    const text = await readFile(file, "utf8").catch(() => "");
    if (text) return true;
    await sleep(POLL_MS);
  }
  return false;
}
