"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { cn } from "@/components/ui/cn";

interface ItemCheckboxProps {
  label: string;
  isChecked: boolean;
  /** Always in sight, not only under the pointer and the focus. */
  isShown: boolean;
  onToggle: (isRange: boolean) => void;
  className?: string;
}

/** For pointers: the keyboard selects by the item itself. */
export function ItemCheckbox({ label, isChecked, isShown, onToggle, className }: ItemCheckboxProps) {
  return (
    <Checkbox
      tabIndex={-1}
      aria-label={label}
      checked={isChecked}
      onClick={(event) => onToggle(event.shiftKey)}
      className={cn(
        "size-5 shadow-card before:-inset-2.5",
        !isShown &&
          "opacity-0 group-focus-within/item:opacity-100 group-hover/item:opacity-100 pointer-coarse:pointer-events-none pointer-coarse:opacity-0",
        className,
      )}
    />
  );
}
