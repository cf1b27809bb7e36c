import { fork } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseEnv } from "node:util";

const START_TIMEOUT_MS = 90_000;
const POLL_MS = 50;
const STOP_TIMEOUT_MS = 15_000;

const rootDir = join(import.meta.dirname, "..", "..");

export interface RunningStack {
  /** Holds the origins of all parts; `e2e/stack.ts` reads it. */
  stackFile: string;
  stop: () => Promise<void>;
}

interface StackOptions {
  dataDir: string;
  portBase: number;
  logName: string;
  /** Settings of this stack besides, as in `.env`. */
  settings?: Record<string, string>;
}

/** A whole stack as bin/up starts it, on a folder of its own and without the demo workspace. */
export async function startStack(options: StackOptions): Promise<RunningStack> {
  const { dataDir, logName } = options;
  const stackFile = join(dataDir, "run", "stack.json");
  await rm(stackFile, { force: true });
  const stack = fork(join(rootDir, "scripts", "up.ts"), {
    cwd: rootDir,
    env: await stackEnv(options),
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    // Ctrl-C is for whoever started this, who then stops it.
    detached: true,
  });
  const logFile = await openLog(logName);
  const log = createWriteStream(logFile);
  stack.stdout?.pipe(log, { end: false });
  stack.stderr?.pipe(log, { end: false });
  const exited = new Promise<void>((resolve) => stack.once("exit", () => resolve()));

  async function stop(): Promise<void> {
    stack.kill("SIGTERM");
    const timer = setTimeout(() => stack.kill("SIGKILL"), STOP_TIMEOUT_MS);
    await exited;
    clearTimeout(timer);
    log.end();
  }

  if (await appears(stackFile, () => stack.exitCode === null)) return { stackFile, stop };
  await stop();
  throw new Error(`The stack did not start.\n${await readFile(logFile, "utf8")}`);
}

/** Nothing of what a developer has set for their own Cuepost may reach the tests, least of all TikTok keys. */
export async function stackEnv({
  dataDir,
  portBase,
  settings,
}: Omit<StackOptions, "logName">): Promise<NodeJS.ProcessEnv> {
  const known = parseEnv(await readFile(join(rootDir, ".env.example"), "utf8"));
  const blank = Object.fromEntries(Object.keys(known).map((name) => [name, ""]));
  return {
    ...process.env,
    ...blank,
    CUEPOST_DATA_DIR: dataDir,
    CUEPOST_SEED: "0",
    CUEPOST_PORT_BASE: String(portBase),
    ...settings,
  };
}

async function openLog(name: string): Promise<string> {
  const dir = join(rootDir, ".data", "test");
  await mkdir(dir, { recursive: true });
  return join(dir, `${name}.log`);
}

async function appears(file: string, isRunning: () => boolean): Promise<boolean> {
  for (let waitedMs = 0; waitedMs < START_TIMEOUT_MS && isRunning(); waitedMs += POLL_MS) {
    const text = await readFile(file, "utf8").catch(() => "");
    if (text) return true;
    await sleep(POLL_MS);
  }
  return false;
}
