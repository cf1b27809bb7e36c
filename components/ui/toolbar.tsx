"use client";

import { Toolbar as RadixToolbar } from "radix-ui";
import type { ComponentProps } from "react";
import { cn } from "./cn";

/** One stop of the tab key; arrows move within. */
export function Toolbar({
  className,
  ...props
}: ComponentProps<typeof RadixToolbar.Root> & { "aria-label": string }) {
  return <RadixToolbar.Root className={cn("flex flex-wrap items-center gap-1.5", className)} {...props} />;
}

/** With `asChild` it lends its place in the row to a `Button` or link. */
export const ToolbarButton = RadixToolbar.Button;
export const ToolbarLink = RadixToolbar.Link;

export function ToolbarSeparator() {
  return <RadixToolbar.Separator className="mx-1 h-5 w-px bg-line2" />;
}
