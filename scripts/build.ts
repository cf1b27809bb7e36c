import { existsSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runNode } from "./run-node.ts";
import { hashSources } from "./source-hash.ts";

/** The build that is there, if it was made from the sources as they are. */
export async function isBuilt(rootDir: string): Promise<boolean> {
  if (!existsSync(join(rootDir, ".next", "BUILD_ID"))) return false;
  const stamp = await readFile(stampFile(rootDir), "utf8").catch(() => "");
  return stamp === (await hashSources(rootDir));
}

/** Needs no configuration: what the app is told, it is told when it starts. */
export async function buildApp(rootDir: string, onSpawn?: (pid: number) => void): Promise<void> {
  await rm(stampFile(rootDir), { force: true });
  // Before the build: a file that changes meanwhile makes the next start build again.
  const hash = await hashSources(rootDir);
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  await runNode("The build", ["node_modules/next/dist/bin/next", "build"], { cwd: rootDir, env, onSpawn });
  await writeFile(stampFile(rootDir), hash);
}

function stampFile(rootDir: string): string {
  return join(rootDir, ".next", "cuepost-build");
}
