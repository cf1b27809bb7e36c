import "server-only";
import { and, asc, count, eq, inArray, isNull, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { auditEntries, members, posts, users, workspaces } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { lockWorkspace } from "@/lib/workspaces/lock-workspace";
import { WORKSPACES_PER_PERSON_MAX } from "@/lib/workspaces/rules";
import { writeAudit } from "@/lib/workspaces/write-audit";
import type { FarewellView } from "./types";

/** What stands in the way of deleting a login, and what would go with it. */
export async function findFarewell(userId: string): Promise<FarewellView> {
  const alone = await listOwnedAlone(db, userId);
  const ends = alone.filter(({ others }) => others === 0);
  const ids = ends.map(({ id }) => id);
  const waiting = inArray(posts.status, ["scheduled", "awaiting approval"]);
  const [planned] = ids.length
    ? await db
        .select({ count: count() })
        .from(posts)
        .where(and(inArray(posts.workspaceId, ids), waiting))
    : [];
  return {
    blocking: alone.filter(({ others }) => others > 0).map(({ name }) => name),
    ending: ends.map(({ name }) => name),
    planned: planned?.count ?? 0,
  };
}

/**
 * The login goes, and every session with it. Workspaces where nobody else is end at once: nobody is left who could
 * keep them. The name stays in records that outlive people. `endsWorkspaces`: the person was asked about those.
 */
export async function deletePerson(
  userId: string,
  { endsWorkspaces, now = new Date() }: { endsWorkspaces: boolean; now?: Date },
): Promise<void> {
  await db.transaction(async (tx) => {
    const joined = await listJoined(tx, userId);
    for (const { workspaceId } of joined) await lockWorkspace(tx, workspaceId);
    const alone = await listOwnedAlone(tx, userId);
    const blocking = alone.find(({ others }) => others > 0);
    if (blocking) {
      const message = `${blocking.name} has no other owner, and other people are in it. Hand it on or delete it first.`;
      throw new AppError("conflict", message);
    }
    if (alone.length > 0 && !endsWorkspaces) {
      throw new AppError("conflict", "Workspaces would end with this login. Confirm that first.");
    }
    const ending = alone.map(({ id }) => id);
    if (ending.length > 0) {
      await tx.update(workspaces).set({ deleteAfter: now }).where(inArray(workspaces.id, ending));
    }
    await sayGoodbye(tx, userId, joined);
    await tx.delete(users).where(eq(users.id, userId));
  });
}

async function sayGoodbye(
  tx: Transaction,
  userId: string,
  joined: readonly { workspaceId: string }[],
): Promise<void> {
  const [person] = await tx
    .select({ name: users.name, email: users.email })
    .from(users)
    .where(eq(users.id, userId))
    .for("update");
  if (!person) throw new AppError("not-found", "This login no longer exists.");
  const name = person.name ?? person.email;
  const actor = { userId, name, via: "session" as const };
  const subject = { kind: "person" as const, id: userId, name };
  for (const { workspaceId } of joined) {
    await writeAudit(tx, { workspaceId, actor, kind: "person/deleted", subject });
  }
  // Sign-ins and the like, which belong to no workspace: nobody is left to read them.
  await tx
    .delete(auditEntries)
    .where(and(eq(auditEntries.actorId, userId), isNull(auditEntries.workspaceId)));
}

function listJoined(tx: Transaction, userId: string) {
  return tx
    .select({ workspaceId: members.workspaceId })
    .from(members)
    .where(eq(members.userId, userId))
    .orderBy(asc(members.workspaceId))
    .limit(WORKSPACES_PER_PERSON_MAX);
}

/** Workspaces of which somebody is the one owner, with how many others are in each. */
function listOwnedAlone(tx: Pick<Transaction, "select">, userId: string) {
  const inIt = sql`from ${members} as other where other.workspace_id = ${workspaces.id} and other.user_id <> ${userId}`;
  return tx
    .select({
      id: workspaces.id,
      name: workspaces.name,
      others: sql<number>`(select count(*) ${inIt})`.mapWith(Number),
    })
    .from(members)
    .innerJoin(workspaces, eq(workspaces.id, members.workspaceId))
    .where(
      and(
        eq(members.userId, userId),
        eq(members.role, "owner"),
        sql`not exists (select ${inIt} and other.role = 'owner')`,
      ),
    )
    .orderBy(asc(workspaces.name))
    .limit(WORKSPACES_PER_PERSON_MAX);
}
