"use client";

import { X } from "lucide-react";
import { Dialog as RadixDialog } from "radix-ui";
import type { ReactNode } from "react";
import { cn } from "./cn";
import { IconButton } from "./icon-button";

export const Dialog = RadixDialog.Root;
export const DialogTrigger = RadixDialog.Trigger;
export const DialogClose = RadixDialog.Close;

interface DialogContentProps {
  title: string;
  description?: ReactNode;
  /** The row of buttons. */
  footer?: ReactNode;
  className?: string;
  children?: ReactNode;
}

export function DialogContent({ title, description, footer, className, children }: DialogContentProps) {
  const described = description ? {} : { "aria-describedby": undefined };
  return (
    <RadixDialog.Portal>
      <RadixDialog.Overlay className="fixed inset-0 z-40 animate-enter bg-black/40" />
      <RadixDialog.Content
        {...described}
        className={cn(
          "fixed inset-x-3 bottom-3 z-50 mx-auto max-h-[calc(100dvh-1.5rem)] max-w-md animate-rise overflow-y-auto rounded-xl border border-line bg-card p-5 shadow-float outline-none sm:top-[18vh] sm:bottom-auto",
          className,
        )}
      >
        <div className="flex items-start justify-between gap-4">
          <RadixDialog.Title className="text-lg font-semibold">{title}</RadixDialog.Title>
          <RadixDialog.Close asChild>
            <IconButton label="Close" size="sm" className="-mt-1 -mr-2">
              <X />
            </IconButton>
          </RadixDialog.Close>
        </div>
        {description && (
          <RadixDialog.Description className="mt-1 text-ink2 text-pretty">
            {description}
          </RadixDialog.Description>
        )}
        {children && <div className="mt-4">{children}</div>}
        {footer && <div className="mt-5 flex flex-wrap justify-end gap-2">{footer}</div>}
      </RadixDialog.Content>
    </RadixDialog.Portal>
  );
}
