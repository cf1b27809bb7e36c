import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { invitations } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { actorOf } from "./actor";
import { assertMay } from "./assert-may";
import { invitationIsOpen } from "./invitation-is-open";
import type { Member } from "./types";
import { writeAudit } from "./write-audit";

/** Also one that has expired: it leaves the list. */
export async function revokeInvitation(
  member: Member,
  invitationId: string,
  now = new Date(),
): Promise<void> {
  assertMay(member, "invite people");
  const { workspaceId } = member;
  await db.transaction(async (tx) => {
    const [row] = await tx
      .update(invitations)
      .set({ revokedAt: now })
      .where(
        and(
          eq(invitations.id, invitationId),
          eq(invitations.workspaceId, workspaceId),
          isNull(invitations.acceptedAt),
          isNull(invitations.revokedAt),
        ),
      )
      .returning({ id: invitations.id, email: invitations.email });
    if (!row) throw new AppError("not-found", "This invitation is no longer open.");
    await writeAudit(tx, {
      workspaceId,
      actor: actorOf(member),
      kind: "member/invitation-revoked",
      subject: { kind: "person", id: row.id, name: row.email },
    });
  });
}

/** Whoever may no longer invite leaves no open links behind. */
export async function revokeInvitationsOf(
  tx: Transaction,
  { workspaceId, userId, now }: { workspaceId: string; userId: string; now: Date },
): Promise<void> {
  await tx
    .update(invitations)
    .set({ revokedAt: now })
    .where(
      and(eq(invitations.workspaceId, workspaceId), eq(invitations.createdBy, userId), invitationIsOpen(now)),
    );
}
