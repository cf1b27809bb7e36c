import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { Database, Transaction } from "@/db";
import { members } from "@/db/schema";
import { memberSees } from "./member-sees";
import { may, type Permission, roles } from "./permissions";
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
        accountId ? memberSees(accountId) : undefined,
      ),
    )
    .orderBy(members.createdAt)
    .limit(MEMBERS_MAX);
  return rows.map(({ userId }) => userId);
}
