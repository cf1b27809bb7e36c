import type { Point } from "./drag-context";
import { clockOf, minuteOf, SNAP_MINUTES, snapMinute } from "./landing";

/** Where the keyboard has carried a post to in a week: days to the side, five minutes up or down. */
export function carriedPlace(local: string, steps: Point, days: string[]) {
  const day = days.indexOf(local.slice(0, 10)) + steps.x;
  const date = days[Math.min(days.length - 1, Math.max(0, day))] as string;
  return { date, clock: clockOf(snapMinute(minuteOf(local) + steps.y * SNAP_MINUTES)) };
}

/** The day below a point on screen. Whatever shows a day carries `data-date`. */
export function dateUnder({ x, y }: Point): { date: string; element: HTMLElement } | null {
  for (const element of document.elementsFromPoint(x, y)) {
    const day = element.closest<HTMLElement>("[data-date]");
    if (day?.dataset.date) return { date: day.dataset.date, element: day };
  }
  return null;
}
