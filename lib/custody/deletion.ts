import "server-only";
import { and, count, eq, gte, inArray, isNull, lt } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { members, posts, users, workspaces } from "@/db/schema";
import { getEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { queueMail } from "@/lib/mail/queue-mail";
import { notify } from "@/lib/notifications/notify";
import { actorOf } from "@/lib/workspaces/actor";
import { assertMay } from "@/lib/workspaces/assert-may";
import { assertTypedName } from "@/lib/workspaces/assert-typed-name";
import type { DeletionInput } from "@/lib/workspaces/input";
import { DELETION_DAYS, MEMBERS_MAX } from "@/lib/workspaces/rules";
import type { Member } from "@/lib/workspaces/types";
import { writeAudit } from "@/lib/workspaces/write-audit";
import type { DeletionView } from "./types";

const DAY_MS = 86_400_000;

/** Everybody is told, and has this long to say that it should stay. What is scheduled goes out until then. */
export async function askDeletion(
  member: Member,
  { name }: DeletionInput,
  { locale, now = new Date() }: { locale: string; now?: Date },
): Promise<void> {
  assertMay(member, "end workspace");
  assertTypedName(member, name);
  const { workspaceId } = member;
  const deleteAfter = new Date(now.getTime() + DELETION_DAYS * DAY_MS);
  await db.transaction(async (tx) => {
    const [asked] = await tx
      .update(workspaces)
      .set({ deleteAfter, deletionAskedBy: member.userId })
      .where(and(eq(workspaces.id, workspaceId), isNull(workspaces.deleteAfter)))
      .returning({ id: workspaces.id });
    if (!asked) throw new AppError("conflict", "This workspace awaits its end already.");
    await audit(tx, member, "workspace/deletion-asked");
    await tellEverybody(tx, member, { deleteAfter, locale });
  });
}

export async function withdrawDeletion(member: Member): Promise<void> {
  assertMay(member, "end workspace");
  await db.transaction(async (tx) => {
    const [kept] = await tx
      .update(workspaces)
      .set({ deleteAfter: null, deletionAskedBy: null })
      .where(and(eq(workspaces.id, member.workspaceId), isNull(workspaces.removingAt)))
      .returning({ id: workspaces.id });
    if (!kept) throw new AppError("conflict", "It is too late: this workspace is being deleted.");
    await audit(tx, member, "workspace/deletion-withdrawn");
  });
}

/** For everybody in it, whatever their role; null while nobody asked. */
export async function findDeletion(member: Member): Promise<DeletionView | null> {
  assertMay(member, "view posts");
  const [row] = await db
    .select({ deleteAfter: workspaces.deleteAfter, name: users.name, email: users.email })
    .from(workspaces)
    .leftJoin(users, eq(users.id, workspaces.deletionAskedBy))
    .where(eq(workspaces.id, member.workspaceId));
  if (!row?.deleteAfter) return null;
  const { deleteAfter } = row;
  const goesOut = inArray(posts.status, ["scheduled", "preparing", "uploading", "processing"]);
  const inThisWorkspace = eq(posts.workspaceId, member.workspaceId);
  const [[before], [after]] = await Promise.all([
    db
      .select({ count: count() })
      .from(posts)
      .where(and(inThisWorkspace, goesOut, lt(posts.scheduledAt, deleteAfter))),
    db
      .select({ count: count() })
      .from(posts)
      .where(and(inThisWorkspace, goesOut, gte(posts.scheduledAt, deleteAfter))),
  ]);
  return {
    deleteAfter: deleteAfter.toISOString(),
    askedBy: row.name ?? row.email,
    goOut: before?.count ?? 0,
    lost: after?.count ?? 0,
  };
}

async function tellEverybody(
  tx: Transaction,
  member: Member,
  { deleteAfter, locale }: { deleteAfter: Date; locale: string },
): Promise<void> {
  const { workspaceId } = member;
  const people = await tx
    .select({ userId: users.id, email: users.email })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(eq(members.workspaceId, workspaceId))
    .limit(MEMBERS_MAX);
  const values = {
    person: member.userName,
    workspace: member.workspaceName,
    until: deleteAfter.toISOString(),
  };
  await notify(tx, {
    userIds: people.map(({ userId }) => userId),
    kind: "workspace/deletion",
    workspaceId,
    values,
  });
  const url = `${getEnv().APP_URL}/settings#end`;
  for (const { userId, email } of people) {
    await queueMail(tx, { to: email, userId, locale, template: "workspace-deletion", values, url });
  }
}

function audit(
  tx: Transaction,
  member: Member,
  kind: "workspace/deletion-asked" | "workspace/deletion-withdrawn",
): Promise<void> {
  const { workspaceId, workspaceName } = member;
  return writeAudit(tx, {
    workspaceId,
    actor: actorOf(member),
    kind,
    subject: { kind: "workspace", id: workspaceId, name: workspaceName },
  });
}
