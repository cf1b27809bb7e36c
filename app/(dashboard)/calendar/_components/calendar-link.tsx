"use client";

import type { ComponentProps, MouseEvent } from "react";
import { useCalendar } from "./calendar-context";
import { type CalendarPlace, calendarPath } from "./calendar-place";

interface CalendarLinkProps extends Omit<ComponentProps<"a">, "href"> {
  to: Partial<CalendarPlace>;
}

/** Leads to another place of the calendar, keeping its filters; opens beside when asked to, as links do. */
export function CalendarLink({ to, onClick, ...props }: CalendarLinkProps) {
  const { place, go } = useCalendar();
  function follow(event: MouseEvent<HTMLAnchorElement>) {
    onClick?.(event);
    const isPlain =
      event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!isPlain || event.defaultPrevented) return;
    event.preventDefault();
    go(to);
  }
  return <a {...props} href={calendarPath({ ...place, ...to })} onClick={follow} />;
}
