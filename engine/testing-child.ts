import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { eventKey, signingKey } from "./testing.ts";

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

/** The engine as `bin/up` runs it. */
export function startEngineChild(port: number, databaseUrl: string, appUrl: string): Promise<ChildProcess> {
  return startChild("engine/main.ts", {
    HOST: "127.0.0.1",
    ENGINE_PORT: String(port),
    ENGINE_DATABASE_URL: databaseUrl,
    ENGINE_APP_URLS: appUrl,
    INNGEST_SIGNING_KEY: signingKey,
    INNGEST_EVENT_KEY: eventKey,
  });
}
