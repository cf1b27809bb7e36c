import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import sharp from "sharp";
import type { Store } from "./store.ts";

/** 20 MB, read the generous way. */
export const PHOTO_BYTES_MAX = 20 * 1_048_576;
// "1080p", read as fitting the screen upright or on its side.
const LONG_SIDE_MAX = 1920;
const SHORT_SIDE_MAX = 1080;
const FORMATS: Record<string, string> = { "image/jpeg": "jpeg", "image/webp": "webp" };

export interface Photo {
  publishId: string;
  position: number;
  contentType: string;
  sizeBytes: number;
  sha256: string | null;
  width: number | null;
  height: number | null;
}

export function listPhotos(store: Store, publishId: string): Photo[] {
  return store.all<Photo>("SELECT * FROM photos WHERE publishId = ? ORDER BY position", publishId);
}

export function findPhoto(store: Store, publishId: string, position: number): Photo | undefined {
  const sql = "SELECT * FROM photos WHERE publishId = ? AND position = ?";
  return store.one<Photo>(sql, publishId, position);
}

/** What is wrong with the first bad photo of a task, if one is. */
export async function examinePhotos(store: Store, publishId: string): Promise<string | undefined> {
  for (const photo of listPhotos(store, publishId)) {
    const bytes = await readFile(store.photoPath(publishId, photo.position));
    const size = await measure(bytes, photo.contentType);
    if (!size) return "file_format_check_failed";
    const [short, long] = [Math.min(size.width, size.height), Math.max(size.width, size.height)];
    if (short > SHORT_SIDE_MAX || long > LONG_SIDE_MAX) return "picture_size_check_failed";
    store.run(
      "UPDATE photos SET sha256 = ?, width = ?, height = ? WHERE publishId = ? AND position = ?",
      createHash("sha256").update(bytes).digest("hex"),
      size.width,
      size.height,
      publishId,
      photo.position,
    );
  }
  return undefined;
}

/** As it is looked at, so turned by its EXIF orientation; undefined when it is not what it is said to be. */
async function measure(bytes: Buffer, contentType: string) {
  try {
    const image = sharp(bytes, { failOn: "truncated" });
    const { format, autoOrient } = await image.metadata();
    if (FORMATS[contentType] !== format) return undefined;
    // A header says nothing of a picture that was cut short.
    if (autoOrient.width * autoOrient.height <= LONG_SIDE_MAX * SHORT_SIDE_MAX) await image.stats();
    return autoOrient;
  } catch {
    return undefined;
  }
}
