"use client";

import { type RefObject, useEffect, useMemo } from "react";
import type { FixSource } from "./convert-video";

/** A browser that cannot show the video still cuts it by the times. */
export function FixPreview({
  source,
  reference,
}: {
  source: FixSource;
  reference: RefObject<HTMLVideoElement | null>;
}) {
  const url = useMemo(() => ("file" in source ? URL.createObjectURL(source.file) : source.url), [source]);
  useEffect(() => () => void (url.startsWith("blob:") && URL.revokeObjectURL(url)), [url]);
  return (
    // biome-ignore lint/a11y/useMediaCaption: what people upload brings no captions
    <video
      ref={reference}
      src={url}
      controls
      playsInline
      preload="metadata"
      className="mb-3 max-h-[32dvh] w-full rounded-card bg-black"
    />
  );
}
