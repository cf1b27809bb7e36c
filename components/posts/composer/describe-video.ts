import type { MediaView } from "@/lib/media/types";
import { formatDuration } from "@/lib/posts/rules";

/** `MP4`, `H.264`, `1080×1920`, `30 fps`, `0:48`: what is known of it. */
export function describeVideo(video: MediaView): string[] {
  const { durationMs, width, height, container, videoCodec, framesPerSecond } = video;
  return [
    container?.toUpperCase(),
    videoCodec?.toUpperCase(),
    width && height ? `${width}×${height}` : null,
    framesPerSecond ? `${Math.round(framesPerSecond)} fps` : null,
    durationMs ? formatDuration(durationMs) : null,
  ].filter((fact) => fact !== null && fact !== undefined);
}
