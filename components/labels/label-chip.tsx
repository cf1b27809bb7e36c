import { cn } from "@/components/ui/cn";
import type { LabelView } from "@/lib/workspaces/types";
import { LabelMark } from "./label-mark";

interface LabelChipProps {
  label: Pick<LabelView, "name" | "colour">;
  className?: string;
}

export function LabelChip({ label, className }: LabelChipProps) {
  return (
    <span
      className={cn(
        "inline-flex h-6 max-w-40 items-center gap-1.5 rounded-full border border-line bg-card px-2 text-sm text-ink2",
        className,
      )}
    >
      <LabelMark colour={label.colour} />
      <span className="truncate">{label.name}</span>
    </span>
  );
}
