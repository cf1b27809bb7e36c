import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { db } from "@/db";
import { accounts, posts, publishAttempts, workspaces } from "@/db/schema";
import { cuepost } from "@/lib/workspaces/actor";
import { lacksApproval } from "./lacks-approval";
import { explainMissed, isLate, lateMinutesOf } from "./late-policy";
import { movePlanned } from "./move-planned";
import { movePost, type PostRow, recordPostEvent } from "./move-post";
import { readClock } from "./read-clock";

const POSTS_MAX = 500;

const ACCOUNTS_MAX = 50;

/** What completing the account's permission puts right; all other holds wait for a person. */
const waitsForAccount = inArray(posts.holdCode, ["reconnect", "grant"]);

/** Accounts that are connected although a post waits for just that: the hold came after, or the resuming was lost. */
export async function findAccountsToResume(): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: accounts.id })
    .from(posts)
    .innerJoin(accounts, eq(accounts.id, posts.accountId))
    .where(
      and(
        eq(posts.status, "needs attention"),
        eq(posts.holdCode, "reconnect"),
        eq(accounts.status, "connected"),
      ),
    )
    .limit(ACCOUNTS_MAX);
  return rows.map(({ id }) => id);
}

/**
 * The account is connected again: what waited for just that goes on. A post whose time has long passed stays held,
 * with the reason, so that nothing goes out late without somebody's word.
 */
export async function resumeAccountPosts(accountId: string, given?: Date): Promise<{ resumed: number }> {
  const now = given ?? (await readClock());
  const held = await db
    .select({ post: posts, lateMinutesMax: lateMinutesOf })
    .from(posts)
    .innerJoin(workspaces, eq(workspaces.id, posts.workspaceId))
    .where(and(eq(posts.accountId, accountId), eq(posts.status, "needs attention"), waitsForAccount))
    .limit(POSTS_MAX);
  let resumed = 0;
  for (const { post, lateMinutesMax } of held) if (await resume(post, lateMinutesMax, now)) resumed++;
  return { resumed };
}

async function resume(post: PostRow, lateMinutesMax: number, now: Date): Promise<boolean> {
  if (await isWithTikTok(post.id)) return takeUp(post, "processing", now);
  if (!isLate(post, lateMinutesMax, now)) return takeUp(post, "scheduled", now);
  const { reason, code } = await explainMissed(post, { now, because: "the account was not connected" });
  const [noted] = await db
    .update(posts)
    .set({ statusReason: reason, holdCode: code })
    .where(and(eq(posts.id, post.id), waitsForAccount, eq(posts.revision, post.revision)))
    .returning({ id: posts.id });
  if (noted) await recordPostEvent(db, post.id, { kind: "held", message: reason });
  return false;
}

/** Then only TikTok's answer is missing, which is never too late. */
async function isWithTikTok(postId: string): Promise<boolean> {
  const [open] = await db
    .select()
    .from(publishAttempts)
    .where(and(eq(publishAttempts.postId, postId), isNull(publishAttempts.endedAt)));
  if (!open?.publishId) return false;
  return open.lastByteSentAt !== null || open.source === "pull";
}

async function takeUp(post: PostRow, to: "scheduled" | "processing", now: Date): Promise<boolean> {
  // Without a living run the next sweep gives it one.
  const set = { revision: post.revision + 1, runId: null, runExpectedAt: null, announcedAt: null };
  const seen = { status: "needs attention", revision: post.revision } as const;
  const event = { kind: "resumed", message: sayResumed(post, to, now), details: { at: now.toISOString() } };
  const moved = await db.transaction(async (tx) => {
    if (to === "processing") return movePost(tx, { postId: post.id, to, seen, set, ...event });
    const isAsSeen = and(
      eq(posts.id, post.id),
      eq(posts.status, seen.status),
      eq(posts.revision, seen.revision),
    );
    const [held] = await tx.select().from(posts).where(isAsSeen).for("update");
    const lacks = await lacksApproval(tx, post.id);
    const asks = (living: unknown) => living !== undefined || lacks;
    return held ? movePlanned(tx, { post: held, set, actor: cuepost, asks, say: () => event }) : null;
  });
  return moved !== null;
}

function sayResumed({ scheduledAt }: PostRow, to: "scheduled" | "processing", now: Date): string {
  if (to === "processing") return "Connected again: asking TikTok";
  const isAhead = scheduledAt !== null && scheduledAt > now;
  return `The account is connected again: ${isAhead ? "the post keeps its time" : "it goes out"}`;
}
