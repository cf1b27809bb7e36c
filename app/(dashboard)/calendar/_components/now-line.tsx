"use client";

import { localOf } from "@/lib/posts/zones";
import { useCalendar, useCalendarNow } from "./calendar-context";
import { minuteOf } from "./landing";
import { pxOf } from "./week-scale";

export function NowLine() {
  const { timeZone } = useCalendar();
  const now = useCalendarNow();
  return (
    <div
      aria-hidden
      className="pointer-events-none absolute inset-x-0 z-[1] h-px bg-cue"
      style={{ top: pxOf(minuteOf(localOf(now, timeZone))) }}
    >
      <span className="absolute start-0 -top-[3.5px] size-2 rounded-full bg-cue" />
    </div>
  );
}
