"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useRef, useState } from "react";
import type { MediaView } from "@/lib/media/types";
import { CarouselPosition } from "./carousel-position";

interface PhotoCarouselProps {
  photos: MediaView[];
  coverId: string | null;
}

/** The pictures as TikTok gets them: swiped on a phone, by arrows and arrow keys elsewhere. */
export function PhotoCarousel({ photos, coverId }: PhotoCarouselProps) {
  const t = useTranslations("preview.carousel");
  const { strip, index, show, follow, turn } = useCarousel(photos.length);
  return (
    <section aria-label={t("label")} aria-roledescription={t("role")} className="size-full">
      <ul
        ref={strip}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={t("keys")}
        onScroll={follow}
        onKeyDown={turn}
        className="flex size-full snap-x snap-mandatory scroll-smooth overflow-x-auto rounded-[20px] [scrollbar-width:none] focus-visible:-outline-offset-4 focus-visible:outline-white motion-reduce:scroll-auto"
      >
        {photos.map((photo, place) => (
          <li key={photo.id} className="size-full shrink-0 snap-center snap-always">
            <PreparedPhoto
              photo={photo}
              alt={t("photo", { number: place + 1, count: photos.length, name: photo.name })}
            />
          </li>
        ))}
      </ul>
      {photos[index]?.id === coverId && (
        <p className="pointer-events-none absolute start-2.5 top-9 rounded bg-card px-1.5 py-0.5 text-xs font-medium text-ink">
          {t("cover")}
        </p>
      )}
      {photos.length > 1 && <CarouselPosition count={photos.length} index={index} show={show} />}
    </section>
  );
}

function useCarousel(count: number) {
  const strip = useRef<HTMLUListElement>(null);
  const [seen, setSeen] = useState(0);
  const index = Math.min(seen, count - 1);
  const isMirrored = () => !!strip.current && getComputedStyle(strip.current).direction === "rtl";

  function show(to: number) {
    const place = Math.min(Math.max(0, to), count - 1);
    const distance = place * (strip.current?.clientWidth ?? 0);
    strip.current?.scrollTo({ left: isMirrored() ? -distance : distance });
  }

  function follow() {
    const { scrollLeft = 0, clientWidth = 0 } = strip.current ?? {};
    setSeen(Math.round(Math.abs(scrollLeft) / Math.max(1, clientWidth)));
  }

  function turn(event: KeyboardEvent) {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!step) return;
    event.preventDefault();
    show(index + (isMirrored() ? -step : step));
  }

  return { strip, index, show, follow, turn };
}

function PreparedPhoto({ photo, alt }: { photo: MediaView; alt: string }) {
  const src = photo.prepared ? `/media/${photo.id}/photo` : `/media/${photo.id}/poster`;
  // biome-ignore lint/performance/noImgElement: the very file that TikTok gets, behind a session
  return <img src={src} alt={alt} loading="lazy" draggable={false} className="size-full object-contain" />;
}
