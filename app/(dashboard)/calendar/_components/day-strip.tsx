import { cn } from "@/components/ui/cn";
import { useCalendar } from "./calendar-context";
import type { CalendarPost } from "./calendar-posts";
import { formatDay } from "./days";

const DOTS_MAX = 3;

interface DayStripProps {
  days: string[];
  posts: Map<string, CalendarPost[]>;
  selected: string;
  onSelect: (day: string) => void;
}

export function DayStrip({ days, posts, selected, onSelect }: DayStripProps) {
  const { today } = useCalendar();
  const isWeek = days.length === 7;
  return (
    <div className="grid grid-cols-7 gap-y-1 border-b border-line px-2.5 pb-2.5">
      {days.map((day, index) => {
        const planned = posts.get(day) ?? [];
        const isSelected = day === selected;
        return (
          <button
            key={day}
            type="button"
            aria-pressed={isSelected}
            aria-current={day === today ? "date" : undefined}
            aria-label={`${formatDay(day, { weekday: "long", day: "numeric", month: "long" })}, ${planned.length} posts`}
            onClick={() => onSelect(day)}
            className={cn(
              "flex flex-col items-center rounded-[10px] pt-1.5 pb-2 text-ink2",
              isSelected && (day === today ? "bg-cue-fill text-on-cue" : "bg-sunk text-ink"),
              !isSelected && day === today && "text-cue-ink",
            )}
          >
            {(isWeek || index < 7) && <span className="text-xs">{formatDay(day, { weekday: "short" })}</span>}
            <span
              className={cn(
                "font-semibold tabular-nums",
                isWeek ? "mt-1 text-[17px]" : "mt-0.5 text-base",
                !isSelected && day !== today && "text-ink",
              )}
            >
              {Number(day.slice(8))}
            </span>
            <span aria-hidden className="mt-1 flex h-1 gap-[3px]">
              {planned.slice(0, DOTS_MAX).map(({ id }) => (
                <span key={id} className="size-1 rounded-full bg-current" />
              ))}
            </span>
          </button>
        );
      })}
    </div>
  );
}
