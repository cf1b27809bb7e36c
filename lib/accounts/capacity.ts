import "server-only";
import { eq, type SQL, sql } from "drizzle-orm";
import { db } from "@/db";
import { accounts, posts, publishAttempts } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { DAY_MS, DRAFTS_MAX, POSTS_MAX_USUAL } from "./rules";
import { seesAccounts } from "./sees-accounts";
import type { AccountCapacity } from "./types";

const ACCOUNTS_MAX = 200;

/**
 * What Cuepost itself has used of an account's day. Other apps use the same one, so it is a hint: TikTok's answer
 * decides.
 */
export async function findCapacity(accountId: string, now = new Date()): Promise<AccountCapacity> {
  const [row] = await selectUse(now, eq(accounts.id, accountId));
  if (!row) throw new AppError("not-found", "This account does not exist.");
  return toCapacity(row, now);
}

/** Of all accounts that a member sees, by their ids, in one query. */
export async function listCapacities(
  member: Member,
  now = new Date(),
): Promise<Record<string, AccountCapacity>> {
  assertMay(member, "view workspace");
  const rows = await selectUse(now, seesAccounts(member));
  return Object.fromEntries(rows.map((row) => [row.id, toCapacity(row, now)]));
}

/**
 * TikTok refused a post with spam_risk_too_many_posts: what we have counted is all that was left to us of a limit
 * that other apps use too. The refused attempt must be closed before, or it counts itself.
 */
export async function learnDailyLimit(accountId: string, now = new Date()): Promise<void> {
  const { postsUsed } = await findCapacity(accountId, now);
  const dailyPostLimit = Math.max(1, postsUsed);
  await db.update(accounts).set({ dailyPostLimit }).where(eq(accounts.id, accountId));
}

/**
 * A direct post went through. More of them than the learned limit show that it was somebody else's use that day, and
 * it is forgotten; more than the usual number show that this creator has a larger one.
 */
export async function recordPostSuccess(accountId: string, now = new Date()): Promise<void> {
  const { postsUsed, postsLimit } = await findCapacity(accountId, now);
  if (postsUsed <= postsLimit) return;
  const dailyPostLimit = postsUsed > POSTS_MAX_USUAL ? postsUsed : null;
  await db.update(accounts).set({ dailyPostLimit }).where(eq(accounts.id, accountId));
}

function selectUse(now: Date, which: SQL | undefined) {
  const since = sql`${new Date(now.getTime() - DAY_MS).toISOString()}::timestamptz`;
  return db
    .select({
      id: accounts.id,
      dailyPostLimit: accounts.dailyPostLimit,
      /** Unix milliseconds, oldest first. */
      postedAt: sql<number[]>`(
        select ${oldestFirst(sql`p.published_at`)} from ${posts} p
        where p.account_id = accounts.id and p.delivery = 'direct' and p.published_at > ${since})`,
      draftedAt: sql<number[]>`(
        select ${oldestFirst(sql`coalesce(t.ended_at, t.started_at)`)}
        from ${posts} p join ${publishAttempts} t on t.post_id = p.id
        where p.account_id = accounts.id and p.status = 'in inbox' and t.outcome = 'in inbox'
          and coalesce(t.ended_at, t.started_at) > ${since})`,
      postsUnderWay: countUnderWay("direct", since),
      draftsUnderWay: countUnderWay("inbox", since),
    })
    .from(accounts)
    .where(which)
    .limit(ACCOUNTS_MAX);
}

function oldestFirst(at: SQL): SQL {
  return sql`coalesce(json_agg((extract(epoch from ${at}) * 1000)::float8 order by ${at}), '[]')`;
}

/** TikTok has begun with it, and it either goes on or lies where TikTok may end it without another word. */
function countUnderWay(delivery: "direct" | "inbox", since: SQL) {
  return sql<number>`(
    select count(distinct p.id) from ${posts} p join ${publishAttempts} t on t.post_id = p.id
    where p.account_id = accounts.id and t.delivery = ${delivery} and t.outcome is null
      and t.publish_id is not null and t.started_at > ${since}
      and (p.status in ('preparing', 'uploading', 'processing') or t.last_byte_sent_at is not null
        or t.source = 'pull'))`.mapWith(Number);
}

type Use = Awaited<ReturnType<typeof selectUse>>[number];

function toCapacity(use: Use, now: Date): AccountCapacity {
  const postsLimit = use.dailyPostLimit ?? POSTS_MAX_USUAL;
  const postTimes = [...use.postedAt, ...Array(use.postsUnderWay).fill(now.getTime())];
  const draftTimes = [...use.draftedAt, ...Array(use.draftsUnderWay).fill(now.getTime())];
  return {
    postsUsed: postTimes.length,
    postsLimit,
    isLimitLearned: use.dailyPostLimit !== null,
    nextPostFreeAt: findNextFree(postTimes, postsLimit),
    draftsPending: draftTimes.length,
    draftsMax: DRAFTS_MAX,
    nextDraftFreeAt: findNextFree(draftTimes, DRAFTS_MAX),
  };
}

/** When enough have left the 24 hours for one more; null while there is room. */
function findNextFree(times: readonly number[], limit: number): string | null {
  const mustLeave = times[times.length - limit];
  return mustLeave === undefined ? null : new Date(mustLeave + DAY_MS).toISOString();
}
