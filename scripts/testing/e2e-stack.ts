import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startStack } from "./start-stack.ts";

/** Below the ports that systems hand out by themselves, in steps that leave room for every part of a stack. */
const PORT_BASE_MIN = 20_000;
const PORT_BASES = 1_000;
const PORT_STEP = 10;

/** Playwright's global set-up: a whole stack of its own, with nothing in it. */
export default async function setup(): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), "cuepost-e2e-"));
  const portBase = PORT_BASE_MIN + (process.pid % PORT_BASES) * PORT_STEP;
  const remove = () => rm(dataDir, { recursive: true, force: true });
  const stack = await startStack({ dataDir, portBase, logName: "stack" }).catch(async (error) => {
    await remove();
    throw error;
  });
  process.env.CUEPOST_E2E_STACK = stack.stackFile;
  return async () => {
    await stack.stop();
    await remove();
  };
}
