import "server-only";
import { and, count, eq } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { invitations, members } from "@/db/schema";
import { sha256 } from "@/lib/crypto";
import { AppError } from "@/lib/errors";
import { lockWorkspace } from "./lock-workspace";
import { invitationState, MEMBERS_MAX, WORKSPACES_PER_PERSON_MAX } from "./rules";

const refusals = {
  accepted: "This invitation was already used. Ask for a new one.",
  revoked: "This invitation was withdrawn. Ask for a new one.",
  expired: "This invitation has expired. Ask for a new one.",
} as const;

/** Gives the workspace joined. Somebody who is in it already keeps their role, and the link stays unused. */
export async function acceptInvitation(userId: string, token: string, now = new Date()): Promise<string> {
  return db.transaction(async (tx) => {
    const withToken = eq(invitations.tokenHash, sha256(token));
    const [found] = await tx.select().from(invitations).where(withToken);
    if (!found) throw new AppError("not-found", "This invitation does not exist.");
    const { workspaceId, role } = found;
    await lockWorkspace(tx, workspaceId);
    const [already] = await tx
      .select({ role: members.role })
      .from(members)
      .where(and(eq(members.workspaceId, workspaceId), eq(members.userId, userId)));
    if (already) return workspaceId;

    const [invitation] = await tx.select().from(invitations).where(withToken).for("update");
    const state = invitationState(invitation ?? found, now);
    if (state !== "open") throw new AppError("conflict", refusals[state]);
    await assertRoom(tx, workspaceId, userId);
    await tx.update(invitations).set({ acceptedAt: now, acceptedBy: userId }).where(withToken);
    await tx.insert(members).values({ workspaceId, userId, role });
    return workspaceId;
  });
}

async function assertRoom(tx: Transaction, workspaceId: string, userId: string): Promise<void> {
  const [inside] = await tx
    .select({ count: count() })
    .from(members)
    .where(eq(members.workspaceId, workspaceId));
  if ((inside?.count ?? 0) >= MEMBERS_MAX) {
    throw new AppError("conflict", `This workspace is full: it has ${MEMBERS_MAX} people.`);
  }
  const [held] = await tx.select({ count: count() }).from(members).where(eq(members.userId, userId));
  if ((held?.count ?? 0) >= WORKSPACES_PER_PERSON_MAX) {
    throw new AppError("conflict", `One person can be in at most ${WORKSPACES_PER_PERSON_MAX} workspaces.`);
  }
}
