import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db";
import { invitations } from "@/db/schema";
import { acceptInvitation } from "./accept-invitation";
import { createInvitation } from "./create-invitation";
import { findMember } from "./find-member";
import { findInvitation, listInvitations } from "./queries";
import { revokeInvitation } from "./revoke-invitation";
import { INVITATION_DAYS, MEMBERS_MAX, OPEN_INVITATIONS_MAX } from "./rules";
import { createTestMember, createTestUser } from "./testing";

const later = new Date(Date.now() + INVITATION_DAYS * 86_400_000 + 3_600_000);

describe("an invitation", () => {
  test("lets one person in, with its role", async () => {
    const owner = await createTestMember();
    const { token } = await createInvitation(owner, { role: "editor" });
    expect(await findInvitation(token)).toMatchObject({ state: "open", role: "editor" });

    const userId = await createTestUser();
    expect(await acceptInvitation(userId, token)).toBe(owner.workspaceId);
    expect((await findMember(userId, owner.workspaceId))?.role).toBe("editor");
    expect(await findInvitation(token)).toMatchObject({ state: "accepted" });
    expect(await listInvitations(owner)).toEqual([]);
  });

  test("works once, also when two people press at the same moment", async () => {
    const owner = await createTestMember();
    const { token } = await createInvitation(owner, { role: "analyst" });
    const people = [await createTestUser(), await createTestUser()];
    const results = await Promise.allSettled(people.map((userId) => acceptInvitation(userId, token)));
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(acceptInvitation(await createTestUser(), token)).rejects.toMatchObject({ code: "conflict" });
  });

  test("expires", async () => {
    const owner = await createTestMember();
    const { token } = await createInvitation(owner, { role: "analyst" });
    expect(await findInvitation(token, later)).toMatchObject({ state: "expired" });
    await expect(acceptInvitation(await createTestUser(), token, later)).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await listInvitations(owner, later)).toEqual([]);
  });

  test("can be revoked, once", async () => {
    const owner = await createTestMember();
    const { id, token } = await createInvitation(owner, { role: "analyst" });
    await revokeInvitation(owner, id);
    expect(await findInvitation(token)).toMatchObject({ state: "revoked" });
    await expect(acceptInvitation(await createTestUser(), token)).rejects.toMatchObject({ code: "conflict" });
    await expect(revokeInvitation(owner, id)).rejects.toMatchObject({ code: "not-found" });
  });

  test("cannot be guessed: the row holds only a hash, and a wrong token is nothing", async () => {
    const owner = await createTestMember();
    const { id, token } = await createInvitation(owner, { role: "analyst" });
    const [row] = await db.select().from(invitations).where(eq(invitations.id, id));
    expect(JSON.stringify(row)).not.toContain(token);
    expect(await findInvitation(row!.tokenHash)).toBeNull();
    await expect(acceptInvitation(owner.userId, "x".repeat(43))).rejects.toMatchObject({ code: "not-found" });
  });

  test("changes nothing for somebody who is in already, and stays open", async () => {
    const owner = await createTestMember();
    const { token } = await createInvitation(owner, { role: "analyst" });
    expect(await acceptInvitation(owner.userId, token)).toBe(owner.workspaceId);
    expect((await findMember(owner.userId, owner.workspaceId))?.role).toBe("owner");
    expect(await findInvitation(token)).toMatchObject({ state: "open" });
  });

  test("is an owner's to make, see and revoke", async () => {
    const owner = await createTestMember();
    const { id } = await createInvitation(owner, { role: "analyst" });
    for (const role of ["editor", "analyst"] as const) {
      const other = await createTestMember({ role, workspaceId: owner.workspaceId });
      await expect(createInvitation(other, { role: "analyst" })).rejects.toMatchObject({ code: "forbidden" });
      await expect(listInvitations(other)).rejects.toMatchObject({ code: "forbidden" });
      await expect(revokeInvitation(other, id)).rejects.toMatchObject({ code: "forbidden" });
    }
  });

  test("cannot be seen or revoked by another workspace", async () => {
    const [owner, stranger] = [await createTestMember(), await createTestMember()];
    const { id, token } = await createInvitation(owner, { role: "analyst" });
    await expect(revokeInvitation(stranger, id)).rejects.toMatchObject({ code: "not-found" });
    expect(await listInvitations(stranger)).toEqual([]);
    expect(await findInvitation(token)).toMatchObject({ state: "open" });
  });

  test("is one of a bounded number", async () => {
    const owner = await createTestMember();
    for (let made = 0; made < OPEN_INVITATIONS_MAX; made++)
      await createInvitation(owner, { role: "analyst" });
    await expect(createInvitation(owner, { role: "analyst" })).rejects.toMatchObject({ code: "conflict" });
    await createInvitation(owner, { role: "analyst" }, later);
  });

  test("lets nobody into a full workspace", async () => {
    const owner = await createTestMember();
    const { token } = await createInvitation(owner, { role: "analyst" });
    for (let inside = 1; inside < MEMBERS_MAX; inside++) {
      await createTestMember({ role: "analyst", workspaceId: owner.workspaceId });
    }
    await expect(acceptInvitation(await createTestUser(), token)).rejects.toMatchObject({ code: "conflict" });
    expect(await findInvitation(token)).toMatchObject({ state: "open" });
  });
});
