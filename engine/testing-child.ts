import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";

const READY = "ready ";

/** A process of its own, so that it can be killed: resolves with its first `ready` line, hands on the others. */
export async function startChild(
  file: string,
  environment: Record<string, string>,
  onLine: (line: string) => void = () => {},
): Promise<ChildProcess> {
  const child = spawn(process.execPath, [file], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, ...environment },
  });
  await new Promise<void>((resolve, reject) => {
    createInterface(child.stdout!).on("line", (line) => {
      if (line.startsWith(READY)) resolve();
      else onLine(line);
    });
    child.once("exit", () => reject(new Error(`${file} ended.`)));
  });
  return child;
}

export async function kill(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  child.kill(signal);
  return ended;
}
