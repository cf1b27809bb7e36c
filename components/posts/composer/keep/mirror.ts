import "@/components/validate-without-eval";
import { z } from "zod";
import { Composition } from "@/lib/compositions/input";

const PREFIX = "cuepost.composition.";
/** Of all compositions together; the oldest make room. */
const MIRRORS_MAX = 30;

const Mirrored = z.object({
  id: z.string(),
  tab: z.string(),
  /** The post that is being edited; null of a new one. */
  postId: z.string().nullable(),
  /** The server's, that it was based on. */
  version: z.number(),
  at: z.string(),
  state: Composition,
});
export type Mirrored = z.infer<typeof Mirrored>;

export type Mirror = ReturnType<typeof createMirror>;

/**
 * What the server does not hold yet, held by this browser: it survives a crash and a lost connection. Each open page
 * writes its own, so that two of them never overwrite each other here either.
 */
export function createMirror(owner: string, storage: Storage | null) {
  const prefix = `${PREFIX}${owner}.`;
  const keyOf = (id: string, tab: string) => `${prefix}${id}.${tab}`;
  return {
    /** False when this browser cannot hold it. */
    write(entry: Mirrored): boolean {
      try {
        storage?.setItem(keyOf(entry.id, entry.tab), JSON.stringify(entry));
        if (storage) makeRoom(storage, prefix);
        return storage !== null;
      } catch {
        return false;
      }
    },
    remove(id: string, tab: string): void {
      storage?.removeItem(keyOf(id, tab));
    },
    removeAll(id: string): void {
      for (const { key } of listKeys(storage, `${prefix}${id}.`)) storage?.removeItem(key);
    },
    /** The newest first; all of one composition, or of all that this person has here. */
    read(id?: string): Mirrored[] {
      return listKeys(storage, id ? `${prefix}${id}.` : prefix)
        .flatMap(({ text }) => parse(text) ?? [])
        .toSorted((a, b) => b.at.localeCompare(a.at));
    },
  };
}

/** Where a browser forbids its storage, even to look at it throws. */
export function findStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

function listKeys(storage: Storage | null, prefix: string): { key: string; text: string }[] {
  if (!storage) return [];
  return Object.keys(storage)
    .filter((key) => key.startsWith(prefix))
    .map((key) => ({ key, text: storage.getItem(key) ?? "" }));
}

function makeRoom(storage: Storage, prefix: string): void {
  const all = listKeys(storage, prefix);
  if (all.length <= MIRRORS_MAX) return;
  const byAge = all.toSorted((a, b) => (parse(a.text)?.at ?? "").localeCompare(parse(b.text)?.at ?? ""));
  for (const { key } of byAge.slice(0, all.length - MIRRORS_MAX)) storage.removeItem(key);
}

function parse(text: string): Mirrored | null {
  try {
    return Mirrored.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
