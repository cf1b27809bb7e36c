import "server-only";
import { and, asc, eq, lt, not, notExists, type SQL, sql } from "drizzle-orm";
import { db } from "@/db";
import { media, mediaImports } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { StorageError } from "@/lib/storage";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { calledOff, endPlace, endPlaces, hasKey, isExpected, isPlaceKey, isWaitedFor } from "./places";
import { findRow, inLibrary, notInLibrary } from "./queries";
import { getStorage } from "./storage";

type MediaRow = typeof media.$inferSelect;

/** As long as an address of the store lives, and an hour more: what is being sent then may still end. */
export const UPLOAD_LIFE_MS = 25 * 3_600_000;
/** The store's word comes within seconds; whoever waits for the sweep has lost it. */
const LOOK_EVERY_MS = 120_000;

/** A program says that it has sent everything. Safe to say twice. */
export async function completeUpload(
  member: Member,
  mediaId: string,
): Promise<"checking" | "known" | "incomplete"> {
  assertMay(member, "upload media");
  const row = await findRow(inLibrary(member, mediaId));
  if (!row) throw notInLibrary();
  if (row.status !== "fetching") return "known";
  if (isPlaceKey(row.storageKey)) {
    throw new AppError("conflict", "This file is fetched from an address: nothing is sent for it.");
  }
  if (!(await isThere(row).catch(inWords))) return "incomplete";
  return (await beginCheck(mediaId)) ? "checking" : "known";
}

function inWords(cause: unknown): never {
  if (!(cause instanceof StorageError)) throw cause;
  throw new AppError("unavailable", "The file store does not answer right now.", { cause });
}

/** Uploads whose end nobody told of: the ids of those that have arrived. Those whose address is dead are given up. */
export async function settleUploads(now: Date, limit: number): Promise<string[]> {
  const rows = await db
    .select()
    .from(media)
    .where(and(isOpenUpload(), lt(lookedAt, new Date(now.getTime() - LOOK_EVERY_MS).toISOString())))
    .orderBy(asc(lookedAt))
    .limit(limit);
  const arrived: string[] = [];
  for (const row of rows) {
    await db.update(media).set({ checkedAt: now }).where(isWaitedFor(row.id));
    // A store that does not answer is asked again in a while.
    const outcome = await settle(row, now).catch(passOver);
    if (outcome === "arrived") arrived.push(row.id);
  }
  return arrived;
}

async function settle(row: MediaRow, now: Date): Promise<"arrived" | "waiting"> {
  if (await isThere(row)) return (await beginCheck(row.id)) ? "arrived" : "waiting";
  if (now.getTime() - row.createdAt.getTime() < UPLOAD_LIFE_MS) return "waiting";
  const problem = "The file was not sent within a day. Begin the upload anew.";
  await db.transaction((tx) => endPlace(tx, row.id, problem));
  await getStorage(row.storage).deleteFiles([row.storageKey]);
  return "waiting";
}

function passOver(error: unknown): "waiting" {
  if (error instanceof StorageError) return "waiting";
  throw error;
}

/** Places whose import is no more: whoever had asked for it was erased, with all that they had asked for. */
export async function endLostPlaces(): Promise<void> {
  const own = db.select({ one: sql`1` }).from(mediaImports).where(eq(mediaImports.mediaId, media.id));
  await db.transaction((tx) => endPlaces(tx, and(not(hasKey()), notExists(own)), calledOff));
}

const lookedAt = sql`coalesce(${media.checkedAt}, ${media.createdAt})`;

function isOpenUpload(): SQL | undefined {
  return and(isExpected(), hasKey());
}

async function isThere({ storage, storageKey, sizeBytes }: MediaRow): Promise<boolean> {
  const stored = await getStorage(storage).stat(storageKey);
  return stored?.sizeBytes === sizeBytes;
}

async function beginCheck(mediaId: string): Promise<boolean> {
  const begun = await db
    .update(media)
    .set({ status: "checking", checkedAt: new Date() })
    .where(isWaitedFor(mediaId))
    .returning({ id: media.id });
  return begun.length > 0;
}
