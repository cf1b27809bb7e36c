import { spawn } from "node:child_process";
import { PlainError } from "./plain-error.ts";

const OUTPUT_CHARS_MAX = 20_000;

type Options = { cwd: string; env: Record<string, string | undefined>; onSpawn?: (pid: number) => void };

/** Runs a Node script to its end and gives what it printed on stdout; all of its output is in the error. */
export function runNode(name: string, args: string[], options: Options): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: options.cwd,
      env: options.env as NodeJS.ProcessEnv,
      stdio: ["ignore", "pipe", "pipe"],
    });
    if (child.pid) options.onSpawn?.(child.pid);
    let stdout = "";
    let all = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout = (stdout + text).slice(-OUTPUT_CHARS_MAX);
      all = (all + text).slice(-OUTPUT_CHARS_MAX);
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      all = (all + text).slice(-OUTPUT_CHARS_MAX);
    });
    child.once("error", reject);
    child.once("close", (code, signal) => {
      if (code === 0) resolve(stdout);
      else reject(new PlainError(`${name} failed (${signal ?? `code ${code}`}).\n${all.trim()}`));
    });
  });
}
