import "server-only";
import { and, eq } from "drizzle-orm";
import { db } from "@/db";
import { accounts } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { assertMay } from "@/lib/workspaces/assert-may";
import { seesAccount } from "@/lib/workspaces/sees-account";
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
    .where(
      and(
        eq(accounts.id, accountId),
        eq(accounts.workspaceId, member.workspaceId),
        seesAccount(member, accounts.id),
      ),
    );
  if (!account) throw new AppError("not-found", "This account does not exist.");
  const [rule, approvers] = await Promise.all([findRule(db, accountId), listApprovers(member, accountId)]);
  return { rule, approvers };
}
