import { useLayoutEffect, useRef } from "react";
import { localOf } from "@/lib/posts/zones";
import { useCalendar, useCalendarNow } from "./calendar-context";
import type { CalendarPost } from "./calendar-posts";
import { minuteOf } from "./landing";
import { pxOf } from "./week-scale";

const LEAD_IN_MINUTES = 20;
const MORNING_MINUTE = 9 * 60;
const NOW_LEAD_IN_MINUTES = 90;

/** Opens a week where its work is: at the first post, or a little before now. */
export function useScrollToWork(days: string[], posts: CalendarPost[]) {
  const { today, timeZone } = useCalendar();
  const now = useCalendarNow();
  const scroller = useRef<HTMLElement>(null);
  const opened = useRef("");
  useLayoutEffect(() => {
    const week = days[0] as string;
    if (opened.current === week || !scroller.current) return;
    opened.current = week;
    const starts = posts.map(({ local }) => minuteOf(local));
    if (days.includes(today)) starts.push(minuteOf(localOf(now, timeZone)) - NOW_LEAD_IN_MINUTES);
    const first = Math.min(MORNING_MINUTE, ...starts);
    scroller.current.scrollTop = pxOf(Math.max(0, first - LEAD_IN_MINUTES));
  });
  return scroller;
}
