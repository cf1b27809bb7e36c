import type { Composition, SaveCompositionInput } from "@/lib/compositions/input";
import type { KeptComposition, SavedComposition } from "@/lib/compositions/types";
import type { Mirror } from "./mirror";

/** After the first change; those that follow meanwhile go along. */
const WAIT_MS = 1_000;
const RETRY_MS = 5_000;

export type KeepState =
  | { is: "new" }
  | { is: "changed" }
  | { is: "saving" }
  | { is: "saved"; at: string }
  /** Nobody answers; `isHere` tells whether this browser holds it. */
  | { is: "offline"; isHere: boolean; at: string }
  | { is: "refused"; message: string; isHere: boolean }
  /** Another page saved meanwhile, or ended it: then there is no other. */
  | { is: "outdated"; other: KeptComposition | null };

export type PutAnswer = SavedComposition | { outcome: "refused"; message: string };

export interface KeeperOptions {
  id: string;
  tab: string;
  post: SaveCompositionInput["post"];
  /** What the server had when the page was made. */
  base: { version: number; savedAt: string } | null;
  mirror: Mirror;
  /** Throws when nobody answers. */
  put: (id: string, input: SaveCompositionInput, isLast: boolean) => Promise<PutAnswer>;
  now: () => Date;
}

export type Keeper = ReturnType<typeof createKeeper>;

/**
 * Saves what the composer holds: to this browser at once, to the server soon. One save at a time, so that versions are
 * seen in their order; what nobody answered is sent again.
 */
export function createKeeper({ id, tab, post, base, mirror, put, now }: KeeperOptions) {
  let version = base?.version ?? 0;
  let saveNumber = 0;
  let current: Composition | null = null;
  let isDirty = false;
  let isHere = true;
  let isClosed = false;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running: Promise<void> | null = null;
  let state: KeepState = base ? { is: "saved", at: base.savedAt } : { is: "new" };
  const listeners = new Set<() => void>();

  function tell(next: KeepState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  function hold(held: Composition): boolean {
    const postId = post?.id ?? null;
    return mirror.write({ id, tab, postId, version, state: held, at: now().toISOString() });
  }

  function later(waitMs: number): void {
    if (isClosed || timer !== null) return;
    timer = setTimeout(() => {
      timer = null;
      void save();
    }, waitMs);
  }

  function stopWaiting(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  }

  /** Of two callers the second waits for the save of the first, and saves again if that left something. */
  async function save(isLast = false): Promise<void> {
    stopWaiting();
    if (running) await running;
    if (isClosed || !isDirty || !current || state.is === "outdated") return;
    running = attempt(current, isLast).finally(() => {
      running = null;
    });
    await running;
  }

  async function attempt(sent: Composition, isLast: boolean): Promise<void> {
    saveNumber++;
    tell({ is: "saving" });
    try {
      take(sent, await put(id, { version, savedFrom: tab, saveNumber, post, state: sent }, isLast));
    } catch {
      if (isClosed) return;
      tell({ is: "offline", isHere, at: now().toISOString() });
      later(RETRY_MS);
    }
  }

  function take(sent: Composition, answer: PutAnswer): void {
    if (isClosed) return;
    if (answer.outcome === "refused") tell({ is: "refused", message: answer.message, isHere });
    else if (answer.outcome === "outdated") tell({ is: "outdated", other: answer.current });
    else takeSaved(sent, answer);
  }

  function takeSaved(sent: Composition, answer: { version: number; savedAt: string }): void {
    version = answer.version;
    isDirty = current !== sent;
    if (isDirty) {
      tell({ is: "changed" });
      later(WAIT_MS);
    } else {
      mirror.remove(id, tab);
      tell({ is: "saved", at: answer.savedAt });
    }
  }

  return {
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getState: (): KeepState => state,
    getVersion: (): number => version,
    /** Something would be lost if the page closed now: neither the server nor this browser holds it. */
    isAtRisk: (): boolean => !isClosed && isDirty && !isHere,
    change(next: Composition): void {
      if (isClosed) return;
      current = next;
      isDirty = true;
      isHere = hold(next);
      const isWaiting = state.is === "saving" || state.is === "offline" || state.is === "outdated";
      tell(isWaiting ? state : { is: "changed" });
      if (state.is === "outdated") return;
      later(state.is === "offline" ? RETRY_MS : WAIT_MS);
    },
    /** What this browser held since an earlier page: based on what that one had seen. */
    restore(held: { version: number; state: Composition }): void {
      version = held.version;
      current = held.state;
      isDirty = true;
      isHere = hold(held.state);
      tell({ is: "changed" });
      later(WAIT_MS);
    },
    /** The other's save takes the place of this page's. */
    adopt(other: { version: number; savedAt: string; state: Composition }): void {
      stopWaiting();
      version = other.version;
      current = other.state;
      isDirty = false;
      mirror.remove(id, tab);
      tell({ is: "saved", at: other.savedAt });
    },
    /** What was kept is thrown away, and the page goes on from what it first showed. */
    restart(): void {
      stopWaiting();
      version = 0;
      current = null;
      isDirty = false;
      mirror.removeAll(id);
      tell({ is: "new" });
    },
    /** Now, and not in a moment; `isLast` when the page is about to close. */
    async flush(isLast = false): Promise<KeepState["is"]> {
      await save(isLast);
      return state.is;
    },
    retry(): void {
      if (isDirty) void save();
    },
    /** Scheduled or thrown away: nothing is kept from here on. */
    close(): void {
      stopWaiting();
      isClosed = true;
      isDirty = false;
      mirror.removeAll(id);
    },
  };
}
