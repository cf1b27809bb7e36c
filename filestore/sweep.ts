import { UNFINISHED_LIFE_MS } from "./limits.ts";
import { isStored } from "./record.ts";
import type { Store } from "./store.ts";

/** Removes what nobody can finish any more. Stored files stay until the app deletes them. */
export function sweepUnfinished(store: Store, now: number): Promise<void> {
  return forEachKey(store, async (key) => {
    if (store.turns.isTaken(key) || (await store.disk.lastTouched(key)) > now - UNFINISHED_LIFE_MS) return;
    await store.turns.run(key, async () => {
      if (isStored(await store.disk.find(key))) return;
      await store.disk.remove(key);
      store.log(`swept ${key}, never finished`);
    });
  });
}

/** The app is told of files that were stored before this process began and that it has not confirmed. */
export function resumeHooks(store: Store): Promise<void> {
  return forEachKey(store, async (key) => {
    const record = await store.disk.find(key);
    if (record?.state === "uploaded") store.hooks.add(key);
  });
}

/** One unreadable folder is said and does not keep the others from their turn. */
async function forEachKey(store: Store, work: (key: string) => Promise<void>): Promise<void> {
  try {
    for await (const key of store.disk.keys()) {
      await work(key).catch((error) => store.log(`${key}: ${error}`));
    }
  } catch (error) {
    store.log(`the files could not be listed: ${error}`);
  }
}
