import { asc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db";
import { auditEntries } from "@/db/schema";
import { changeRole } from "./change-role";
import { createInvitation } from "./create-invitation";
import { findMember } from "./find-member";
import { findInvitation, listMembers } from "./queries";
import { removeMember } from "./remove-member";
import { createTestMember } from "./testing";
import { touchMember } from "./touch-member";
import type { Member } from "./types";

const invited = { email: "new@example.test", role: "analyst" as const, accountIds: null };

async function roleOf(userId: string, workspaceId: string) {
  return (await findMember(userId, workspaceId))?.role;
}

describe("a role", () => {
  test("is changed by an owner only", async () => {
    const owner = await createTestMember();
    const { workspaceId } = owner;
    const editor = await createTestMember({ role: "editor", workspaceId });
    const analyst = await createTestMember({ role: "analyst", workspaceId });
    await changeRole(owner, { userId: analyst.userId, role: "editor" });
    expect(await roleOf(analyst.userId, workspaceId)).toBe("editor");
    await expect(changeRole(editor, { userId: editor.userId, role: "owner" })).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  test("of an owner is an owner's to give and to take", async () => {
    const owner = await createTestMember();
    const { workspaceId } = owner;
    const other = await createTestMember({ workspaceId });
    const admin = await createTestMember({ role: "admin", workspaceId });
    const editor = await createTestMember({ role: "editor", workspaceId });
    const forbidden = { code: "forbidden" };
    for (const { userId } of [admin, editor]) {
      await expect(changeRole(admin, { userId, role: "owner" })).rejects.toMatchObject(forbidden);
    }
    await expect(changeRole(admin, { userId: other.userId, role: "editor" })).rejects.toMatchObject(
      forbidden,
    );
    await expect(removeMember(admin, other.userId)).rejects.toMatchObject(forbidden);
    await changeRole(admin, { userId: editor.userId, role: "admin" });
    await changeRole(owner, { userId: admin.userId, role: "owner" });
    await changeRole(owner, { userId: other.userId, role: "editor" });
    expect(await roleOf(editor.userId, workspaceId)).toBe("admin");
    expect(await roleOf(admin.userId, workspaceId)).toBe("owner");
  });

  test("of a client takes all accounts away, until some are given", async () => {
    const owner = await createTestMember();
    const { workspaceId } = owner;
    const { userId } = await createTestMember({ role: "approver", workspaceId });
    await changeRole(owner, { userId, role: "client" });
    expect((await findMember(userId, workspaceId))?.accountIds).toEqual([]);
    const other = await createTestMember({ role: "client", workspaceId });
    await changeRole(owner, { userId: other.userId, role: "client" });
    expect((await findMember(other.userId, workspaceId))?.accountIds).toBeNull();
  });

  test("of the last owner stays", async () => {
    const owner = await createTestMember();
    await expect(changeRole(owner, { userId: owner.userId, role: "editor" })).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await roleOf(owner.userId, owner.workspaceId)).toBe("owner");
  });

  test("of one owner stays when two demote each other at once", async () => {
    const one = await createTestMember();
    const other = await createTestMember({ workspaceId: one.workspaceId });
    const results = await Promise.allSettled([
      changeRole(one, { userId: other.userId, role: "analyst" }),
      changeRole(other, { userId: one.userId, role: "analyst" }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const left = await listMembers(one);
    expect(left.filter(({ role }) => role === "owner")).toHaveLength(1);
  });

  test("of an owner is no admin's to give, to change or to take out", async () => {
    const owner = await createTestMember();
    const { workspaceId } = owner;
    const admin = await createTestMember({ role: "admin", workspaceId });
    const second = await createTestMember({ workspaceId });
    const forbidden = { code: "forbidden" };
    const promotion = changeRole(admin, { userId: admin.userId, role: "owner" });
    await expect(promotion).rejects.toMatchObject(forbidden);
    const demotion = changeRole(admin, { userId: second.userId, role: "analyst" });
    await expect(demotion).rejects.toMatchObject(forbidden);
    await expect(removeMember(admin, second.userId)).rejects.toMatchObject(forbidden);
    expect(await roleOf(second.userId, workspaceId)).toBe("owner");
  });

  test("cannot be changed from another workspace", async () => {
    const [owner, stranger] = [await createTestMember(), await createTestMember()];
    const analyst = await createTestMember({ role: "analyst", workspaceId: owner.workspaceId });
    await expect(changeRole(stranger, { userId: analyst.userId, role: "owner" })).rejects.toMatchObject({
      code: "not-found",
    });
    expect(await roleOf(analyst.userId, owner.workspaceId)).toBe("analyst");
  });
});

describe("when somebody was last here", () => {
  const at = (minutes: number) => new Date(Date.UTC(2027, 0, 1, 10, minutes));
  const lastSeen = async ({ userId, workspaceId }: Member) => (await findMember(userId, workspaceId))!;

  test("is written every ten minutes at most", async () => {
    const member = await createTestMember();
    await touchMember(member, at(0));
    const first = await lastSeen(member);
    expect(first.lastSeenAt).toEqual(at(0));
    await touchMember(first, at(9));
    // Two requests at once read the same row: the second finds it written.
    await touchMember(member, at(5));
    expect((await lastSeen(member)).lastSeenAt).toEqual(at(0));
    await touchMember(first, at(11));
    expect((await lastSeen(member)).lastSeenAt).toEqual(at(11));
    const [seen] = await listMembers(member);
    expect(seen?.lastSeenAt).toBe(at(11).toISOString());
  });
});

describe("a person", () => {
  test("is taken out by an owner, and the links they made close", async () => {
    const owner = await createTestMember();
    const leaving = await createTestMember({ workspaceId: owner.workspaceId });
    const { token } = await createInvitation(leaving, invited, { locale: "en" });
    await removeMember(owner, leaving.userId);
    expect(await findMember(leaving.userId, owner.workspaceId)).toBeNull();
    expect(await findInvitation(token)).toMatchObject({ state: "revoked" });
  });

  test("who stops being an owner leaves no open links either", async () => {
    const owner = await createTestMember();
    const other = await createTestMember({ workspaceId: owner.workspaceId });
    const { token } = await createInvitation(other, invited, { locale: "en" });
    await changeRole(owner, { userId: other.userId, role: "editor" });
    expect(await findInvitation(token)).toMatchObject({ state: "revoked" });
  });

  test("may leave, unless they are the last owner", async () => {
    const owner = await createTestMember();
    const analyst = await createTestMember({ role: "analyst", workspaceId: owner.workspaceId });
    await removeMember(analyst, analyst.userId);
    expect(await findMember(analyst.userId, owner.workspaceId)).toBeNull();
    await expect(removeMember(owner, owner.userId)).rejects.toMatchObject({ code: "conflict" });
  });

  test("is not taken out by editors or analysts", async () => {
    const owner = await createTestMember();
    for (const role of ["editor", "analyst"] as const) {
      const other = await createTestMember({ role, workspaceId: owner.workspaceId });
      await expect(removeMember(other, owner.userId)).rejects.toMatchObject({ code: "forbidden" });
    }
  });

  test("cannot be taken out or listed by another workspace", async () => {
    const [owner, stranger] = [await createTestMember(), await createTestMember()];
    const analyst = await createTestMember({ role: "analyst", workspaceId: owner.workspaceId });
    await expect(removeMember(stranger, analyst.userId)).rejects.toMatchObject({ code: "not-found" });
    expect((await listMembers(stranger)).map(({ userId }) => userId)).toEqual([stranger.userId]);
    expect(await listMembers(analyst)).toHaveLength(2);
  });
});

test("roles, removals and leavings are in the audit log, with who did it to whom", async () => {
  const owner = await createTestMember();
  const { workspaceId } = owner;
  const editor = await createTestMember({ role: "editor", workspaceId });
  const leaver = await createTestMember({ role: "analyst", workspaceId });
  await changeRole(owner, { userId: editor.userId, role: "manager" });
  await removeMember(owner, editor.userId);
  await removeMember(leaver, leaver.userId);
  const entries = await db
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.workspaceId, workspaceId))
    .orderBy(asc(auditEntries.id));
  expect(entries).toMatchObject([
    {
      kind: "member/role-changed",
      actorId: owner.userId,
      subjectId: editor.userId,
      details: { from: "editor", to: "manager" },
    },
    { kind: "member/removed", actorId: owner.userId, subjectId: editor.userId },
    { kind: "member/left", actorId: leaver.userId, subjectId: leaver.userId },
  ]);
});
