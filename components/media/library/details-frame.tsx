"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import { useIsWide } from "./use-is-wide";

interface DetailsFrameProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** Beside the files on a desk, so that one can go from file to file; a sheet where there is no room. */
export function DetailsFrame({ title, onClose, children }: DetailsFrameProps) {
  const t = useTranslations("library.panel");
  const isWide = useIsWide();
  const box = useRef<HTMLElement>(null);
  // Opened by the keyboard, it goes on in here; by the pointer, the focus stays with the files.
  useEffect(() => {
    if (document.activeElement?.matches(":focus-visible")) box.current?.focus();
  }, []);
  if (!isWide) {
    return (
      <Sheet open onOpenChange={(isOpen) => !isOpen && onClose()}>
        <SheetContent title={title}>{children}</SheetContent>
      </Sheet>
    );
  }
  return (
    <aside
      ref={box}
      aria-label={t("details", { name: title })}
      tabIndex={-1}
      onKeyDown={({ key }) => key === "Escape" && onClose()}
      className="sticky top-0 flex h-dvh w-[22.5rem] shrink-0 flex-col self-start border-s border-line outline-none"
    >
      <header className="flex min-h-14 items-center gap-2 border-b border-line ps-5 pe-3">
        <h2 title={title} className="min-w-0 flex-1 truncate font-semibold">
          {title}
        </h2>
        <IconButton size="sm" label={t("close")} onClick={onClose}>
          <X />
        </IconButton>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto p-5">{children}</div>
    </aside>
  );
}
