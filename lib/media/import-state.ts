import "server-only";
import { and, eq, inArray, isNull, lt, or, type SQL } from "drizzle-orm";
import { db } from "@/db";
import { mediaImports } from "@/db/schema";
import { endPlace } from "./places";
import { getStorage } from "./storage";

export type ImportRow = typeof mediaImports.$inferSelect;

/** Longer than any step is silent: a run that says nothing for so long is dead. */
export const IMPORT_SILENT_MS = 120_000;

/** Held by the run that does it; another run takes it over only when that one has fallen silent. */
export async function claimImport(importId: string, runId: string): Promise<ImportRow | null> {
  const silentSince = new Date(Date.now() - IMPORT_SILENT_MS);
  const isFree = or(
    isNull(mediaImports.runId),
    eq(mediaImports.runId, runId),
    lt(mediaImports.touchedAt, silentSince),
  );
  const [row] = await db
    .update(mediaImports)
    .set({ status: "fetching", runId, touchedAt: new Date(), problem: null })
    .where(and(isOpen(importId), isFree))
    .returning();
  return row ?? null;
}

/** False when the import was called off, or belongs to another run by now. */
export async function touchImport(
  { id, runId }: ImportRow,
  change: Partial<typeof mediaImports.$inferInsert>,
): Promise<boolean> {
  const held = await db
    .update(mediaImports)
    .set({ ...change, touchedAt: new Date() })
    .where(and(isOpen(id), eq(mediaImports.runId, runId ?? "")))
    .returning({ id: mediaImports.id });
  return held.length > 0;
}

/** What has come of it stays in the store for a day, so that trying again goes on there. */
export async function failImport(importId: string, runId: string, problem: string): Promise<void> {
  await db.transaction(async (tx) => {
    const [failed] = await tx
      .update(mediaImports)
      .set({ status: "failed", problem, runId: null, finishedAt: new Date() })
      .where(and(isOpen(importId), eq(mediaImports.runId, runId)))
      .returning({ mediaId: mediaImports.mediaId });
    if (failed?.mediaId) await endPlace(tx, failed.mediaId, problem);
  });
}

export async function deletePartial({ storage, storageKey }: ImportRow): Promise<void> {
  if (storage && storageKey) await getStorage(storage).deleteFiles([storageKey]);
}

function isOpen(importId: string): SQL | undefined {
  return and(eq(mediaImports.id, importId), inArray(mediaImports.status, ["waiting", "fetching"]));
}
