"use client";

import { Check } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import type { ReactNode } from "react";
import { cn } from "./cn";

interface MenuCheckProps {
  isChecked: boolean;
  onChange: (isChecked: boolean) => void;
  className?: string;
  children: ReactNode;
}

/** One of several that may be on at once; the menu stays open for the next. */
export function MenuCheck({ isChecked, onChange, className, children }: MenuCheckProps) {
  return (
    <DropdownMenu.CheckboxItem
      checked={isChecked}
      onCheckedChange={onChange}
      onSelect={(event) => event.preventDefault()}
      className={cn(
        "flex min-h-8 cursor-pointer items-center gap-2.5 rounded-md py-1.5 ps-2 pe-3 text-base outline-none select-none data-[highlighted]:bg-sunk pointer-coarse:min-h-11",
        className,
      )}
    >
      <span aria-hidden className="flex size-4 shrink-0 items-center justify-center">
        <DropdownMenu.ItemIndicator>
          <Check className="size-4" />
        </DropdownMenu.ItemIndicator>
      </span>
      {children}
    </DropdownMenu.CheckboxItem>
  );
}
