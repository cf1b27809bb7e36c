import { resolveLocal } from "@/lib/posts/zones";

export const SNAP_MINUTES = 5;
const LAST_MINUTE = 1440 - SNAP_MINUTES;

/** Where a dragged post would land. */
export interface Landing {
  date: string;
  /** The wall clock it would get: differs from the place in the grid where clocks skip an hour. */
  local: string;
  instant: Date;
  note: string | null;
  isPast: boolean;
}

export function snapMinute(minute: number, step = SNAP_MINUTES): number {
  return Math.min(LAST_MINUTE, Math.max(0, Math.round(minute / step) * step));
}

export function minuteOf(local: string): number {
  return Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16));
}

export function clockOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}

export function landOn(date: string, clock: string, timeZone: string, now: Date): Landing {
  const { local, instant, note } = resolveLocal(`${date}T${clock}`, timeZone);
  return { date, local, instant, note, isPast: instant.getTime() <= now.getTime() };
}

/** The city of an IANA zone: `America/New_York` is New York. */
export function placeOf(timeZone: string): string {
  return (timeZone.split("/").at(-1) ?? timeZone).replaceAll("_", " ");
}
