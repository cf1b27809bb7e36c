import "server-only";
import { and, eq, type SQL } from "drizzle-orm";
import { accounts } from "@/db/schema";
import { type Seer, seesAccount } from "@/lib/workspaces/sees-account";

/** Of the rows of accounts, those of the workspace that were given to this person. */
export function seesAccounts(member: Seer): SQL | undefined {
  return and(eq(accounts.workspaceId, member.workspaceId), seesAccount(member, accounts.id));
}
