import "server-only";
import { and, asc, eq, inArray, isNull, lte, ne, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import {
  accounts,
  callWindows,
  consents,
  notifications,
  postEvents,
  posts,
  publishAttempts,
  queueSlots,
  webhooks,
} from "@/db/schema";
import { DAY_MS, TIKTOK_DATA_DAYS } from "@/lib/accounts/rules";

/** Whose permission ended so long ago that what came from TikTok goes; the longest ended first. */
export async function findAccountsToErase(now: Date, limit: number): Promise<string[]> {
  const rows = await db
    .select({ id: accounts.id })
    .from(accounts)
    .where(isDue(now))
    .orderBy(asc(accounts.permissionEndedAt))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/**
 * The posts stay with what people made and chose. What TikTok told of the account and of them goes: names, picture,
 * creator info, publish ids, links, raw answers. Nothing can be connected to the row again; reconnected in time, it
 * is left alone. False when there was nothing to do.
 */
export async function eraseAccount(accountId: string, now: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [account] = await tx
      .select({ id: accounts.id, openId: accounts.openId })
      .from(accounts)
      .where(and(eq(accounts.id, accountId), isDue(now)))
      .for("update");
    if (!account) return false;
    await eraseFromPosts(tx, accountId);
    await tx.delete(webhooks).where(eq(webhooks.openId, account.openId));
    await tx.delete(notifications).where(eq(notifications.accountId, accountId));
    await tx.delete(callWindows).where(eq(callWindows.accountId, accountId));
    await tx.delete(queueSlots).where(eq(queueSlots.accountId, accountId));
    await eraseRow(tx, accountId, now);
    return true;
  });
}

async function eraseFromPosts(tx: Transaction, accountId: string): Promise<void> {
  const ofAccount = tx.select({ id: posts.id }).from(posts).where(eq(posts.accountId, accountId));
  await tx.update(consents).set({ creatorInfo: {} }).where(inArray(consents.postId, ofAccount));
  await tx
    .update(publishAttempts)
    .set({ publishId: null, uploadUrl: null, outcomeReason: null })
    .where(inArray(publishAttempts.postId, ofAccount));
  await tx.update(postEvents).set({ details: null }).where(inArray(postEvents.postId, ofAccount));
  await tx
    .update(posts)
    .set({ tiktokPostId: null, shareUrl: null, lookAt: null, driftLookAt: null })
    .where(eq(posts.accountId, accountId));
}

async function eraseRow(tx: Transaction, accountId: string, now: Date): Promise<void> {
  const isEmpty = sql`not exists (select from ${posts} where ${posts.accountId} = ${accounts.id})`;
  const gone = await tx
    .delete(accounts)
    .where(and(eq(accounts.id, accountId), isEmpty))
    .returning({ id: accounts.id });
  if (gone.length > 0) return;
  await tx
    .update(accounts)
    .set({
      openId: `erased ${accountId}`,
      username: "",
      displayName: "TikTok account",
      avatarUrl: null,
      scopes: [],
      status: "disconnected",
      statusReason: null,
      isPrivate: null,
      maxVideoSeconds: null,
      dailyPostLimit: null,
      lastSuccessAt: null,
      lastFailureAt: null,
      lastFailure: null,
      connectedBy: null,
      erasedAt: now,
    })
    .where(eq(accounts.id, accountId));
}

function isDue(now: Date) {
  return and(
    ne(accounts.status, "connected"),
    isNull(accounts.erasedAt),
    lte(accounts.permissionEndedAt, new Date(now.getTime() - TIKTOK_DATA_DAYS * DAY_MS)),
  );
}
