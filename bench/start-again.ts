// How long a second `bin/up` takes until people can sign in:  node bench/start-again.ts
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startStack } from "../scripts/testing/start-stack.ts";

const RUNS = 5;
const PORT_BASE = 32_000;

const dataDir = await mkdtemp(join(tmpdir(), "cuepost-bench-"));
const options = { dataDir, portBase: PORT_BASE, logName: "bench-start" };
try {
  console.log(`first start, with a new database: ${await timeStart()} s`);
  const again: number[] = [];
  for (let run = 1; run <= RUNS; run++) again.push(await timeStart());
  again.sort((a, b) => a - b);
  console.log(
    `starting again, ${RUNS} runs: ${again.join(", ")} s (median ${again[Math.floor(RUNS / 2)]} s)`,
  );
} finally {
  await rm(dataDir, { recursive: true, force: true });
}

async function timeStart(): Promise<number> {
  const begunAt = performance.now();
  const stack = await startStack(options);
  const seconds = (performance.now() - begunAt) / 1000;
  await stack.stop();
  return Math.round(seconds * 10) / 10;
}
