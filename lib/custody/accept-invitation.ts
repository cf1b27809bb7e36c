import "server-only";
import { and, count, eq, inArray } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { accounts, invitations, memberAccounts, members, users, workspaces } from "@/db/schema";
import { sha256 } from "@/lib/crypto";
import { AppError } from "@/lib/errors";
import { canMail } from "@/lib/mail/can-mail";
import { notify } from "@/lib/notifications/notify";
import { readInvitationToken } from "@/lib/workspaces/invitation-token";
import { lockWorkspace } from "@/lib/workspaces/lock-workspace";
import { markEmailVerified } from "@/lib/workspaces/mark-email-verified";
import { invitationState, MEMBERS_MAX, WORKSPACES_PER_PERSON_MAX } from "@/lib/workspaces/rules";
import { writeAudit } from "@/lib/workspaces/write-audit";

const refusals = {
  accepted: "This invitation was already used. Ask for a new one.",
  revoked: "This invitation was withdrawn. Ask for a new one.",
  expired: "This invitation has expired. Ask for a new one.",
} as const;

const UNPROVEN = "Confirm your address first, or come by the link in the invitation's mail.";

type Invitation = typeof invitations.$inferSelect;
type Person = Pick<typeof users.$inferSelect, "id" | "name" | "email" | "emailVerified">;

/** Gives the workspace joined. Somebody who is in it already keeps their role, and the link stays unused. */
export async function acceptInvitation(userId: string, link: string, now = new Date()): Promise<string> {
  const { token, wasMailed } = readInvitationToken(link);
  return db.transaction(async (tx) => {
    const withToken = eq(invitations.tokenHash, sha256(token));
    const [found] = await tx.select().from(invitations).where(withToken);
    if (!found) throw new AppError("not-found", "This invitation does not exist.");
    const { workspaceId } = found;
    await lockWorkspace(tx, workspaceId);
    const [already] = await tx
      .select({ role: members.role })
      .from(members)
      .where(and(eq(members.workspaceId, workspaceId), eq(members.userId, userId)));
    if (already) return workspaceId;

    const [locked] = await tx.select().from(invitations).where(withToken).for("update");
    const invitation = locked ?? found;
    const state = invitationState(invitation, now);
    if (state !== "open") throw new AppError("conflict", refusals[state]);
    const person = await getInvited(tx, userId, invitation);
    if (wasMailed) await markEmailVerified(tx, { userId, email: invitation.email }, now);
    else if (!person.emailVerified && canMail()) throw new AppError("forbidden", UNPROVEN);
    await assertRoom(tx, workspaceId, userId);
    await tx.update(invitations).set({ acceptedAt: now, acceptedBy: userId }).where(withToken);
    await join(tx, person, invitation);
    return workspaceId;
  });
}

/** The link alone lets nobody in: it may have been passed on. */
async function getInvited(tx: Transaction, userId: string, { email }: Invitation): Promise<Person> {
  const [person] = await tx
    .select({ id: users.id, name: users.name, email: users.email, emailVerified: users.emailVerified })
    .from(users)
    .where(eq(users.id, userId));
  if (person?.email.toLowerCase() === email) return person;
  throw new AppError("forbidden", `This invitation is for ${email}. Sign in with that address.`);
}

async function join(tx: Transaction, person: Person, invitation: Invitation): Promise<void> {
  const { workspaceId, role, accountIds, createdBy } = invitation;
  const name = person.name ?? person.email;
  await tx.insert(members).values({ workspaceId, userId: person.id, role, allAccounts: accountIds === null });
  if (accountIds?.length) await giveAccounts(tx, person.id, { workspaceId, accountIds });
  const [workspace] = await tx
    .select({ name: workspaces.name })
    .from(workspaces)
    .where(eq(workspaces.id, workspaceId));
  await writeAudit(tx, {
    workspaceId,
    actor: { userId: person.id, name, via: "session" },
    kind: "member/joined",
    subject: { kind: "person", id: person.id, name },
    details: { role, accounts: accountIds ?? "all" },
  });
  await notify(tx, {
    userIds: [createdBy],
    kind: "member/joined",
    workspaceId,
    values: { person: name, role, workspace: workspace?.name ?? "" },
  });
}

/** Of those named then, the ones that are still there. */
async function giveAccounts(
  tx: Transaction,
  userId: string,
  { workspaceId, accountIds }: { workspaceId: string; accountIds: string[] },
): Promise<void> {
  const given = await tx
    .select({ accountId: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.workspaceId, workspaceId), inArray(accounts.id, accountIds)));
  if (given.length === 0) return;
  await tx.insert(memberAccounts).values(given.map(({ accountId }) => ({ workspaceId, userId, accountId })));
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
