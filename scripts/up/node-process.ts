import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";

const START_TIMEOUT_MS = 60_000;
const PROBE_MS = 50;
const KEPT_LINES_MAX = 40;

/** How a part of the stack is run: a script that says `ready <origin>`, or one to knock at until it answers. */
export type NodePart = {
  name: string;
  port: number;
  args: string[];
  env: Record<string, string>;
  probeUrl?: string;
  stopTimeoutMs: number;
};
export type Running = { pid: number; exited: Promise<string>; stop: () => Promise<void> };
type Hooks = { cwd: string; onSpawn: (pid: number) => void; onLine: (line: string) => void };

/** Ready for calls when this returns. What it prints before that is shown only if it fails. */
export async function startNodeProcess(part: NodePart, hooks: Hooks): Promise<Running> {
  const child = spawn(process.execPath, part.args, {
    cwd: hooks.cwd,
    env: part.env as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe"],
    // A group of its own: Ctrl-C in the terminal reaches us alone, and we stop all in order.
    detached: true,
  });
  if (child.pid) hooks.onSpawn(child.pid);
  const exited = exitOf(child);
  const stop = () => stopProcess(child, exited, part.stopTimeoutMs);

  const firstLines: string[] = [];
  let isReady = false;
  const saysReady = new Promise<"ready">((resolve) => {
    readLines(child, (line) => {
      if (isReady) hooks.onLine(line);
      else if (!part.probeUrl && line.startsWith("ready ")) resolve("ready");
      else if (firstLines.length < KEPT_LINES_MAX) firstLines.push(line);
    });
  });
  const answers = part.probeUrl ? knock(part.probeUrl, child) : saysReady;
  const outcome = await Promise.race([answers, exited, sleep(START_TIMEOUT_MS, "no answer", { ref: false })]);
  if (outcome !== "ready") {
    await stop();
    throw new Error([`${part.name} did not start (${outcome}).`, ...firstLines].join("\n  "));
  }
  isReady = true;
  return { pid: child.pid!, exited, stop };
}

async function knock(url: string, child: ChildProcess): Promise<string> {
  for (let waitedMs = 0; waitedMs < START_TIMEOUT_MS && child.exitCode === null; waitedMs += PROBE_MS) {
    const response = await fetch(url, { redirect: "manual" }).catch(() => undefined);
    await response?.body?.cancel();
    if (response) return "ready";
    await sleep(PROBE_MS);
  }
  return "no answer";
}

async function stopProcess(child: ChildProcess, exited: Promise<string>, timeoutMs: number): Promise<void> {
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), timeoutMs);
  await exited;
  clearTimeout(timer);
}

function readLines(child: ChildProcess, onLine: (line: string) => void): void {
  for (const input of [child.stdout, child.stderr]) {
    if (input) createInterface({ input }).on("line", (line) => line.trim() && onLine(line));
  }
}

function exitOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, signal) => resolve(signal ?? `code ${code}`));
  });
}
