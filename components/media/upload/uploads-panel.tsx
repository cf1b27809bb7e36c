"use client";

import { ChevronDown } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { cn } from "@/components/ui/cn";
import { isUnfinished } from "./upload";
import { useUploads } from "./upload-provider";
import { UploadRow } from "./upload-row";

/** The uploads wherever the library is not: above the phone's bar, at the corner of a desk. */
export function UploadsPanel() {
  const uploads = useUploads();
  const [isOpen, setIsOpen] = useState(false);
  if (uploads.length === 0) return null;
  const unfinished = uploads.filter(isUnfinished);
  const totalBytes = unfinished.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const loadedBytes = unfinished.reduce((sum, upload) => sum + upload.loadedBytes, 0);
  const percent = totalBytes ? Math.floor((loadedBytes / totalBytes) * 100) : 100;
  return (
    <section
      aria-label="Uploads"
      className="fixed right-3 bottom-[calc(5rem+env(safe-area-inset-bottom))] z-30 w-[min(22rem,calc(100vw-1.5rem))] animate-rise overflow-hidden rounded-xl border border-line bg-card shadow-float md:right-5 md:bottom-5"
    >
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
        className="flex h-10 w-full items-center gap-2 px-3 text-sm"
      >
        <span className="font-medium">Uploads</span>
        <span className="text-ink2 tabular-nums">{describe(unfinished.length, percent, uploads.length)}</span>
        <ChevronDown
          aria-hidden
          className={cn("ml-auto size-4 text-ink3 transition-transform", !isOpen && "rotate-180")}
        />
      </button>
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

function describe(unfinished: number, percent: number, total: number): string {
  if (unfinished === 0) return total === 1 ? "1 finished" : `${total} finished`;
  return `${unfinished === 1 ? "1 file" : `${unfinished} files`} · ${percent} %`;
}
