import "server-only";
import { and, asc, eq, inArray, isNotNull, isNull, lt, or, type SQL } from "drizzle-orm";
import { db } from "@/db";
import { media } from "@/db/schema";
import { isPlaceKey } from "./places";
import { getStorage, type StorageName } from "./storage";

/** So long a deletion can be taken back: its files are still there. */
export const TAKE_BACK_MS = 10 * 60_000;
/** A removal that was begun and not finished is begun again after this. */
const LOST_AFTER_MS = 10 * 60_000;

type Claimed = Pick<typeof media.$inferSelect, "id" | "storage" | "storageKey" | "prepared">;

/** Whose files may go now: deleted a while ago, or retired. What was begun longest ago first. */
export async function findFilesToRemove(now: Date, limit: number): Promise<string[]> {
  const rows = await db
    .select({ id: media.id })
    .from(media)
    .where(isDue(now))
    .orderBy(asc(media.filesRemovingAt), asc(media.deletedAt))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** Marks, deletes in the store, and only then says that it is done: killed between, it is done again. */
export async function removeFiles(mediaIds: readonly string[], now: Date): Promise<number> {
  const rows = await claim(mediaIds, now);
  const byStore = Object.groupBy(rows, ({ storage }) => storage);
  for (const [storage, files] of Object.entries(byStore) as [StorageName, Claimed[]][]) {
    const keys = files.flatMap(({ storageKey, prepared }) => [
      storageKey,
      prepared?.storageKey ?? storageKey,
    ]);
    const stored = [...new Set(keys)].filter((key) => !isPlaceKey(key));
    if (stored.length > 0) await getStorage(storage).deleteFiles(stored);
    const ids = files.map(({ id }) => id);
    await db.update(media).set({ filesRemovedAt: now }).where(inArray(media.id, ids));
  }
  return rows.length;
}

function claim(mediaIds: readonly string[], now: Date): Promise<Claimed[]> {
  const { id, storage, storageKey, prepared } = media;
  return db
    .update(media)
    .set({ filesRemovingAt: now })
    .where(and(inArray(media.id, [...mediaIds]), isDue(now)))
    .returning({ id, storage, storageKey, prepared });
}

function isDue(now: Date): SQL | undefined {
  const before = (ms: number) => new Date(now.getTime() - ms);
  const isLeft = or(isNull(media.filesRemovingAt), lt(media.filesRemovingAt, before(LOST_AFTER_MS)));
  const isDeleted = and(isNotNull(media.deletedAt), lt(media.deletedAt, before(TAKE_BACK_MS)));
  return and(isNull(media.filesRemovedAt), or(isDeleted, eq(media.status, "removed")), isLeft);
}
