import "server-only";
import { eq } from "drizzle-orm";
import { db } from "@/db";
import { mediaImports } from "@/db/schema";
import { findMember } from "@/lib/workspaces/find-member";
import { claimImport, failImport } from "./import-state";
import { recordUpload } from "./record-upload";

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
  const recorded = await recordUpload(member, { storageKey, name, contentType, sizeBytes: totalBytes });
  await db
    .update(mediaImports)
    .set({ status: "done", mediaId: recorded.mediaId, finishedAt: new Date(), uploadAddress: null })
    .where(eq(mediaImports.id, importId));
  return recorded;
}

async function findFinished(importId: string): Promise<{ mediaId: string } | null> {
  const [row] = await db
    .select({ mediaId: mediaImports.mediaId })
    .from(mediaImports)
    .where(eq(mediaImports.id, importId));
  return row?.mediaId ? { mediaId: row.mediaId } : null;
}
