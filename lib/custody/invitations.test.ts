import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterEach, describe, expect, test, vi } from "vitest";
import { db } from "@/db";
import { auditEntries, invitations, mails, notifications, users } from "@/db/schema";
import { createTestAccount } from "@/lib/accounts/testing";
import { createInvitation } from "@/lib/workspaces/create-invitation";
import { findMember } from "@/lib/workspaces/find-member";
import { forgetInvitations } from "@/lib/workspaces/forget-invitations";
import { InvitationInput } from "@/lib/workspaces/input";
import { isInvited } from "@/lib/workspaces/is-invited";
import type { Role } from "@/lib/workspaces/permissions";
import { findInvitation, listInvitations } from "@/lib/workspaces/queries";
import { resendInvitation } from "@/lib/workspaces/resend-invitation";
import { revokeInvitation } from "@/lib/workspaces/revoke-invitation";
import {
  INVITATION_DAYS,
  INVITATION_LISTED_DAYS,
  MEMBERS_MAX,
  OPEN_INVITATIONS_MAX,
} from "@/lib/workspaces/rules";
import { createTestMember, createTestUser } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { acceptInvitation } from "./accept-invitation";

const mailsGoOut = vi.hoisted(() => vi.fn(() => false));
vi.mock("@/lib/mail/can-mail", () => ({ canMail: mailsGoOut }));
afterEach(() => void mailsGoOut.mockReturnValue(false));

const locale = "en-GB";
const later = new Date(Date.now() + INVITATION_DAYS * 86_400_000 + 3_600_000);

async function emailOf(userId: string): Promise<string> {
  const [user] = await db.select({ email: users.email }).from(users).where(eq(users.id, userId));
  return user!.email;
}

/** Somebody with a login, and an invitation for their address. */
async function invitePerson(member: Member, role: Role = "analyst", accountIds: string[] | null = null) {
  const userId = await createTestUser();
  const email = await emailOf(userId);
  const made = await createInvitation(member, { email, role, accountIds }, { locale });
  return { userId, email, ...made };
}

const anybody = () => ({ email: `${randomUUID()}@example.test`, role: "analyst" as const, accountIds: null });

describe("an invitation", () => {
  test("lets one person in, with its role, tells who invited, and is written down", async () => {
    const owner = await createTestMember();
    const { userId, email, token } = await invitePerson(owner, "editor");
    expect(await findInvitation(token)).toMatchObject({ state: "open", role: "editor", email });

    expect(await acceptInvitation(userId, token)).toBe(owner.workspaceId);
    expect(await findMember(userId, owner.workspaceId)).toMatchObject({ role: "editor", accountIds: null });
    expect(await findInvitation(token)).toMatchObject({ state: "accepted" });
    expect(await listInvitations(owner)).toEqual([]);
    const told = await db.select().from(notifications).where(eq(notifications.userId, owner.userId));
    expect(told).toMatchObject([{ kind: "member/joined", values: { role: "editor" } }]);
    const audit = await db.select().from(auditEntries).where(eq(auditEntries.workspaceId, owner.workspaceId));
    expect(audit.map(({ kind }) => kind).toSorted()).toEqual(["member/invited", "member/joined"]);
    expect(JSON.stringify(audit)).not.toContain(token);
  });

  test("is mailed to its address, with the link, in the language of who invites", async () => {
    const owner = await createTestMember();
    const { email, token } = await invitePerson(owner);
    const [mail] = await db.select().from(mails).where(eq(mails.to, email));
    expect(mail).toMatchObject({ template: "invitation", locale });
    expect(mail?.values).toContain(`/invite/${token}`);
  });

  test("by its mail confirms the address; a link that was passed on does not, where mails go out", async () => {
    const owner = await createTestMember();
    const { userId, email, token } = await invitePerson(owner);
    const verifiedAt = async () =>
      (await db.select().from(users).where(eq(users.id, userId)))[0]?.emailVerified;
    mailsGoOut.mockReturnValue(true);
    for (const link of [token, `${token}0`, `${token}${"0".repeat(32)}`]) {
      await expect(acceptInvitation(userId, link)).rejects.toMatchObject({ code: "forbidden" });
    }
    expect(await verifiedAt()).toBeNull();
    const [mail] = await db.select().from(mails).where(eq(mails.to, email));
    const mailed = mail?.values?.match(/\/invite\/([\w-]+)/)?.[1] ?? "";
    expect(await findInvitation(mailed)).toMatchObject({ state: "open", email });
    expect(await acceptInvitation(userId, mailed)).toBe(owner.workspaceId);
    expect(await verifiedAt()).not.toBeNull();
  });

  test("is for its address alone, however that is written", async () => {
    const owner = await createTestMember();
    const { userId, email, token } = await invitePerson(owner);
    await expect(acceptInvitation(await createTestUser(), token)).rejects.toMatchObject({
      code: "forbidden",
      message: expect.stringContaining(email),
    });
    await db.update(users).set({ email: email.toUpperCase() }).where(eq(users.id, userId));
    expect(await acceptInvitation(userId, token)).toBe(owner.workspaceId);
  });

  test("gives the accounts it names, as far as they are still there", async () => {
    const owner = await createTestMember();
    const [one, other] = [await createTestAccount(owner), await createTestAccount(owner)];
    const { userId, token } = await invitePerson(owner, "client", [one.id]);
    await acceptInvitation(userId, token);
    expect((await findMember(userId, owner.workspaceId))?.accountIds).toEqual([one.id]);
    const stranger = await createTestAccount(await createTestMember());
    await expect(
      createInvitation(owner, { ...anybody(), accountIds: [other.id, stranger.id] }, { locale }),
    ).rejects.toMatchObject({ code: "not-found", field: "accountIds" });
  });

  test("of a client names an account, or all", () => {
    const client = { email: "Ada@Example.test ", role: "client" };
    expect(InvitationInput.safeParse({ ...client, accountIds: [] }).success).toBe(false);
    expect(InvitationInput.parse({ ...client, accountIds: null }).email).toBe("ada@example.test");
    expect(InvitationInput.safeParse({ ...client, role: "editor", accountIds: [] }).success).toBe(true);
  });

  test("works once, also when pressed twice at the same moment", async () => {
    const owner = await createTestMember();
    const { userId, token } = await invitePerson(owner);
    await Promise.all([acceptInvitation(userId, token), acceptInvitation(userId, token)]);
    await db.delete(users).where(eq(users.id, userId));
    await expect(acceptInvitation(await createTestUser(), token)).rejects.toMatchObject({ code: "conflict" });
  });

  test("expires, stays in the list as expired, and can be sent again", async () => {
    const owner = await createTestMember();
    const { id, userId, token } = await invitePerson(owner);
    expect(await findInvitation(token, later)).toMatchObject({ state: "expired" });
    await expect(acceptInvitation(userId, token, later)).rejects.toMatchObject({ code: "conflict" });
    expect(await listInvitations(owner, later)).toMatchObject([{ id, state: "expired" }]);
    const again = await resendInvitation(owner, id, { locale, now: later });
    expect(await acceptInvitation(userId, again.token, later)).toBe(owner.workspaceId);
  });

  test("that is sent again has a new link and a new mail, and the old link is dead", async () => {
    const owner = await createTestMember();
    const { id, userId, email, token } = await invitePerson(owner);
    const again = await resendInvitation(owner, id, { locale });
    expect(await findInvitation(token)).toBeNull();
    await expect(acceptInvitation(userId, token)).rejects.toMatchObject({ code: "not-found" });
    expect(await db.select().from(mails).where(eq(mails.to, email))).toHaveLength(2);
    expect(await acceptInvitation(userId, again.token)).toBe(owner.workspaceId);
    await expect(resendInvitation(owner, id, { locale })).rejects.toMatchObject({ code: "not-found" });
  });

  test("is forgotten a month after its end", async () => {
    const owner = await createTestMember();
    await invitePerson(owner);
    const count = () => db.$count(invitations, eq(invitations.workspaceId, owner.workspaceId));
    const afterEnd = (days: number) => new Date(later.getTime() + days * 86_400_000);
    await forgetInvitations(afterEnd(INVITATION_LISTED_DAYS - 1));
    expect(await count()).toBe(1);
    await forgetInvitations(afterEnd(INVITATION_LISTED_DAYS + 1));
    expect(await count()).toBe(0);
  });

  test("can be revoked, once", async () => {
    const owner = await createTestMember();
    const { id, userId, token } = await invitePerson(owner);
    await revokeInvitation(owner, id);
    expect(await findInvitation(token)).toMatchObject({ state: "revoked" });
    await expect(acceptInvitation(userId, token)).rejects.toMatchObject({ code: "conflict" });
    await expect(revokeInvitation(owner, id)).rejects.toMatchObject({ code: "not-found" });
    await expect(resendInvitation(owner, id, { locale })).rejects.toMatchObject({ code: "not-found" });
  });

  test("cannot be guessed: the row holds only a hash, and a wrong token is nothing", async () => {
    const owner = await createTestMember();
    const { id, token } = await invitePerson(owner);
    const [row] = await db.select().from(invitations).where(eq(invitations.id, id));
    expect(JSON.stringify(row)).not.toContain(token);
    expect(await findInvitation(row!.tokenHash)).toBeNull();
    await expect(acceptInvitation(owner.userId, "x".repeat(43))).rejects.toMatchObject({ code: "not-found" });
  });

  test("is made once an address: not for who is in, nor while one is open", async () => {
    const owner = await createTestMember();
    const inside = { ...anybody(), email: await emailOf(owner.userId) };
    await expect(createInvitation(owner, inside, { locale })).rejects.toMatchObject({ code: "conflict" });
    const input = anybody();
    await createInvitation(owner, input, { locale });
    await expect(createInvitation(owner, input, { locale })).rejects.toMatchObject({ field: "email" });
    await createInvitation(owner, input, { locale, now: later });
  });

  test("changes nothing for somebody who is in already, and stays open", async () => {
    const owner = await createTestMember();
    const { token } = await createInvitation(owner, anybody(), { locale });
    expect(await acceptInvitation(owner.userId, token)).toBe(owner.workspaceId);
    expect((await findMember(owner.userId, owner.workspaceId))?.role).toBe("owner");
    expect(await findInvitation(token)).toMatchObject({ state: "open" });
  });

  test("spares whoever signs up for it a workspace of their own", async () => {
    const owner = await createTestMember();
    const input = anybody();
    await createInvitation(owner, input, { locale });
    await db.transaction(async (tx) => {
      expect(await isInvited(tx, input.email.toUpperCase())).toBe(true);
      expect(await isInvited(tx, anybody().email)).toBe(false);
      expect(await isInvited(tx, input.email, later)).toBe(false);
    });
  });

  test("is owners' and admins' to make, see, send and revoke; an owner's own to make owners", async () => {
    const owner = await createTestMember();
    const { workspaceId } = owner;
    const { id } = await invitePerson(owner);
    const forbidden = { code: "forbidden" };
    for (const role of ["manager", "editor", "approver", "client", "analyst"] as const) {
      const other = await createTestMember({ role, workspaceId });
      await expect(createInvitation(other, anybody(), { locale })).rejects.toMatchObject(forbidden);
      await expect(listInvitations(other)).rejects.toMatchObject(forbidden);
      await expect(resendInvitation(other, id, { locale })).rejects.toMatchObject(forbidden);
      await expect(revokeInvitation(other, id)).rejects.toMatchObject(forbidden);
    }
    const admin = await createTestMember({ role: "admin", workspaceId });
    await createInvitation(admin, anybody(), { locale });
    const asOwner = { ...anybody(), role: "owner" as const };
    await expect(createInvitation(admin, asOwner, { locale })).rejects.toMatchObject(forbidden);
    const { id: forOwner } = await createInvitation(owner, asOwner, { locale });
    await expect(resendInvitation(admin, forOwner, { locale })).rejects.toMatchObject(forbidden);
  });

  test("cannot be seen, sent or revoked by another workspace", async () => {
    const [owner, stranger] = [await createTestMember(), await createTestMember()];
    const { id, token } = await invitePerson(owner);
    await expect(revokeInvitation(stranger, id)).rejects.toMatchObject({ code: "not-found" });
    await expect(resendInvitation(stranger, id, { locale })).rejects.toMatchObject({ code: "not-found" });
    expect(await listInvitations(stranger)).toEqual([]);
    expect(await findInvitation(token)).toMatchObject({ state: "open" });
  });

  test("is one of a bounded number", async () => {
    const owner = await createTestMember();
    for (let made = 0; made < OPEN_INVITATIONS_MAX; made++)
      await createInvitation(owner, anybody(), { locale });
    await expect(createInvitation(owner, anybody(), { locale })).rejects.toMatchObject({ code: "conflict" });
    await createInvitation(owner, anybody(), { locale, now: later });
  });

  test("lets nobody into a full workspace", async () => {
    const owner = await createTestMember();
    const { userId, token } = await invitePerson(owner);
    for (let inside = 1; inside < MEMBERS_MAX; inside++) {
      await createTestMember({ role: "analyst", workspaceId: owner.workspaceId });
    }
    await expect(acceptInvitation(userId, token)).rejects.toMatchObject({ code: "conflict" });
    expect(await findInvitation(token)).toMatchObject({ state: "open" });
  });
});
