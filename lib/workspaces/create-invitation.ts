import "server-only";
import { and, count, eq, inArray, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db";
import { accounts, invitations, members, users } from "@/db/schema";
import { createSecret, sha256 } from "@/lib/crypto";
import { AppError } from "@/lib/errors";
import { actorOf } from "./actor";
import { assertMay } from "./assert-may";
import type { InvitationInput } from "./input";
import { invitationIsOpen } from "./invitation-is-open";
import { ownersOnly } from "./lock-person";
import { lockWorkspace } from "./lock-workspace";
import { mailInvitation } from "./mail-invitation";
import { mayManage, seesAllAccounts } from "./permissions";
import { INVITATION_DAYS, OPEN_INVITATIONS_MAX } from "./rules";
import type { Member } from "./types";
import { writeAudit } from "./write-audit";

export interface MadeInvitation {
  id: string;
  /** Told once, here; the row holds only its hash. */
  token: string;
  expiresAt: Date;
}

/** Mails the link to the one address it works for, and gives it to who invites: there may be no mail server. */
export async function createInvitation(
  member: Member,
  input: InvitationInput,
  { locale, now = new Date() }: { locale: string; now?: Date },
): Promise<MadeInvitation> {
  assertMay(member, "invite people");
  if (!mayManage(member.role, input.role)) throw ownersOnly();
  const { workspaceId, userId } = member;
  const { email, role } = input;
  const fresh = freshLink(now);
  return db.transaction(async (tx) => {
    await lockWorkspace(tx, workspaceId);
    await assertNew(tx, { workspaceId, email, now });
    const accountIds = seesAllAccounts(role) ? null : await checkAccounts(tx, workspaceId, input.accountIds);
    const { tokenHash, expiresAt } = fresh;
    const [row] = await tx
      .insert(invitations)
      .values({ workspaceId, email, role, accountIds, tokenHash, expiresAt, createdBy: userId })
      .returning({ id: invitations.id });
    const { id } = row!;
    await mailInvitation(tx, member, { email, role, locale, ...fresh });
    await writeAudit(tx, {
      workspaceId,
      actor: actorOf(member),
      kind: "member/invited",
      subject: { kind: "person", id, name: email },
      details: { role, accounts: accountIds ?? "all" },
    });
    return { id, token: fresh.token, expiresAt };
  });
}

/** What a new link is: its secret, the secret's hash and its end. */
export function freshLink(now: Date) {
  const token = createSecret();
  const expiresAt = new Date(now.getTime() + INVITATION_DAYS * 86_400_000);
  return { token, tokenHash: sha256(token), expiresAt };
}

async function assertNew(
  tx: Transaction,
  { workspaceId, email, now }: { workspaceId: string; email: string; now: Date },
): Promise<void> {
  const [inside] = await tx
    .select({ userId: users.id })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(members.workspaceId, workspaceId), sql`lower(${users.email}) = ${email}`));
  if (inside) {
    throw new AppError("conflict", `${email} is in this workspace already.`, { field: "email" });
  }
  const [open] = await tx
    .select({ count: count(), same: count(sql`case when ${invitations.email} = ${email} then 1 end`) })
    .from(invitations)
    .where(and(eq(invitations.workspaceId, workspaceId), invitationIsOpen(now)));
  if (open?.same) {
    const message = `${email} is invited already. Send that invitation again, or revoke it first.`;
    throw new AppError("conflict", message, { field: "email" });
  }
  if ((open?.count ?? 0) >= OPEN_INVITATIONS_MAX) {
    throw new AppError("conflict", `${OPEN_INVITATIONS_MAX} invitations are open. Revoke one first.`);
  }
}

async function checkAccounts(
  tx: Transaction,
  workspaceId: string,
  accountIds: string[] | null,
): Promise<string[] | null> {
  if (!accountIds?.length) return accountIds;
  const found = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.workspaceId, workspaceId), inArray(accounts.id, accountIds)));
  if (found.length === accountIds.length) return accountIds;
  throw new AppError("not-found", "This account does not exist.", { field: "accountIds" });
}
