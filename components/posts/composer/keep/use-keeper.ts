"use client";

import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { Composition } from "@/lib/compositions/input";
import type { KeptComposition } from "@/lib/compositions/types";
import type { EditedPost } from "../composer-state";
import { newId } from "../new-id";
import { createKeeper, type Keeper } from "./keeper";
import { createMirror, findStorage, type Mirror } from "./mirror";
import { getComposition, putComposition } from "./requests";

interface KeeperInput {
  id: string;
  /** Whose it is: this browser may know several people, and a person several workspaces. */
  owner: string;
  edited: EditedPost;
  base: { version: number; savedAt: string } | null;
  state: Composition;
  replaceState: (state: Composition) => void;
  /** Something came from elsewhere: held by this browser, or saved by another page. */
  onTaken: (from: "browser" | "page", at: string) => void;
}

export type Kept = ReturnType<typeof useKeeper>;

/** Keeps what the composer holds, from the first change on; brings back what an earlier page could not save. */
export function useKeeper(input: KeeperInput) {
  const { id, owner, edited, base, state } = input;
  const [mirror] = useState(() => createMirror(owner, findStorage()));
  const [keeper] = useState(() =>
    createKeeper({
      id,
      tab: newId(),
      post: edited,
      base,
      mirror,
      put: putComposition,
      now: () => new Date(),
    }),
  );
  const status = useSyncExternalStore(keeper.subscribe, keeper.getState, keeper.getState);
  const isAtRisk = useSyncExternalStore(keeper.subscribe, keeper.isAtRisk, () => false);
  const known = useRef(state);
  const latest = useRef(input);
  latest.current = input;

  useEffect(() => {
    if (state === known.current) return;
    known.current = state;
    keeper.change(state);
  }, [state, keeper]);

  const taking = useMemo(() => {
    const take = (next: Composition) => {
      known.current = next;
      latest.current.replaceState(next);
    };
    return { take, told: (from: "browser" | "page", at: string) => latest.current.onTaken(from, at) };
  }, []);

  useEffect(() => {
    restoreHeld(latest.current, { mirror, keeper, ...taking });
    return watchPage(keeper, () => void lookForNewer(latest.current.id, { keeper, ...taking }));
  }, [keeper, mirror, taking]);

  return {
    status,
    isAtRisk,
    keeper,
    mirror,
    /** As if nothing had been changed. */
    restart(from: Composition) {
      keeper.restart();
      taking.take(from);
    },
    /** The other's save takes the place of what this page holds. */
    adopt(other: KeptComposition) {
      keeper.adopt(other);
      taking.take(other.state);
    },
  };
}

interface Taking {
  keeper: Keeper;
  take: (state: Composition) => void;
  told: (from: "browser" | "page", at: string) => void;
}

/** A page that was killed, or never found its server again, left it here. */
function restoreHeld({ id, state }: KeeperInput, taking: Taking & { mirror: Mirror }): void {
  const { mirror, keeper, take, told } = taking;
  const [held] = mirror.read(id);
  mirror.removeAll(id);
  if (!held || JSON.stringify(held.state) === JSON.stringify(state)) return;
  take(held.state);
  keeper.restore(held);
  told("browser", held.at);
}

/** Another page, or another person, may have gone on with it while this one was not looked at. */
async function lookForNewer(id: string, { keeper, take, told }: Taking): Promise<void> {
  if (keeper.getVersion() === 0) return;
  const current = await getComposition(id).catch(() => null);
  const isIdle = keeper.getState().is === "saved";
  if (!current || !isIdle || current.version <= keeper.getVersion()) return;
  keeper.adopt(current);
  take(current.state);
  told("page", current.savedAt);
}

function watchPage(keeper: Keeper, look: () => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const show = () => {
    if (document.visibilityState === "hidden") void keeper.flush(true);
    else look();
  };
  look();
  document.addEventListener("visibilitychange", show, { signal });
  window.addEventListener("pagehide", () => void keeper.flush(true), { signal });
  window.addEventListener("online", keeper.retry, { signal });
  return () => {
    stop.abort();
    void keeper.flush(true);
  };
}
