import "server-only";
import {
  and,
  asc,
  eq,
  gt,
  inArray,
  isNotNull,
  isNull,
  lte,
  not,
  notInArray,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { media, posts, workspaces } from "@/db/schema";
import { hasPost, usesOf } from "./media-usage";
import {
  doneStatuses,
  nextRemovalAt,
  outStatuses,
  removalDueAt,
  type UseOfFile,
  WARNING_DAYS,
} from "./retention";

const isWanted = notInArray(posts.status, [...doneStatuses]);

/** Whose time may be near, in the order of their ids: judged one by one, a look may find otherwise. */
export async function findToAnnounce(now: Date, limit: number, afterId?: string): Promise<string[]> {
  const rows = await db
    .select({ id: media.id })
    .from(media)
    .innerJoin(workspaces, eq(workspaces.id, media.workspaceId))
    .where(and(mayBeNear(now), afterId ? gt(media.id, afterId) : undefined))
    .orderBy(asc(media.id))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** What was announced and has to be judged again: its time has come, or a post wants it. */
export async function findAnnounced(now: Date, limit: number): Promise<string[]> {
  const rows = await db
    .select({ id: media.id })
    .from(media)
    .where(
      and(
        isNotNull(media.removeAt),
        or(lte(media.removeAt, now), hasPost(isWanted)),
        eq(media.status, "ready"),
        isNull(media.deletedAt),
      ),
    )
    .orderBy(asc(media.removeAt))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/**
 * Says when the file will go, or takes it out of use when that has come; its bytes go by `remove-files.ts`. A post that
 * is being saved holds its files' rows, so whoever comes second sees what the first did. Wanted again, it is announced
 * no more.
 */
export function judgeRemoval(mediaId: string, now: Date): Promise<"announced" | "removed" | null> {
  return db.transaction(async (tx) => {
    const [row] = await tx
      .select({ media, retentionDays: workspaces.retentionDays })
      .from(media)
      .innerJoin(workspaces, eq(workspaces.id, media.workspaceId))
      .where(and(eq(media.id, mediaId), isNull(media.deletedAt)))
      .for("update", { of: media });
    if (row?.media.status !== "ready") return null;
    const { status, keptAt, removeAt } = row.media;
    const uses = await listUses(tx, mediaId);
    const dueAt = removalDueAt({ retentionDays: row.retentionDays, status, isKept: keptAt !== null, uses });
    const next = nextRemovalAt(dueAt, removeAt, now);
    const isNow = next !== null && next <= now;
    const set = isNow ? { status: "removed" as const } : { removeAt: next };
    await tx.update(media).set(set).where(eq(media.id, mediaId));
    return isNow ? "removed" : next && "announced";
  });
}

async function listUses(tx: Transaction, mediaId: string): Promise<UseOfFile[]> {
  const uses = usesOf([mediaId]);
  const rows = await tx
    .select({ status: posts.status, publishedAt: posts.publishedAt, updatedAt: posts.updatedAt })
    .from(uses)
    .innerJoin(posts, eq(posts.id, uses.postId));
  return rows.map(({ status, publishedAt, updatedAt }) => ({ status, at: publishedAt ?? updatedAt }));
}

/** Only what is not announced yet, of workspaces that remove files, with posts that are all done and long out. */
function mayBeNear(now: Date): SQL | undefined {
  const near = sql`${now.toISOString()}::timestamptz - make_interval(days => ${workspaces.retentionDays} - ${WARNING_DAYS})`;
  const at = sql`coalesce(${posts.publishedAt}, ${posts.updatedAt})`;
  const out = inArray(posts.status, [...outStatuses]);
  const isOpen = or(isWanted, sql`${at} > ${near}`);
  return and(
    isNotNull(workspaces.retentionDays),
    eq(media.status, "ready"),
    isNull(media.deletedAt),
    isNull(media.keptAt),
    isNull(media.removeAt),
    hasPost(out),
    not(hasPost(isOpen)),
  );
}
