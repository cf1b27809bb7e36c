"use client";

import { useEffect, useRef } from "react";
import { cn } from "@/components/ui/cn";
import type { MediaView } from "@/lib/media/types";

interface CoverPictureProps {
  media: MediaView;
  atMs: number;
  className?: string;
}

/** What people see before they open it: a frame of the video, or the photo that is the cover. */
export function CoverPicture({ media, atMs, className }: CoverPictureProps) {
  const looks = cn("size-full object-cover", className);
  if (media.kind === "video") return <Frame mediaId={media.id} atMs={atMs} className={looks} />;
  const src = media.prepared ? `/media/${media.id}/photo` : `/media/${media.id}/poster`;
  // biome-ignore lint/performance/noImgElement: the very file that TikTok gets, behind a session
  return <img src={src} alt="" draggable={false} className={looks} />;
}

interface FrameProps {
  mediaId: string;
  atMs: number;
  className: string;
}

/** A video that never plays: the browser fetches only what this frame needs. */
function Frame({ mediaId, atMs, className }: FrameProps) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current) video.current.currentTime = atMs / 1000;
  }, [atMs]);
  return (
    <video
      ref={video}
      src={`/media/${mediaId}/file`}
      onLoadedMetadata={(event) => {
        event.currentTarget.currentTime = atMs / 1000;
      }}
      muted
      playsInline
      preload="metadata"
      tabIndex={-1}
      aria-hidden
      className={className}
    />
  );
}
