import "server-only";
import { and, asc, desc, eq, gt, inArray, lt, ne, or, sql } from "drizzle-orm";
import { db } from "@/db";
import { media, mediaImports } from "@/db/schema";
import { assertMay } from "@/lib/workspaces/assert-may";
import { may } from "@/lib/workspaces/permissions";
import type { Member } from "@/lib/workspaces/types";
import { IMPORT_SILENT_MS } from "./import-state";
import type { ImportView } from "./types";

const IMPORTS_SHOWN_MAX = 60;
/** So long a page that asks now and then still learns that one has arrived. */
const DONE_SHOWN_MS = 5 * 60_000;
const KEPT_MS = 7 * 86_400_000;

/**
 * What is under way or failed in the workspace, whoever asked for it, and what has just arrived or still wants a
 * poster. Those who may not upload have nothing to do with it.
 */
export async function listImports(member: Member, now: Date): Promise<ImportView[]> {
  assertMay(member, "view workspace");
  if (!may(member.role, "upload media")) return [];
  const needsPoster = sql<boolean>`${media.kind} = 'video' and ${media.status} = 'ready'
    and not ${media.hasPoster} and ${media.deletedAt} is null`;
  const shown = or(
    ne(mediaImports.status, "done"),
    gt(mediaImports.finishedAt, new Date(now.getTime() - DONE_SHOWN_MS)),
    needsPoster,
  );
  return db
    .select({
      id: mediaImports.id,
      host: mediaImports.host,
      name: mediaImports.name,
      status: mediaImports.status,
      problem: mediaImports.problem,
      receivedBytes: mediaImports.receivedBytes,
      totalBytes: mediaImports.totalBytes,
      mediaId: mediaImports.mediaId,
      needsPoster: sql<boolean>`coalesce(${needsPoster}, false)`,
    })
    .from(mediaImports)
    .leftJoin(media, eq(media.id, mediaImports.mediaId))
    .where(and(eq(mediaImports.workspaceId, member.workspaceId), shown))
    .orderBy(desc(mediaImports.createdAt), desc(mediaImports.id))
    .limit(IMPORTS_SHOWN_MAX);
}

/** What a lost event or a killed run left behind. */
export async function findSilentImports(
  now: Date,
  limit: number,
): Promise<{ importId: string; workspaceId: string }[]> {
  return db
    .select({ importId: mediaImports.id, workspaceId: mediaImports.workspaceId })
    .from(mediaImports)
    .where(
      and(
        inArray(mediaImports.status, ["waiting", "fetching"]),
        lt(mediaImports.touchedAt, new Date(now.getTime() - IMPORT_SILENT_MS)),
      ),
    )
    .orderBy(asc(mediaImports.touchedAt))
    .limit(limit);
}

/** The place that was kept for what it brings; null where nobody waits for it. */
export async function findPlaceOf(importId: string): Promise<string | null> {
  const [row] = await db
    .select({ mediaId: mediaImports.mediaId })
    .from(mediaImports)
    .where(eq(mediaImports.id, importId));
  return row?.mediaId ?? null;
}

/** The addresses of what is over are not kept longer than somebody may want to try again. */
export async function forgetOldImports(now: Date): Promise<void> {
  await db
    .delete(mediaImports)
    .where(
      and(
        inArray(mediaImports.status, ["done", "failed"]),
        lt(mediaImports.finishedAt, new Date(now.getTime() - KEPT_MS)),
      ),
    );
}
