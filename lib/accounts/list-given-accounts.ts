import "server-only";
import { and, eq, notInArray, sql } from "drizzle-orm";
import { db } from "@/db";
import { memberAccounts, members } from "@/db/schema";
import { assertMay } from "@/lib/workspaces/assert-may";
import { roles, seesAllAccounts } from "@/lib/workspaces/permissions";
import { MEMBERS_MAX } from "@/lib/workspaces/rules";
import type { Member } from "@/lib/workspaces/types";
import type { GivenAccounts } from "./types";

/** Of those whose accounts can be chosen. */
export async function listGivenAccounts(member: Member): Promise<GivenAccounts> {
  assertMay(member, "manage people");
  const rows = await db
    .select({
      userId: members.userId,
      allAccounts: members.allAccounts,
      given: sql<string[]>`array_remove(array_agg(${memberAccounts.accountId}), null)`,
    })
    .from(members)
    .leftJoin(
      memberAccounts,
      and(eq(memberAccounts.workspaceId, members.workspaceId), eq(memberAccounts.userId, members.userId)),
    )
    .where(
      and(
        eq(members.workspaceId, member.workspaceId),
        notInArray(members.role, roles.filter(seesAllAccounts)),
      ),
    )
    .groupBy(members.userId, members.allAccounts)
    .limit(MEMBERS_MAX);
  return Object.fromEntries(
    rows.map(({ userId, allAccounts, given }) => [userId, allAccounts ? null : given]),
  );
}
