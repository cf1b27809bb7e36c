import "server-only";
import { and } from "drizzle-orm";
import { AppError } from "@/lib/errors";
import { StorageError } from "@/lib/storage";
import type { Member } from "@/lib/workspaces/types";
import { mayPlay } from "./may-play";
import { isPlaceKey } from "./places";
import { findRow, inLibrary, isReady, notInLibrary } from "./queries";
import { getStorage, type StorageName } from "./storage";

export interface OpenRequest {
  method: "GET" | "HEAD";
  range?: string | undefined;
  signal?: AbortSignal | undefined;
}

/** `response` is the store's own 200, 206 or 416; the type is ours, by the file's bytes once it is checked. */
export interface OpenedMedia {
  response: Response;
  contentType: string;
}

/** For a player or the dialog: the file as it was uploaded. */
export async function openMediaFile(
  member: Member,
  mediaId: string,
  request: OpenRequest,
): Promise<OpenedMedia> {
  const row = await findRow(and(inLibrary(member, mediaId), mayPlay(member)));
  if (!row || row.status === "removed" || row.status === "fetching" || isPlaceKey(row.storageKey)) {
    throw notInLibrary();
  }
  return { response: await open(row, request), contentType: row.contentType };
}

/** By which a browser knows what it has of a photo. */
export async function getPreparedHash(member: Member, mediaId: string): Promise<string> {
  return (await findPrepared(member, mediaId)).prepared.sha256;
}

/** What TikTok gets, or will get, of a photo. */
export async function openPreparedPhoto(
  member: Member,
  mediaId: string,
  request: OpenRequest,
): Promise<OpenedMedia> {
  const { storage, prepared } = await findPrepared(member, mediaId);
  const { storageKey, contentType } = prepared;
  return { response: await open({ storage, storageKey }, request), contentType };
}

async function findPrepared(member: Member, mediaId: string) {
  const row = await findRow(and(inLibrary(member, mediaId), mayPlay(member)));
  if (!row?.prepared || row.status === "removed") throw notInLibrary();
  return { storage: row.storage, prepared: row.prepared };
}

/** The very bytes that TikTok pulls: who may ask, the door has to know. Only what is checked and not deleted. */
export async function openForTikTok(
  mediaId: string,
  request: OpenRequest,
): Promise<OpenedMedia & { sizeBytes: number }> {
  const row = await findRow(isReady(mediaId));
  const file = row?.kind === "photo" ? row.prepared : row;
  if (!row || !file) throw notInLibrary();
  const { storageKey, contentType, sizeBytes } = file;
  return { response: await open({ storage: row.storage, storageKey }, request), contentType, sizeBytes };
}

async function open(
  { storage, storageKey }: { storage: StorageName; storageKey: string },
  request: OpenRequest,
): Promise<Response> {
  try {
    return await getStorage(storage).open(storageKey, request);
  } catch (cause) {
    if (!(cause instanceof StorageError)) throw cause;
    throw new AppError("unavailable", "The file store does not give this file out right now.", { cause });
  }
}
