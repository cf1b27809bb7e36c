"use client";

import { Check, ChevronDown } from "lucide-react";
import { Select as RadixSelect } from "radix-ui";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";
import { useFieldProps } from "./field";
import { controlLooks } from "./input";

interface SelectProps extends ComponentProps<typeof RadixSelect.Root> {
  placeholder?: string;
  id?: string;
  className?: string;
  "aria-label"?: string;
}

/** Without a value it shows its placeholder: nothing is chosen for anybody. */
export function Select({ placeholder, id, className, children, "aria-label": label, ...props }: SelectProps) {
  const field = useFieldProps();
  return (
    <RadixSelect.Root {...props}>
      <RadixSelect.Trigger
        {...field}
        id={id ?? field.id}
        aria-label={label}
        className={cn(
          controlLooks,
          "flex h-control items-center justify-between gap-3 px-3 text-start data-[placeholder]:text-ink3",
          className,
        )}
      >
        <span className="min-w-0 truncate">
          <RadixSelect.Value placeholder={placeholder} />
        </span>
        <RadixSelect.Icon asChild>
          <ChevronDown className="size-4 shrink-0 text-ink3" />
        </RadixSelect.Icon>
      </RadixSelect.Trigger>
      <RadixSelect.Portal>
        <RadixSelect.Content
          position="popper"
          sideOffset={4}
          className="z-50 max-h-(--radix-select-content-available-height) min-w-(--radix-select-trigger-width) overflow-hidden rounded-card border border-line bg-card p-1 shadow-float animate-enter"
        >
          <RadixSelect.Viewport>{children}</RadixSelect.Viewport>
        </RadixSelect.Content>
      </RadixSelect.Portal>
    </RadixSelect.Root>
  );
}

interface SelectItemProps extends ComponentProps<typeof RadixSelect.Item> {
  /** Said under the choice, e.g. why it cannot be chosen. */
  hint?: ReactNode;
}

export function SelectItem({ hint, className, children, ...props }: SelectItemProps) {
  return (
    <RadixSelect.Item
      className={cn(
        "relative flex min-h-8 flex-col justify-center rounded-md py-1.5 ps-2.5 pe-8 text-base outline-none select-none data-[disabled]:cursor-not-allowed data-[disabled]:text-ink3 data-[highlighted]:bg-sunk",
        className,
      )}
      {...props}
    >
      <RadixSelect.ItemText>{children}</RadixSelect.ItemText>
      {hint && <span className="text-sm text-ink3">{hint}</span>}
      <RadixSelect.ItemIndicator className="absolute end-2.5 top-2">
        <Check className="size-4" />
      </RadixSelect.ItemIndicator>
    </RadixSelect.Item>
  );
}
