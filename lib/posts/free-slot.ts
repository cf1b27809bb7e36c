import { isWithinLimit } from "./within-limit";
import { localOf } from "./zones";

const QUARTER_MS = 15 * 60_000;
const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
/** Time enough to change one's mind. */
export const LEAD_MS = 10 * 60_000;
/** Two posts of one account within the hour take views from each other. */
const GAP_MS = HOUR_MS;
/** Nobody means half past three at night by "the next free slot". */
const FIRST_HOUR = 8;
const LAST_HOUR = 21;
export const SLOT_SEARCH_DAYS = 14;

interface Day {
  /** When the account's other posts went out or will. */
  taken: readonly Date[];
  /** Posts that TikTok takes of the account in 24 hours. */
  postsLimit: number;
  timeZone: string;
}

/**
 * The next quarter of an hour by day, in the zone, that is an hour from every other post of the account and within
 * what TikTok takes in 24 hours; null when two weeks have none.
 */
export function findSlot({ taken, postsLimit, timeZone }: Day, now: Date): Date | null {
  const times = taken.map((date) => date.getTime());
  const first = Math.ceil((now.getTime() + LEAD_MS) / QUARTER_MS) * QUARTER_MS;
  for (let at = first; at < first + SLOT_SEARCH_DAYS * DAY_MS; at += QUARTER_MS) {
    if (isByDay(at, timeZone) && isApart(at, times) && isWithinLimit(at, times, postsLimit))
      return new Date(at);
  }
  return null;
}

function isByDay(at: number, timeZone: string): boolean {
  const hour = Number(localOf(new Date(at), timeZone).slice(11, 13));
  return hour >= FIRST_HOUR && hour <= LAST_HOUR;
}

function isApart(at: number, times: readonly number[]): boolean {
  return times.every((time) => Math.abs(time - at) >= GAP_MS);
}
