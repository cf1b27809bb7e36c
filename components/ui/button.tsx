import { Slot } from "radix-ui";
import type { ComponentProps } from "react";
import { cn } from "./cn";

const base =
  "inline-flex shrink-0 items-center justify-center gap-2 rounded-control font-medium whitespace-nowrap select-none transition-colors disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:cursor-not-allowed aria-disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0";

const variants = {
  primary: "bg-ink text-on-ink hover:bg-ink/85 active:bg-ink/75",
  outline: "border border-line2 bg-card text-ink hover:bg-sunk active:bg-line",
  quiet: "text-ink2 hover:bg-sunk hover:text-ink active:bg-line",
  danger: "border border-hold/35 bg-card text-hold hover:bg-hold-soft active:bg-hold-soft",
} as const;

const sizes = {
  sm: "h-control-sm px-3 text-sm",
  md: "h-control px-3.5 text-sm",
  lg: "h-11 px-5 text-base",
} as const;

export interface ButtonProps extends ComponentProps<"button"> {
  variant?: keyof typeof variants;
  size?: keyof typeof sizes;
  /** Gives its looks to the one child, e.g. a link. */
  asChild?: boolean;
}

export function Button({ variant = "outline", size = "md", asChild, className, ...props }: ButtonProps) {
  const Element = asChild ? Slot.Root : "button";
  const type = asChild ? undefined : "button";
  return <Element type={type} className={cn(base, variants[variant], sizes[size], className)} {...props} />;
}
