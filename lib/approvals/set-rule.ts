import "server-only";
import { and, eq } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { accounts, approvalRules } from "@/db/schema";
import { seesAccounts } from "@/lib/accounts/sees-accounts";
import { AppError } from "@/lib/errors";
import { actorOf } from "@/lib/workspaces/actor";
import { assertMay } from "@/lib/workspaces/assert-may";
import { findPeople } from "@/lib/workspaces/find-people";
import type { Member } from "@/lib/workspaces/types";
import { writeAudit } from "@/lib/workspaces/write-audit";
import { findRule } from "./find-rule";
import type { ApprovalRuleInput } from "./input";

/** Whose yes the posts of an account need from now on. What was scheduled without it is held at its time. */
export async function setApprovalRule(member: Member, input: ApprovalRuleInput): Promise<void> {
  assertMay(member, "set approval rules");
  await db.transaction(async (tx) => {
    const account = await lockAccount(tx, member, input.accountId);
    if (input.kind === "named") await assertCanApprove(tx, member, input);
    const before = await findRule(tx, account.id);
    await write(tx, input);
    const after = await findRule(tx, account.id);
    await writeAudit(tx, {
      workspaceId: member.workspaceId,
      actor: actorOf(member),
      kind: "account/approval-rule-changed",
      subject: { kind: "account", id: account.id, name: account.name },
      details: { before: before ?? "none", after: after ?? "none" },
    });
  });
}

async function lockAccount(tx: Transaction, member: Member, accountId: string) {
  const [account] = await tx
    .select({ id: accounts.id, name: accounts.displayName })
    .from(accounts)
    .where(and(eq(accounts.id, accountId), seesAccounts(member)))
    .for("key share");
  if (!account) throw new AppError("not-found", "This account does not exist.");
  return account;
}

async function assertCanApprove(
  tx: Transaction,
  { workspaceId }: Member,
  { accountId, personId }: Extract<ApprovalRuleInput, { kind: "named" }>,
): Promise<void> {
  const able = await findPeople(tx, workspaceId, { permission: "approve posts", accountId });
  if (able.includes(personId)) return;
  throw new AppError("invalid", "This person cannot approve posts of this account. Choose another.", {
    field: "personId",
  });
}

async function write(tx: Transaction, input: ApprovalRuleInput): Promise<void> {
  const { accountId, kind } = input;
  if (kind === "none") {
    await tx.delete(approvalRules).where(eq(approvalRules.accountId, accountId));
    return;
  }
  const rule = { kind, personId: kind === "named" ? input.personId : null, changedAt: new Date() };
  await tx
    .insert(approvalRules)
    .values({ accountId, ...rule })
    .onConflictDoUpdate({ target: approvalRules.accountId, set: rule });
}
