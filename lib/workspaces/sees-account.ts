import "server-only";
import { inArray, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { AppError } from "@/lib/errors";
import type { Member } from "./types";

/** The condition every query of accounts and posts carries beside the workspace; undefined where a member sees all. */
export function seesAccount(member: Member, accountId: SQLWrapper): SQL | undefined {
  if (member.accountIds === null) return undefined;
  return member.accountIds.length === 0 ? sql`false` : inArray(accountId, [...member.accountIds]);
}

/** An account that was not given to somebody does not exist for them. */
export function assertSeesAccount(member: Member, accountId: string): void {
  if (member.accountIds === null || member.accountIds.includes(accountId)) return;
  throw new AppError("not-found", "This account does not exist.");
}
