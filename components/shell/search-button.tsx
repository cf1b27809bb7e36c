"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCommands } from "./commands";
import { Keys } from "./keys";

/** The palette's place in the sidebar. */
export function SearchButton() {
  const t = useTranslations("shell.nav");
  const { openPalette } = useCommands();
  return (
    <button
      type="button"
      onClick={openPalette}
      aria-keyshortcuts="Control+K Meta+K"
      className="flex h-control shrink-0 items-center gap-2.5 rounded-control px-2.5 text-start text-base text-ink2 transition-colors hover:bg-sunk hover:text-ink"
    >
      <Search aria-hidden className="size-4" strokeWidth={1.75} />
      <span className="flex-1">{t("search")}</span>
      <span aria-hidden>
        <Keys keys="mod+k" />
      </span>
    </button>
  );
}
