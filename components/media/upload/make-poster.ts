import type { Input } from "mediabunny";
import { POSTER_BYTES_MAX, POSTER_HEIGHT_PIXELS_MAX, POSTER_WIDTH_PIXELS_MAX } from "@/lib/media/rules";
import type { VideoFacts } from "@/lib/media/types";

const qualities = [0.82, 0.65, 0.45];
const VIDEO_ELEMENT_TIMEOUT_MS = 6000;

type Size = { width: number; height: number };

/** A JPEG of an early frame, by WebCodecs or else by a video element; null when neither can show one. */
export async function makePoster(file: File, input: Input, facts: VideoFacts): Promise<Blob | null> {
  if (!facts.isWhole || !facts.width || !facts.height) return null;
  // The very first frame is often black.
  const atSeconds = Math.min(1, (facts.durationMs ?? 0) / 2000);
  const size = fitIn({ width: facts.width, height: facts.height });
  try {
    return await encode(await decodeFrame(input, atSeconds, size));
  } catch {
    return drawFromElement(file, atSeconds, size).then(encode, () => null);
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

async function encode(canvas: HTMLCanvasElement | OffscreenCanvas): Promise<Blob | null> {
  for (const quality of qualities) {
    const jpeg = await toJpeg(canvas, quality);
    if (jpeg && jpeg.size <= POSTER_BYTES_MAX) return jpeg;
  }
  return null;
}

function toJpeg(canvas: HTMLCanvasElement | OffscreenCanvas, quality: number): Promise<Blob | null> {
  if ("convertToBlob" in canvas) return canvas.convertToBlob({ type: "image/jpeg", quality });
  return new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", quality));
}

function fitIn({ width, height }: Size): Size {
  const scale = Math.min(POSTER_WIDTH_PIXELS_MAX / width, POSTER_HEIGHT_PIXELS_MAX / height, 1);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
