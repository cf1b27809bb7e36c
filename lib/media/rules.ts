import { LABELED_AT_ONCE_MAX } from "@/lib/workspaces/rules";
import type { MediaKind, MediaStatus, PreparedPhotoView, Size } from "./types";

/** TikTok's media specifications. It does not say which GB it means, so the smaller reading counts. */
export const VIDEO_SIZE_BYTES_MAX = 4_000_000_000;
export const VIDEO_SIDE_PIXELS_MIN = 360;
export const VIDEO_SIDE_PIXELS_MAX = 4096;
export const FRAMES_PER_SECOND_MIN = 23;
export const FRAMES_PER_SECOND_MAX = 60;

export const POSTER_BYTES_MAX = 200_000;
export const POSTER_WIDTH_PIXELS_MAX = 360;
export const POSTER_HEIGHT_PIXELS_MAX = 640;

/** Ours: phones write up to about 20 MB, and what is larger is seldom meant for TikTok. */
export const PHOTO_SIZE_BYTES_MAX = 50_000_000;
export const PHOTO_PIXELS_MAX = 100_000_000;
/** Decoded in WebAssembly, several copies at a time; phones write up to 50 million. */
export const HEIC_PIXELS_MAX = 50_000_000;
/** TikTok names no least size. Less than this, once it fits, is no picture to look at. */
export const PHOTO_SIDE_PIXELS_MIN = 100;
/** TikTok takes photos of "1080p" without saying which side it means: this fits both readings. */
export const PREPARED_SHORT_SIDE_PIXELS_MAX = 1080;
export const PREPARED_LONG_SIDE_PIXELS_MAX = 1920;
export const PREPARED_SIZE_BYTES_MAX = 20_000_000;

const formats = {
  MP4: { kind: "video", contentType: "video/mp4", extensions: ["mp4", "m4v"] },
  MOV: { kind: "video", contentType: "video/quicktime", extensions: ["mov", "qt"] },
  WebM: { kind: "video", contentType: "video/webm", extensions: ["webm"] },
  JPEG: { kind: "photo", contentType: "image/jpeg", extensions: ["jpg", "jpeg", "jfif"] },
  WebP: { kind: "photo", contentType: "image/webp", extensions: ["webp"] },
  PNG: { kind: "photo", contentType: "image/png", extensions: ["png"] },
  HEIC: { kind: "photo", contentType: "image/heic", extensions: ["heic", "heif", "hif"] },
  AVIF: { kind: "photo", contentType: "image/avif", extensions: ["avif"] },
  GIF: { kind: "photo", contentType: "image/gif", extensions: ["gif"] },
} as const satisfies Record<string, { kind: MediaKind; contentType: string; extensions: readonly string[] }>;

export type PhotoFormat = {
  [Name in keyof typeof formats]: (typeof formats)[Name]["kind"] extends "photo" ? Name : never;
}[keyof typeof formats];

/** What a file picker offers. Names are there for browsers that know no type for them. */
export const acceptedFiles = Object.values(formats)
  .flatMap(({ contentType, extensions }) => [contentType, ...extensions.map((name) => `.${name}`)])
  .join(",");

/** The same for a picker that wants extensions by type. */
export const acceptedTypes: Record<string, string[]> = Object.fromEntries(
  Object.values(formats).map(({ contentType, extensions }) => [
    contentType,
    extensions.map((name) => `.${name}`),
  ]),
);

/** The types that files are ever served with. */
export const mediaContentTypes = Object.values(formats).map(({ contentType }) => contentType as string);

export function kindOf(contentType: string): MediaKind {
  return contentType.startsWith("image/") ? "photo" : "video";
}

/** The content type of this format; null for one that is not taken. */
export function contentTypeOf(format: string | null): string | null {
  return formatOf(format)?.contentType ?? null;
}

/** The file name with the extension its content really has: a renamed file is put right, not refused. */
export function nameAsContained(name: string, format: string | null): string {
  const entry = formatOf(format);
  if (!entry || hasExtension(name, entry.extensions)) return name;
  return `${name.replace(/\.[A-Za-z0-9]{1,5}$/, "")}.${entry.extensions[0]}`;
}

/** The same by the type that somebody says it has, of whose content nothing is known yet. */
export function nameForType(name: string, contentType: string): string {
  const format = Object.entries(formats).find(([, entry]) => entry.contentType === contentType);
  return nameAsContained(name, format?.[0] ?? null);
}

/** What a file of this name probably is, before a byte of it is known: a video, unless its extension says otherwise. */
export function guessContentType(name: string): string {
  const entry = Object.values(formats).find(({ extensions }) => hasExtension(name, extensions));
  return entry?.contentType ?? formats.MP4.contentType;
}

/** How many of the first bytes `readPhotoFormat` looks at. */
export const PHOTO_HEAD_BYTES = 256;

const heicBrands = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"];

/** By its first bytes and nothing else; null for whatever is no photo we take, SVG among it. */
export function readPhotoFormat(head: Uint8Array): PhotoFormat | null {
  const text = String.fromCharCode(...head.subarray(0, PHOTO_HEAD_BYTES));
  if (text.startsWith("\xff\xd8\xff")) return "JPEG";
  if (text.startsWith("\x89PNG\r\n\x1a\n")) return "PNG";
  if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) return "GIF";
  if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) return "WebP";
  if (!text.startsWith("ftyp", 4)) return null;
  // The box holds a main brand, a version, and the brands it may be read as.
  const brands: string[] = text.slice(8, text.charCodeAt(2) * 256 + text.charCodeAt(3)).match(/.{4}/gs) ?? [];
  if (brands.includes("avif") || brands.includes("avis")) return "AVIF";
  return heicBrands.includes(brands[0] ?? "") ? "HEIC" : null;
}

/** The largest size of this shape that TikTok takes, never larger than it is. */
export function fitPhoto({ width, height }: Size): Size {
  const isLandscape = width > height;
  const longMax = width === height ? PREPARED_SHORT_SIDE_PIXELS_MAX : PREPARED_LONG_SIDE_PIXELS_MAX;
  const scale = fitScale(
    { width, height },
    {
      width: isLandscape ? longMax : PREPARED_SHORT_SIDE_PIXELS_MAX,
      height: isLandscape ? PREPARED_SHORT_SIDE_PIXELS_MAX : longMax,
    },
  );
  return scaled({ width, height }, scale);
}

export function fitPoster(size: Size): Size {
  return scaled(size, fitScale(size, { width: POSTER_WIDTH_PIXELS_MAX, height: POSTER_HEIGHT_PIXELS_MAX }));
}

function fitScale(size: Size, box: Size): number {
  return Math.min(box.width / size.width, box.height / size.height, 1);
}

function scaled({ width, height }: Size, scale: number): Size {
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** `1440×1080 JPEG, 412 kB · Turned upright`. */
export function describePrepared({
  width,
  height,
  contentType,
  sizeBytes,
  changes,
}: PreparedPhotoView): string {
  const format = contentType === "image/webp" ? "WebP" : "JPEG";
  const made = changes.length > 0 ? changes : ["the original as it is"];
  return [`${width}×${height} ${format}, ${formatBytes(sizeBytes)}`, ...made].join(" · ");
}

/** Decimal units, as disks and TikTok count. */
export function formatBytes(sizeBytes: number): string {
  const units = ["bytes", "kB", "MB", "GB"];
  const power = Math.min(3, Math.floor(Math.log10(Math.max(sizeBytes, 1)) / 3));
  return `${formatNumber(sizeBytes / 1000 ** power)} ${units[power]}`;
}

export function formatNumber(value: number): string {
  return value.toFixed(value < 100 ? 1 : 0).replace(/\.0$/, "");
}

export function formatOf(name: string | null) {
  return name !== null && Object.hasOwn(formats, name) ? formats[name as keyof typeof formats] : null;
}

export function hasExtension(name: string, extensions: readonly string[]): boolean {
  return extensions.some((extension) => name.toLowerCase().endsWith(`.${extension}`));
}

export const MEDIA_PAGE_MAX = 60;
export const MEDIA_SEARCH_MAX = 100;
/** How many files one order may be about: labelling, deleting, taking back. */
export const MEDIA_BULK_MAX = LABELED_AT_ONCE_MAX;

export const mediaSorts = ["newest", "oldest", "name", "size", "duration", "last used"] as const;
export type MediaSort = (typeof mediaSorts)[number];

/** Whether there is anything to play, download or cut: a place that waits, or waited in vain, is empty. */
export function hasFile({ status, sizeBytes }: { status: MediaStatus; sizeBytes: number }): boolean {
  return status !== "fetching" && status !== "removed" && sizeBytes > 0;
}

/** `leaving`: the retention removes it within days. */
export const mediaStates = ["ready", "checking", "refused", "leaving", "removed"] as const;
export type MediaState = (typeof mediaStates)[number];

export const IMPORTS_PER_REQUEST_MAX = 20;

/** Whether an address is worth asking: what it leads to is looked at when it is. */
export function isWebAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password, hostname } = new URL(address);
  return /^https?:$/.test(protocol) && !username && !password && hostname !== "";
}
