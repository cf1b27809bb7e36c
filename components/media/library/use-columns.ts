"use client";

import { type RefObject, useEffect, useLayoutEffect, useState } from "react";

const COLUMN_PX_MIN = 136;
const GAP_PX = 16;
const PHONE_GAP_PX = 12;
const PHONE_COLUMNS = 3;
/** A name and a line below the poster, and the room to the next row. */
const BELOW_PX = 64;
export const LIST_ROW_PX = 61;

export interface Columns {
  count: number;
  rowHeightPx: number;
  /** How far the list begins below the top of the page. */
  marginPx: number;
}

/** Measured in the browser; null where nothing is measured yet, and the stylesheet alone makes the columns. */
export function useColumns(box: RefObject<HTMLElement | null>, isList: boolean): Columns | null {
  const [measured, setMeasured] = useState<{ width: number; marginPx: number } | null>(null);
  useIsomorphicLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => {
      const width = element.clientWidth;
      const marginPx = Math.round(element.getBoundingClientRect().top + window.scrollY);
      setMeasured((known) =>
        known?.width === width && known.marginPx === marginPx ? known : { width, marginPx },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    // What stands above it may grow: the uploads, a notice.
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [box]);
  if (!measured) return null;
  const { width, marginPx } = measured;
  if (isList) return { count: 1, rowHeightPx: LIST_ROW_PX, marginPx };
  const isPhone = window.innerWidth < 768;
  const gap = isPhone ? PHONE_GAP_PX : GAP_PX;
  const count = isPhone ? PHONE_COLUMNS : Math.max(2, Math.floor((width + gap) / (COLUMN_PX_MIN + gap)));
  const cardPx = (width - gap * (count - 1)) / count;
  return { count, rowHeightPx: Math.round((cardPx * 16) / 9) + BELOW_PX, marginPx };
}

/** The server has no layout, and React says so for each one that asks. */
const useIsomorphicLayoutEffect = typeof window === "undefined" ? useEffect : useLayoutEffect;
