import "server-only";
import { and, asc, desc, eq, inArray, ne, notInArray, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { accounts, media, mediaImports, posts } from "@/db/schema";
import { actorOf } from "@/lib/workspaces/actor";
import { assertMay } from "@/lib/workspaces/assert-may";
import { seesAccount } from "@/lib/workspaces/sees-account";
import type { Member } from "@/lib/workspaces/types";
import { writeAudit } from "@/lib/workspaces/write-audit";
import { deletePartial, type ImportRow } from "./import-state";
import { usesOf } from "./media-usage";
import { calledOff, isExpected } from "./places";
import { inLibraryAll, notInLibrary } from "./queries";
import type { DeleteOutcome, MediaInUse } from "./types";

/** Posts that need their files no more: nothing will be sent, or TikTok has it. All others keep them. */
const finishedStatuses = ["in review", "published", "in inbox", "canceled"] as const;

/**
 * Out of the library at once; the files follow when it can no longer be taken back (`remove-files.ts`). What an
 * unfinished post needs stays, and is named with that post. The row stays too, for the posts that showed it.
 */
export async function deleteMedia(member: Member, mediaIds: readonly string[]): Promise<DeleteOutcome> {
  assertMay(member, "upload media");
  const { outcome, partials } = await db.transaction(async (tx) => {
    // A post that is being saved holds a share lock on the row: whoever comes second sees what the first did.
    const rows = await tx
      .select()
      .from(media)
      .where(inLibraryAll(member, mediaIds))
      .orderBy(asc(media.id))
      .for("update");
    if (rows.length < new Set(mediaIds).size) throw notInLibrary();
    const inUse = await findInUse(tx, member, rows);
    const kept = new Set(inUse.map(({ mediaId }) => mediaId));
    const deletedIds = mediaIds.filter((id) => !kept.has(id));
    let partials: ImportRow[] = [];
    if (deletedIds.length > 0) {
      partials = await callOffImports(tx, deletedIds);
      await tx.update(media).set({ deletedAt: new Date() }).where(inArray(media.id, deletedIds));
      await auditDeleted(
        tx,
        member,
        rows.filter(({ id }) => !kept.has(id)),
      );
    }
    return { outcome: { deletedIds, inUse }, partials };
  });
  // The store sweeps an unfinished file by itself as well.
  for (const partial of partials) await deletePartial(partial).catch(() => {});
  return outcome;
}

/** What is still on its way needs not arrive. Taken back, such a place says that nothing will come. */
async function callOffImports(tx: Transaction, mediaIds: readonly string[]): Promise<ImportRow[]> {
  await tx
    .update(media)
    .set({ status: "refused", problem: calledOff })
    .where(and(inArray(media.id, [...mediaIds]), isExpected()));
  return tx
    .delete(mediaImports)
    .where(and(inArray(mediaImports.mediaId, [...mediaIds]), ne(mediaImports.status, "done")))
    .returning();
}

async function auditDeleted(
  tx: Transaction,
  member: Member,
  rows: readonly (typeof media.$inferSelect)[],
): Promise<void> {
  const actor = actorOf(member);
  for (const { id, name, kind, sha256 } of rows) {
    await writeAudit(tx, {
      workspaceId: member.workspaceId,
      actor,
      kind: "media/deleted",
      subject: { kind: "media", id, name },
      details: { kind, sha256 },
    });
  }
}

/** Of each file that is needed, the post that is next; none where only posts need it that a member does not see. */
async function findInUse(
  tx: Transaction,
  member: Member,
  rows: readonly (typeof media.$inferSelect)[],
): Promise<MediaInUse[]> {
  const uses = usesOf(rows.map(({ id }) => id));
  // A plain `true` is nothing that Postgres orders by.
  const isSeen = seesAccount(member, posts.accountId) ?? sql`${posts.accountId} is not null`;
  const found = await tx
    .selectDistinctOn([uses.mediaId], {
      mediaId: uses.mediaId,
      post: {
        id: posts.id,
        caption: posts.caption,
        status: posts.status,
        scheduledAt: posts.scheduledAt,
        account: accounts.displayName,
      },
      isSeen: sql<boolean>`${isSeen}`,
      count: sql<number>`count(*) filter (where ${isSeen}) over (partition by ${uses.mediaId})`.mapWith(
        Number,
      ),
    })
    .from(uses)
    .innerJoin(posts, eq(posts.id, uses.postId))
    .innerJoin(accounts, eq(accounts.id, posts.accountId))
    .where(notInArray(posts.status, [...finishedStatuses]))
    .orderBy(uses.mediaId, desc(isSeen), asc(posts.scheduledAt), asc(posts.id));
  const named = new Map(found.map((row) => [row.mediaId, row]));
  return rows.flatMap(({ id: mediaId, name, kind }) => {
    const row = named.get(mediaId);
    if (!row) return [];
    const post = row.isSeen
      ? { ...row.post, scheduledAt: row.post.scheduledAt?.toISOString() ?? null }
      : null;
    return [{ mediaId, name, kind, post, more: Math.max(0, row.count - 1) }];
  });
}
