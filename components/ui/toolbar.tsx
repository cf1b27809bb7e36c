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
