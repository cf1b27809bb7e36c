import type { Input } from "mediabunny";
import { fitPoster } from "@/lib/media/rules";
import type { Size, VideoFacts } from "@/lib/media/types";
import { encodePoster } from "./encode-poster";

const VIDEO_ELEMENT_TIMEOUT_MS = 6000;

/**
 * A JPEG of an early frame, by WebCodecs or else by a video element; null when neither can show one. Without a
 * file at hand there is no element.
 */
export async function makePoster(file: File | null, input: Input, facts: VideoFacts): Promise<Blob | null> {
  if (!facts.isWhole || !facts.width || !facts.height) return null;
  // The very first frame is often black.
  const atSeconds = Math.min(1, (facts.durationMs ?? 0) / 2000);
  const size = fitPoster({ width: facts.width, height: facts.height });
  try {
    return await encodePoster(await decodeFrame(input, atSeconds, size));
  } catch {
    if (!file) return null;
    return drawFromElement(file, atSeconds, size).then(encodePoster, () => null);
  }
}

async function decodeFrame(input: Input, atSeconds: number, size: Size) {
  const { CanvasSink } = await import("mediabunny");
  const track = await input.getPrimaryVideoTrack();
  if (!track || !(await track.canDecode())) throw new Error("This browser cannot decode the picture.");
  const start = await track.getFirstTimestamp();
  const frame = await new CanvasSink(track, { ...size, fit: "fill" }).getCanvas(start + atSeconds);
  if (!frame) throw new Error("There is no frame at this time.");
  return frame.canvas;
}

async function drawFromElement(file: File, atSeconds: number, size: Size): Promise<HTMLCanvasElement> {
  const video = document.createElement("video");
  const url = URL.createObjectURL(file);
  const signal = AbortSignal.timeout(VIDEO_ELEMENT_TIMEOUT_MS);
  try {
    Object.assign(video, { muted: true, playsInline: true, preload: "auto", src: url });
    await happens(video, "loadeddata", signal);
    video.currentTime = atSeconds;
    await happens(video, "seeked", signal);
    if (video.videoWidth === 0) throw new Error("This browser cannot show the picture.");
    const canvas = Object.assign(document.createElement("canvas"), size);
    canvas.getContext("2d")?.drawImage(video, 0, 0, size.width, size.height);
    return canvas;
  } finally {
    video.removeAttribute("src");
    URL.revokeObjectURL(url);
  }
}

function happens(video: HTMLVideoElement, event: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    video.addEventListener(event, () => resolve(), { once: true });
    video.addEventListener("error", () => reject(video.error), { once: true });
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}
