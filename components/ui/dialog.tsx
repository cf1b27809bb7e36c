"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
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
  /** Only its own buttons and Escape close it, not a click beside it. */
  isHeld?: boolean;
  className?: string;
  children?: ReactNode;
}

export function DialogContent(props: DialogContentProps) {
  const { title, description, footer, isHeld = false, className, children } = props;
  const t = useTranslations("common");
  const described = description ? {} : { "aria-describedby": undefined };
  return (
    <RadixDialog.Portal>
      <RadixDialog.Overlay className="fixed inset-0 z-40 animate-enter bg-black/40" />
      <RadixDialog.Content
        {...described}
        onInteractOutside={(event) => isHeld && event.preventDefault()}
        className={cn(
          "fixed inset-x-0 bottom-0 z-50 max-h-[90dvh] animate-sheet overflow-y-auto overscroll-contain rounded-t-2xl border border-line bg-card p-5 pb-[calc(1.25rem+env(safe-area-inset-bottom))] shadow-float outline-none sm:inset-x-3 sm:top-[18vh] sm:bottom-auto sm:mx-auto sm:max-h-[calc(82vh-1.5rem)] sm:max-w-md sm:animate-rise sm:rounded-xl sm:pb-5",
          className,
        )}
      >
        <div className="flex items-start justify-between gap-4">
          <RadixDialog.Title className="text-lg font-semibold">{title}</RadixDialog.Title>
          <RadixDialog.Close asChild>
            <IconButton label={t("close")} size="sm" className="-mt-1 -me-2">
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
