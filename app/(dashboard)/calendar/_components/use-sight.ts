import { type RefObject, useEffect, useState } from "react";
import { minutesOfPx } from "./week-scale";

/** The minutes of the day whose cards are drawn in full. */
export interface Sight {
  from: number;
  to: number;
}

/** With fewer posts than these all of them are drawn. */
const CROWDED_FROM = 100;
/** Until the browser tells how high the calendar is. */
const FIRST_MINUTES = 10 * 60;
/** Drawn ahead of scrolling, and how far one scrolls until more is drawn. */
const MARGIN_MINUTES = 3 * 60;
const STEP_MINUTES = 60;

/** What of a crowded day is in sight, with a margin; null where all of it is drawn anyway. */
export function useSight(
  scroller: RefObject<HTMLElement | null>,
  startMinute: number,
  posts: number,
): Sight | null {
  const isCrowded = posts > CROWDED_FROM;
  const [sight, setSight] = useState(() => sightOf(startMinute, FIRST_MINUTES));
  useEffect(() => {
    const element = scroller.current;
    if (!isCrowded || !element) return;
    const look = () => {
      const next = sightOf(minutesOfPx(element.scrollTop), minutesOfPx(element.clientHeight));
      setSight((last) => (last.from === next.from && last.to === next.to ? last : next));
    };
    const watch = new ResizeObserver(look);
    watch.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      watch.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, [scroller, isCrowded]);
  return isCrowded ? sight : null;
}

function sightOf(minute: number, minutes: number): Sight {
  const snap = (value: number) => Math.round(value / STEP_MINUTES) * STEP_MINUTES;
  return { from: snap(minute - MARGIN_MINUTES), to: snap(minute + minutes + MARGIN_MINUTES) };
}
