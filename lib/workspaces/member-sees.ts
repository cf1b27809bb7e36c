import "server-only";
import { and, eq, exists, inArray, or, type SQL, type SQLWrapper } from "drizzle-orm";
import { db } from "@/db";
import { memberAccounts, members } from "@/db/schema";
import { roles, seesAllAccounts } from "./permissions";

/** Of a query over `members`: whether this one sees the account. */
export function memberSees(account: SQLWrapper | string): SQL | undefined {
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
  return or(
    eq(members.allAccounts, true),
    inArray(members.role, roles.filter(seesAllAccounts)),
    exists(given),
  );
}
