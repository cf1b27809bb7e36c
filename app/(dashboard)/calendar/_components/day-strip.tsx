import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import type { CalendarDay } from "@/lib/posts/calendar-types";
import { useCalendar } from "./calendar-context";
import type { CalendarPost } from "./calendar-posts";
import { useDayWords } from "./use-day-words";

const DOTS_MAX = 3;
const WEEK_DAYS = 7;

interface DayStripProps {
  days: string[];
  posts: Map<string, CalendarPost[]>;
  facts: Record<string, CalendarDay>;
  selected: string;
  onSelect: (day: string) => void;
}

export function DayStrip({ days, posts, facts, selected, onSelect }: DayStripProps) {
  return (
    <div className="grid grid-cols-7 gap-y-1 border-b border-line px-2.5 pb-2.5">
      {days.map((day, index) => (
        <DayButton
          key={day}
          day={day}
          count={(posts.get(day)?.length ?? 0) + (facts[day]?.hidden ?? 0)}
          isSelected={day === selected}
          isNamed={index < WEEK_DAYS}
          onSelect={() => onSelect(day)}
        />
      ))}
    </div>
  );
}

interface DayButtonProps {
  day: string;
  count: number;
  isSelected: boolean;
  isNamed: boolean;
  onSelect: () => void;
}

function DayButton({ day, count, isSelected, isNamed, onSelect }: DayButtonProps) {
  const t = useTranslations("calendar");
  const words = useDayWords();
  const isToday = day === useCalendar().today;
  const number = Number(day.slice(8));
  return (
    <button
      type="button"
      data-date={day}
      aria-pressed={isSelected}
      aria-current={isToday ? "date" : undefined}
      aria-label={t("dayPosts", {
        // As it is written below, so that it can be called by that.
        weekday: words.day(day, { weekday: isNamed ? "short" : "long" }),
        number: String(number),
        month: words.day(day, { month: "long" }),
        count,
      })}
      onClick={onSelect}
      className={cn(
        "flex flex-col items-center rounded-[10px] pt-1.5 pb-2 text-ink2",
        isSelected && (isToday ? "bg-cue-fill text-on-cue" : "bg-sunk text-ink"),
        !isSelected && isToday && "text-cue-ink",
      )}
    >
      {isNamed && <span className="mb-1 text-xs">{words.day(day, { weekday: "short" })}</span>}{" "}
      <span
        className={cn(
          "text-[17px] leading-5 font-semibold tabular-nums",
          !isSelected && !isToday && "text-ink",
        )}
      >
        {number}
      </span>
      <span aria-hidden className="mt-1 flex h-1 gap-[3px]">
        {Array.from({ length: Math.min(count, DOTS_MAX) }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a dot is its place.
          <span key={index} className="size-1 rounded-full bg-current" />
        ))}
      </span>
    </button>
  );
}
