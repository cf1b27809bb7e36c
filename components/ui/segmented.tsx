"use client";

import { RadioGroup } from "radix-ui";
import type { ReactNode } from "react";
import { cn } from "./cn";

export interface Segment<Value extends string> {
  value: Value;
  label: string;
  icon?: ReactNode;
  isDisabled?: boolean;
}

interface SegmentedProps<Value extends string> {
  /** Names the group to who cannot see it. */
  label: string;
  value: Value | undefined;
  onChange: (value: Value) => void;
  segments: readonly Segment<Value>[];
  /** Icons alone, the words read out and shown on hover. */
  isIconOnly?: boolean;
  className?: string;
}

/** One of few, all in sight: radio buttons in a well. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { label, value, onChange, segments, isIconOnly = false, className } = props;
  return (
    <RadioGroup.Root
      aria-label={label}
      value={value ?? null}
      onValueChange={(next) => onChange(next as Value)}
      orientation="horizontal"
      className={cn(
        "inline-grid w-fit max-w-full auto-cols-fr grid-flow-col gap-0.5 rounded-control bg-sunk p-0.5",
        className,
      )}
    >
      {segments.map((segment) => (
        <RadioGroup.Item
          key={segment.value}
          value={segment.value}
          disabled={segment.isDisabled}
          aria-label={isIconOnly ? segment.label : undefined}
          title={isIconOnly ? segment.label : undefined}
          className="flex h-control-sm min-w-8 items-center justify-center gap-2 rounded-md px-3 text-sm font-medium whitespace-nowrap text-ink2 transition-colors hover:text-ink disabled:cursor-not-allowed disabled:text-ink3 data-[state=checked]:bg-card data-[state=checked]:text-ink data-[state=checked]:shadow-card [&_svg]:size-4 [&_svg]:shrink-0"
        >
          {segment.icon}
          {!isIconOnly && <span className="truncate">{segment.label}</span>}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
