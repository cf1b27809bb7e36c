export interface Shortcut {
  /** `n`, `?`, `ArrowLeft`, `mod+k` (⌘ or Ctrl), `shift+d`; a blank parts keys pressed one after the other: `g c`. */
  keys: string;
  /** What it does, for the cheat sheet. */
  label: string;
  /** None where another part hears the key itself, and it only has to be shown. */
  run?: () => void;
  /** Also while somebody types or has something open: for keys with `mod` alone. */
  isEverywhere?: boolean;
}

/** What a page or part of one answers to, under its own heading. */
export interface ShortcutTable {
  title: string;
  shortcuts: readonly Shortcut[];
  /** Of the frame around every page: the page's own keys come before, whichever was there first. */
  isFrame?: boolean;
}

/** Two keys in a row belong together when the second comes within this. */
const SEQUENCE_MS = 1200;
/** Keys that a letter with shift would otherwise never be. */
const SHIFTED = /^[^a-z0-9]$/i;

let tables: readonly ShortcutTable[] = [];
const listeners = new Set<() => void>();
let pending: { key: string; until: number } | null = null;

/** Newest last: of two tables with the same key, the part that came later answers. */
export function registerShortcuts(table: ShortcutTable): () => void {
  setTables(table.isFrame ? [table, ...tables] : [...tables, table]);
  return () => setTables(tables.filter((known) => known !== table));
}

export function shortcutTables(): readonly ShortcutTable[] {
  return tables;
}

export function onShortcutTables(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function setTables(next: readonly ShortcutTable[]) {
  tables = next;
  for (const listener of listeners) listener();
}

type Press = Pick<
  KeyboardEvent,
  "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "defaultPrevented" | "repeat"
>;

/** The shortcut that this key finishes, if there is one. Busy is who types, or has something open. */
export function findShortcut(press: Press, nowMs: number, isBusy: boolean): Shortcut | null {
  if (press.defaultPrevented || press.altKey || press.repeat) return null;
  const key = nameOf(press);
  const all = tables.toReversed().flatMap(({ shortcuts }) => shortcuts.filter(({ run }) => run));
  const open = isBusy ? all.filter(({ isEverywhere }) => isEverywhere) : all;
  const sequence = pending && nowMs <= pending.until ? `${pending.key} ${key}` : null;
  pending = null;
  const found = open.find(({ keys }) => keys === sequence) ?? open.find(({ keys }) => keys === key) ?? null;
  if (!found && open.some(({ keys }) => keys.startsWith(`${key} `))) {
    pending = { key, until: nowMs + SEQUENCE_MS };
  }
  return found;
}

function nameOf({ key, ctrlKey, metaKey, shiftKey }: Press): string {
  const name = key.length === 1 ? key.toLowerCase() : key;
  const shift = shiftKey && !SHIFTED.test(key) ? "shift+" : "";
  return `${ctrlKey || metaKey ? "mod+" : ""}${shift}${name}`;
}
