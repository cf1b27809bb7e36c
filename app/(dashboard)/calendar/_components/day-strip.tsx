import { cn } from "@/components/ui/cn";
import { useCalendar } from "./calendar-context";
import type { CalendarPost } from "./calendar-posts";
import { formatDay } from "./days";

const DOTS_MAX = 3;
const WEEK_DAYS = 7;

interface DayStripProps {
  days: string[];
  posts: Map<string, CalendarPost[]>;
  selected: string;
  onSelect: (day: string) => void;
}

export function DayStrip({ days, posts, selected, onSelect }: DayStripProps) {
  return (
    <div className="grid grid-cols-7 gap-y-1 border-b border-line px-2.5 pb-2.5">
      {days.map((day, index) => (
        <DayButton
          key={day}
          day={day}
          posts={posts.get(day) ?? []}
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
  posts: CalendarPost[];
  isSelected: boolean;
  isNamed: boolean;
  onSelect: () => void;
}

function DayButton({ day, posts, isSelected, isNamed, onSelect }: DayButtonProps) {
  const isToday = day === useCalendar().today;
  return (
    <button
      type="button"
      aria-pressed={isSelected}
      aria-current={isToday ? "date" : undefined}
      aria-label={`${formatDay(day, { weekday: "long", day: "numeric", month: "long" })}, ${posts.length} posts`}
      onClick={onSelect}
      className={cn(
        "flex flex-col items-center rounded-[10px] pt-1.5 pb-2 text-ink2",
        isSelected && (isToday ? "bg-cue-fill text-on-cue" : "bg-sunk text-ink"),
        !isSelected && isToday && "text-cue-ink",
      )}
    >
      {isNamed && <span className="mb-1 text-xs">{formatDay(day, { weekday: "short" })}</span>}
      <span
        className={cn(
          "text-[17px] leading-5 font-semibold tabular-nums",
          !isSelected && !isToday && "text-ink",
        )}
      >
        {Number(day.slice(8))}
      </span>
      <span aria-hidden className="mt-1 flex h-1 gap-[3px]">
        {posts.slice(0, DOTS_MAX).map(({ id }) => (
          <span key={id} className="size-1 rounded-full bg-current" />
        ))}
      </span>
    </button>
  );
}
