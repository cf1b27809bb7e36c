"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCalendar, useCalendarNow } from "./calendar-context";
import { clockOf, landOn, minuteOf } from "./landing";
import { useDayWords } from "./use-day-words";
import { HOUR_PX, minutesOfPx, pxOf } from "./week-scale";

const SLOT_MINUTES = 30;

/** A place for a new post below the mouse. Others start from the button or with N. */
export function NewPostSlot({ date, accountId }: { date: string; accountId?: string | undefined }) {
  const { timeZone } = useCalendar();
  const now = useCalendarNow();
  const t = useTranslations("calendar");
  const words = useDayWords();
  const [minute, setMinute] = useState<number | null>(null);
  const landing = minute === null ? null : landOn(date, clockOf(minute), timeZone, now);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering only shows the link that stands below.
    <div
      className="absolute inset-0"
      onMouseMove={({ clientY, currentTarget }) => {
        const y = clientY - currentTarget.getBoundingClientRect().top;
        setMinute(Math.floor(minutesOfPx(y) / SLOT_MINUTES) * SLOT_MINUTES);
      }}
      onMouseLeave={() => setMinute(null)}
    >
      {landing && !landing.isPast && (
        <Link
          href={`/posts/new?at=${landing.local}${accountId ? `&account=${accountId}` : ""}`}
          prefetch={false}
          tabIndex={-1}
          className="timecode absolute inset-x-1 flex items-center rounded-md border border-dashed border-line2 bg-paper px-2 text-xs text-ink2 hover:text-ink"
          style={{ top: pxOf(minuteOf(landing.local)) + 2, height: HOUR_PX / 2 - 4 }}
        >
          {t("slot", { time: words.clock(landing.local) })}
        </Link>
      )}
    </div>
  );
}
