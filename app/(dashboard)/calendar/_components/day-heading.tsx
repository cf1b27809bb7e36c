"use client";

import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { Tooltip } from "@/components/ui/tooltip";
import type { AccountUse, CalendarDay } from "@/lib/posts/calendar-types";
import { useCalendar } from "./calendar-context";
import { CalendarLink } from "./calendar-link";
import { DayTicks } from "./day-ticks";
import { useDayWords } from "./use-day-words";

interface DayHeadingProps {
  date: string;
  facts: CalendarDay | undefined;
}

/** The day and how full its fullest account is. Leads to the day. */
export function DayHeading({ date, facts }: DayHeadingProps) {
  const { today } = useCalendar();
  const words = useDayWords();
  const isToday = date === today;
  const use = facts?.use ?? [];
  return (
    <h2
      aria-current={isToday ? "date" : undefined}
      className="sticky top-0 z-10 border-e border-b border-line bg-paper last:border-e-0"
    >
      <Tooltip text={use.length > 0 && <UseList use={use} />} side="bottom">
        <CalendarLink
          to={{ view: "day", date }}
          className="flex h-12 flex-col justify-center gap-[5px] px-2.5 outline-offset-[-2px] hover:bg-sunk/60"
        >
          <span className="flex h-6 items-center gap-2">
            <span
              className={cn(
                "text-[15px] font-semibold tabular-nums",
                isToday && "-ms-1 rounded-md bg-cue-fill px-1.5 py-0.5 text-on-cue",
              )}
            >
              {Number(date.slice(8))}
            </span>
            <span className={cn("text-sm font-normal tracking-normal", isToday ? "text-ink" : "text-ink2")}>
              {words.day(date, { weekday: "short" })}
            </span>
          </span>
          <DayTicks use={use[0]} />
        </CalendarLink>
      </Tooltip>
    </h2>
  );
}

function UseList({ use }: { use: AccountUse[] }) {
  const t = useTranslations("calendar.capacity");
  return (
    <>
      <span className="block opacity-75">{t("title")}</span>
      {use.map(({ accountId, name, used, limit }) => (
        <span key={accountId} className="flex justify-between gap-4 tabular-nums">
          <span className="truncate">{name}</span>
          <span>{t("use", { used, limit })}</span>
        </span>
      ))}
    </>
  );
}
