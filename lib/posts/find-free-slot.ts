import "server-only";
import { and, asc, eq, gt, inArray, lt, ne, or, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { posts } from "@/db/schema";
import { findQueue } from "@/lib/accounts/find-queue";
import { DAY_MS } from "@/lib/accounts/rules";
import { seesPosts } from "@/lib/accounts/sees-posts";
import type { Member } from "@/lib/workspaces/types";
import { findSlot } from "./free-slot";
import { findPlace, PLACES_DAYS } from "./queue-plan";
import { type PostStatus, runningStatuses } from "./states";
import { localOf } from "./zones";

/** A year of an account that posts as often as TikTok takes it. */
const POSTS_MAX = 6000;
/** Of posts that take a time. */
export const comingStatuses: PostStatus[] = ["awaiting approval", "scheduled", ...runningStatuses];

interface Asked {
  accountId: string;
  /** Its own present time is nobody else's. */
  postId?: string | undefined;
}

export interface FreeSlot {
  at: Date;
  local: string;
  timeZone: string;
}

/** Where a post of this account would go next: in its queue if it has one, else by day. */
export async function findFreeSlot(
  member: Member,
  asked: Asked,
  now: Date,
  tx: Transaction | typeof db = db,
): Promise<FreeSlot | null> {
  const { slots, timeZone: own, postsLimit } = await findQueue(asked.accountId, tx);
  const timeZone = own ?? member.timeZone;
  const taken = await listTaken(tx, member, asked, now);
  const at =
    slots.length > 0
      ? findPlace({ slots, timeZone }, { taken, postsLimit }, now)
      : findSlot({ taken, postsLimit, timeZone }, now);
  return at && { at, local: localOf(at, timeZone), timeZone };
}

/** The same, and nobody else finds it before this transaction ends: two posts at once never take one place. */
export async function takeFreeSlot(tx: Transaction, member: Member, asked: Asked, now: Date) {
  await lockQueue(tx, asked.accountId);
  return findFreeSlot(member, asked, now, tx);
}

/** By name, not by the account's row: that is locked for as long as TikTok takes to renew a token. */
export async function lockQueue(tx: Transaction, accountId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`queue ${accountId}`}, 0))`);
}

async function listTaken(
  tx: Transaction | typeof db,
  member: Member,
  { accountId, postId }: Asked,
  now: Date,
): Promise<Date[]> {
  const rows = await tx
    .select({ publishedAt: posts.publishedAt, scheduledAt: posts.scheduledAt })
    .from(posts)
    .where(
      and(
        seesPosts(member),
        eq(posts.accountId, accountId),
        postId ? ne(posts.id, postId) : undefined,
        or(
          gt(posts.publishedAt, new Date(now.getTime() - DAY_MS)),
          and(
            inArray(posts.status, comingStatuses),
            lt(posts.scheduledAt, new Date(now.getTime() + (PLACES_DAYS + 1) * DAY_MS)),
          ),
        ),
      ),
    )
    .orderBy(asc(posts.scheduledAt))
    .limit(POSTS_MAX);
  return rows.flatMap(({ publishedAt, scheduledAt }) => publishedAt ?? scheduledAt ?? []);
}
