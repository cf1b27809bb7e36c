import { type TouchEvent, useRef } from "react";

const SWIPE_PX = 64;
/** How much more to the side than up or down. */
const SLANT = 2;

/** A swipe to the side turns a page: on against the way of reading, back with it. */
export function useSwipe(onTurn: (by: -1 | 1) => void) {
  const start = useRef<{ x: number; y: number } | null>(null);
  return {
    onTouchStart: ({ touches }: TouchEvent) => {
      const touch = touches[0];
      start.current = touch && touches.length === 1 ? { x: touch.clientX, y: touch.clientY } : null;
    },
    onTouchEnd: ({ changedTouches, currentTarget }: TouchEvent) => {
      const touch = changedTouches[0];
      if (!start.current || !touch) return;
      const [x, y] = [touch.clientX - start.current.x, touch.clientY - start.current.y];
      start.current = null;
      if (Math.abs(x) < SWIPE_PX || Math.abs(x) < SLANT * Math.abs(y)) return;
      const isRtl = getComputedStyle(currentTarget).direction === "rtl";
      onTurn(x < 0 !== isRtl ? 1 : -1);
    },
  };
}
