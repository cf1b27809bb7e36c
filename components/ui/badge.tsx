import type { ComponentProps } from "react";
import { cn } from "./cn";

const tones = {
  neutral: "bg-sunk text-ink2",
  ok: "bg-ok-soft text-ok",
  wait: "bg-wait-soft text-wait",
  hold: "bg-hold-soft text-hold",
  info: "bg-info-soft text-info",
  cue: "bg-cue-soft text-cue-ink",
} as const;
export type Tone = keyof typeof tones;

export function Badge({ tone = "neutral", className, ...props }: ComponentProps<"span"> & { tone?: Tone }) {
  return (
    <span
      className={cn(
        "inline-flex h-6 shrink-0 items-center gap-1.5 rounded-full px-2.5 text-sm font-medium whitespace-nowrap",
        tones[tone],
        className,
      )}
      {...props}
    />
  );
}
