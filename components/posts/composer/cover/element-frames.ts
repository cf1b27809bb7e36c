import type { FrameSizes, FrameSource } from "./frame-source";

const SEEK_TIMEOUT_MS = 8000;

/** By a video element that is never shown: for files that only the browser's own player can decode. */
export async function openElementFrames(url: string, sizes: FrameSizes): Promise<FrameSource> {
  const video = document.createElement("video");
  const stop = new AbortController();
  Object.assign(video, { muted: true, playsInline: true, preload: "auto", src: url });
  const close = () => {
    stop.abort();
    video.removeAttribute("src");
    video.load();
  };
  try {
    await happens(video, "loadeddata", stop.signal);
    if (video.videoWidth === 0) throw new Error("This browser cannot show the picture.");
  } catch (error) {
    close();
    throw error;
  }
  const [small, large] = [document.createElement("canvas"), document.createElement("canvas")];
  // One element looks at one moment at a time.
  let turn: Promise<unknown> = Promise.resolve();
  const draw = (canvas: HTMLCanvasElement, atMs: number, heightPx: number) => {
    const drawn = turn.then(async () => {
      const seeked = happens(video, "seeked", stop.signal);
      video.currentTime = atMs / 1000;
      await seeked;
      canvas.height = heightPx;
      canvas.width = Math.round((heightPx * video.videoWidth) / video.videoHeight);
      canvas.getContext("2d")?.drawImage(video, 0, 0, canvas.width, canvas.height);
      return canvas;
    });
    turn = drawn.catch(() => undefined);
    return drawn;
  };
  return {
    async *strip(timesMs) {
      for (const atMs of timesMs) yield { atMs, picture: await draw(small, atMs, sizes.stripHeightPx) };
    },
    frame: (atMs) => draw(large, atMs, sizes.frameHeightPx),
    close,
  };
}

function happens(video: HTMLVideoElement, name: string, stop: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const limit = AbortSignal.any([stop, AbortSignal.timeout(SEEK_TIMEOUT_MS)]);
    limit.addEventListener("abort", () => reject(limit.reason), { once: true });
    video.addEventListener(name, () => resolve(), { once: true, signal: limit });
    video.addEventListener("error", () => reject(video.error), { once: true, signal: limit });
  });
}
