"use client";

import { Tabs as RadixTabs } from "radix-ui";
import type { ComponentProps } from "react";
import { cn } from "./cn";

export const Tabs = RadixTabs.Root;

export function TabList({
  className,
  ...props
}: ComponentProps<typeof RadixTabs.List> & { "aria-label": string }) {
  return (
    <RadixTabs.List className={cn("flex gap-5 overflow-x-auto border-b border-line", className)} {...props} />
  );
}

export function Tab({ className, ...props }: ComponentProps<typeof RadixTabs.Trigger>) {
  return (
    <RadixTabs.Trigger
      className={cn(
        "-mb-px flex h-control shrink-0 items-center gap-2 border-b-2 border-transparent text-sm font-medium whitespace-nowrap text-ink2 transition-colors hover:text-ink data-[state=active]:border-ink data-[state=active]:text-ink",
        className,
      )}
      {...props}
    />
  );
}

export function TabPanel({ className, ...props }: ComponentProps<typeof RadixTabs.Content>) {
  return <RadixTabs.Content className={cn("pt-4", className)} {...props} />;
}
