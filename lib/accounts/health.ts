import "server-only";
import { and, eq, inArray, isNull, lt, or } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { accounts } from "@/db/schema";
import type { TikTokError } from "@/lib/tiktok";

const SUCCESS_NOTED_EVERY_MS = 60_000;

/** At most once a minute, and never waiting for a row that a renewal holds: the call itself is done. */
export async function noteSuccess(accountId: string, now = new Date()): Promise<void> {
  const stale = new Date(now.getTime() - SUCCESS_NOTED_EVERY_MS);
  const isStale = or(isNull(accounts.lastSuccessAt), lt(accounts.lastSuccessAt, stale));
  const free = db
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.id, accountId), isStale))
    .for("no key update", { skipLocked: true });
  await db.update(accounts).set({ lastSuccessAt: now }).where(inArray(accounts.id, free));
}

interface Failure {
  accountId: string;
  error: TikTokError;
  endpoint: string | null;
  now?: Date;
}

export async function noteFailure(
  { accountId, error, endpoint, now = new Date() }: Failure,
  tx: Pick<Transaction, "update"> = db,
): Promise<void> {
  const { rawCode: code, message, logId } = error;
  await tx
    .update(accounts)
    .set({ lastFailureAt: now, lastFailure: { code, message, endpoint, logId } })
    .where(eq(accounts.id, accountId));
}
