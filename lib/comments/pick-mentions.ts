import "server-only";
import { and, eq, inArray, ne, sql } from "drizzle-orm";
import type { Database, Transaction } from "@/db";
import { type Mention, members, users } from "@/db/schema";
import { findPeople } from "@/lib/workspaces/find-people";
import type { Audience } from "./rules";
import type { MentionablePerson } from "./types";

interface Readers {
  workspaceId: string;
  accountId: string;
  audience: Audience;
}

/** Those of the people chosen whose name stands in the words, and who can read them. Guests name nobody. */
export async function pickMentions(
  tx: Transaction,
  input: Readers & { actor: { userId: string | null }; body: string; mentionIds?: readonly string[] },
): Promise<Mention[]> {
  const { actor, body, mentionIds = [], ...readers } = input;
  if (actor.userId === null || mentionIds.length === 0) return [];
  const people = await listReaders(tx, readers);
  return people
    .filter(({ userId, name }) => mentionIds.includes(userId) && body.includes(`@${name}`))
    .map(({ userId, name }) => ({ userId, name }));
}

/** Who sees the account; clients only where they are meant. */
export async function listReaders(
  tx: Database | Transaction,
  { workspaceId, accountId, audience }: Readers,
): Promise<MentionablePerson[]> {
  const ids = await findPeople(tx, workspaceId, { permission: "view posts", accountId });
  if (ids.length === 0) return [];
  const rows = await tx
    .select({
      userId: users.id,
      name: sql<string>`coalesce(${users.name}, split_part(${users.email}, '@', 1))`,
      role: members.role,
    })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(
      and(
        eq(members.workspaceId, workspaceId),
        inArray(members.userId, ids),
        audience === "team" ? ne(members.role, "client") : undefined,
      ),
    )
    .orderBy(sql`lower(coalesce(${users.name}, ${users.email}))`, users.id);
  return rows.map(({ userId, name, role }) => ({ userId, name, isClient: role === "client" }));
}
