"use client";

import { Play, Volume2, VolumeX } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import type { MediaView } from "@/lib/media/types";

/** The real file, silent until somebody wants to hear it. Nothing plays by itself. */
export function PreviewVideo({ media, coverMs }: { media: MediaView; coverMs: number }) {
  const t = useTranslations("preview.player");
  const video = useRef<HTMLVideoElement>(null);
  const [isPlaying, setIsPlaying] = useState(false);
  const [isMuted, setIsMuted] = useState(true);
  const [hasStarted, setHasStarted] = useState(false);

  function toggle() {
    if (!video.current) return;
    if (isPlaying) return video.current.pause();
    // What stood still was the cover; the video begins at its beginning.
    if (!hasStarted) video.current.currentTime = 0;
    setHasStarted(true);
    void video.current.play().catch(() => setIsPlaying(false));
  }

  return (
    <>
      <video
        ref={video}
        src={`/media/${media.id}/file#t=${coverMs / 1000}`}
        poster={media.hasPoster && coverMs === 0 ? `/media/${media.id}/poster` : undefined}
        playsInline
        loop
        muted={isMuted}
        preload="metadata"
        onPlay={() => setIsPlaying(true)}
        onPause={() => setIsPlaying(false)}
        className="size-full object-contain"
      />
      <button
        type="button"
        aria-label={isPlaying ? t("pause") : t("play")}
        onClick={toggle}
        className="absolute inset-0 grid place-items-center rounded-[20px] focus-visible:-outline-offset-4 focus-visible:outline-white"
      >
        {!isPlaying && (
          <span className="grid size-12 place-items-center rounded-full bg-black/45">
            <Play aria-hidden className="size-5 translate-x-0.5 fill-current" />
          </span>
        )}
      </button>
      {hasStarted && (
        <button
          type="button"
          aria-pressed={!isMuted}
          aria-label={t("sound")}
          title={t("sound")}
          onClick={() => setIsMuted(!isMuted)}
          className="absolute start-2 top-8 z-10 grid size-8 place-items-center rounded-full bg-black/45 hover:bg-black/65 focus-visible:outline-white"
        >
          {isMuted ? <VolumeX aria-hidden className="size-4" /> : <Volume2 aria-hidden className="size-4" />}
        </button>
      )}
    </>
  );
}
