import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db";
import { auditEntries } from "@/db/schema";
import { findMember } from "@/lib/workspaces/find-member";
import { roles } from "@/lib/workspaces/permissions";
import { createTestMember } from "@/lib/workspaces/testing";
import { giveAccounts } from "./give-accounts";
import { listGivenAccounts } from "./list-given-accounts";
import { listAccounts } from "./queries";
import { createTestAccount } from "./testing";

async function createTeam() {
  const owner = await createTestMember();
  const { workspaceId } = owner;
  const editor = await createTestMember({ role: "editor", workspaceId });
  const [one, two] = [await createTestAccount(owner), await createTestAccount(owner)];
  const again = async () => (await findMember(editor.userId, workspaceId))!;
  return { owner, editor, one, two, again };
}

describe("giving accounts", () => {
  it("shows a person these, then others, then all again", async () => {
    const { owner, editor, one, two, again } = await createTeam();
    const { userId } = editor;
    await giveAccounts(owner, { userId, accountIds: [one.id, one.id] });
    expect((await listAccounts(await again())).map(({ id }) => id)).toEqual([one.id]);
    expect(await listGivenAccounts(owner)).toEqual({ [userId]: [one.id] });
    await giveAccounts(owner, { userId, accountIds: [two.id] });
    expect((await listAccounts(await again())).map(({ id }) => id)).toEqual([two.id]);
    await giveAccounts(owner, { userId, accountIds: [] });
    expect(await listAccounts(await again())).toEqual([]);
    expect(await listGivenAccounts(owner)).toEqual({ [userId]: [] });
    await giveAccounts(owner, { userId, accountIds: null });
    expect(await listAccounts(await again())).toHaveLength(2);
    expect(await listGivenAccounts(owner)).toEqual({ [userId]: null });
  });

  it("is written down with the names of the accounts", async () => {
    const { owner, editor, one } = await createTeam();
    await giveAccounts(owner, { userId: editor.userId, accountIds: [one.id] });
    await giveAccounts(owner, { userId: editor.userId, accountIds: null });
    const entries = await db
      .select()
      .from(auditEntries)
      .where(
        and(
          eq(auditEntries.workspaceId, owner.workspaceId),
          eq(auditEntries.kind, "member/accounts-changed"),
        ),
      )
      .orderBy(auditEntries.id);
    expect(entries.map(({ details }) => details)).toEqual([
      { accounts: [one.displayName] },
      { accounts: "all" },
    ]);
    expect(entries[0]).toMatchObject({ actorId: owner.userId, subjectId: editor.userId });
  });

  it("is for those who manage people, never of another workspace's accounts or people", async () => {
    const { owner, editor, one } = await createTeam();
    const stranger = await createTestMember();
    const theirs = await createTestAccount(stranger);
    const { userId } = editor;
    for (const role of roles.filter((of) => of !== "owner" && of !== "admin")) {
      const other = await createTestMember({ role, workspaceId: owner.workspaceId });
      await expect(giveAccounts(other, { userId, accountIds: null })).rejects.toMatchObject({
        code: "forbidden",
      });
    }
    const notFound = { code: "not-found" };
    await expect(giveAccounts(owner, { userId, accountIds: [one.id, theirs.id] })).rejects.toMatchObject(
      notFound,
    );
    await expect(giveAccounts(stranger, { userId, accountIds: null })).rejects.toMatchObject(notFound);
    expect(await listGivenAccounts(stranger)).toEqual({});
  });

  it("is no matter of owners and admins, who see all", async () => {
    const { owner, one } = await createTeam();
    const admin = await createTestMember({ role: "admin", workspaceId: owner.workspaceId });
    await expect(giveAccounts(owner, { userId: admin.userId, accountIds: [one.id] })).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await listGivenAccounts(owner)).not.toHaveProperty(admin.userId);
  });
});
