import type { ComponentProps } from "react";
import { cn } from "./cn";

/** A key as it is printed on it. Beside a control it is decoration: say the shortcut with `aria-keyshortcuts`. */
export function Kbd({ className, ...props }: ComponentProps<"kbd">) {
  return (
    <kbd
      className={cn(
        "inline-flex h-[18px] min-w-[18px] items-center justify-center rounded-[4px] border border-line2 px-1 font-mono text-[11px] leading-none text-ink3",
        className,
      )}
      {...props}
    />
  );
}
