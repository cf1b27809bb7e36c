"use client";

import { useEffect, useState } from "react";

const FRAMES = 9;
const FRAME_WIDTH_PX = 108;
const SEEK_TIMEOUT_MS = 8000;

export interface Frame {
  atMs: number;
  /** A small JPEG as a data URL. */
  src: string;
}

/** Frames spread over the video, drawn in the browser one after the other; none when it cannot decode it. */
export function useFrames(mediaId: string | null, durationMs: number | null): Frame[] {
  const [frames, setFrames] = useState<{ mediaId: string; list: Frame[] } | null>(null);
  useEffect(() => {
    if (!mediaId || !durationMs) return;
    const stop = new AbortController();
    const add = (frame: Frame) =>
      setFrames((known) => ({
        mediaId,
        list: known?.mediaId === mediaId ? [...known.list, frame] : [frame],
      }));
    setFrames(null);
    drawFrames(`/media/${mediaId}/file`, durationMs, { add, signal: stop.signal }).catch(() => {
      // Without frames the slider still chooses the moment.
    });
    return () => stop.abort();
  }, [mediaId, durationMs]);
  return frames && frames.mediaId === mediaId ? frames.list : [];
}

interface Drawing {
  add: (frame: Frame) => void;
  signal: AbortSignal;
}

async function drawFrames(src: string, durationMs: number, { add, signal }: Drawing): Promise<void> {
  const video = document.createElement("video");
  video.muted = true;
  video.preload = "auto";
  video.src = src;
  try {
    await once(video, "loadeddata", signal);
    for (let index = 0; index < FRAMES && !signal.aborted; index++) {
      const atMs = Math.floor((durationMs * index) / FRAMES);
      const seeked = once(video, "seeked", signal);
      video.currentTime = atMs / 1000;
      await seeked;
      add({ atMs, src: draw(video) });
    }
  } finally {
    video.removeAttribute("src");
    video.load();
  }
}

function draw(video: HTMLVideoElement): string {
  const canvas = document.createElement("canvas");
  canvas.width = FRAME_WIDTH_PX;
  canvas.height = Math.round((FRAME_WIDTH_PX * video.videoHeight) / Math.max(1, video.videoWidth));
  canvas.getContext("2d")?.drawImage(video, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL("image/jpeg", 0.7);
}

function once(video: HTMLVideoElement, name: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(SEEK_TIMEOUT_MS)]);
    limit.addEventListener("abort", () => reject(limit.reason), { once: true });
    video.addEventListener(name, () => resolve(), { once: true, signal: limit });
    video.addEventListener("error", () => reject(video.error), { once: true, signal: limit });
  });
}
