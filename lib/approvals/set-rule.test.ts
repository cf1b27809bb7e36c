import { desc, eq } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { db } from "@/db";
import { auditEntries, members } from "@/db/schema";
import { createTestAccount } from "@/lib/accounts/testing";
import { findMember } from "@/lib/workspaces/find-member";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { findRule } from "./find-rule";
import { setApprovalRule } from "./set-rule";

let owner: Member;
let accountId: string;

beforeEach(async () => {
  owner = await createTestMember();
  accountId = (await createTestAccount(owner)).id;
});

const join = (role: Member["role"]) => createTestMember({ role, workspaceId: owner.workspaceId });

it("asks nobody at first, then whoever the rule says, and is written down", async () => {
  const client = await join("client");
  expect(await findRule(db, accountId)).toBeNull();
  await setApprovalRule(owner, { accountId, kind: "two" });
  await setApprovalRule(owner, { accountId, kind: "named", personId: client.userId });
  expect(await findRule(db, accountId)).toEqual({
    kind: "named",
    personId: client.userId,
    personName: "Ines Moreau",
  });
  const [entry] = await db
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.workspaceId, owner.workspaceId))
    .orderBy(desc(auditEntries.id))
    .limit(1);
  expect(entry).toMatchObject({
    kind: "account/approval-rule-changed",
    subjectId: accountId,
    details: { before: { kind: "two" }, after: { kind: "named", personName: "Ines Moreau" } },
  });
  await setApprovalRule(owner, { accountId, kind: "none" });
  expect(await findRule(db, accountId)).toBeNull();
});

it("is the leads' to set, of accounts that they see, and of no other workspace", async () => {
  const rule = { accountId, kind: "anyone" } as const;
  for (const role of ["editor", "approver", "client", "analyst"] as const) {
    await expect(setApprovalRule(await join(role), rule)).rejects.toMatchObject({ code: "forbidden" });
  }
  await expect(setApprovalRule(await createTestMember(), rule)).rejects.toMatchObject({ code: "not-found" });
  const { userId, workspaceId } = await join("manager");
  await db.update(members).set({ allAccounts: false }).where(eq(members.userId, userId));
  const apart = (await findMember(userId, workspaceId))!;
  await expect(setApprovalRule(apart, rule)).rejects.toMatchObject({ code: "not-found" });
});

it("names only somebody who can approve posts of the account", async () => {
  const named = (personId: string) => setApprovalRule(owner, { accountId, kind: "named", personId });
  const strangers = [await join("editor"), await createTestMember({ role: "approver" })];
  for (const { userId } of strangers) {
    await expect(named(userId)).rejects.toMatchObject({ code: "invalid", field: "personId" });
  }
});
