"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { cn } from "@/components/ui/cn";
import type { MediaView } from "@/lib/media/types";

/** More dots than this say less than the numbers above. */
const DOTS_MAX = 12;

interface PhotoCarouselProps {
  photos: MediaView[];
  coverId: string | null;
}

/** The pictures as TikTok gets them: swiped on a phone, by arrows and arrow keys elsewhere. */
export function PhotoCarousel({ photos, coverId }: PhotoCarouselProps) {
  const { strip, index, show, follow, turn } = useCarousel(photos.length);
  return (
    <section aria-label="Photos" aria-roledescription="carousel" className="size-full">
      <ul
        ref={strip}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label="Photos, the arrow keys turn them"
        onScroll={follow}
        onKeyDown={turn}
        className="flex size-full snap-x snap-mandatory scroll-smooth overflow-x-auto [scrollbar-width:none] focus-visible:-outline-offset-4 focus-visible:outline-white motion-reduce:scroll-auto"
      >
        {photos.map((photo, place) => (
          <li key={photo.id} className="size-full shrink-0 snap-center snap-always">
            <PreparedPhoto photo={photo} alt={`Photo ${place + 1} of ${photos.length}, ${photo.name}`} />
          </li>
        ))}
      </ul>
      {photos[index]?.id === coverId && (
        <p className="pointer-events-none absolute top-9 left-2.5 rounded bg-card px-1.5 py-0.5 text-xs font-medium text-ink">
          Cover
        </p>
      )}
      {photos.length > 1 && <Position photos={photos} index={index} show={show} />}
    </section>
  );
}

function useCarousel(count: number) {
  const strip = useRef<HTMLUListElement>(null);
  const [seen, setSeen] = useState(0);
  const index = Math.min(seen, count - 1);

  function show(to: number) {
    const place = Math.min(Math.max(0, to), count - 1);
    strip.current?.scrollTo({ left: place * strip.current.clientWidth });
  }

  function follow() {
    const { scrollLeft = 0, clientWidth = 0 } = strip.current ?? {};
    setSeen(Math.round(scrollLeft / Math.max(1, clientWidth)));
  }

  function turn(event: KeyboardEvent) {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!step) return;
    event.preventDefault();
    show(index + step);
  }

  return { strip, index, show, follow, turn };
}

function PreparedPhoto({ photo, alt }: { photo: MediaView; alt: string }) {
  const src = photo.prepared ? `/media/${photo.id}/photo` : `/media/${photo.id}/poster`;
  // biome-ignore lint/performance/noImgElement: the very file that TikTok gets, behind a session
  return <img src={src} alt={alt} loading="lazy" draggable={false} className="size-full object-contain" />;
}

interface PositionProps {
  photos: MediaView[];
  index: number;
  show: (index: number) => void;
}

function Position({ photos, index, show }: PositionProps) {
  const count = photos.length;
  return (
    <>
      <p
        aria-live="polite"
        className="timecode pointer-events-none absolute top-9 right-2.5 rounded-full bg-black/55 px-2 py-0.5 text-xs"
      >
        <span className="sr-only">Photo </span>
        {index + 1}/{count}
      </p>
      <Turn label="Photo before" isOff={index === 0} side="left-1.5" onTurn={() => show(index - 1)}>
        <ChevronLeft aria-hidden className="size-4" />
      </Turn>
      <Turn label="Next photo" isOff={index === count - 1} side="right-1.5" onTurn={() => show(index + 1)}>
        <ChevronRight aria-hidden className="size-4" />
      </Turn>
      {count <= DOTS_MAX && (
        <div
          aria-hidden
          className="pointer-events-none absolute inset-x-0 bottom-1.5 z-10 flex justify-center gap-1"
        >
          {photos.map(({ id }, place) => (
            <span
              key={id}
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
        "absolute top-[42%] grid size-7 place-items-center rounded-full bg-black/45 hover:bg-black/65 focus-visible:outline-white aria-disabled:opacity-0 pointer-coarse:hidden",
        side,
      )}
    >
      {children}
    </button>
  );
}
