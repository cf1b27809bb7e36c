"use client";

import { Switch as RadixSwitch } from "radix-ui";
import type { ComponentProps } from "react";
import { cn } from "./cn";
import { useFieldProps } from "./field";

export function Switch({ className, ...props }: ComponentProps<typeof RadixSwitch.Root>) {
  return (
    <RadixSwitch.Root
      {...useFieldProps()}
      className={cn(
        "relative h-5 w-8 shrink-0 rounded-full bg-edge transition-colors before:absolute before:-inset-1 before:content-[''] data-[state=checked]:bg-ink disabled:cursor-not-allowed disabled:opacity-50",
        className,
      )}
      {...props}
    >
      <RadixSwitch.Thumb className="block size-4 translate-x-0.5 rtl:-translate-x-0.5 rounded-full bg-on-ink transition-transform data-[state=checked]:translate-x-3.5 rtl:data-[state=checked]:-translate-x-3.5" />
    </RadixSwitch.Root>
  );
}
