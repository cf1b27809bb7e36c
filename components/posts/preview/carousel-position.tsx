"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

/** More dots than this say less than the numbers above. */
const DOTS_MAX = 12;

interface CarouselPositionProps {
  count: number;
  index: number;
  show: (index: number) => void;
}

export function CarouselPosition({ count, index, show }: CarouselPositionProps) {
  const t = useTranslations("preview.carousel");
  return (
    <>
      <p
        aria-live="polite"
        className="timecode pointer-events-none absolute end-2.5 top-9 rounded-full bg-black/55 px-2 py-0.5 text-xs"
      >
        <span className="sr-only">{t("position", { number: index + 1, count })}</span>
        <span aria-hidden>
          {index + 1}/{count}
        </span>
      </p>
      <Turn label={t("before")} isOff={index === 0} side="start-1.5" onTurn={() => show(index - 1)}>
        <ChevronLeft aria-hidden className="size-4 rtl:-scale-x-100" />
      </Turn>
      <Turn label={t("next")} isOff={index === count - 1} side="end-1.5" onTurn={() => show(index + 1)}>
        <ChevronRight aria-hidden className="size-4 rtl:-scale-x-100" />
      </Turn>
      {count <= DOTS_MAX && (
        <div
          aria-hidden
          className="pointer-events-none absolute inset-x-0 bottom-1.5 z-20 flex justify-center gap-1"
        >
          {Array.from({ length: count }, (_, place) => (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: a dot is its place
              key={place}
              className={cn("size-1 rounded-full", place === index ? "bg-white" : "bg-white/40")}
            />
          ))}
        </div>
      )}
    </>
  );
}

interface TurnProps {
  label: string;
  isOff: boolean;
  side: string;
  onTurn: () => void;
  children: ReactNode;
}

function Turn({ label, isOff, side, onTurn, children }: TurnProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-disabled={isOff || undefined}
      onClick={onTurn}
      className={cn(
        "absolute top-[38%] z-20 grid size-8 place-items-center rounded-full bg-black/45 hover:bg-black/65 focus-visible:outline-white aria-disabled:opacity-0 pointer-coarse:hidden",
        side,
      )}
    >
      {children}
    </button>
  );
}
