"use client";

import { Popover as RadixPopover } from "radix-ui";
import type { ComponentProps } from "react";
import { cn } from "./cn";

export const Popover = RadixPopover.Root;
export const PopoverTrigger = RadixPopover.Trigger;
export const PopoverClose = RadixPopover.Close;

/** `label` is what it is called to who cannot see where it hangs. */
export function PopoverContent({
  label,
  className,
  ...props
}: ComponentProps<typeof RadixPopover.Content> & { label: string }) {
  return (
    <RadixPopover.Portal>
      <RadixPopover.Content
        aria-label={label}
        sideOffset={6}
        align="start"
        collisionPadding={8}
        className={cn(
          "z-50 max-h-(--radix-popover-content-available-height) max-w-[calc(100vw-1rem)] min-w-52 animate-enter overflow-y-auto rounded-card border border-line bg-card p-3 shadow-float outline-none",
          className,
        )}
        {...props}
      />
    </RadixPopover.Portal>
  );
}
