"use client";

import { useMemo, useRef, useState } from "react";
import { addAll, extend, type Selection, toggle } from "./selection";

export interface SelectionModel {
  ids: Selection;
  has: (id: string) => boolean;
  /** Whether a plain click selects, because something is selected or somebody asked for it. */
  isSelecting: boolean;
  setSelecting: (isSelecting: boolean) => void;
  toggle: (id: string) => void;
  /** From where the last one was taken. */
  extendTo: (id: string) => void;
  selectAll: () => void;
  clear: () => void;
}

/** What left the list is selected no more. */
export function useSelection(order: readonly string[]): SelectionModel {
  const [picked, setPicked] = useState<Selection>([]);
  const [isAsked, setAsked] = useState(false);
  const anchor = useRef<string | null>(null);
  const shown = useMemo(() => new Set(order), [order]);
  const ids = useMemo(() => picked.filter((id) => shown.has(id)), [picked, shown]);
  const known = useMemo(() => new Set(ids), [ids]);
  return {
    ids,
    has: (id) => known.has(id),
    isSelecting: isAsked || ids.length > 0,
    setSelecting: setAsked,
    toggle(id) {
      anchor.current = id;
      setPicked(toggle(ids, id));
    },
    extendTo(id) {
      const from = anchor.current ?? id;
      anchor.current ??= id;
      setPicked(extend(ids, order, { from, to: id }));
    },
    selectAll: () => setPicked(addAll(ids, order)),
    clear() {
      anchor.current = null;
      setAsked(false);
      setPicked([]);
    },
  };
}
