import "server-only";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { db } from "@/db";
import { memberAccounts, members, users, workspaces } from "@/db/schema";
import { lacksTwoFactor } from "./lacks-two-factor";
import { type Role, seesAllAccounts } from "./permissions";

const proven: unique symbol = Symbol("proven member");

/** A person whose place in this workspace was looked up: only `findMember` holds the symbol to make one. */
export interface Member {
  readonly [proven]: true;
  readonly userId: string;
  readonly userName: string;
  readonly workspaceId: string;
  readonly workspaceName: string;
  /** IANA zone, e.g. `Europe/Paris`. */
  readonly timeZone: string;
  /** How many minutes late a post may go out by itself, unless it has a rule of its own. */
  readonly lateMinutesMax: number;
  readonly role: Role;
  /** The accounts that were given to this person; null is all of the workspace. */
  readonly accountIds: readonly string[] | null;
  /** The workspace asks for a second step of signing in that this person has not set up: no door opens. */
  readonly lacksTwoFactor: boolean;
  readonly lastSeenAt: Date | null;
  /** The API key by which a program acts in this person's name; null of the person. */
  readonly key: MemberKey | null;
}

export interface MemberKey {
  readonly id: string;
  readonly name: string;
  readonly isTest: boolean;
}

/** Without a workspace, the one this person joined first. */
export async function findMember(userId: string, workspaceId?: string): Promise<Member | null> {
  const [row] = await db
    .select({
      userId: users.id,
      userName: users.name,
      email: users.email,
      workspaceId: workspaces.id,
      workspaceName: workspaces.name,
      timeZone: workspaces.timeZone,
      lateMinutesMax: workspaces.lateMinutesMax,
      role: members.role,
      lacksTwoFactor: lacksTwoFactor(),
      allAccounts: members.allAccounts,
      lastSeenAt: members.lastSeenAt,
      given: sql<string[]>`array(select ${memberAccounts.accountId} from ${memberAccounts}
        where ${memberAccounts.workspaceId} = ${members.workspaceId} and ${memberAccounts.userId} = ${members.userId})`,
    })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .innerJoin(workspaces, eq(workspaces.id, members.workspaceId))
    .where(
      and(
        eq(members.userId, userId),
        workspaceId ? eq(members.workspaceId, workspaceId) : undefined,
        isNull(workspaces.removingAt),
      ),
    )
    .orderBy(asc(members.createdAt), asc(members.workspaceId))
    .limit(1);
  if (!row) return null;
  const { email, userName, allAccounts, given, ...rest } = row;
  const accountIds = allAccounts || seesAllAccounts(row.role) ? null : given;
  return { ...rest, accountIds, userName: userName ?? email, key: null, [proven]: true };
}
