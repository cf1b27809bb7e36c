import type { VideoFacts } from "./types";

/** TikTok's media specifications. It does not say which GB it means, so the smaller reading counts. */
export const VIDEO_SIZE_BYTES_MAX = 4_000_000_000;
export const VIDEO_SIDE_PIXELS_MIN = 360;
export const VIDEO_SIDE_PIXELS_MAX = 4096;
export const FRAMES_PER_SECOND_MIN = 23;
export const FRAMES_PER_SECOND_MAX = 60;
/** Frame times are rounded in every container, so a true 60 reads as 60.002. */
const FRAMES_PER_SECOND_TOLERANCE = 0.05;

export const POSTER_BYTES_MAX = 200_000;
export const POSTER_WIDTH_PIXELS_MAX = 360;
export const POSTER_HEIGHT_PIXELS_MAX = 640;

const acceptedCodecs = ["H.264", "H.265", "VP8", "VP9"];

const containers = {
  MP4: { contentType: "video/mp4", extensions: ["mp4", "m4v"] },
  MOV: { contentType: "video/quicktime", extensions: ["mov", "qt"] },
  WebM: { contentType: "video/webm", extensions: ["webm"] },
} as const;

export const videoContentTypes = Object.values(containers).map(({ contentType }) => contentType);

/** The content type TikTok knows this container by; null for one it does not take. */
export function contentTypeOf(container: string | null): string | null {
  return entryOf(container)?.contentType ?? null;
}

/** The file name with the extension its content really has: a renamed file is put right, not refused. */
export function nameAsContained(name: string, container: string | null): string {
  const entry = entryOf(container);
  if (!entry || hasExtension(name, entry.extensions)) return name;
  return `${name.replace(/\.[A-Za-z0-9]{1,5}$/, "")}.${entry.extensions[0]}`;
}

/** What TikTok would refuse about this file and what to do about it; null when it would take it. */
export function findVideoProblem(facts: VideoFacts): string | null {
  return findFileProblem(facts) ?? findPictureProblem(facts);
}

/** Whether a stored file is what its name and type say. Browsers can say anything. */
export function findTypeProblem(
  file: { name: string; contentType: string },
  facts: VideoFacts,
): string | null {
  const entry = entryOf(facts.container);
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
  if (!entryOf(facts.container)) {
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
  if (
    framesPerSecond < FRAMES_PER_SECOND_MIN - FRAMES_PER_SECOND_TOLERANCE ||
    framesPerSecond > FRAMES_PER_SECOND_MAX + FRAMES_PER_SECOND_TOLERANCE
  ) {
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

/** Decimal units, as disks and TikTok count. */
export function formatBytes(sizeBytes: number): string {
  const units = ["bytes", "kB", "MB", "GB"];
  const power = Math.min(3, Math.floor(Math.log10(Math.max(sizeBytes, 1)) / 3));
  return `${formatNumber(sizeBytes / 1000 ** power)} ${units[power]}`;
}

function formatNumber(value: number): string {
  return value.toFixed(value < 100 ? 1 : 0).replace(/\.0$/, "");
}

function entryOf(container: string | null) {
  return container !== null && Object.hasOwn(containers, container)
    ? containers[container as keyof typeof containers]
    : null;
}

function hasExtension(name: string, extensions: readonly string[]): boolean {
  return extensions.some((extension) => name.toLowerCase().endsWith(`.${extension}`));
}
