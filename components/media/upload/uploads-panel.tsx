"use client";

import { ChevronDown, X } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import { isUnfinished, type Upload } from "./upload";
import { useUploads } from "./upload-provider";
import { UploadRow } from "./upload-row";
import { UploadsBar } from "./uploads-bar";
import { useRemoveUploads } from "./use-remove-uploads";
import { useSummary } from "./use-summary";

/** These pages have a bar of their own at the bottom. */
const withBar = /^\/posts\/(new|[^/]+\/edit)/;

/** The uploads wherever the library is not: above the phone's bar, at the corner of a desk. */
export function UploadsPanel() {
  const t = useTranslations("uploads");
  const uploads = useUploads();
  const hasBar = withBar.test(usePathname() ?? "");
  const [isOpen, setIsOpen] = useState(false);
  if (uploads.length === 0) return null;
  return (
    <section
      aria-label={t("title")}
      className={cn(
        "fixed end-3 bottom-[calc(5rem+env(safe-area-inset-bottom))] z-30 w-[min(22rem,calc(100vw-1.5rem))] animate-rise overflow-hidden rounded-xl border border-line bg-card shadow-float md:end-5",
        hasBar ? "md:bottom-24" : "md:bottom-5",
      )}
    >
      <PanelHeader uploads={uploads} isOpen={isOpen} onToggle={() => setIsOpen(!isOpen)} />
      {isOpen && (
        <>
          <ul className="max-h-72 divide-y divide-line overflow-y-auto border-t border-line">
            {uploads.map((upload) => (
              <UploadRow key={upload.id} upload={upload} />
            ))}
          </ul>
          <Link
            href="/media"
            className="block border-t border-line px-3 py-2 text-sm text-ink2 hover:text-ink"
          >
            {t("open-library")}
          </Link>
        </>
      )}
    </section>
  );
}

interface PanelHeaderProps {
  uploads: readonly Upload[];
  isOpen: boolean;
  onToggle: () => void;
}

function PanelHeader({ uploads, isOpen, onToggle }: PanelHeaderProps) {
  const t = useTranslations("uploads");
  const remove = useRemoveUploads();
  return (
    <div className="flex h-10 items-center pe-1.5">
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={onToggle}
        className="flex h-full min-w-0 flex-1 items-center gap-2 px-3 text-sm"
      >
        <span className="font-medium">{t("title")}</span>
        <span className="truncate text-ink2 tabular-nums">{useSummary(uploads, [])}</span>
        <ChevronDown
          aria-hidden
          className={cn("ms-auto size-4 shrink-0 text-ink3 transition-transform", !isOpen && "rotate-180")}
        />
      </button>
      {isOpen && uploads.some(isUnfinished) && <UploadsBar uploads={uploads} />}
      {!uploads.some(isUnfinished) && (
        <IconButton size="sm" label={t("close")} onClick={() => remove(uploads)}>
          <X />
        </IconButton>
      )}
    </div>
  );
}
