import "server-only";
import { and, eq } from "drizzle-orm";
import { db } from "@/db";
import { members, users } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { notify } from "@/lib/notifications/notify";
import { actorOf } from "@/lib/workspaces/actor";
import { assertMay } from "@/lib/workspaces/assert-may";
import { assertTypedName } from "@/lib/workspaces/assert-typed-name";
import type { TransferInput } from "@/lib/workspaces/input";
import { lockWorkspace } from "@/lib/workspaces/lock-workspace";
import type { Member } from "@/lib/workspaces/types";
import { writeAudit } from "@/lib/workspaces/write-audit";

/** The other person becomes an owner, and who hands it on an admin. Other owners stay what they are. */
export async function transferWorkspace(member: Member, { userId, name }: TransferInput): Promise<void> {
  assertMay(member, "end workspace");
  assertTypedName(member, name);
  if (userId === member.userId) throw new AppError("invalid", "This workspace is yours already.");
  const { workspaceId, workspaceName } = member;
  await db.transaction(async (tx) => {
    await lockWorkspace(tx, workspaceId);
    const isMember = (id: string) => and(eq(members.workspaceId, workspaceId), eq(members.userId, id));
    const [heir] = await tx
      .select({ name: users.name, email: users.email })
      .from(members)
      .innerJoin(users, eq(users.id, members.userId))
      .where(isMember(userId));
    if (!heir) throw new AppError("not-found", "This person is not in the workspace.");
    const handedOn = await tx
      .update(members)
      .set({ role: "admin" })
      .where(and(isMember(member.userId), eq(members.role, "owner")))
      .returning({ userId: members.userId });
    if (handedOn.length === 0) throw new AppError("conflict", "This workspace is not yours any more.");
    await tx.update(members).set({ role: "owner" }).where(isMember(userId));
    await writeAudit(tx, {
      workspaceId,
      actor: actorOf(member),
      kind: "workspace/transferred",
      subject: { kind: "person", id: userId, name: heir.name ?? heir.email },
    });
    await notify(tx, {
      userIds: [userId],
      kind: "member/role-changed",
      workspaceId,
      values: { person: member.userName, role: "owner", workspace: workspaceName },
    });
  });
}
