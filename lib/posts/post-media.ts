import "server-only";
import { createHash } from "node:crypto";
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { media, postPhotos, posts } from "@/db/schema";
import { AppError } from "@/lib/errors";
import type { MediaKind } from "@/lib/media/types";
import type { MediaFacts } from "./problems";

export type MediaRow = typeof media.$inferSelect;

/** What a post is made of: one video, or its photos in their order. */
export async function listPostMedia(postId: string): Promise<MediaRow[]> {
  const photos = await db
    .select({ media })
    .from(postPhotos)
    .innerJoin(media, eq(media.id, postPhotos.mediaId))
    .where(eq(postPhotos.postId, postId))
    .orderBy(asc(postPhotos.position));
  if (photos.length > 0) return photos.map((row) => row.media);
  const [video] = await db
    .select({ media })
    .from(posts)
    .innerJoin(media, eq(media.id, posts.mediaId))
    .where(eq(posts.id, postId));
  return video ? [video.media] : [];
}

/** The same, by id alone, in the transaction that changes it. */
export async function listMediaIds(
  tx: Transaction,
  { id, mediaId }: { id: string; mediaId: string },
): Promise<string[]> {
  const photos = await tx
    .select({ mediaId: postPhotos.mediaId })
    .from(postPhotos)
    .where(eq(postPhotos.postId, id))
    .orderBy(asc(postPhotos.position));
  return photos.length > 0 ? photos.map((row) => row.mediaId) : [mediaId];
}

/** The medium that stands for the post on the calendar: the cover among photos. */
export function coverOf(
  mediaIds: readonly string[],
  { photoCoverIndex }: { photoCoverIndex: number },
): string {
  return mediaIds[photoCoverIndex] ?? mediaIds[0] ?? "";
}

/** Locked until the post that uses them is written: deleting one of them waits, and then sees that it is used. */
export async function lockMedia(tx: Transaction, mediaIds: readonly string[]): Promise<MediaKind> {
  const rows = await tx
    .select({ kind: media.kind })
    .from(media)
    .where(and(inArray(media.id, [...mediaIds]), isNull(media.deletedAt)))
    .for("share");
  if (rows.length !== mediaIds.length) {
    throw new AppError("conflict", "A file was deleted from the library meanwhile. Choose another.", {
      field: "media",
    });
  }
  // Of several that are still on their way the kind is a guess; a post holds one video.
  return rows.length > 1 || rows.some(({ kind }) => kind === "photo") ? "photo" : "video";
}

export async function replacePhotos(
  tx: Transaction,
  postId: string,
  mediaIds: readonly string[],
  kind: MediaKind,
): Promise<void> {
  await tx.delete(postPhotos).where(eq(postPhotos.postId, postId));
  if (kind === "video") return;
  await tx.insert(postPhotos).values(mediaIds.map((mediaId, position) => ({ postId, position, mediaId })));
}

/** What TikTok would get of it, as the rules judge it. */
export function toFacts({ kind, status, problem, durationMs, sha256 }: MediaFacts): MediaFacts {
  return { kind, status, problem, durationMs, sha256 };
}

export interface Hashed {
  id: string;
  kind: MediaKind;
  sha256: string | null;
  prepared: { sha256: string } | null;
}

/** The SHA-256 of what will be posted: of the video, or of the photos' own hashes in their order. */
export function hashContent(items: readonly Hashed[]): string {
  const hashes = items.map(
    ({ kind, sha256, prepared }) => (kind === "photo" ? prepared?.sha256 : sha256) ?? "",
  );
  const [only = ""] = hashes;
  if (items[0]?.kind !== "photo") return only;
  return createHash("sha256").update(hashes.join("\n")).digest("hex");
}
