import type { ChildProcess } from "node:child_process";

const OUTPUT_CHARS_MAX = 4_000;

export function postgresEnv(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC", NODE_ENV: process.env.NODE_ENV };
}

export function collectOutput(child: ChildProcess, onLog?: (line: string) => void): () => string {
  let kept = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      kept = (kept + text).slice(-OUTPUT_CHARS_MAX);
      for (const line of text.split("\n")) if (line) onLog?.(line);
    });
  }
  return () => kept.trim();
}

export function exitOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("close", (code, signal) => resolve(signal ?? `code ${code}`));
  });
}
