import { LabelMark } from "@/components/labels/label-mark";
import { cn } from "@/components/ui/cn";
import type { LibraryItem } from "@/lib/media/types";

const SHOWN_MAX = 4;

/** Where there is no room for names: their colours, and the names for who points at them or listens. */
export function LabelMarks({ labels, className }: Pick<LibraryItem, "labels"> & { className?: string }) {
  if (labels.length === 0) return null;
  const names = labels.map(({ name }) => name).join(", ");
  return (
    <span title={names} className={cn("flex shrink-0 items-center gap-1", className)}>
      <span className="sr-only">{names}</span>
      {labels.slice(0, SHOWN_MAX).map(({ id, colour }) => (
        <LabelMark key={id} colour={colour} />
      ))}
    </span>
  );
}
