"use client";

import { type ReactNode, useId } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { cn } from "@/components/ui/cn";
import { Tooltip } from "@/components/ui/tooltip";

interface OptionRowProps {
  label: string;
  note?: ReactNode;
  /** Why it cannot be ticked; greys it out. */
  refusal?: string | null;
  /** Beside others in a line: what must be known of it is said below them. */
  isShort?: boolean;
  isChecked: boolean;
  onChange: (isChecked: boolean) => void;
}

export function OptionRow({ label, note, refusal, isShort = false, isChecked, onChange }: OptionRowProps) {
  const id = useId();
  // A box that was ticked before it was refused can still be unticked.
  const isDisabled = Boolean(refusal) && !isChecked;
  return (
    <Tooltip text={refusal ?? null} side="left">
      <div className="flex min-h-10 items-center gap-3 px-3 py-2">
        <Checkbox
          id={id}
          checked={isChecked}
          disabled={isDisabled}
          aria-describedby={`${id}-note`}
          onCheckedChange={(checked) => onChange(checked === true)}
        />
        <label htmlFor={id} className={isDisabled ? "shrink-0 text-ink3" : "shrink-0"}>
          {label}
        </label>
        <span id={`${id}-note`} className={isShort ? "sr-only" : "ms-auto text-end text-sm text-ink3"}>
          {refusal ?? note}
        </span>
      </div>
    </Tooltip>
  );
}

interface OptionBoxProps {
  /** Side by side instead of one below the other. */
  isRow?: boolean;
  children: ReactNode;
}

export function OptionBox({ isRow = false, children }: OptionBoxProps) {
  return (
    <div
      className={cn(
        "divide-line rounded-card border border-line2 bg-card",
        isRow ? "grid grid-flow-col auto-cols-auto divide-x" : "divide-y",
      )}
    >
      {children}
    </div>
  );
}
