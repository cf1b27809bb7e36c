import "server-only";
import { type AnyColumn, and, asc, eq, gt, inArray, isNull, lt, lte, not, or, sql } from "drizzle-orm";
import { db } from "@/db";
import { posts } from "@/db/schema";
import { followsAtItsInstant, mustWaitItsTurn } from "./account-turn";
import { isLateInSql } from "./late-policy";
import { isOverdue } from "./sign-of-life";
import { runningStatuses } from "./states";

/** One page; a sweep announces several. */
export const DUE_POSTS_MAX = 250;
/** A run is begun this long before its post is due, and sleeps to the instant. */
export const LOOK_AHEAD_MS = 3 * 60_000;
/** A post that is still scheduled this long after its time has lost its run; an announcement, its event. */
const LOST_MS = 20_000;
const ANNOUNCED_AGAIN_MS_MAX = 5 * 60_000;

export interface DuePost {
  postId: string;
  revision: number;
}

/**
 * Posts that need a run: due soon and not announced, overdue and not begun, or begun by a run that died. Marks them
 * announced, so that the next sweep leaves them alone. Each account's first come before any account's second; what
 * must wait for an earlier post of its account is announced when that one has gone on.
 */
export async function announceDuePosts(now: Date): Promise<DuePost[]> {
  const needsRun = or(isDue(now), isAbandoned(now));
  const ranked = db
    .select({
      id: posts.id,
      scheduledAt: posts.scheduledAt,
      place:
        sql`row_number() over (partition by ${posts.accountId} order by ${posts.scheduledAt}, ${posts.id})`.as(
          "place",
        ),
    })
    .from(posts)
    .where(needsRun)
    .as("ranked");
  const page = db
    .select({ id: ranked.id })
    .from(ranked)
    .orderBy(asc(ranked.place), asc(ranked.scheduledAt))
    .limit(DUE_POSTS_MAX);
  // Asked once more under the lock: another sweep may have announced it meanwhile.
  const due = db
    .select({ id: posts.id })
    .from(posts)
    .where(and(inArray(posts.id, page), needsRun))
    .for("update", { skipLocked: true });
  return db
    .update(posts)
    .set({ announcedAt: now })
    .where(inArray(posts.id, due))
    .returning({ postId: posts.id, revision: posts.revision });
}

const before = (now: Date, ms: number) => new Date(now.getTime() - ms);

function isDue(now: Date) {
  const isLost = and(lt(posts.scheduledAt, before(now, LOST_MS)), isUnheard(posts.scheduledAt, now));
  return and(
    eq(posts.status, "scheduled"),
    lte(posts.scheduledAt, before(now, -LOOK_AHEAD_MS)),
    or(isNull(posts.announcedAt), isLost),
    or(not(followsAtItsInstant), isLateInSql(now)),
    or(gt(posts.scheduledAt, now), not(mustWaitItsTurn), isLateInSql(now)),
  );
}

function isAbandoned(now: Date) {
  return and(
    inArray(posts.status, [...runningStatuses]),
    isOverdue(now),
    or(isNull(posts.announcedAt), isUnheard(posts.runExpectedAt, now)),
  );
}

/**
 * Announced, and nothing came of it: again after a pause as long as it had waited by then, so that a burst which an
 * engine works through slowly does not grow with each sweep.
 */
function isUnheard(since: AnyColumn, now: Date) {
  const shortest = sql`make_interval(secs => ${LOST_MS / 1000})`;
  const longest = sql`make_interval(secs => ${ANNOUNCED_AGAIN_MS_MAX / 1000})`;
  const pause = sql`least(${longest}, greatest(${shortest}, ${posts.announcedAt} - ${since}))`;
  return sql`${posts.announcedAt} < ${now.toISOString()}::timestamptz - ${pause}`;
}
