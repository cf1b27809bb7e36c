import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db";
import { members, users } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { mayManage } from "./permissions";
import type { Member } from "./types";

/** The place of a person that this member may change: anybody's but an owner's, which is for owners. */
export async function lockPerson(tx: Transaction, member: Member, userId: string) {
  const [person] = await tx
    .select({
      role: members.role,
      allAccounts: members.allAccounts,
      name: sql<string>`coalesce(${users.name}, ${users.email})`,
    })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(members.workspaceId, member.workspaceId), eq(members.userId, userId)))
    .for("update", { of: members });
  if (!person) throw new AppError("not-found", "This person is not in the workspace.");
  if (userId !== member.userId && !mayManage(member.role, person.role)) throw ownersOnly();
  return person;
}

export const ownersOnly = () => new AppError("forbidden", "Only owners make, change or take out an owner.");
