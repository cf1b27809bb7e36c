import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startStack } from "./start-stack.ts";

/** Below the ports that systems hand out by themselves, in steps that leave room for every part of a stack. */
const PORT_BASE_MIN = 20_000;
const PORT_BASES = 1_000;
const PORT_STEP = 10;
const FILES_PORT_OFFSET = PORT_STEP - 1;

/** Playwright's global set-up: a whole stack of its own, with nothing in it. */
export default async function setup(): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), "cuepost-e2e-"));
  const portBase = PORT_BASE_MIN + (process.pid % PORT_BASES) * PORT_STEP;
  // A web server of the tests, which imports and webhooks may reach though it is on this machine.
  const filesHost = `127.0.0.1:${portBase + FILES_PORT_OFFSET}`;
  const remove = () => rm(dataDir, { recursive: true, force: true });
  const stack = await startStack({
    dataDir,
    portBase,
    logName: "stack",
    settings: { IMPORT_ALLOWED_HOSTS: filesHost, WEBHOOK_ALLOWED_HOSTS: filesHost },
  }).catch(async (error) => {
    await remove();
    throw error;
  });
  process.env.CUEPOST_E2E_STACK = stack.stackFile;
  process.env.CUEPOST_E2E_FILES_HOST = filesHost;
  return async () => {
    await stack.stop();
    await remove();
  };
}
