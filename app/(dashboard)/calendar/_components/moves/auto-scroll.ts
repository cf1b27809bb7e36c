import type { Point } from "./find-spot";

const EDGE_PX = 56;
const STEP_PX_MAX = 18;

/** Scrolls what lies below the point when that is near an edge of it; true when it moved. */
export function scrollNear(point: Point): boolean {
  let element = document.elementFromPoint(point.x, point.y)?.closest<HTMLElement>("*") ?? null;
  while (element) {
    if (scrollOne(element, point)) return true;
    element = element.parentElement;
  }
  return false;
}

function scrollOne(element: HTMLElement, point: Point): boolean {
  const isPage = element === document.documentElement;
  if (!isPage && !/auto|scroll/.test(getComputedStyle(element).overflow)) return false;
  const box = isPage ? new DOMRect(0, 0, innerWidth, innerHeight) : element.getBoundingClientRect();
  const [left, top] = [element.scrollLeft, element.scrollTop];
  element.scrollBy({
    left: stepOf(point.x, box.left, box.right),
    top: stepOf(point.y, box.top, box.bottom),
    behavior: "instant",
  });
  return element.scrollLeft !== left || element.scrollTop !== top;
}

/** The nearer to the edge, the faster. */
function stepOf(at: number, start: number, end: number): number {
  const [fromStart, fromEnd] = [at - start, end - at];
  if (fromStart < EDGE_PX) return -speed(fromStart);
  return fromEnd < EDGE_PX ? speed(fromEnd) : 0;
}

function speed(distance: number): number {
  return STEP_PX_MAX * Math.min(1, 1 - Math.max(0, distance) / EDGE_PX) + 1;
}
