import "server-only";
import sharp, { type Metadata, type Sharp, type SharpOptions } from "sharp";
import { openHeic } from "./open-heic";
import { brokenPhoto, findPhotoProblem } from "./problems";
import {
  fitPhoto,
  fitPoster,
  formatBytes,
  PHOTO_PIXELS_MAX,
  type PhotoFormat,
  POSTER_BYTES_MAX,
  PREPARED_SIZE_BYTES_MAX,
  readPhotoFormat,
} from "./rules";
import type { Size } from "./types";

/** At 1080p there are 6.2 MB to a whole picture before it is compressed: no JPEG of it comes near TikTok's 20. */
const JPEG_QUALITY = 90;
const posterQualities = [82, 65, 45];

const safely = { failOn: "error", sequentialRead: true, limitInputPixels: PHOTO_PIXELS_MAX } as const;

export interface ConvertedPhoto extends Size {
  format: PhotoFormat;
  poster: Buffer;
  /** Null when the original is just what TikTok takes. */
  jpeg: (Size & { bytes: Buffer }) | null;
  changes: string[];
}

interface Original extends Size {
  bytes: Buffer;
  format: PhotoFormat;
  metadata: Metadata;
}

/** Makes of a photo what TikTok takes. Believes nothing but the bytes, and decodes all of them. */
export async function convertPhoto(bytes: Buffer): Promise<ConvertedPhoto | { problem: string }> {
  const format = readPhotoFormat(bytes);
  const unread = findPhotoProblem({ sizeBytes: bytes.byteLength, format, width: null, height: null });
  if (unread !== null || format === null) return { problem: unread ?? brokenPhoto };
  try {
    const metadata = await sharp(bytes, { ...safely, limitInputPixels: false }).metadata();
    const { width, height } = metadata.autoOrient;
    const problem = findPhotoProblem({ sizeBytes: bytes.byteLength, format, width, height });
    return problem ? { problem } : await convert({ bytes, format, metadata, width, height });
  } catch (error) {
    console.warn(`A ${format} photo could not be read: ${error instanceof Error ? error.message : error}`);
    return { problem: brokenPhoto };
  }
}

async function convert(original: Original): Promise<ConvertedPhoto> {
  const { format, width, height } = original;
  const picture = await decode(original);
  const changes = describeChanges(original, picture);
  const opaque = sharp(picture.pixels, { raw: picture }).flatten({ background: "white" });
  const bytes = changes.length > 0 && (await toJpeg(opaque.clone()));
  return {
    format,
    width,
    height,
    changes,
    poster: await makePoster(opaque, picture),
    jpeg: bytes ? { bytes, width: picture.width, height: picture.height } : null,
  };
}

interface Picture extends Size {
  channels: 3 | 4;
  pixels: Buffer;
}

/** Upright, in sRGB, and as large as TikTok takes it. */
async function decode({ bytes, format, metadata, ...size }: Original): Promise<Picture> {
  const source: SharpOptions = format === "GIF" || format === "WebP" ? { ...safely, page: 0 } : safely;
  const opened =
    format === "HEIC"
      ? await openHeic(bytes, metadata.icc)
      : sharp(bytes, source)
          .autoOrient()
          .resize({ ...fitPhoto(size), fit: "fill" });
  const { data, info } = await opened.toColourspace("srgb").raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  if (channels !== 3 && channels !== 4) throw new Error(`sRGB with ${channels} channels.`);
  return { width, height, channels, pixels: data };
}

function describeChanges({ bytes, format, metadata, width, height }: Original, picture: Picture): string[] {
  const isSmaller = picture.width < width || picture.height < height;
  const isTurned = (metadata.orientation ?? 1) > 1 && format !== "HEIC";
  const changes = [
    isTurned && "Turned upright",
    isSmaller && `Made smaller: ${width}×${height} to ${picture.width}×${picture.height}`,
    format !== "JPEG" && format !== "WebP" && `Converted from ${format} to JPEG`,
    (metadata.pages ?? 1) > 1 && format !== "HEIC" && "Only the first frame of the animation",
    isTransparent(picture) && "Transparent parts made white",
    !isSrgb(metadata) && "Colours converted to sRGB",
    bytes.byteLength > PREPARED_SIZE_BYTES_MAX &&
      !isSmaller &&
      `Compressed: it was ${formatBytes(bytes.byteLength)}`,
  ].filter((change) => change !== false);
  const isWebp = format === "WebP" && changes.length > 0;
  const losesDetails = changes.length > 0 && metadata.exif !== undefined;
  return [
    ...changes,
    ...(isWebp ? ["Converted from WebP to JPEG"] : []),
    ...(losesDetails ? ["EXIF details removed"] : []),
  ];
}

function isTransparent({ pixels, channels }: Picture): boolean {
  if (channels === 3) return false;
  for (let at = 3; at < pixels.length; at += 4) if (pixels[at] !== 255) return true;
  return false;
}

/** Without a profile, pictures are sRGB. A profile carries its name in Latin or in UTF-16. */
function isSrgb({ space, icc }: Metadata): boolean {
  if (space !== "srgb" && space !== "b-w" && space !== "rgb16" && space !== "grey16") return false;
  return !icc || icc.toString("latin1").replaceAll("\0", "").includes("sRGB");
}

function toJpeg(picture: Sharp): Promise<Buffer> {
  return picture.jpeg({ quality: JPEG_QUALITY, mozjpeg: true }).toBuffer();
}

async function makePoster(picture: Sharp, size: Size): Promise<Buffer> {
  const small = picture.clone().resize({ ...fitPoster(size), fit: "fill" });
  for (const quality of posterQualities) {
    const jpeg = await small.clone().jpeg({ quality }).toBuffer();
    if (jpeg.byteLength <= POSTER_BYTES_MAX) return jpeg;
  }
  throw new Error("The poster is too large at every quality.");
}
