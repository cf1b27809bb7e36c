import "server-only";
import { and, eq } from "drizzle-orm";
import { db } from "@/db";
import { mediaImports } from "@/db/schema";
import { findMember } from "@/lib/workspaces/find-member";
import { claimImport, deletePartial, failImport } from "./import-state";
import { fillPlace } from "./places";
import { recordUpload } from "./record-upload";
import type { UploadedFile } from "./types";

/** From here on it is a file of the library like any other. Safe to run twice. */
export async function finishImport(importId: string, runId: string): Promise<{ mediaId: string } | null> {
  const row = await claimImport(importId, runId);
  if (!row?.storageKey || !row.contentType || !row.totalBytes) return findFinished(importId);
  const member = await findMember(row.requestedBy, row.workspaceId);
  if (!member) {
    await failImport(importId, runId, "Whoever asked for it has left the workspace.");
    return null;
  }
  const { storageKey, name, contentType, totalBytes } = row;
  const file = { storageKey, name, contentType, sizeBytes: totalBytes };
  const recorded = await (row.mediaId ? fill(row.mediaId, file) : recordUpload(member, file));
  if (!recorded) {
    await failImport(importId, runId, "The file was deleted from the library before it arrived.");
    await deletePartial(row);
    return null;
  }
  await db
    .update(mediaImports)
    .set({ status: "done", mediaId: recorded.mediaId, finishedAt: new Date(), uploadAddress: null })
    .where(eq(mediaImports.id, importId));
  return recorded;
}

async function fill(mediaId: string, file: UploadedFile): Promise<{ mediaId: string } | null> {
  return (await db.transaction((tx) => fillPlace(tx, mediaId, file))) ? { mediaId } : null;
}

async function findFinished(importId: string): Promise<{ mediaId: string } | null> {
  const [row] = await db
    .select({ mediaId: mediaImports.mediaId })
    .from(mediaImports)
    .where(and(eq(mediaImports.id, importId), eq(mediaImports.status, "done")));
  return row?.mediaId ? { mediaId: row.mediaId } : null;
}
