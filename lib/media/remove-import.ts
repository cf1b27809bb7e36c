import "server-only";
import { and, eq, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db";
import { mediaImports } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { deletePartial } from "./import-state";
import { calledOff, endPlace, reopenPlace } from "./places";

/** Calls it off, or takes one that is over off the list. A run that is at it notices within a second. */
export async function removeImport(member: Member, importId: string): Promise<void> {
  assertMay(member, "upload media");
  const row = await db.transaction(async (tx) => {
    const [removed] = await tx.delete(mediaImports).where(inWorkspace(member, importId)).returning();
    if (removed?.mediaId) await endPlace(tx, removed.mediaId, calledOff);
    return removed;
  });
  if (!row) throw notOnList();
  // The store sweeps an unfinished file by itself as well.
  if (row.status !== "done") await deletePartial(row).catch(() => {});
}

/** Goes on where it stopped, when the server allows it. */
export async function retryImport(member: Member, importId: string): Promise<void> {
  assertMay(member, "upload media");
  await db.transaction(async (tx) => {
    const [row] = await tx
      .update(mediaImports)
      .set({
        ...{ status: "waiting", problem: null, runId: null, restarts: 0, finishedAt: null },
        touchedAt: new Date(),
      })
      .where(and(inWorkspace(member, importId), eq(mediaImports.status, "failed")))
      .returning({ mediaId: mediaImports.mediaId });
    if (!row) throw notOnList();
    if (row.mediaId) await reopenPlace(tx, row.mediaId, importId);
  });
}

function inWorkspace(member: Member, importId: string): SQL | undefined {
  if (!z.uuid().safeParse(importId).success) return sql`false`;
  return and(eq(mediaImports.id, importId), eq(mediaImports.workspaceId, member.workspaceId));
}

function notOnList(): AppError {
  return new AppError("not-found", "This import is not on the list.");
}
