import { cn } from "@/components/ui/cn";
import { useCalendar } from "./calendar-context";
import { formatDay } from "./days";

export function DayHeading({ date }: { date: string }) {
  const { today } = useCalendar();
  const isToday = date === today;
  return (
    <h2
      aria-current={isToday ? "date" : undefined}
      className="sticky top-0 z-10 flex h-11 items-center gap-2 border-r border-b border-line bg-paper px-2.5 last:border-r-0"
    >
      <span
        className={cn(
          "text-[15px] font-semibold tabular-nums",
          isToday && "-ml-1 rounded-md bg-cue-fill px-1.5 py-0.5 text-on-cue",
        )}
      >
        {Number(date.slice(8))}
      </span>
      <span className={cn("text-sm font-normal tracking-normal", isToday ? "text-ink" : "text-ink2")}>
        {formatDay(date, { weekday: "short" })}
      </span>
    </h2>
  );
}
