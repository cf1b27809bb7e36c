import { setTimeout as sleep } from "node:timers/promises";
import { TikTokError } from "@/lib/tiktok";

/** For tests that fill a minute of TikTok's, which lasts so long there; and how often anything is tried. */
export function inBusyMinutes(minuteMs: number, triesMax: number) {
  return {
    /** A step as the engine runs it: what says when to come again is tried again then. */
    async step<T>(work: () => Promise<T>): Promise<T> {
      for (let attempt = 1; ; attempt++) {
        try {
          return await work();
        } catch (error) {
          const isPassing = error instanceof TikTokError && (error.kind === "wait" || error.kind === "retry");
          if (!isPassing || attempt === triesMax) throw error;
          await sleep((error.retryAfterSeconds ?? 1) * 1000);
        }
      }
    },
    /** Scheduling asks creator_info too, of which a minute has twenty. */
    async untilTurn<T>(work: () => Promise<T>): Promise<T> {
      for (let attempt = 1; attempt < triesMax; attempt++) {
        try {
          return await work();
        } catch (error) {
          if (!(error instanceof Error && error.name === "AppError")) throw error;
          await sleep(minuteMs / 4);
        }
      }
      return work();
    },
  };
}
