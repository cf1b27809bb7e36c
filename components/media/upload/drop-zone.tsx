"use client";

import { useTranslations } from "next-intl";
import { type DragEvent, type ReactNode, useRef, useState } from "react";
import { cn } from "@/components/ui/cn";
import { readDrop } from "./file-handles";
import { useAddFiles } from "./use-add-files";

/** Takes files dropped anywhere on what it holds. */
export function DropZone({ isOn, children }: { isOn: boolean; children: ReactNode }) {
  const t = useTranslations("uploads");
  const addFiles = useAddFiles();
  const [isOver, setIsOver] = useState(false);
  // Each child the pointer crosses enters and leaves; only the sum says whether it is still inside.
  const depth = useRef(0);
  const enter = (change: number) => (event: DragEvent) => {
    if (!isOn || !event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    depth.current += change;
    setIsOver(depth.current > 0);
  };
  const drop = (event: DragEvent) => {
    if (!isOn || !event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    depth.current = 0;
    setIsOver(false);
    void readDrop(event.dataTransfer).then(addFiles);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut for the button
    <div
      onDragEnter={enter(1)}
      onDragOver={enter(0)}
      onDragLeave={enter(-1)}
      onDrop={drop}
      className="relative flex min-h-[calc(100dvh-8rem)] flex-1 flex-col md:min-h-0"
    >
      {children}
      <div
        aria-hidden
        className={cn(
          "pointer-events-none absolute inset-3 z-20 flex items-center justify-center rounded-xl border-2 border-dashed border-ink bg-paper/90 text-lg font-semibold transition-opacity",
          isOver ? "opacity-100" : "opacity-0",
        )}
      >
        {t("drop")}
      </div>
    </div>
  );
}
