"use client";

import { Progress as RadixProgress } from "radix-ui";
import { cn } from "./cn";

interface ProgressProps {
  label: string;
  /** 0 to 100; without one, something is under way and nobody knows how far. */
  percent: number | null;
  /** `cue` only for what is going out this minute. */
  tone?: "ink" | "cue" | "hold";
  className?: string;
}

const tones = { ink: "bg-ink", cue: "bg-cue", hold: "bg-hold" } as const;

export function Progress({ label, percent, tone = "ink", className }: ProgressProps) {
  return (
    <RadixProgress.Root
      aria-label={label}
      value={percent}
      className={cn("h-1 w-full overflow-hidden rounded-full bg-line", className)}
    >
      <RadixProgress.Indicator
        className={cn(
          "h-full rounded-full transition-[width]",
          tones[tone],
          percent === null && "w-1/3 animate-pulse",
        )}
        style={percent === null ? undefined : { width: `${percent}%` }}
      />
    </RadixProgress.Root>
  );
}
