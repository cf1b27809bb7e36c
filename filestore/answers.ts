import { EventEmitter, once } from "node:events";
import type { Disk } from "./disk.ts";

export type Answers = ReturnType<typeof createAnswers>;

/** Who waits for the app's answer about a key learns here that it is on disk. */
export function createAnswers(disk: Disk) {
  const arrivals = new EventEmitter().setMaxListeners(0);
  const closing = new AbortController();

  return {
    arrived(key: string): void {
      arrivals.emit(key);
    },

    async waitFor(key: string, waitMs: number): Promise<boolean> {
      const found = new AbortController();
      const signal = AbortSignal.any([found.signal, closing.signal, AbortSignal.timeout(waitMs)]);
      const arrived = once(arrivals, key, { signal }).then(
        () => true,
        () => false,
      );
      // Listening first, then looking: an answer between the two is not missed.
      const record = await disk.find(key);
      if (record?.state !== "confirmed") return arrived;
      found.abort();
      return true;
    },

    close: () => closing.abort(),
  };
}
