import { eq, inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db";
import { auditEntries, consents, sessions, users, workspaces } from "@/db/schema";
import { openTestCalendar } from "@/lib/posts/testing-calendar";
import { findMember } from "@/lib/workspaces/find-member";
import { createTestMember } from "@/lib/workspaces/testing";
import { writeAudit } from "@/lib/workspaces/write-audit";
import { deletePerson, findFarewell } from "./delete-person";
import { findWorkspacesToRemove } from "./remove-workspace";

const now = new Date("2027-03-01T10:00:00Z");
const isThere = async (userId: string) => (await db.$count(users, eq(users.id, userId))) === 1;

test("a login does not go while others would be left without an owner", async () => {
  const owner = await createTestMember();
  await createTestMember({ workspaceId: owner.workspaceId, role: "admin" });
  expect(await findFarewell(owner.userId)).toEqual({ blocking: ["Slow Lane Bikes"], ending: [], planned: 0 });
  await expect(deletePerson(owner.userId, { endsWorkspaces: true })).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining("Slow Lane Bikes"),
  });
  await createTestMember({ workspaceId: owner.workspaceId });
  await deletePerson(owner.userId, { endsWorkspaces: false });
  expect(await isThere(owner.userId)).toBe(false);
  const [workspace] = await db.select().from(workspaces).where(eq(workspaces.id, owner.workspaceId));
  expect(workspace?.deleteAfter).toBeNull();
});

test("workspaces where nobody else is end with the login, once that is confirmed", async () => {
  const { member, put } = await openTestCalendar();
  const { userId, workspaceId } = member;
  await put("2027-05-01T10:00:00Z");
  expect(await findFarewell(userId)).toEqual({ blocking: [], ending: ["Slow Lane Bikes"], planned: 1 });
  await expect(deletePerson(userId, { endsWorkspaces: false })).rejects.toMatchObject({ code: "conflict" });
  expect(await isThere(userId)).toBe(true);
  await deletePerson(userId, { endsWorkspaces: true, now });
  expect(await findWorkspacesToRemove(now, 1000)).toContain(workspaceId);
});

test("sessions and the log of sign-ins end, the name stays in the workspace's log, and consents stay without a login", async () => {
  const { member: owner, put } = await openTestCalendar();
  const { workspaceId } = owner;
  const editor = await createTestMember({ workspaceId, role: "editor" });
  const { userId } = editor;
  const tokenHash = userId;
  await db.insert(sessions).values({ tokenHash, userId, expiresAt: new Date(Date.now() + 1e9) });
  const postId = await put(null, { createdBy: userId });
  const consent = { postId, userId, sentence: "I agree", settings: {}, creatorInfo: {}, mediaSha256: "ab" };
  await db.insert(consents).values(consent);

  const person = { userId, name: "Ines Moreau", via: "session" as const };
  await writeAudit(db, { workspaceId: null, actor: person, kind: "person/signed-in" });

  await deletePerson(userId, { endsWorkspaces: false });
  expect(await findMember(userId, workspaceId)).toBeNull();
  expect(await db.select().from(sessions).where(eq(sessions.userId, userId))).toEqual([]);
  const [kept] = await db.select().from(consents).where(eq(consents.postId, postId));
  expect(kept).toMatchObject({ userId: null, sentence: "I agree" });
  const entries = await db
    .select()
    .from(auditEntries)
    .where(inArray(auditEntries.actorId, [userId]));
  expect(entries.map(({ kind, actorName }) => [kind, actorName])).toEqual([
    ["person/deleted", "Ines Moreau"],
  ]);
});
