import "server-only";
import { and, eq } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { invitations } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { assertMay } from "./assert-may";
import { invitationIsOpen } from "./invitation-is-open";
import type { Member } from "./types";

export async function revokeInvitation(
  member: Member,
  invitationId: string,
  now = new Date(),
): Promise<void> {
  assertMay(member, "invite people");
  const [row] = await db
    .update(invitations)
    .set({ revokedAt: now })
    .where(
      and(
        eq(invitations.id, invitationId),
        eq(invitations.workspaceId, member.workspaceId),
        invitationIsOpen(now),
      ),
    )
    .returning({ id: invitations.id });
  if (!row) throw new AppError("not-found", "This invitation is no longer open.");
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
