import "server-only";
import { and, asc, eq, inArray, isNotNull, isNull, lte, ne, sql } from "drizzle-orm";
import { db } from "@/db";
import {
  accounts,
  auditEntries,
  ledgerEntries,
  ledgerHeads,
  ledgerSeals,
  media,
  notifications,
  posts,
  removedWorkspaces,
  workspaces,
} from "@/db/schema";
import { endConnection } from "@/lib/accounts/end-connection";
import { removeFiles, TAKE_BACK_MS } from "@/lib/media/remove-files";
import { cuepost } from "@/lib/workspaces/actor";

/** Of each kind in one go: a step stays short, and a killed one is run again. */
export const REMOVED_AT_ONCE = { accounts: 20, posts: 200, files: 100, records: 1000 };

/** Whose time has come, or whose removal was begun. */
export async function findWorkspacesToRemove(now: Date, limit: number): Promise<string[]> {
  const rows = await db
    .select({ id: workspaces.id })
    .from(workspaces)
    .where(lte(workspaces.deleteAfter, now))
    .orderBy(asc(workspaces.deleteAfter))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/**
 * Takes away one batch, in an order in which nothing can go out any more first: permissions, posts, files, rows.
 * "rest" asks for another call now, "later" for one when the store has finished what it is at.
 */
export async function removeWorkspaceBatch(
  workspaceId: string,
  now: Date,
): Promise<"rest" | "later" | "gone"> {
  if (!(await begin(workspaceId, now))) return "gone";
  if (await endConnections(workspaceId, now)) return "rest";
  if (await deletePosts(workspaceId)) return "rest";
  const files = await deleteFiles(workspaceId, now);
  if (files !== "none") return files;
  await db.transaction(async (tx) => {
    await tx.delete(workspaces).where(eq(workspaces.id, workspaceId));
    await tx.insert(removedWorkspaces).values({ workspaceId }).onConflictDoNothing();
  });
  return "gone";
}

/** From here on nobody is in it, and there is no way back. Whoever kept it a moment ago has won. */
async function begin(workspaceId: string, now: Date): Promise<boolean> {
  const rows = await db
    .update(workspaces)
    .set({ removingAt: sql`coalesce(${workspaces.removingAt}, ${now.toISOString()}::timestamptz)` })
    .where(and(eq(workspaces.id, workspaceId), lte(workspaces.deleteAfter, now)))
    .returning({ id: workspaces.id });
  return rows.length > 0;
}

async function endConnections(workspaceId: string, now: Date): Promise<number> {
  const connected = await db
    .select({ id: accounts.id, status: accounts.status, displayName: accounts.displayName })
    .from(accounts)
    .where(and(eq(accounts.workspaceId, workspaceId), ne(accounts.status, "disconnected")))
    .limit(REMOVED_AT_ONCE.accounts);
  const ending = { reason: "The workspace was deleted.", now };
  for (const account of connected) await endConnection({ ...account, workspaceId }, cuepost, ending);
  return connected.length;
}

async function deletePosts(workspaceId: string): Promise<number> {
  const batch = db
    .select({ id: posts.id })
    .from(posts)
    .where(eq(posts.workspaceId, workspaceId))
    .limit(REMOVED_AT_ONCE.posts);
  const gone = await db.delete(posts).where(inArray(posts.id, batch)).returning({ id: posts.id });
  return gone.length;
}

/** By the same way as every deleted file, past the time in which it could be taken back. */
async function deleteFiles(workspaceId: string, now: Date): Promise<"none" | "rest" | "later"> {
  const ofWorkspace = eq(media.workspaceId, workspaceId);
  const batch = await db
    .select({ id: media.id })
    .from(media)
    .where(and(ofWorkspace, isNull(media.filesRemovedAt)))
    .limit(REMOVED_AT_ONCE.files);
  const ids = batch.map(({ id }) => id);
  if (ids.length > 0) {
    const longAgo = new Date(now.getTime() - TAKE_BACK_MS - 1);
    await db.update(media).set({ deletedAt: longAgo }).where(inArray(media.id, ids));
    if ((await removeFiles(ids, now)) === 0) return "later";
  }
  const gone = await db
    .delete(media)
    .where(and(ofWorkspace, isNotNull(media.filesRemovedAt)))
    .returning({ id: media.id });
  return ids.length + gone.length > 0 ? "rest" : "none";
}

/** Workspaces that are gone, and whose records are still there. */
export async function findRecordsToRemove(limit: number): Promise<string[]> {
  const rows = await db
    .select({ workspaceId: removedWorkspaces.workspaceId })
    .from(removedWorkspaces)
    .orderBy(asc(removedWorkspaces.removedAt))
    .limit(limit);
  return rows.map(({ workspaceId }) => workspaceId);
}

/** The trigger that keeps records lets them go now that their workspace is no more. True while there are more. */
export async function removeRecords(workspaceId: string): Promise<boolean> {
  let removed = 0;
  for (const table of [ledgerEntries, ledgerHeads, ledgerSeals, auditEntries, notifications]) {
    const batch = db
      .select({ place: sql`ctid` })
      .from(table)
      .where(eq(table.workspaceId, workspaceId))
      .limit(REMOVED_AT_ONCE.records);
    const gone = await db
      .delete(table)
      .where(sql`ctid = any(array(${batch}))`)
      .returning({ workspaceId: table.workspaceId });
    removed += gone.length;
  }
  if (removed > 0) return true;
  await db.delete(removedWorkspaces).where(eq(removedWorkspaces.workspaceId, workspaceId));
  return false;
}
