import "server-only";
import { and, eq } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { members } from "@/db/schema";
import { actorOf } from "./actor";
import { assertMay } from "./assert-may";
import { assertOwnerRemains } from "./assert-owner-remains";
import type { MemberRoleInput } from "./input";
import { lockPerson, ownersOnly } from "./lock-person";
import { lockWorkspace } from "./lock-workspace";
import { may, mayManage } from "./permissions";
import { revokeInvitationsOf } from "./revoke-invitation";
import type { Member } from "./types";
import { writeAudit } from "./write-audit";

type TellRoleChange = (tx: Transaction, member: Member, input: MemberRoleInput) => Promise<void>;

/** `tell` is how the person hears of it, in the same change: workspaces knows nothing of notifications. */
export async function changeRole(
  member: Member,
  input: MemberRoleInput,
  tell: TellRoleChange = async () => {},
): Promise<void> {
  const { userId, role } = input;
  assertMay(member, "manage people");
  const { workspaceId } = member;
  await db.transaction(async (tx) => {
    await lockWorkspace(tx, workspaceId);
    const before = await lockPerson(tx, member, userId);
    if (!mayManage(member.role, role)) throw ownersOnly();
    if (role !== "owner") await assertOwnerRemains(tx, workspaceId, userId);
    // A client is nobody of the house: what they see is chosen, never all by itself.
    const allAccounts = before.allAccounts && (role !== "client" || before.role === "client");
    await tx
      .update(members)
      .set({ role, allAccounts })
      .where(and(eq(members.workspaceId, workspaceId), eq(members.userId, userId)));
    await writeAudit(tx, {
      workspaceId,
      actor: actorOf(member),
      kind: "member/role-changed",
      subject: { kind: "person", id: userId, name: before.name },
      details: { from: before.role, to: role },
    });
    if (!may(role, "invite people")) await revokeInvitationsOf(tx, { workspaceId, userId, now: new Date() });
    if (role !== before.role) await tell(tx, member, input);
  });
}
