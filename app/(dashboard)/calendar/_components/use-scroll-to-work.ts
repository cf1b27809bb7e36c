import { type RefObject, useLayoutEffect, useRef } from "react";
import { localOf } from "@/lib/posts/zones";
import { useCalendar, useCalendarNow } from "./calendar-context";
import type { CalendarPost } from "./calendar-posts";
import { minuteOf } from "./landing";
import { type Sight, useSight } from "./use-sight";
import { pxOf } from "./week-scale";

const LEAD_IN_MINUTES = 20;
const MORNING_MINUTE = 9 * 60;
const NOW_LEAD_IN_MINUTES = 90;

interface WorkScroller {
  scroller: RefObject<HTMLElement | null>;
  sight: Sight | null;
}

/** Opens a week where its work is: at the first post, or a little before now. */
export function useScrollToWork(days: string[], posts: CalendarPost[]): WorkScroller {
  const { today, timeZone } = useCalendar();
  const now = useCalendarNow();
  const scroller = useRef<HTMLElement>(null);
  const opened = useRef("");
  const nowMinute = days.includes(today) ? minuteOf(localOf(now, timeZone)) : null;
  const startMinute = firstMinute(posts, nowMinute);
  useLayoutEffect(() => {
    const week = days[0] as string;
    if (opened.current === week || !scroller.current) return;
    opened.current = week;
    scroller.current.scrollTop = pxOf(startMinute);
  });
  return { scroller, sight: useSight(scroller, startMinute, posts.length) };
}

function firstMinute(posts: readonly CalendarPost[], nowMinute: number | null): number {
  const starts = posts.map(({ local }) => minuteOf(local));
  if (nowMinute !== null) starts.push(nowMinute - NOW_LEAD_IN_MINUTES);
  return Math.max(0, Math.min(MORNING_MINUTE, ...starts) - LEAD_IN_MINUTES);
}
