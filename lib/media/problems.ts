import {
  FRAMES_PER_SECOND_MAX,
  FRAMES_PER_SECOND_MIN,
  fitPhoto,
  formatBytes,
  formatNumber,
  formatOf,
  HEIC_PIXELS_MAX,
  hasExtension,
  PHOTO_PIXELS_MAX,
  PHOTO_SIDE_PIXELS_MIN,
  PHOTO_SIZE_BYTES_MAX,
  VIDEO_SIDE_PIXELS_MAX,
  VIDEO_SIDE_PIXELS_MIN,
  VIDEO_SIZE_BYTES_MAX,
} from "./rules";
import type { PhotoFacts, VideoFacts } from "./types";

/** Frame times are rounded in every container, so a true 60 reads as 60.002. */
const FRAMES_PER_SECOND_TOLERANCE = 0.05;

export const acceptedCodecs = ["H.264", "H.265", "VP8", "VP9"];

/** What TikTok would refuse about this file and what to do about it; null when it would take it. */
export function findVideoProblem(facts: VideoFacts): string | null {
  return findFileProblem(facts) ?? findPictureProblem(facts);
}

/** Whether a stored file is what its name and type say. Browsers can say anything. */
export function findTypeProblem(
  file: { name: string; contentType: string },
  facts: VideoFacts,
): string | null {
  const entry = formatOf(facts.container);
  if (!entry || (file.contentType === entry.contentType && hasExtension(file.name, entry.extensions))) {
    return null;
  }
  return `This is a ${facts.container} file, but its name or type says otherwise. Upload it as .${entry.extensions[0]}.`;
}

function findFileProblem(facts: VideoFacts): string | null {
  if (facts.sizeBytes === 0) return "The file is empty. Choose another one.";
  if (facts.sizeBytes > VIDEO_SIZE_BYTES_MAX) {
    return `The file is ${formatBytes(facts.sizeBytes)}; TikTok takes up to 4 GB. Export it with a lower bitrate, or cut it.`;
  }
  if (facts.container === null) return "This is not a video we can read. Export it as MP4 with H.264.";
  if (formatOf(facts.container)?.kind !== "video") {
    return `This is a ${facts.container} file; TikTok takes MP4, MOV and WebM. Export it as MP4.`;
  }
  if (facts.videoCodec === null && facts.audioCodec !== null) {
    return "The file has sound but no picture. Choose a video.";
  }
  if (facts.videoCodec === null || !facts.durationMs || !facts.isWhole) {
    return "The video is cut short: a part of the file is missing. Copy or export it again, then choose it here.";
  }
  return null;
}

function findPictureProblem(facts: VideoFacts): string | null {
  if (!acceptedCodecs.includes(facts.videoCodec ?? "")) {
    return `The picture is encoded as ${facts.videoCodec}; TikTok takes H.264, H.265, VP8 and VP9. Export it with H.264.`;
  }
  const framesPerSecond = facts.framesPerSecond ?? 0;
  if (!isRateAccepted(framesPerSecond)) {
    return `The video runs at ${formatNumber(framesPerSecond)} frames per second; TikTok takes 23 to 60. Export it at 30.`;
  }
  const sides = [facts.width ?? 0, facts.height ?? 0];
  const size = sides.join("×");
  if (Math.min(...sides) < VIDEO_SIDE_PIXELS_MIN) {
    return `The picture is ${size} pixels; TikTok asks for at least 360 on each side. Export it larger, best at 1080×1920.`;
  }
  if (Math.max(...sides) > VIDEO_SIDE_PIXELS_MAX) {
    return `The picture is ${size} pixels; TikTok takes up to 4096 on each side. Export it smaller, best at 1080×1920.`;
  }
  return null;
}

export function isRateAccepted(framesPerSecond: number): boolean {
  return (
    framesPerSecond >= FRAMES_PER_SECOND_MIN - FRAMES_PER_SECOND_TOLERANCE &&
    framesPerSecond <= FRAMES_PER_SECOND_MAX + FRAMES_PER_SECOND_TOLERANCE
  );
}

/** Why Cuepost cannot make of this photo what TikTok takes; null when it can, or when nothing is known yet. */
export function findPhotoProblem({ sizeBytes, format, width, height }: PhotoFacts): string | null {
  const sizeProblem = findPhotoSizeProblem(sizeBytes);
  if (sizeProblem) return sizeProblem;
  if (format === null) {
    return "This is not a photo that can be read here. Export it as JPEG, PNG, WebP, HEIC, AVIF or GIF.";
  }
  if (!width || !height) return null;
  const most = format === "HEIC" ? HEIC_PIXELS_MAX : PHOTO_PIXELS_MAX;
  if (width * height > most) {
    return `The photo is ${width}×${height} pixels, more than the ${most / 1_000_000} million that Cuepost reads of ${format}. Export it smaller, best at 1080×1920.`;
  }
  const fitted = fitPhoto({ width, height });
  if (Math.min(fitted.width, fitted.height) >= PHOTO_SIDE_PIXELS_MIN) return null;
  const shown = fitted.width === width ? "" : `, and ${fitted.width}×${fitted.height} once it fits TikTok`;
  return `The photo is ${width}×${height} pixels${shown}. Choose one with at least ${PHOTO_SIDE_PIXELS_MIN} on each side.`;
}

/** What the size alone says, before anything is read. */
export function findPhotoSizeProblem(sizeBytes: number): string | null {
  if (sizeBytes === 0) return "The file is empty. Choose another one.";
  if (sizeBytes > PHOTO_SIZE_BYTES_MAX) {
    return `The photo is ${formatBytes(sizeBytes)}; Cuepost takes up to ${formatBytes(PHOTO_SIZE_BYTES_MAX)}. Export it smaller, best at 1080×1920.`;
  }
  return null;
}

export const brokenPhoto =
  "The photo is cut short or damaged. Copy or export it again, best as JPEG, then upload that.";
