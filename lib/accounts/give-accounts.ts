import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { accounts, memberAccounts, members } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { actorOf } from "@/lib/workspaces/actor";
import { assertMay } from "@/lib/workspaces/assert-may";
import { lockPerson } from "@/lib/workspaces/lock-person";
import { lockWorkspace } from "@/lib/workspaces/lock-workspace";
import { seesAllAccounts } from "@/lib/workspaces/permissions";
import type { Member } from "@/lib/workspaces/types";
import { writeAudit } from "@/lib/workspaces/write-audit";
import type { GiveAccountsInput } from "./input";
import { seesAccounts } from "./sees-accounts";

/** Which accounts a person sees from now on: these, or with null all of the workspace, also those yet to come. */
export async function giveAccounts(member: Member, { userId, accountIds }: GiveAccountsInput): Promise<void> {
  assertMay(member, "manage people");
  const { workspaceId } = member;
  const given = [...new Set(accountIds)];
  await db.transaction(async (tx) => {
    await lockWorkspace(tx, workspaceId);
    const { role, name } = await lockPerson(tx, member, userId);
    if (seesAllAccounts(role)) throw new AppError("conflict", "Owners and admins see every account.");
    const names = await nameAccounts(tx, member, given);
    const isPlace = and(eq(memberAccounts.workspaceId, workspaceId), eq(memberAccounts.userId, userId));
    await tx.delete(memberAccounts).where(isPlace);
    if (given.length > 0) {
      await tx.insert(memberAccounts).values(given.map((accountId) => ({ workspaceId, userId, accountId })));
    }
    await tx
      .update(members)
      .set({ allAccounts: accountIds === null })
      .where(and(eq(members.workspaceId, workspaceId), eq(members.userId, userId)));
    await writeAudit(tx, {
      workspaceId,
      actor: actorOf(member),
      kind: "member/accounts-changed",
      subject: { kind: "person", id: userId, name },
      details: { accounts: accountIds === null ? "all" : names },
    });
  });
}

async function nameAccounts(tx: Transaction, member: Member, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select({ name: accounts.displayName })
    .from(accounts)
    .where(and(inArray(accounts.id, ids), seesAccounts(member)));
  if (rows.length < ids.length) throw new AppError("not-found", "This account does not exist.");
  return rows.map(({ name }) => name);
}
