"use client";

import { ChevronDown, X } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useState } from "react";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import { isUnfinished, type Upload } from "./upload";
import { useUploadQueue, useUploads } from "./upload-provider";
import { UploadRow } from "./upload-row";

/** These pages have a bar of their own at the bottom. */
const withBar = /^\/posts\/(new|[^/]+\/edit)/;

/** The uploads wherever the library is not: above the phone's bar, at the corner of a desk. */
export function UploadsPanel() {
  const uploads = useUploads();
  const hasBar = withBar.test(usePathname() ?? "");
  const [isOpen, setIsOpen] = useState(false);
  if (uploads.length === 0) return null;
  return (
    <section
      aria-label="Uploads"
      className={cn(
        "fixed right-3 bottom-[calc(5rem+env(safe-area-inset-bottom))] z-30 w-[min(22rem,calc(100vw-1.5rem))] animate-rise overflow-hidden rounded-xl border border-line bg-card shadow-float md:right-5",
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
            Open the library
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
  const queue = useUploadQueue();
  return (
    <div className="flex h-10 items-center pr-1.5">
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={onToggle}
        className="flex h-full min-w-0 flex-1 items-center gap-2 px-3 text-sm"
      >
        <span className="font-medium">Uploads</span>
        <span className="text-ink2 tabular-nums">{describe(uploads)}</span>
        <ChevronDown
          aria-hidden
          className={cn("ml-auto size-4 text-ink3 transition-transform", !isOpen && "rotate-180")}
        />
      </button>
      {!uploads.some(isUnfinished) && (
        <IconButton size="sm" label="Close uploads" onClick={() => queue.clear()}>
          <X />
        </IconButton>
      )}
    </div>
  );
}

function describe(uploads: readonly Upload[]): string {
  const unfinished = uploads.filter(isUnfinished);
  if (unfinished.length === 0) return `${uploads.length} finished`;
  const totalBytes = unfinished.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const loadedBytes = unfinished.reduce((sum, upload) => sum + upload.loadedBytes, 0);
  const percent = Math.floor((loadedBytes / Math.max(totalBytes, 1)) * 100);
  return `${unfinished.length === 1 ? "1 file" : `${unfinished.length} files`} · ${percent} %`;
}
