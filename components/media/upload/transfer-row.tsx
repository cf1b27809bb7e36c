import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { Progress } from "@/components/ui/progress";

interface TransferRowProps {
  icon: ReactNode;
  name: string;
  size: string;
  /** Null: there is nothing on its way. */
  progress: { label: string; percent: number; isStill: boolean } | null;
  words: string;
  isProblem: boolean;
  /** What a person may do next, below the words. */
  choices?: ReactNode;
  controls: ReactNode;
}

/** One file on its way into the library, from this browser or from an address. */
export function TransferRow(props: TransferRowProps) {
  const { icon, name, size, progress, words, isProblem, choices, controls } = props;
  return (
    <li className="flex items-start gap-3 px-3 py-2.5">
      <div className="flex h-14 w-8 shrink-0 items-center justify-center overflow-hidden rounded-poster bg-sunk text-ink3">
        {icon}
      </div>
      <div className="min-w-0 flex-1">
        <div className="flex items-baseline gap-2">
          <span className="truncate font-medium" title={name}>
            {name}
          </span>
          <span className="ms-auto shrink-0 font-mono text-xs text-ink3 tabular-nums">{size}</span>
        </div>
        {progress && (
          <Progress
            label={progress.label}
            percent={progress.percent}
            className={cn("mt-2", progress.isStill && "opacity-50")}
          />
        )}
        <p className={cn("mt-1 text-sm tabular-nums text-pretty", isProblem ? "text-hold" : "text-ink2")}>
          {words}
        </p>
        {choices && <div className="mt-2 flex flex-wrap gap-2">{choices}</div>}
      </div>
      <div className="-my-0.5 -me-1.5 flex shrink-0">{controls}</div>
    </li>
  );
}
