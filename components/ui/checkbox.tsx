"use client";

import { Check } from "lucide-react";
import { Checkbox as RadixCheckbox } from "radix-ui";
import type { ComponentProps } from "react";
import { cn } from "./cn";

export function Checkbox({ className, ...props }: ComponentProps<typeof RadixCheckbox.Root>) {
  return (
    <RadixCheckbox.Root
      className={cn(
        "relative flex size-[18px] shrink-0 items-center justify-center rounded-[5px] border border-edge bg-card transition-colors hover:border-ink2",
        "before:absolute before:-inset-1 before:content-['']",
        "data-[state=checked]:border-ink data-[state=checked]:bg-ink data-[state=checked]:text-on-ink",
        "disabled:cursor-not-allowed disabled:bg-sunk disabled:hover:border-edge",
        className,
      )}
      {...props}
    >
      <RadixCheckbox.Indicator>
        <Check className="size-3" strokeWidth={3} />
      </RadixCheckbox.Indicator>
    </RadixCheckbox.Root>
  );
}
