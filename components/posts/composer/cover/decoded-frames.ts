import type { FrameSizes, FrameSource } from "./frame-source";

/** What is kept of the file at a time. */
const CACHE_BYTES_MAX = 16 * 1024 * 1024;
const TRIES_MAX = 3;
const RETRY_SECONDS = 0.5;

/** By WebCodecs: reads only the parts of the file that hold these frames. Throws where the browser cannot. */
export async function openDecodedFrames(url: string, sizes: FrameSizes): Promise<FrameSource> {
  const { ALL_FORMATS, CanvasSink, Input, UrlSource } = await import("mediabunny");
  const source = new UrlSource(url, {
    maxCacheSize: CACHE_BYTES_MAX,
    getRetryDelay: (tries) => (tries < TRIES_MAX ? RETRY_SECONDS : null),
    // A read that was ahead of its time and broke off: the next one that is needed tells.
    handleUnhandledError: () => undefined,
  });
  const input = new Input({ formats: ALL_FORMATS, source });
  try {
    const track = await input.getPrimaryVideoTrack();
    if (!track || !(await track.canDecode())) throw new Error("This browser cannot decode the picture.");
    const startSeconds = await track.getFirstTimestamp();
    const small = new CanvasSink(track, { height: sizes.stripHeightPx, poolSize: 1 });
    const large = new CanvasSink(track, { height: sizes.frameHeightPx, poolSize: 2 });
    const toSeconds = (ms: number) => startSeconds + ms / 1000;
    return {
      async *strip(timesMs) {
        let place = 0;
        for await (const found of small.canvasesAtTimestamps(timesMs.map(toSeconds))) {
          const atMs = timesMs[place++] ?? 0;
          if (found) yield { atMs, picture: found.canvas };
        }
      },
      frame: async (atMs) => (await large.getCanvas(toSeconds(atMs)))?.canvas ?? null,
      close: () => input.dispose(),
    };
  } catch (error) {
    input.dispose();
    throw error;
  }
}
