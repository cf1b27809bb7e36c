import "server-only";
import { and, eq } from "drizzle-orm";
import { db } from "@/db";
import { members } from "@/db/schema";
import { actorOf } from "./actor";
import { assertMay } from "./assert-may";
import { assertOwnerRemains } from "./assert-owner-remains";
import { lockPerson } from "./lock-person";
import { lockWorkspace } from "./lock-workspace";
import { revokeInvitationsOf } from "./revoke-invitation";
import type { Member } from "./types";
import { writeAudit } from "./write-audit";

/** Anybody may leave; taking out somebody else is for those who manage people. */
export async function removeMember(member: Member, userId: string, now = new Date()): Promise<void> {
  if (userId !== member.userId) assertMay(member, "manage people");
  const { workspaceId } = member;
  await db.transaction(async (tx) => {
    await lockWorkspace(tx, workspaceId);
    const { name } = await lockPerson(tx, member, userId);
    await assertOwnerRemains(tx, workspaceId, userId);
    await tx.delete(members).where(and(eq(members.workspaceId, workspaceId), eq(members.userId, userId)));
    await writeAudit(tx, {
      workspaceId,
      actor: actorOf(member),
      kind: userId === member.userId ? "member/left" : "member/removed",
      subject: { kind: "person", id: userId, name },
    });
    await revokeInvitationsOf(tx, { workspaceId, userId, now });
  });
}
