import "server-only";
import { and, eq, isNull, ne, notLike, type SQL } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { media } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { emitMedia } from "./emit-media";
import { kindOf } from "./rules";
import { currentStorageName } from "./storage";
import type { UploadedFile } from "./types";

/** Keys of a store have letters and digits alone: no file can have this one. */
const PREFIX = "import:";

/** Told to whoever waits for a file that nobody fetches any more. */
export const calledOff = "The file was called off before it arrived.";

/** What stands for the key of a file that an import brings, until the store has given it one. */
export function placeKeyOf(importId: string): string {
  return PREFIX + importId;
}

/** There never was a file: an import was to bring it. */
export function isPlaceKey(storageKey: string): boolean {
  return storageKey.startsWith(PREFIX);
}

/** The store has a key for it, so that something of it may lie there. */
export function hasKey(): SQL {
  return notLike(media.storageKey, `${PREFIX}%`);
}

/** In the store: neither on its way, nor never come. */
export function hasArrived(): SQL {
  return and(ne(media.status, "fetching"), hasKey()) as SQL;
}

/** The first bytes have said what it will be. */
export async function describePlace(
  mediaId: string,
  { name, contentType }: Pick<UploadedFile, "name" | "contentType">,
): Promise<void> {
  await db
    .update(media)
    .set({ name, contentType, kind: kindOf(contentType) })
    .where(isWaitedFor(mediaId));
}

/**
 * The file that a place was kept for has arrived. Safe to do twice; false when the place is gone, and with it whoever
 * wanted the file.
 */
export async function fillPlace(tx: Transaction, mediaId: string, file: UploadedFile): Promise<boolean> {
  const storage = currentStorageName();
  const isIt = and(eq(media.storage, storage), eq(media.storageKey, file.storageKey));
  const [known] = await tx.select({ id: media.id }).from(media).where(isIt);
  if (known && known.id !== mediaId) {
    throw new AppError("conflict", "This file is already stored for someone else. Upload it again.");
  }
  if (known) return true;
  const filled = await tx
    .update(media)
    .set({ ...file, kind: kindOf(file.contentType), storage, status: "checking", checkedAt: new Date() })
    .where(isWaitedFor(mediaId))
    .returning({ id: media.id });
  return filled.length > 0;
}

/** Nothing will come any more; whoever waits for it reads why. */
export async function endPlace(tx: Transaction, mediaId: string, problem: string): Promise<void> {
  await endPlaces(tx, eq(media.id, mediaId), problem);
}

export async function endPlaces(tx: Transaction, which: SQL | undefined, problem: string): Promise<void> {
  const ended = await tx
    .update(media)
    .set({ status: "refused", problem, checkedAt: new Date() })
    .where(and(which, isExpected()))
    .returning();
  for (const row of ended) await emitMedia(tx, row);
}

/** The import is tried again: what waited may wait on. */
export async function reopenPlace(tx: Transaction, mediaId: string, importId: string): Promise<void> {
  const isEnded = and(eq(media.status, "refused"), eq(media.storageKey, placeKeyOf(importId)));
  await tx
    .update(media)
    .set({ status: "fetching", problem: null })
    .where(and(eq(media.id, mediaId), isEnded, isNull(media.deletedAt)));
}

export function isWaitedFor(mediaId: string): SQL | undefined {
  return and(eq(media.id, mediaId), isExpected());
}

export function isExpected(): SQL | undefined {
  return and(eq(media.status, "fetching"), isNull(media.deletedAt));
}
