"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Dialog } from "radix-ui";
import type { ReactNode } from "react";
import { cn } from "./cn";
import { IconButton } from "./icon-button";

export const Sheet = Dialog.Root;

interface SheetContentProps {
  title: string;
  description?: ReactNode;
  /** Stays in sight below what scrolls. */
  footer?: ReactNode;
  className?: string;
  children?: ReactNode;
}

/** From the bottom under a thumb, from the end of the line on wide screens; the page stays behind it. */
export function SheetContent({ title, description, footer, className, children }: SheetContentProps) {
  const t = useTranslations("common");
  const described = description ? {} : { "aria-describedby": undefined };
  return (
    <Dialog.Portal>
      <Dialog.Overlay className="fixed inset-0 z-40 animate-enter bg-black/40" />
      <Dialog.Content
        {...described}
        className={cn(
          "fixed inset-x-0 bottom-0 z-50 flex max-h-[88dvh] animate-sheet flex-col rounded-t-2xl border-t border-line bg-card pb-[env(safe-area-inset-bottom)] shadow-float outline-none",
          "md:inset-y-0 md:start-auto md:end-0 md:max-h-none md:w-[25rem] md:animate-drawer md:rounded-none md:border-s md:border-t-0",
          className,
        )}
      >
        <span aria-hidden className="mx-auto mt-2 h-1 w-9 shrink-0 rounded-full bg-line2 md:hidden" />
        <header className="flex shrink-0 items-start justify-between gap-4 px-5 pt-3 pb-3 md:pt-5">
          <div className="min-w-0">
            <Dialog.Title className="text-lg font-semibold">{title}</Dialog.Title>
            {description && (
              <Dialog.Description className="mt-1 text-ink2 text-pretty">{description}</Dialog.Description>
            )}
          </div>
          <Dialog.Close asChild>
            <IconButton label={t("close")} size="sm" className="-mt-0.5 -me-2">
              <X />
            </IconButton>
          </Dialog.Close>
        </header>
        <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-5 pb-5">{children}</div>
        {footer && (
          <footer className="flex shrink-0 flex-wrap justify-end gap-2 border-t border-line px-5 py-3">
            {footer}
          </footer>
        )}
      </Dialog.Content>
    </Dialog.Portal>
  );
}
