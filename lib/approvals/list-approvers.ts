import "server-only";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db";
import { accounts, approvalRules, memberAccounts, members, users } from "@/db/schema";
import { may, roles, seesAllAccounts } from "@/lib/workspaces/permissions";
import { MEMBERS_MAX } from "@/lib/workspaces/rules";
import { seesAccount } from "@/lib/workspaces/sees-account";
import type { Member } from "@/lib/workspaces/types";
import type { AccountApproval, ApproverView } from "./types";

const RULES_MAX = 500;

/** People who may approve posts, with the accounts that they see; null is all. */
async function listAble({ workspaceId }: Member): Promise<(ApproverView & { given: string[] | null })[]> {
  const rows = await db
    .select({
      userId: users.id,
      name: sql<string>`coalesce(${users.name}, ${users.email})`,
      role: members.role,
      allAccounts: members.allAccounts,
      given: sql<string[]>`array(select ${memberAccounts.accountId} from ${memberAccounts}
        where ${memberAccounts.workspaceId} = ${members.workspaceId} and ${memberAccounts.userId} = ${members.userId})`,
    })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(
      and(
        eq(members.workspaceId, workspaceId),
        inArray(
          members.role,
          roles.filter((role) => may(role, "approve posts")),
        ),
      ),
    )
    .orderBy(asc(members.createdAt), asc(members.userId))
    .limit(MEMBERS_MAX);
  return rows.map(({ allAccounts, given, ...person }) => ({
    ...person,
    given: allAccounts || seesAllAccounts(person.role) ? null : given,
  }));
}

/** Those whose yes can be asked for posts of an account that this member sees. */
export async function listApprovers(member: Member, accountId: string): Promise<ApproverView[]> {
  const able = await listAble(member);
  return able
    .filter(({ given }) => given === null || given.includes(accountId))
    .map(({ given, ...person }) => person);
}

/** Of each account that asks for approval: by which rule, and who would be asked by this member. */
export async function listApprovals(member: Member): Promise<Record<string, AccountApproval>> {
  const rules = await db
    .select({ rule: approvalRules })
    .from(approvalRules)
    .innerJoin(accounts, eq(accounts.id, approvalRules.accountId))
    .where(and(eq(accounts.workspaceId, member.workspaceId), seesAccount(member, accounts.id)))
    .limit(RULES_MAX);
  if (rules.length === 0) return {};
  const able = await listAble(member);
  return Object.fromEntries(
    rules.map(({ rule: { accountId, kind, personId } }) => {
      const asked = able
        .filter(({ given }) => given === null || given.includes(accountId))
        .filter(({ userId }) => userId !== member.userId && (kind !== "named" || userId === personId));
      const isOwn = kind === "named" && personId === member.userId;
      return [accountId, { kind, names: asked.map(({ name }) => name), isOwn }];
    }),
  );
}
