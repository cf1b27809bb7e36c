import { cn } from "@/components/ui/cn";
import type { LabelColour } from "@/lib/workspaces/rules";

const fills: Record<LabelColour, string> = {
  stone: "bg-label-stone",
  clay: "bg-label-clay",
  amber: "bg-label-amber",
  moss: "bg-label-moss",
  teal: "bg-label-teal",
  sky: "bg-label-sky",
  plum: "bg-label-plum",
  rose: "bg-label-rose",
};

/** The colour of a label. Beside it stands its name. */
export function LabelMark({ colour, className }: { colour: LabelColour; className?: string }) {
  return <span aria-hidden className={cn("size-2 shrink-0 rounded-[3px]", fills[colour], className)} />;
}
