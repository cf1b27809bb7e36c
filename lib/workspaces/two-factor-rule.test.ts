import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db";
import { auditEntries, twoFactors } from "@/db/schema";
import { findMember } from "./find-member";
import { roles } from "./permissions";
import { createTestMember } from "./testing";
import { getTwoFactorRule, setTwoFactorRule } from "./two-factor-rule";

const turnOn = (userId: string) =>
  db.insert(twoFactors).values({ userId, secret: "JBSWY3DPEHPK3PXP", confirmedAt: new Date() });

test("whoever asks a second step of others has it, and only then is anybody kept out", async () => {
  const owner = await createTestMember();
  const { workspaceId } = owner;
  const editor = await createTestMember({ role: "editor", workspaceId });
  const lacks = async (userId: string) => (await findMember(userId, workspaceId))?.lacksTwoFactor;
  await expect(setTwoFactorRule(owner, { isRequired: true })).rejects.toMatchObject({ code: "conflict" });
  expect(await lacks(owner.userId)).toBe(false);

  await turnOn(owner.userId);
  await setTwoFactorRule(owner, { isRequired: true });
  expect(await getTwoFactorRule(owner)).toEqual({ isRequired: true, lacking: 1 });
  expect(await lacks(owner.userId)).toBe(false);
  expect(await lacks(editor.userId)).toBe(true);

  await db.insert(twoFactors).values({ userId: editor.userId, secret: "JBSWY3DPEHPK3PXP" });
  expect(await lacks(editor.userId)).toBe(true);
  await db.update(twoFactors).set({ confirmedAt: new Date() }).where(eq(twoFactors.userId, editor.userId));
  expect(await lacks(editor.userId)).toBe(false);

  await setTwoFactorRule(owner, { isRequired: false });
  expect(await getTwoFactorRule(owner)).toEqual({ isRequired: false, lacking: 0 });
  const audit = await db
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.workspaceId, workspaceId))
    .orderBy(auditEntries.id);
  expect(audit.map(({ details }) => details)).toEqual([
    { twoFactorRequired: true },
    { twoFactorRequired: false },
  ]);
});

test("the rule is set by owners and admins, of their own workspace alone", async () => {
  const owner = await createTestMember();
  const other = await createTestMember();
  for (const role of roles) {
    const member = await createTestMember({ role, workspaceId: owner.workspaceId });
    await turnOn(member.userId);
    const asked = setTwoFactorRule(member, { isRequired: true });
    if (role === "owner" || role === "admin") await asked;
    else await expect(asked).rejects.toMatchObject({ code: "forbidden" });
  }
  expect((await findMember(other.userId, other.workspaceId))?.lacksTwoFactor).toBe(false);
  expect(await getTwoFactorRule(other)).toEqual({ isRequired: false, lacking: 1 });
});
