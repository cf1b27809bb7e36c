import "server-only";
import { and, asc, count, eq, gt, isNotNull, min, ne, or, sql } from "drizzle-orm";
import { db } from "@/db";
import { accounts, posts } from "@/db/schema";
import { seesPosts } from "@/lib/accounts/sees-posts";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import type { HeldNotice } from "./types";

const NOTICES_MAX = 20;
/** Whose time went by is still told of for so long; the calendar shows it ever after. */
const TOLD_FOR_MS = 7 * 86_400_000;

/**
 * Accounts with posts that somebody has to look at, those first whose next time is nearest. Where the account's own
 * notice says the same, to reconnect it, there is none.
 */
export async function listHeldNotices(member: Member, now = new Date()): Promise<HeldNotice[]> {
  assertMay(member, "view workspace");
  const isAhead = gt(posts.scheduledAt, now);
  const isNotSaid = or(ne(posts.holdCode, "reconnect"), ne(accounts.status, "reconnect needed"));
  const nextAt = sql`min(${posts.scheduledAt}) filter (where ${isAhead})`.mapWith(posts.scheduledAt);
  const rows = await db
    .select({
      accountId: accounts.id,
      name: accounts.displayName,
      username: accounts.username,
      count: count(),
      nextAt,
      firstAt: min(posts.scheduledAt),
      // The one to begin with: the nearest that is still ahead, else the one that waits longest.
      postId: sql<string>`(array_agg(${posts.id} order by ${posts.scheduledAt} <= ${sql.param(now, posts.scheduledAt)}, ${posts.scheduledAt}))[1]`,
    })
    .from(posts)
    .innerJoin(accounts, eq(accounts.id, posts.accountId))
    .where(
      and(
        seesPosts(member),
        eq(posts.status, "needs attention"),
        isNotNull(posts.holdCode),
        gt(posts.scheduledAt, new Date(now.getTime() - TOLD_FOR_MS)),
        isNotSaid,
      ),
    )
    .groupBy(accounts.id)
    .orderBy(sql`${nextAt} asc nulls last`, asc(min(posts.scheduledAt)))
    .limit(NOTICES_MAX);
  return rows.map(({ nextAt: next, firstAt, ...row }) => ({
    ...row,
    nextAt: next?.toISOString() ?? null,
    firstAt: (firstAt ?? now).toISOString(),
  }));
}
