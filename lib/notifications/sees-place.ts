import "server-only";
import { and, eq, exists, inArray, isNotNull, isNull, or, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { db } from "@/db";
import { memberAccounts, members } from "@/db/schema";
import { roles, seesAllAccounts } from "@/lib/workspaces/permissions";

/** Of a query that has joined `members`: this member is one, and sees the account where one is named. */
export function seesPlace(accountId: SQLWrapper | string | null): SQL | undefined {
  const isMember = isNotNull(members.userId);
  if (accountId === null) return isMember;
  const account = typeof accountId === "string" ? sql`${accountId}::uuid` : accountId;
  const given = db
    .select({ userId: memberAccounts.userId })
    .from(memberAccounts)
    .where(
      and(
        eq(memberAccounts.workspaceId, members.workspaceId),
        eq(memberAccounts.userId, members.userId),
        eq(memberAccounts.accountId, account),
      ),
    );
  const seesAll = or(eq(members.allAccounts, true), inArray(members.role, roles.filter(seesAllAccounts)));
  return and(isMember, or(isNull(account), seesAll, exists(given)));
}
