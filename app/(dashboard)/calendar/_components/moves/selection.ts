import { createContext, useContext, useSyncExternalStore } from "react";

const none: ReadonlySet<string> = new Set();

/** Which posts are chosen. Cards ask only for themselves, so that choosing one draws one. */
export class Selection {
  private ids: ReadonlySet<string> = none;
  /** Where a range begins. */
  private anchor: string | null = null;
  private readonly listeners = new Set<() => void>();

  readonly get = (): ReadonlySet<string> => this.ids;

  readonly toggle = (id: string): void => {
    const ids = new Set(this.ids);
    if (!ids.delete(id)) ids.add(id);
    this.anchor = id;
    this.set(ids);
  };

  /** From the last one chosen to this one, in the order given. */
  readonly extend = (id: string, order: readonly string[]): void => {
    const [from, to] = [order.indexOf(this.anchor ?? id), order.indexOf(id)];
    if (from === -1 || to === -1) this.toggle(id);
    else this.set(new Set([...this.ids, ...order.slice(Math.min(from, to), Math.max(from, to) + 1)]));
  };

  readonly set = (ids: ReadonlySet<string>): void => {
    this.ids = ids.size > 0 ? ids : none;
    for (const listener of this.listeners) listener();
  };

  readonly clear = (): void => this.set(none);

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}

export const SelectionContext = createContext<Selection>(new Selection());

export function useSelection(): Selection {
  return useContext(SelectionContext);
}

export function useSelectedIds(): ReadonlySet<string> {
  const selection = useSelection();
  return useSyncExternalStore(selection.subscribe, selection.get, () => none);
}

export function useIsSelected(postId: string): boolean {
  const selection = useSelection();
  return useSyncExternalStore(
    selection.subscribe,
    () => selection.get().has(postId),
    () => false,
  );
}
