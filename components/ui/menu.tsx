"use client";

import { Check, ChevronRight } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";

export const Menu = DropdownMenu.Root;
export const MenuTrigger = DropdownMenu.Trigger;

const contentLooks =
  "z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-44 animate-enter overflow-y-auto rounded-card border border-line bg-card p-1 shadow-float outline-none";

export function MenuContent({ className, ...props }: ComponentProps<typeof DropdownMenu.Content>) {
  return (
    <DropdownMenu.Portal>
      <DropdownMenu.Content
        sideOffset={4}
        align="start"
        collisionPadding={8}
        className={cn(contentLooks, className)}
        {...props}
      />
    </DropdownMenu.Portal>
  );
}

const itemLooks =
  "flex min-h-control-sm cursor-pointer items-center gap-2.5 rounded-md px-2.5 py-1.5 text-base outline-none select-none data-[disabled]:cursor-not-allowed data-[disabled]:text-ink3 data-[highlighted]:bg-sunk [&_svg]:size-4 [&_svg]:shrink-0";

interface MenuItemProps extends ComponentProps<typeof DropdownMenu.Item> {
  tone?: "normal" | "danger";
}

export function MenuItem({ tone = "normal", className, ...props }: MenuItemProps) {
  return (
    <DropdownMenu.Item
      className={cn(itemLooks, tone === "danger" && "text-hold data-[highlighted]:bg-hold-soft", className)}
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

interface MenuChoiceProps<Value extends string> {
  value: Value;
  onChange: (value: Value) => void;
  choices: readonly { value: Value; label: string }[];
  icon?: ReactNode;
  label: string;
}

/** One of few, in a menu of its own beside this one. */
export function MenuChoice<Value extends string>(props: MenuChoiceProps<Value>) {
  const { value, onChange, choices, icon, label } = props;
  const chosen = choices.find((choice) => choice.value === value);
  return (
    <DropdownMenu.Sub>
      <DropdownMenu.SubTrigger className={cn(itemLooks, "data-[state=open]:bg-sunk")}>
        {icon}
        <span className="flex-1">{label}</span>
        <span className="text-sm text-ink3">{chosen?.label}</span>
        <ChevronRight aria-hidden className="text-ink3 rtl:-scale-x-100" />
      </DropdownMenu.SubTrigger>
      <DropdownMenu.Portal>
        <DropdownMenu.SubContent sideOffset={6} collisionPadding={8} className={cn(contentLooks, "min-w-40")}>
          <DropdownMenu.RadioGroup value={value} onValueChange={(next) => onChange(next as Value)}>
            {choices.map((choice) => (
              <DropdownMenu.RadioItem key={choice.value} value={choice.value} className={itemLooks}>
                <span className="flex-1">{choice.label}</span>
                <DropdownMenu.ItemIndicator>
                  <Check aria-hidden />
                </DropdownMenu.ItemIndicator>
              </DropdownMenu.RadioItem>
            ))}
          </DropdownMenu.RadioGroup>
        </DropdownMenu.SubContent>
      </DropdownMenu.Portal>
    </DropdownMenu.Sub>
  );
}
