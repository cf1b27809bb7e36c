import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { media } from "@/db/schema";
import { findRow, notInLibrary } from "./queries";
import { getStorage } from "./storage";

/** For publishing, which acts for the workspace. Both ends are included, as in HTTP. */
export async function openMediaRange(
  mediaId: string,
  firstByte: number,
  lastByte: number,
  signal?: AbortSignal,
): Promise<ReadableStream<Uint8Array>> {
  const row = await findRow(and(eq(media.id, mediaId), isNull(media.deletedAt)));
  if (!row) throw notInLibrary();
  return getStorage(row.storage).openRange(row.storageKey, { firstByte, lastByte }, signal);
}
