import "server-only";
import { and, eq, exists, inArray, or, type SQL } from "drizzle-orm";
import { type Database, db, type Transaction } from "@/db";
import { memberAccounts, members } from "@/db/schema";
import { may, type Permission, roles, seesAllAccounts } from "./permissions";
import { MEMBERS_MAX } from "./rules";

/** Ids of those who may do something in a workspace, and who see the account if one is named. */
export async function findPeople(
  tx: Database | Transaction,
  workspaceId: string,
  { permission, accountId }: { permission: Permission; accountId?: string },
): Promise<string[]> {
  const allowed = roles.filter((role) => may(role, permission));
  const rows = await tx
    .select({ userId: members.userId })
    .from(members)
    .where(
      and(
        eq(members.workspaceId, workspaceId),
        inArray(members.role, allowed),
        accountId ? wasGiven(accountId) : undefined,
      ),
    )
    .orderBy(members.createdAt)
    .limit(MEMBERS_MAX);
  return rows.map(({ userId }) => userId);
}

function wasGiven(accountId: string): SQL | undefined {
  const given = db
    .select({ userId: memberAccounts.userId })
    .from(memberAccounts)
    .where(
      and(
        eq(memberAccounts.workspaceId, members.workspaceId),
        eq(memberAccounts.userId, members.userId),
        eq(memberAccounts.accountId, accountId),
      ),
    );
  return or(
    eq(members.allAccounts, true),
    inArray(members.role, roles.filter(seesAllAccounts)),
    exists(given),
  );
}
