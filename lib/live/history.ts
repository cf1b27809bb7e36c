import { randomUUID } from "node:crypto";
import type { GatheredHints } from "./gather-hints";

const ENTRIES_MAX = 1000;

export interface Told {
  id: string;
  hints: GatheredHints;
}

/**
 * The newest hints of this process, so that a page whose stream was cut hears what it missed. An id names the history
 * it belongs to: that of another process, or from before something went unheard, means nothing here.
 */
export function createHistory() {
  const name = randomUUID();
  const entries: { number: number; place: string; hints: GatheredHints }[] = [];
  let last = 0;
  const idOf = (number: number) => `${name}.${number}`;

  return {
    add(place: string, hints: GatheredHints): Told {
      last += 1;
      entries.push({ number: last, place, hints });
      if (entries.length > ENTRIES_MAX) entries.shift();
      return { id: idOf(last), hints };
    },
    lastId: () => idOf(last),
    /** What these were told after this id; null when that cannot be known any more. */
    since(places: readonly string[], id: string): Told[] | null {
      const [, of, text] = /^(.+)\.(\d+)$/.exec(id) ?? [];
      const number = Number(text);
      const first = entries[0]?.number ?? last + 1;
      if (of !== name || number < first - 1 || number > last) return null;
      return entries
        .filter((entry) => entry.number > number && places.includes(entry.place))
        .map((entry) => ({ id: idOf(entry.number), hints: entry.hints }));
    },
  };
}
