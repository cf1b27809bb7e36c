import { setTimeout as sleep } from "node:timers/promises";
import type { Running } from "./node-process.ts";

const BACK_OFF_MIN_MS = 500;
const BACK_OFF_MAX_MS = 30_000;
/** Who ran this long has recovered: the next fall counts as the first. */
const STEADY_MS = 10_000;

export type Kept = { stop: () => Promise<void> };
type Options = {
  name: string;
  start: () => Promise<Running>;
  say: (line: string) => void;
  waitMs?: (fallsInARow: number) => number;
};

/** Starts it now (and throws when that fails), then again whenever it dies, until told to stop. */
export async function keepRunning({ name, start, say, waitMs = backOffMs }: Options): Promise<Kept> {
  const stopping = new AbortController();
  let running: Running | undefined = await start();
  let startedAt = performance.now();
  let falls = 0;

  async function watch(): Promise<void> {
    while (!stopping.signal.aborted) {
      const reason = running ? await running.exited : "no start";
      if (stopping.signal.aborted) return;
      falls = performance.now() - startedAt > STEADY_MS ? 1 : falls + 1;
      const pauseMs = waitMs(falls);
      if (running) say(`${name} stopped (${reason}); starting it again in ${pauseMs / 1000} s`);
      running = undefined;
      await sleep(pauseMs, undefined, { signal: stopping.signal }).catch(() => {});
      if (!stopping.signal.aborted) await restart();
    }
  }

  async function restart(): Promise<void> {
    startedAt = performance.now();
    try {
      running = await start();
      say(`${name} runs again`);
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
      if (!stopping.signal.aborted) say(`${name}: trying again in ${waitMs(falls + 1) / 1000} s`);
    }
  }

  const watching = watch();
  return {
    stop: async () => {
      stopping.abort();
      await running?.stop();
      await watching;
      // It may have come up again in the very moment it was told to stop.
      await running?.stop();
    },
  };
}

export function backOffMs(fallsInARow: number): number {
  return Math.min(BACK_OFF_MIN_MS * 2 ** (fallsInARow - 1), BACK_OFF_MAX_MS);
}
