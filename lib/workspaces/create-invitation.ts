import "server-only";
import { and, count, eq } from "drizzle-orm";
import { db } from "@/db";
import { invitations } from "@/db/schema";
import { createSecret, sha256 } from "@/lib/crypto";
import { AppError } from "@/lib/errors";
import { assertMay } from "./assert-may";
import type { InvitationInput } from "./input";
import { invitationIsOpen } from "./invitation-is-open";
import { lockWorkspace } from "./lock-workspace";
import { INVITATION_DAYS, OPEN_INVITATIONS_MAX } from "./rules";
import type { Member } from "./types";

/** The token is told once, here; the row holds only its hash. */
export async function createInvitation(
  member: Member,
  input: InvitationInput,
  now = new Date(),
): Promise<{ id: string; token: string; expiresAt: Date }> {
  assertMay(member, "invite people");
  const token = createSecret();
  const expiresAt = new Date(now.getTime() + INVITATION_DAYS * 86_400_000);
  return db.transaction(async (tx) => {
    await lockWorkspace(tx, member.workspaceId);
    const [open] = await tx
      .select({ count: count() })
      .from(invitations)
      .where(and(eq(invitations.workspaceId, member.workspaceId), invitationIsOpen(now)));
    if ((open?.count ?? 0) >= OPEN_INVITATIONS_MAX) {
      throw new AppError("conflict", `${OPEN_INVITATIONS_MAX} invitations are open. Revoke one first.`);
    }
    const [row] = await tx
      .insert(invitations)
      .values({
        workspaceId: member.workspaceId,
        role: input.role,
        tokenHash: sha256(token),
        createdBy: member.userId,
        expiresAt,
      })
      .returning({ id: invitations.id });
    return { id: row!.id, token, expiresAt };
  });
}
