import { useCalendar, useCalendarNow } from "../calendar-context";
import type { CalendarPost } from "../calendar-posts";
import { minuteOf } from "../landing";
import { aimAt, type Placement, shiftLocal } from "./aim";

/** Where posts would be after so many minutes on the wall clock. */
export function useShift() {
  const { timeZone } = useCalendar();
  const now = useCalendarNow();
  return (posts: readonly CalendarPost[], minutes: number): Placement[] => {
    const [lead] = posts;
    if (!lead) return [];
    const local = shiftLocal(lead.local, minutes);
    const spot = { date: local.slice(0, 10), minute: minuteOf(local), accountId: null };
    const facts = { timeZone, now, accounts: new Map(), shown: [], limitOf: () => null };
    return aimAt({ kind: "posts", lead, posts: [...posts] }, spot, facts).placements;
  };
}
