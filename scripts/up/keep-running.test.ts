import { expect, it, vi } from "vitest";
import { backOffMs, keepRunning } from "./keep-running.ts";

/** A part whose deaths the test decides. */
function createPart() {
  const deaths: ((reason: string) => void)[] = [];
  const lines: string[] = [];
  let failures = 0;
  async function start() {
    if (failures > 0) {
      failures--;
      throw new Error("engine did not start (code 1).");
    }
    const { promise: exited, resolve } = Promise.withResolvers<string>();
    deaths.push(resolve);
    return { pid: deaths.length, exited, stop: async () => resolve("SIGTERM") };
  }
  const starts = () => deaths.length;
  const die = (reason: string) => deaths.at(-1)?.(reason);
  const failNext = (times: number) => {
    failures = times;
  };
  return { name: "engine", start, starts, die, failNext, lines, say: (line: string) => lines.push(line) };
}

it("waits twice as long after every fall in a row, and never over half a minute", () => {
  expect([1, 2, 3, 4].map(backOffMs)).toEqual([500, 1000, 2000, 4000]);
  expect(backOffMs(50)).toBe(30_000);
});

it("starts a part that died again, and says so", async () => {
  const part = createPart();
  const kept = await keepRunning({ ...part, waitMs: () => 1 });
  part.die("SIGKILL");
  await expect.poll(() => part.lines.at(-1)).toBe("engine runs again");
  expect(part.lines[0]).toBe("engine stopped (SIGKILL); starting it again in 0.001 s");
  await kept.stop();
  expect(part.starts()).toBe(2);
});

it("keeps trying while a start fails", async () => {
  const part = createPart();
  const kept = await keepRunning({ ...part, waitMs: () => 1 });
  part.failNext(3);
  part.die("code 1");
  await expect.poll(() => part.lines.at(-1)).toBe("engine runs again");
  expect(part.lines.filter((line) => line.includes("did not start"))).toHaveLength(3);
  await kept.stop();
});

it("counts the falls anew for a part that ran for ten seconds", async () => {
  const clock = vi.spyOn(performance, "now").mockReturnValue(0);
  const part = createPart();
  const falls: number[] = [];
  const waitMs = (count: number) => {
    falls.push(count);
    return 1;
  };
  const kept = await keepRunning({ ...part, waitMs });
  for (const diesAtMs of [1, 2, 10_003]) {
    clock.mockReturnValue(diesAtMs);
    const before = part.starts();
    part.die("SIGKILL");
    await expect.poll(part.starts).toBe(before + 1);
  }
  await kept.stop();
  clock.mockRestore();
  expect(falls).toEqual([1, 2, 1]);
});

it("does not start again what it was told to stop, also in the middle of a wait", async () => {
  const part = createPart();
  const kept = await keepRunning({ ...part, waitMs: () => 60_000 });
  part.die("SIGKILL");
  await expect.poll(() => part.lines).toHaveLength(1);
  await kept.stop();
  expect(part.starts()).toBe(1);
});

it("fails at once when the first start fails", async () => {
  const part = createPart();
  part.failNext(1);
  await expect(keepRunning(part)).rejects.toThrow("did not start");
});
