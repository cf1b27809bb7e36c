"use client";

import { DropdownMenu } from "radix-ui";
import type { ComponentProps } from "react";
import { cn } from "./cn";

export const Menu = DropdownMenu.Root;
export const MenuTrigger = DropdownMenu.Trigger;

export function MenuContent({ className, ...props }: ComponentProps<typeof DropdownMenu.Content>) {
  return (
    <DropdownMenu.Portal>
      <DropdownMenu.Content
        sideOffset={4}
        align="start"
        collisionPadding={8}
        className={cn(
          "z-50 min-w-44 animate-enter rounded-card border border-line bg-card p-1 shadow-float outline-none",
          className,
        )}
        {...props}
      />
    </DropdownMenu.Portal>
  );
}

interface MenuItemProps extends ComponentProps<typeof DropdownMenu.Item> {
  tone?: "normal" | "danger";
}

export function MenuItem({ tone = "normal", className, ...props }: MenuItemProps) {
  return (
    <DropdownMenu.Item
      className={cn(
        "flex min-h-8 cursor-pointer items-center gap-2.5 rounded-md px-2.5 py-1.5 text-base outline-none select-none data-[disabled]:cursor-not-allowed data-[disabled]:text-ink3 data-[highlighted]:bg-sunk [&_svg]:size-4 [&_svg]:shrink-0",
        tone === "danger" && "text-hold data-[highlighted]:bg-hold-soft",
        className,
      )}
      {...props}
    />
  );
}

export function MenuLabel({ className, ...props }: ComponentProps<typeof DropdownMenu.Label>) {
  return <DropdownMenu.Label className={cn("px-2.5 pt-2 pb-1 text-xs text-ink3", className)} {...props} />;
}

export function MenuSeparator() {
  return <DropdownMenu.Separator className="my-1 h-px bg-line" />;
}
