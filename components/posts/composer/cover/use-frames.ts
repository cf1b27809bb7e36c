"use client";

import { useEffect, useState } from "react";
import type { MediaView } from "@/lib/media/types";
import { openDecodedFrames } from "./decoded-frames";
import { openElementFrames } from "./element-frames";
import { encodeThumbnail } from "./encode-thumbnail";
import type { FrameSizes, FrameSource } from "./frame-source";
import { stripTimes } from "./frame-steps";

export const STRIP_PICTURES = 12;
export const STRIP_HEIGHT_PX = 80;
export const FRAME_HEIGHT_PX = 232;
/** Sharper than this nobody sees, and each step costs memory. */
const PIXEL_RATIO_MAX = 2;

export interface Thumbnail {
  atMs: number;
  src: string;
}

export interface Frames {
  mediaId: string;
  source: FrameSource | null;
  strip: Thumbnail[];
  /** This browser can decode it in no way. */
  isUnreadable: boolean;
}

type Video = Pick<MediaView, "id" | "durationMs">;

/** Opened when it is first wanted; closed, with all its pictures, when it no longer is. */
export function useFrames({ id, durationMs }: Video, isWanted: boolean): Frames {
  const nothing = { mediaId: id, source: null, strip: [], isUnreadable: false };
  const [frames, setFrames] = useState<Frames>(nothing);
  useEffect(() => {
    if (!isWanted || !durationMs) return;
    const stop = new AbortController();
    const addresses: string[] = [];
    const change = (part: Partial<Frames>) =>
      setFrames((known) => {
        const same =
          known.mediaId === id ? known : { mediaId: id, source: null, strip: [], isUnreadable: false };
        return { ...same, ...part };
      });
    const add = (thumbnail: Thumbnail) => {
      addresses.push(thumbnail.src);
      setFrames((known) => ({ ...known, strip: [...known.strip, thumbnail] }));
    };
    const opened = openFrames(`/media/${id}/file`);
    opened.then(
      (source) => {
        if (stop.signal.aborted) return;
        change({ source, strip: [], isUnreadable: false });
        return fillStrip(source, stripTimes(durationMs, STRIP_PICTURES), { add, signal: stop.signal });
      },
      () => stop.signal.aborted || change({ source: null, strip: [], isUnreadable: true }),
    );
    return () => {
      stop.abort();
      for (const address of addresses) URL.revokeObjectURL(address);
      change({ source: null, strip: [] });
      void opened.then(
        (source) => source.close(),
        () => undefined,
      );
    };
  }, [id, durationMs, isWanted]);
  return frames.mediaId === id ? frames : nothing;
}

async function openFrames(path: string): Promise<FrameSource> {
  const ratio = Math.min(PIXEL_RATIO_MAX, window.devicePixelRatio || 1);
  const sizes: FrameSizes = {
    stripHeightPx: Math.round(STRIP_HEIGHT_PX * ratio),
    frameHeightPx: Math.round(FRAME_HEIGHT_PX * ratio),
  };
  const url = new URL(path, window.location.href).href;
  return openDecodedFrames(url, sizes).catch(() => openElementFrames(url, sizes));
}

interface Filling {
  add: (thumbnail: Thumbnail) => void;
  signal: AbortSignal;
}

/** What breaks off in the middle leaves the pictures it has: the slider works without them. */
async function fillStrip(source: FrameSource, timesMs: number[], { add, signal }: Filling): Promise<void> {
  try {
    for await (const { atMs, picture } of source.strip(timesMs)) {
      if (signal.aborted) return;
      const src = await encodeThumbnail(picture);
      if (signal.aborted) return URL.revokeObjectURL(src);
      add({ atMs, src });
    }
  } catch {
    // Closed meanwhile, or a part of the file that cannot be decoded.
  }
}
