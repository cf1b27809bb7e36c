import { Temporal } from "temporal-polyfill";
import { localOf, resolveLocal } from "@/lib/posts/zones";
import type { Slot } from "./plan";

/** Time to look around before the first post goes out by itself. */
const LEAD_MS = 30 * 60_000;

/** The slot as a wall clock of the zone; a day later when it has passed today. */
export function slotTime({ day, time }: Slot, timeZone: string, now: Date): string {
  const today = Temporal.PlainDate.from(localOf(now, timeZone).slice(0, 10));
  const local = `${today.add({ days: day })}T${time}`;
  const { instant } = resolveLocal(local, timeZone);
  return instant.getTime() >= now.getTime() + LEAD_MS ? local : `${today.add({ days: day + 1 })}T${time}`;
}
