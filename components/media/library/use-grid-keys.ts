"use client";

import { type KeyboardEvent, type RefObject, useRef, useState } from "react";
import { step } from "./step";
import type { SelectionModel } from "./use-selection";

/** Frames to wait for a row that is drawn only when it is scrolled to. */
const FRAMES_MAX = 20;

interface GridKeys {
  box: RefObject<HTMLDivElement | null>;
  order: readonly string[];
  columns: number;
  selection: SelectionModel;
  onOpen: (id: string) => void;
  /** Null for those who may not. */
  onDelete: ((ids: readonly string[]) => void) | null;
  /** Brings the row of this item into sight. */
  onReach: (index: number) => void;
}

/** One stop of the tab key; arrows move within, as in a sheet. */
export function useGridKeys({ box, order, columns, selection, onOpen, onDelete, onReach }: GridKeys) {
  const [activeId, setActiveId] = useState<string | null>(null);
  const lastIndex = useRef(0);
  const at = activeId === null ? -1 : order.indexOf(activeId);
  if (at !== -1) lastIndex.current = at;
  const tabStop = at === -1 ? order[Math.min(lastIndex.current, order.length - 1)] : activeId;

  function focus(index: number) {
    const id = order[index];
    if (id === undefined) return;
    setActiveId(id);
    onReach(index);
    focusWhenDrawn(box, id);
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const id = idOf(event.target);
    if (!id) return;
    const isMod = event.metaKey || event.ctrlKey;
    const isRtl = getComputedStyle(event.currentTarget).direction === "rtl";
    const next = isMod
      ? null
      : step(event.key, { at: order.indexOf(id), count: order.length, columns, isRtl });
    if (next !== null) {
      event.preventDefault();
      const target = order[next];
      if (event.shiftKey && target) {
        if (!selection.has(id)) selection.toggle(id);
        selection.extendTo(target);
      }
      return focus(next);
    }
    const work = isMod ? null : keyed(event.key, id);
    if (!work) return;
    event.preventDefault();
    work();
  }

  function keyed(key: string, id: string): (() => void) | null {
    if (key === "Enter") return () => onOpen(id);
    if (key === " " || key === "x") return () => selection.toggle(id);
    if ((key === "Delete" || key === "Backspace") && onDelete) return () => remove(id);
    if (key === "Escape" && selection.isSelecting) return selection.clear;
    return null;
  }

  /** Whoever deletes goes on at what moves into that place. */
  function remove(id: string) {
    const ids = selection.ids.length > 0 ? selection.ids : [id];
    const stay = (other: string) => !ids.includes(other);
    const from = order.indexOf(id);
    const next = order.slice(from).find(stay) ?? order.slice(0, from).findLast(stay);
    onDelete?.(ids);
    if (next) focus(order.indexOf(next));
  }

  return {
    tabStop,
    handlers: {
      onKeyDown,
      onFocus(event: { target: EventTarget }) {
        const id = idOf(event.target);
        if (id) setActiveId(id);
      },
    },
  };
}

function idOf(target: EventTarget): string | null {
  return (target as HTMLElement).closest<HTMLElement>("[data-media-id]")?.dataset.mediaId ?? null;
}

function focusWhenDrawn(box: RefObject<HTMLElement | null>, id: string, frame = 0): void {
  const item = box.current?.querySelector<HTMLElement>(`[data-media-id="${id}"]`);
  if (item) item.focus({ preventScroll: frame === 0 });
  else if (frame < FRAMES_MAX) requestAnimationFrame(() => focusWhenDrawn(box, id, frame + 1));
}
