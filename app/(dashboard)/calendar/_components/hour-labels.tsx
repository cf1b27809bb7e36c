"use client";

import { localOf, resolveLocal } from "@/lib/posts/zones";
import { useCalendar } from "./calendar-context";
import { clockOf, placeOf } from "./landing";
import { useDayWords } from "./use-day-words";
import { HOUR_PX, HOURS } from "./week-scale";

const ZONE_PX = 54;

export function hoursWidthPx(secondZone: string | null): number {
  return secondZone ? 2 * ZONE_PX : ZONE_PX;
}

const rows = "sticky start-0 border-e border-line bg-paper";

/** Which hours stand below, where there are two kinds. */
export function HoursHeading() {
  const { timeZone, secondZone } = useCalendar();
  return (
    <div className={`${rows} top-0 z-20 flex items-end border-b pb-1.5 text-[11px] leading-3 text-ink3`}>
      {secondZone &&
        [secondZone, timeZone].map((zone) => (
          <span key={zone} title={zone} className="min-w-0 flex-1 truncate pe-2 text-end">
            {placeOf(zone)}
          </span>
        ))}
    </div>
  );
}

/** The hours of a day in the workspace's zone, and in the second beside them. */
export function HourLabels({ date }: { date: string }) {
  const { timeZone, secondZone } = useCalendar();
  const words = useDayWords();
  const there = (hour: number, zone: string) =>
    localOf(resolveLocal(`${date}T${clockOf(hour * 60)}`, timeZone).instant, zone).slice(11);
  return (
    <div className={`${rows} timecode z-10 text-xs text-ink3`}>
      {HOURS.slice(1).map((hour) => (
        <div
          key={hour}
          className="absolute inset-x-0 flex -translate-y-1/2 whitespace-nowrap"
          style={{ top: hour * HOUR_PX }}
        >
          {secondZone && (
            <span className="flex-1 pe-2 text-end opacity-80">{words.hour(there(hour, secondZone))}</span>
          )}
          <span className="flex-1 pe-2 text-end">{words.hour(clockOf(hour * 60))}</span>
        </div>
      ))}
    </div>
  );
}
