import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { media } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { StorageError } from "@/lib/storage";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { findRow, inLibrary, notInLibrary } from "./queries";
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

/** For a player: the store's own 200, 206 or 416. */
export async function openMediaFile(
  member: Member,
  mediaId: string,
  request: { method: "GET" | "HEAD"; range: string | undefined; signal: AbortSignal },
): Promise<{ response: Response; contentType: string }> {
  assertMay(member, "view workspace");
  const row = await findRow(inLibrary(member, mediaId));
  if (!row) throw notInLibrary();
  try {
    const response = await getStorage(row.storage).open(row.storageKey, request);
    return { response, contentType: row.contentType };
  } catch (cause) {
    if (!(cause instanceof StorageError)) throw cause;
    throw new AppError("unavailable", "The file store does not give this video out right now.", { cause });
  }
}
