import "server-only";
import { and, eq } from "drizzle-orm";
import { db } from "@/db";
import { members } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { assertMay } from "./assert-may";
import { assertOwnerRemains } from "./assert-owner-remains";
import type { MemberRoleInput } from "./input";
import { lockWorkspace } from "./lock-workspace";
import { may } from "./permissions";
import { revokeInvitationsOf } from "./revoke-invitation";
import type { Member } from "./types";

export async function changeRole(
  member: Member,
  { userId, role }: MemberRoleInput,
  now = new Date(),
): Promise<void> {
  assertMay(member, "manage people");
  const { workspaceId } = member;
  await db.transaction(async (tx) => {
    await lockWorkspace(tx, workspaceId);
    if (role !== "owner") await assertOwnerRemains(tx, workspaceId, userId);
    const [row] = await tx
      .update(members)
      .set({ role })
      .where(and(eq(members.workspaceId, workspaceId), eq(members.userId, userId)))
      .returning({ userId: members.userId });
    if (!row) throw new AppError("not-found", "This person is not in the workspace.");
    if (!may(role, "invite people")) await revokeInvitationsOf(tx, { workspaceId, userId, now });
  });
}
