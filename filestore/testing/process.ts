import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { API_KEY } from "./app.ts";

const MAIN = fileURLToPath(new URL("../main.ts", import.meta.url));

type Settings = { FILESTORE_DATA: string; FILESTORE_PORT: string } & Record<string, string>;

export type StoreProcess = Awaited<ReturnType<typeof startStoreProcess>>;

export async function startStoreProcess(settings: Settings) {
  const child = spawnStore(settings);
  const origin = await readOrigin(child);
  return {
    origin,
    pid: child.pid!,
    port: new URL(origin).port,
    /** Resolves to the exit code, or to the signal that no code could answer. */
    async stop(signal: NodeJS.Signals): Promise<number | NodeJS.Signals> {
      const exited = once(child, "exit");
      child.kill(signal);
      const [code, by] = await exited;
      return code ?? by;
    },
  };
}

/** For a start that fails: its exit code and its words. */
export async function failToStart(
  settings: Record<string, string>,
): Promise<{ code: number; words: string }> {
  const child = spawnStore(settings);
  const words: Buffer[] = [];
  child.stderr?.on("data", (chunk) => words.push(chunk));
  const [code] = await once(child, "close");
  return { code, words: Buffer.concat(words).toString() };
}

function spawnStore(settings: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [MAIN], {
    env: { NODE_ENV: "test", FILESTORE_API_KEY: API_KEY, ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

async function readOrigin(child: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: child.stdout! })) {
    if (line.startsWith("ready ")) return line.slice("ready ".length);
  }
  throw new Error("The file store ended before it was ready.");
}
