"use client";

import { Play } from "lucide-react";
import { useRef, useState } from "react";
import type { MediaView } from "@/lib/media/types";

export function PreviewPlayer({ media, coverMs }: { media: MediaView; coverMs: number }) {
  const video = useRef<HTMLVideoElement>(null);
  const [isPlaying, setIsPlaying] = useState(false);
  const toggle = () => (isPlaying ? video.current?.pause() : void video.current?.play());
  return (
    <>
      {/* biome-ignore lint/a11y/useMediaCaption: the person's own video, which has no captions file */}
      <video
        ref={video}
        src={`/media/${media.id}/file#t=${coverMs / 1000}`}
        poster={media.hasPoster && coverMs === 0 ? `/media/${media.id}/poster` : undefined}
        playsInline
        loop
        preload="metadata"
        onPlay={() => setIsPlaying(true)}
        onPause={() => setIsPlaying(false)}
        className="size-full object-contain"
      />
      <button
        type="button"
        aria-label={isPlaying ? "Pause the preview" : "Play the preview"}
        onClick={toggle}
        className="absolute inset-0 grid place-items-center focus-visible:-outline-offset-4 focus-visible:outline-white"
      >
        {!isPlaying && (
          <span className="grid size-12 place-items-center rounded-full bg-black/45">
            <Play className="size-5 translate-x-0.5 fill-current" />
          </span>
        )}
      </button>
    </>
  );
}
