import { LabelMark } from "@/components/labels/label-mark";
import { cn } from "@/components/ui/cn";
import type { CalendarPost } from "./calendar-posts";

const MARKS_MAX = 3;

/** Where there is no room for the names; they stand in the card's own name. */
export function LabelMarks({ labels, className }: { labels: CalendarPost["labels"]; className?: string }) {
  if (labels.length === 0) return null;
  return (
    <span aria-hidden className={cn("inline-flex shrink-0 gap-[2px]", className)}>
      {labels.slice(0, MARKS_MAX).map(({ id, colour }) => (
        <LabelMark key={id} colour={colour} className="size-[6px] rounded-[2px]" />
      ))}
    </span>
  );
}
