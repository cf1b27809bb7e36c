import "server-only";
import { createHash } from "node:crypto";
import { db } from "@/db";
import { media, type PreparedPhoto, posters } from "@/db/schema";
import { READ_MAX_BYTES, type Storage } from "@/lib/storage";
import {
  anotherFile,
  findOutcome,
  isAsAnnounced,
  isStillChecking,
  type MediaRow,
  refuse,
  startCheck,
} from "./check-state";
import { type ConvertedPhoto, convertPhoto } from "./convert-photo";
import { emitMedia } from "./emit-media";
import { findPhotoSizeProblem } from "./problems";
import { contentTypeOf, nameAsContained } from "./rules";
import { getStorage } from "./storage";

/** Makes what TikTok will get of a photo, beside the original. Run twice, it leaves one prepared picture. */
export async function preparePhoto(mediaId: string): Promise<"ready" | "refused" | "gone"> {
  const row = await startCheck(mediaId);
  if (!row) return findOutcome(mediaId);
  const sizeProblem = findPhotoSizeProblem(row.sizeBytes);
  if (sizeProblem) return endRefused(row, sizeProblem);
  const storage = getStorage(row.storage);
  const original = await readAll(storage, row);
  if (!isAsAnnounced(row, sha256Of(original))) return endRefused(row, anotherFile);
  const photo = await convertPhoto(original);
  if ("problem" in photo) return endRefused(row, photo.problem);
  const prepared = await store(storage, row, original, photo);
  const isKept = await save(row, original, photo, prepared);
  // Another run was first, or the photo was deleted meanwhile.
  if (!isKept && photo.jpeg) await storage.deleteFiles([prepared.storageKey]);
  return findOutcome(mediaId);
}

async function endRefused(row: MediaRow, problem: string) {
  await refuse(row, problem);
  return findOutcome(row.id);
}

async function readAll(storage: Storage, { storageKey, sizeBytes }: MediaRow): Promise<Buffer> {
  const bytes = Buffer.alloc(sizeBytes);
  for (let at = 0; at < sizeBytes; at += READ_MAX_BYTES) {
    bytes.set(await storage.readRange(storageKey, at, Math.min(at + READ_MAX_BYTES, sizeBytes) - 1), at);
  }
  return bytes;
}

async function store(
  storage: Storage,
  row: MediaRow,
  original: Buffer,
  { jpeg, format, width, height, changes }: ConvertedPhoto,
): Promise<PreparedPhoto> {
  if (!jpeg) {
    const contentType = format === "WebP" ? "image/webp" : "image/jpeg";
    const { storageKey, sizeBytes } = row;
    return { storageKey, contentType, sizeBytes, width, height, sha256: sha256Of(original), changes };
  }
  const { storageKey } = await storage.uploadFile({
    name: nameAsContained(row.name, "JPEG"),
    contentType: "image/jpeg",
    bytes: Uint8Array.from(jpeg.bytes),
  });
  return {
    storageKey,
    contentType: "image/jpeg",
    sizeBytes: jpeg.bytes.byteLength,
    width: jpeg.width,
    height: jpeg.height,
    sha256: sha256Of(jpeg.bytes),
    changes,
  };
}

/** All of it at once: a photo is ready with its picture, its poster and its hash, or it is not. */
function save(
  { id, contentType, name }: MediaRow,
  original: Buffer,
  { format, width, height, poster: jpeg }: ConvertedPhoto,
  prepared: PreparedPhoto,
): Promise<boolean> {
  return db.transaction(async (transaction) => {
    const [saved] = await transaction
      .update(media)
      .set({
        status: "ready",
        problem: null,
        container: format,
        contentType: contentTypeOf(format) ?? contentType,
        name: nameAsContained(name, format),
        width,
        height,
        sha256: sha256Of(original),
        prepared,
        hasPoster: true,
        checkedAt: new Date(),
      })
      .where(isStillChecking(id))
      .returning();
    if (!saved) return false;
    await emitMedia(transaction, saved);
    await transaction
      .insert(posters)
      .values({ mediaId: id, jpeg })
      .onConflictDoUpdate({ target: posters.mediaId, set: { jpeg } });
    return true;
  });
}

function sha256Of(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}
