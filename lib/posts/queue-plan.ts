import { DAY_MS } from "@/lib/accounts/rules";
import type { QueueSlot } from "@/lib/accounts/types";
import { LEAD_MS } from "./free-slot";
import { isWithinLimit } from "./within-limit";
import { localOf, resolveLocal } from "./zones";

/** A post so near to a place has taken it, unless it has a place of its own. */
const NEAR_MS = 15 * 60_000;
/** As far ahead as a promise reaches: a year, less the day that zones may differ by. */
export const PLACES_DAYS = 364;

export interface Queue {
  slots: readonly QueueSlot[];
  timeZone: string;
}

export interface Use {
  /** When the account's other posts went out or will. */
  taken: readonly Date[];
  /** Posts that TikTok takes of the account in 24 hours. */
  postsLimit: number;
}

interface Range {
  from: Date;
  to: Date;
}

/**
 * When the slots of a queue come round, in their order. A time that the clocks skip moves later by the length of the
 * gap, one that exists twice means the first; two slots that thereby meet are one place.
 */
export function listPlaces({ slots, timeZone }: Queue, { from, to }: Range): Date[] {
  const places = new Set<number>();
  // A day to either side: what moves later may belong to the day before.
  const first = Date.parse(`${localOf(from, timeZone).slice(0, 10)}T00:00Z`) - DAY_MS;
  for (let day = first; day < to.getTime() + 2 * DAY_MS; day += DAY_MS) {
    const date = new Date(day).toISOString().slice(0, 10);
    for (const { minute } of slotsOf(slots, date)) {
      const at = resolveLocal(`${date}T${toClock(minute)}`, timeZone).instant;
      if (at >= from && at < to) places.add(at.getTime());
    }
  }
  return [...places].toSorted((a, b) => a - b).map((at) => new Date(at));
}

/** The places that one more post could take: nothing on them, and within what TikTok takes in 24 hours. */
export function listFreePlaces(queue: Queue, use: Use, range: Range): Date[] {
  const places = listPlaces(queue, { from: new Date(range.from.getTime() - NEAR_MS), to: addNear(range.to) });
  return places.filter((at) => at >= range.from && at < range.to && isFree(at, places, use));
}

/** The next of them that leaves time enough to change one's mind; null when a year has none. */
export function findPlace(queue: Queue, use: Use, now: Date): Date | null {
  if (queue.slots.length === 0) return null;
  const start = now.getTime() + LEAD_MS;
  for (let week = 0; week < PLACES_DAYS / 7; week++) {
    const from = new Date(start + week * 7 * DAY_MS);
    const [place] = listFreePlaces(queue, use, { from, to: new Date(from.getTime() + 7 * DAY_MS) });
    if (place) return place;
  }
  return null;
}

export function toClock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}

function slotsOf(slots: readonly QueueSlot[], date: string): QueueSlot[] {
  const weekday = new Date(`${date}T00:00Z`).getUTCDay() || 7;
  return slots.filter((slot) => slot.weekday === weekday);
}

function isFree(at: Date, places: readonly Date[], { taken, postsLimit }: Use): boolean {
  const times = taken.map((time) => time.getTime());
  const ofOthers = new Set(places.map((place) => place.getTime()));
  const near = times.filter((time) => Math.abs(time - at.getTime()) < NEAR_MS);
  const isTaken = near.some((time) => time === at.getTime() || !ofOthers.has(time));
  return !isTaken && isWithinLimit(at.getTime(), times, postsLimit);
}

function addNear(date: Date): Date {
  return new Date(date.getTime() + NEAR_MS);
}
