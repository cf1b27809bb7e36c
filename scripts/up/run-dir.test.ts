import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { isAlive } from "../processes.ts";
import { openRunDir } from "./run-dir.ts";

const UNUSED_PID = 2 ** 22 + 1;

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "cuepost-run-"));
});
afterEach(() => rm(dataDir, { recursive: true }));

const inRun = (file: string) => join(dataDir, "run", file);

async function startSleeper() {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
  await once(child, "spawn");
  return { child, pid: child.pid!, exited: once(child, "exit") };
}

it("ends a child that a killed supervisor left behind", async () => {
  const { pid, exited } = await startSleeper();
  openRunDir(dataDir).save("engine", pid);
  await openRunDir(dataDir).endChildren();
  expect((await exited)[1]).toBe("SIGTERM");
  expect(await readdir(inRun(""))).toEqual([]);
});

it("leaves a process alone that only has the number of a child that is gone", async () => {
  const { child, pid } = await startSleeper();
  openRunDir(dataDir).save("engine", pid);
  await writeFile(inRun("engine.start"), "long ago");
  await openRunDir(dataDir).endChildren();
  expect(isAlive(pid)).toBe(true);
  child.kill();
});

it("takes over a lock whose owner is gone, and says that it was left", async () => {
  const runDir = openRunDir(dataDir);
  await writeFile(inRun("up.pid"), `${UNUSED_PID}\n`);
  expect(runDir.lock()).toBe(true);
  expect(await readFile(inRun("up.pid"), "utf8")).toBe(`${process.pid}\n`);
});

it("takes over a lock whose number has passed to something else", async () => {
  const { child, pid } = await startSleeper();
  const runDir = openRunDir(dataDir);
  await writeFile(inRun("up.pid"), `${pid}\n`);
  expect(runDir.lock()).toBe(true);
  child.kill();
});

it("says where Cuepost runs when its lock is held", async () => {
  const script = join(dataDir, "scripts", "up.ts");
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)", script], { stdio: "ignore" });
  await once(child, "spawn");
  const runDir = openRunDir(dataDir);
  await writeFile(inRun("up.pid"), `${child.pid}\n`);
  await writeFile(inRun("address"), "http://localhost:3003");
  expect(() => runDir.lock()).toThrow("already running at http://localhost:3003");
  child.kill();
});

it("forgets everything when it is unlocked", async () => {
  const runDir = openRunDir(dataDir);
  expect(runDir.lock()).toBe(false);
  runDir.saveAddress("http://localhost:3000");
  runDir.unlock();
  expect(await readdir(inRun(""))).toEqual([]);
});
