import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db";
import { invitations } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { actorOf } from "./actor";
import { assertMay } from "./assert-may";
import { freshLink, type MadeInvitation } from "./create-invitation";
import { ownersOnly } from "./lock-person";
import { mailInvitation } from "./mail-invitation";
import { mayManage } from "./permissions";
import type { Member } from "./types";
import { writeAudit } from "./write-audit";

/** A new link with a new end; the one before it is worth nothing from now on. */
export async function resendInvitation(
  member: Member,
  invitationId: string,
  { locale, now = new Date() }: { locale: string; now?: Date },
): Promise<MadeInvitation> {
  assertMay(member, "invite people");
  const { workspaceId } = member;
  const fresh = freshLink(now);
  return db.transaction(async (tx) => {
    const [row] = await tx
      .update(invitations)
      .set({ tokenHash: fresh.tokenHash, expiresAt: fresh.expiresAt, createdBy: member.userId })
      .where(
        and(
          eq(invitations.id, invitationId),
          eq(invitations.workspaceId, workspaceId),
          isNull(invitations.acceptedAt),
          isNull(invitations.revokedAt),
        ),
      )
      .returning({ id: invitations.id, email: invitations.email, role: invitations.role });
    if (!row) throw new AppError("not-found", "This invitation is no longer open.");
    if (!mayManage(member.role, row.role)) throw ownersOnly();
    await mailInvitation(tx, member, { ...row, ...fresh, locale });
    await writeAudit(tx, {
      workspaceId,
      actor: actorOf(member),
      kind: "member/invited",
      subject: { kind: "person", id: row.id, name: row.email },
      details: { role: row.role, again: true },
    });
    return { id: row.id, token: fresh.token, expiresAt: fresh.expiresAt };
  });
}
