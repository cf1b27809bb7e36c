import "server-only";
import { and, isNotNull, isNull, or, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { members } from "@/db/schema";
import { memberSees } from "@/lib/workspaces/member-sees";

/** Of a query that has joined `members`: this member is one, and sees the account where one is named. */
export function seesPlace(accountId: SQLWrapper | string | null): SQL | undefined {
  const isMember = isNotNull(members.userId);
  if (accountId === null) return isMember;
  const account = typeof accountId === "string" ? sql`${accountId}::uuid` : accountId;
  return and(isMember, or(isNull(account), memberSees(account)));
}
