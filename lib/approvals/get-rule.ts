import "server-only";
import { and, eq } from "drizzle-orm";
import { db } from "@/db";
import { accounts } from "@/db/schema";
import { seesAccounts } from "@/lib/accounts/sees-accounts";
import { AppError } from "@/lib/errors";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { findRule } from "./find-rule";
import { listApprovers } from "./list-approvers";
import type { ApproverView, RuleSnapshot } from "./types";

export interface AccountRule {
  rule: RuleSnapshot | null;
  /** Whoever could be named. */
  approvers: ApproverView[];
}

export async function getRule(member: Member, accountId: string): Promise<AccountRule> {
  assertMay(member, "view workspace");
  const [account] = await db
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.id, accountId), seesAccounts(member)));
  if (!account) throw new AppError("not-found", "This account does not exist.");
  const [rule, approvers] = await Promise.all([findRule(db, accountId), listApprovers(member, accountId)]);
  return { rule, approvers };
}
