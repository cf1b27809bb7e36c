import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { db } from "@/db";
import { members, users } from "@/db/schema";
import { assertMay } from "./assert-may";
import { contains } from "./contains";
import { SEARCH_HITS_MAX } from "./input";
import type { Member, PersonHit } from "./types";

export async function searchMembers(member: Member, query: string): Promise<PersonHit[]> {
  assertMay(member, "view workspace");
  const rows = await db
    .select({ userId: users.id, name: users.name, email: users.email, role: members.role })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(members.workspaceId, member.workspaceId), contains([users.name, users.email], query)))
    .orderBy(asc(users.name), asc(users.id))
    .limit(SEARCH_HITS_MAX);
  return rows.map((row) => ({ ...row, name: row.name ?? row.email }));
}
