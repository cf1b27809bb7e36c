import "server-only";
import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { AppError } from "@/lib/errors";
import type { Member } from "./types";

/** Whose rows these are, and of which accounts. */
export type Seer = Pick<Member, "workspaceId" | "accountIds" | "role">;

/** The condition every query of accounts and posts carries beside the workspace; undefined where a member sees all. */
export function seesAccount(
  { accountIds }: Pick<Seer, "accountIds">,
  accountId: SQLWrapper,
): SQL | undefined {
  if (accountIds === null) return undefined;
  // One parameter however many there are: the statement stays the same, and so does its plan.
  return sql`${accountId} = any(cast(${`{${accountIds.join()}}`}::text as uuid[]))`;
}

/** An account that was not given to somebody does not exist for them. */
export function assertSeesAccount({ accountIds }: Pick<Seer, "accountIds">, accountId: string): void {
  if (accountIds === null || accountIds.includes(accountId)) return;
  throw new AppError("not-found", "This account does not exist.");
}
