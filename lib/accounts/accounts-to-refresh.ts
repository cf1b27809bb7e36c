import "server-only";
import { and, eq, gte, isNotNull, lte, or, sql } from "drizzle-orm";
import { db } from "@/db";
import { accounts } from "@/db/schema";
import { getEnv, hasSandbox } from "@/lib/env";
import {
  PERMISSION_ENDS_SOON_MS,
  RENEW_AHEAD_MS,
  RENEW_AHEAD_SHARE,
  RENEW_PERMISSION_EVERY_MS,
} from "./token-life";

/**
 * `isRenewalDue` as a query. Tokens that still live come first, by their end; of those that have ended a different
 * choice each time, so that some that never succeed keep no other one waiting.
 */
export async function findAccountsToRefresh(now: Date, limit: number): Promise<string[]> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const { accessExpiresAt, refreshedAt, refreshExpiresAt } = accounts;
  const ahead = sql`case when ${refreshedAt} < ${accessExpiresAt}
    then (${accessExpiresAt} - ${refreshedAt}) * ${RENEW_AHEAD_SHARE}::float8
    else ${RENEW_AHEAD_MS}::float8 * interval '1 millisecond' end`;
  const permissionEnds = and(
    lte(refreshExpiresAt, new Date(now.getTime() + PERMISSION_ENDS_SOON_MS)),
    lte(
      sql`coalesce(${refreshedAt}, 'epoch')`,
      new Date(now.getTime() - RENEW_PERMISSION_EVERY_MS).toISOString(),
    ),
  );
  const rows = await db
    .select({ id: accounts.id })
    .from(accounts)
    .where(
      and(
        eq(accounts.status, "connected"),
        isNotNull(accounts.refreshToken),
        hasSandbox(getEnv()) ? undefined : eq(accounts.isTest, false),
        or(lte(accessExpiresAt, sql`${at} + ${ahead}`), permissionEnds),
      ),
    )
    .orderBy(sql`case when ${gte(accessExpiresAt, at)} then ${accessExpiresAt} end nulls last`, sql`random()`)
    .limit(limit);
  return rows.map(({ id }) => id);
}
