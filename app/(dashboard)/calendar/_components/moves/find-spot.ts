import { minuteOf, snapMinute } from "../landing";

export interface Point {
  x: number;
  y: number;
}

/** A place on the calendar: whatever shows a day carries `data-date`. */
export interface Spot {
  date: string;
  /** Null where the place within the day tells no time, as in a month. */
  minute: number | null;
  /** The account whose lane it is (`data-lane`). */
  accountId: string | null;
  /** The account whose free place it is (`data-slot`): a new post there is begun for it. */
  freeFor?: string | null;
}

const DAY_MINUTES = 1440;

/** The pointer tells the day and the lane, the upper edge of what is carried tells the time. */
export function findSpot({ x, y }: Point, topY: number): Spot | null {
  for (const element of document.elementsFromPoint(x, y)) {
    if (element.closest("[data-no-drop]")) return null;
    const day = element.closest<HTMLElement>("[data-date]");
    if (!day?.dataset.date) continue;
    const place = element.closest<HTMLElement>("[data-slot]");
    return place ? toPlace(place, day) : toSpot(day, day.dataset.date, topY);
  }
  return null;
}

function toSpot(day: HTMLElement, date: string, topY: number): Spot {
  const accountId = day.dataset.lane ?? null;
  if (day.dataset.clock === undefined) return { date, minute: null, accountId };
  const { top, height } = day.getBoundingClientRect();
  return { date, minute: snapMinute((DAY_MINUTES * (topY - top)) / height), accountId };
}

/** A free place tells its own time, in a month too. */
function toPlace({ dataset }: HTMLElement, day: HTMLElement): Spot {
  const local = dataset.slot ?? "";
  const [accountId, freeFor] = [day.dataset.lane ?? null, dataset.slotAccount ?? null];
  return { date: local.slice(0, 10), minute: minuteOf(local), accountId, freeFor };
}
