import "server-only";
import { type Listening, listen } from "@/db/listen";

const CHANNEL = "webhooks";
/** Events come in handfuls: one hint is enough for all of a moment. */
const GATHER_MS = 100;

const holder = globalThis as typeof globalThis & { cuepostEar?: Promise<Listening> | undefined };

/**
 * Tells, once in this process, whenever a delivery was written by any process. It may be called again and again: where
 * the connection could not be made, the next call tries anew.
 */
export function hearQueued(tell: () => Promise<void>, connect = listen): void {
  let isGathering = false;
  const hear = () => {
    if (isGathering) return;
    isGathering = true;
    setTimeout(() => {
      isGathering = false;
      void tell();
    }, GATHER_MS).unref();
  };
  holder.cuepostEar ??= connect(CHANNEL, hear, hear).catch((error: unknown) => {
    holder.cuepostEar = undefined;
    throw error;
  });
  holder.cuepostEar.catch((error: Error) => {
    console.warn(`New webhook deliveries are not heard of; each minute they are sent. ${error.message}`);
  });
}

export async function stopHearing(): Promise<void> {
  const ear = holder.cuepostEar;
  holder.cuepostEar = undefined;
  await (await ear)?.end();
}
