"use client";

import { useSortable } from "@dnd-kit/react/sortable";
import { ChevronLeft, ChevronRight, X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import type { MediaView } from "@/lib/media/types";
import { MiniPoster } from "./mini-poster";

interface PhotoTileProps {
  photo: MediaView;
  index: number;
  count: number;
  isCover: boolean;
  onMove: (to: number) => void;
  onCover: () => void;
  onRemove: () => void;
}

/** The picture is what one drags; the buttons on it do the same without dragging. */
export function PhotoTile({ photo, index, count, isCover, onMove, onCover, onRemove }: PhotoTileProps) {
  const t = useTranslations("composer.media.photo");
  const { ref, handleRef, isDragging } = useSortable({
    id: photo.id,
    index,
    data: { name: photo.name, count },
  });
  const number = index + 1;
  return (
    <li
      ref={ref}
      className={cn(
        "group relative overflow-hidden rounded-poster bg-sunk",
        isCover && "outline-2 outline-offset-2 outline-cue",
        isDragging && "z-10 shadow-float",
      )}
    >
      <button
        ref={handleRef}
        type="button"
        aria-label={t(isCover ? "nameCover" : "name", { number, count, name: photo.name })}
        aria-roledescription={t("role")}
        className="block w-full cursor-grab touch-manipulation focus-visible:-outline-offset-2 active:cursor-grabbing"
      >
        <MiniPoster media={photo} className="block aspect-[3/4] h-auto w-full" />
      </button>
      <span
        aria-hidden
        className="timecode pointer-events-none absolute start-1 top-1 grid h-5 min-w-5 place-items-center rounded-full bg-black/65 px-1 text-xs text-white"
      >
        {number}
      </span>
      <TileButton label={t("take", { number })} onClick={onRemove} className="absolute end-0.5 top-0.5">
        <X aria-hidden className="size-3.5" />
      </TileButton>
      <div className="absolute inset-x-0.5 bottom-0.5 flex items-center gap-0.5">
        <CoverButton isCover={isCover} number={number} onCover={onCover} />
        <TileButton
          label={t("forward", { number })}
          isOff={index === 0}
          onClick={() => onMove(index - 1)}
          className={cn("ms-auto", quiet)}
        >
          <ChevronLeft aria-hidden className="size-4 rtl:-scale-x-100" />
        </TileButton>
        <TileButton
          label={t("back", { number })}
          isOff={index === count - 1}
          onClick={() => onMove(index + 1)}
          className={quiet}
        >
          <ChevronRight aria-hidden className="size-4 rtl:-scale-x-100" />
        </TileButton>
      </div>
    </li>
  );
}

/** Out of sight until the tile is pointed at or holds the focus; always there where nothing hovers. */
const quiet =
  "opacity-0 transition-opacity group-focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100";

interface CoverButtonProps {
  isCover: boolean;
  number: number;
  onCover: () => void;
}

function CoverButton({ isCover, number, onCover }: CoverButtonProps) {
  const t = useTranslations("composer.media.photo");
  return (
    <button
      type="button"
      aria-pressed={isCover}
      aria-label={t(isCover ? "isCover" : "makeCover", { number })}
      onClick={onCover}
      className={cn(
        "h-6 rounded px-1.5 text-xs font-medium",
        isCover ? "bg-card text-ink shadow-card" : cn("bg-black/65 text-white hover:bg-black/80", quiet),
      )}
    >
      {t("cover")}
    </button>
  );
}

interface TileButtonProps {
  label: string;
  isOff?: boolean;
  onClick: () => void;
  className?: string;
  children: ReactNode;
}

/** At either end it does nothing and still keeps the focus. */
function TileButton({ label, isOff = false, onClick, className, children }: TileButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-disabled={isOff || undefined}
      onClick={isOff ? undefined : onClick}
      className={cn(
        "grid size-6 shrink-0 place-items-center rounded bg-black/65 text-white hover:bg-black/80 aria-disabled:cursor-not-allowed aria-disabled:text-white/45",
        className,
      )}
    >
      {children}
    </button>
  );
}
