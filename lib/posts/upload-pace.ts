import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { getEnv } from "@/lib/env";

/** So much may leave at once after a quiet moment; beyond it each piece waits for the bytes before it. */
const BURST_MS = 250;

export interface Pace {
  /** How long to wait before these bytes may leave. */
  take(bytes: number, nowMs: number): number;
}

/** A token bucket: what all uploads of this process send together stays below the rate, in the order of asking. */
export function createPace(bytesPerSecond: number): Pace {
  let freeAtMs = Number.NEGATIVE_INFINITY;
  return {
    take(bytes, nowMs) {
      const fromMs = Math.max(freeAtMs, nowMs - BURST_MS);
      freeAtMs = fromMs + (bytes * 1000) / bytesPerSecond;
      return Math.max(0, freeAtMs - nowMs);
    },
  };
}

let shared: Pace | null | undefined;

/** The bytes of a part, each piece in its turn; nothing is held but the piece that waits. */
export async function* atPace(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { UPLOAD_BYTES_PER_SECOND_MAX: rate } = getEnv();
  shared ??= rate ? createPace(rate) : null;
  for await (const piece of body) {
    const waitMs = shared?.take(piece.byteLength, performance.now()) ?? 0;
    if (waitMs > 0) await sleep(waitMs);
    yield piece;
  }
}
