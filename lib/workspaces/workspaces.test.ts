import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db";
import { auditEntries } from "@/db/schema";
import { createFirstWorkspace, createWorkspace } from "./create-workspace";
import { findMember } from "./find-member";
import { isTimeZone, WorkspaceInput } from "./input";
import { listWorkspaces } from "./queries";
import { WORKSPACES_PER_PERSON_MAX } from "./rules";
import { createTestMember, createTestUser } from "./testing";
import { updateWorkspace } from "./update-workspace";

describe("a workspace", () => {
  test("has the person who made it as its owner", async () => {
    const userId = await createTestUser();
    const workspaceId = await createWorkspace(userId, { name: "Koto Ceramics", timeZone: "Asia/Tokyo" });
    expect(await findMember(userId, workspaceId)).toMatchObject({
      workspaceName: "Koto Ceramics",
      timeZone: "Asia/Tokyo",
      role: "owner",
    });
  });

  test("is written down as made and as changed, with what it was called before", async () => {
    const userId = await createTestUser();
    const workspaceId = await createWorkspace(userId, { name: "Koto", timeZone: "Asia/Tokyo" });
    const member = await findMember(userId, workspaceId);
    await updateWorkspace(member!, { name: "Koto Ceramics", timeZone: "Asia/Tokyo" });
    const audit = await db.select().from(auditEntries).where(eq(auditEntries.workspaceId, workspaceId));
    const kinds = audit.map(({ kind, subjectName }) => [kind, subjectName]).toSorted();
    expect(kinds).toEqual([
      ["workspace/changed", "Koto Ceramics"],
      ["workspace/created", "Koto"],
    ]);
    expect(audit.map(({ actorName }) => actorName)).toEqual(["Ines Moreau", "Ines Moreau"]);
  });

  test("comes with a new login, named for the person, in UTC when the zone makes no sense", async () => {
    const userId = await createTestUser();
    await createFirstWorkspace({ id: userId, name: "Ines" }, "Mars/Olympus");
    expect(await findMember(userId)).toMatchObject({ workspaceName: "Ines's workspace", timeZone: "UTC" });
  });

  test("keeps within the longest name a workspace may have", async () => {
    const userId = await createTestUser();
    await createFirstWorkspace({ id: userId, name: "x".repeat(200) }, "Europe/Paris");
    const member = await findMember(userId);
    expect(WorkspaceInput.shape.name.safeParse(member?.workspaceName).success).toBe(true);
  });

  test("is renamed by an owner only", async () => {
    const owner = await createTestMember();
    const input = { name: "Northlight", timeZone: "America/New_York" };
    await updateWorkspace(owner, input);
    expect(await findMember(owner.userId, owner.workspaceId)).toMatchObject({
      workspaceName: "Northlight",
      timeZone: "America/New_York",
    });
    for (const role of ["editor", "analyst"] as const) {
      const other = await createTestMember({ role, workspaceId: owner.workspaceId });
      await expect(updateWorkspace(other, input)).rejects.toMatchObject({ code: "forbidden" });
    }
  });

  test("is left alone by a change to another one", async () => {
    const [one, other] = [await createTestMember(), await createTestMember()];
    await updateWorkspace(other, { name: "Elsewhere", timeZone: "UTC" });
    expect(await findMember(one.userId)).toMatchObject({ workspaceName: one.workspaceName });
  });

  test("does not exist for somebody who is not in it", async () => {
    const [one, other] = [await createTestMember(), await createTestMember()];
    expect(await findMember(one.userId, other.workspaceId)).toBeNull();
    expect((await listWorkspaces(one.userId)).map(({ id }) => id)).toEqual([one.workspaceId]);
  });

  test("is the first one joined when none is named", async () => {
    const userId = await createTestUser();
    const first = await createWorkspace(userId, { name: "First", timeZone: "UTC" });
    await createWorkspace(userId, { name: "Second", timeZone: "UTC" });
    expect((await findMember(userId))?.workspaceId).toBe(first);
    expect((await listWorkspaces(userId)).map(({ name }) => name)).toEqual(["First", "Second"]);
  });

  test("is one of a bounded number per person", async () => {
    const userId = await createTestUser();
    for (let made = 0; made < WORKSPACES_PER_PERSON_MAX; made++) {
      await createWorkspace(userId, { name: `Workspace ${made}`, timeZone: "UTC" });
    }
    await expect(createWorkspace(userId, { name: "One more", timeZone: "UTC" })).rejects.toMatchObject({
      code: "conflict",
    });
  });
});

test("a time zone is a named one", () => {
  for (const name of ["Europe/Paris", "UTC", "America/Argentina/Ushuaia"])
    expect(isTimeZone(name)).toBe(true);
  for (const name of ["+01:00", "", "Europe/Nowhere", "'; drop table users"]) {
    expect(isTimeZone(name)).toBe(false);
  }
});
