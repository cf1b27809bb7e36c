import { and, asc, eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db";
import { accounts, auditEntries, members, postingProfiles } from "@/db/schema";
import { createTestAccount } from "@/lib/accounts/testing";
import { prescribed } from "@/lib/posts/rules";
import { removeMember } from "@/lib/workspaces/remove-member";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { openStage, type Stage } from "@/scripts/testing/stage";
import { findProfileFor } from "./find-profile-for";
import { MakeProfileInput } from "./input";
import { listProfiles } from "./list-profiles";
import { makeProfile } from "./make-profile";
import { revokeProfile } from "./revoke-profile";
import { PROFILES_PER_ACCOUNT_MAX } from "./rules";
import { createTestProfile, toProfileInput } from "./testing";

let stage: Stage;
let owner: Member;
let accountId: string;
const username = "mara.bakes";

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
beforeEach(async () => {
  owner = await createTestMember({ role: "owner" });
  accountId = (await stage.connect(owner, username)).id;
});
afterEach(() => stage.forget(owner));

const make = (given?: Parameters<typeof toProfileInput>[1], member = owner) =>
  makeProfile(member, toProfileInput(accountId, given));
const join = (role: Member["role"]) => createTestMember({ role, workspaceId: owner.workspaceId });

describe("making a profile", () => {
  it("keeps what was agreed to, in whose name, when and with which sentence, and writes it down", async () => {
    const { profileId } = await make({
      settings: { disclosesPromotion: true, isBrandedContent: true, isAiGenerated: true },
    });
    const found = await findProfileFor(owner, { accountId, profile: profileId });
    expect(found).toMatchObject({
      id: profileId,
      name: "Everyday",
      sentence: prescribed.brandedConsent,
      settings: { privacyLevel: "PUBLIC_TO_EVERYONE", isBrandedContent: true, isAiGenerated: true },
      consentedBy: { userId: owner.userId, name: owner.userName },
    });
    expect(Math.abs(Date.now() - (found?.consentedAt.getTime() ?? 0))).toBeLessThan(60_000);
    const entries = await db
      .select()
      .from(auditEntries)
      .where(and(eq(auditEntries.workspaceId, owner.workspaceId), eq(auditEntries.kind, "profile/made")));
    expect(entries).toMatchObject([{ subjectId: profileId, details: { isBrandedContent: true } }]);
  });

  it("asks TikTok anew and refuses what this creator cannot choose", async () => {
    await stage.tiktok.change(username, { duetDisabled: true, isPrivate: true });
    await expect(make()).rejects.toMatchObject({ code: "invalid", field: "privacyLevel" });
    const followers = { privacyLevel: "FOLLOWER_OF_CREATOR" };
    await expect(make({ settings: { ...followers, allowDuet: true } })).rejects.toMatchObject({
      field: "allowDuet",
    });
    await make({ settings: followers });
    await stage.tiktok.change(username, { duetDisabled: false, isPrivate: false });
  });

  it("refuses branded content that only its creator would see, and a promotion that says not whose", async () => {
    const branded = { disclosesPromotion: true, isBrandedContent: true, privacyLevel: "SELF_ONLY" };
    await expect(make({ settings: branded })).rejects.toThrow(prescribed.brandedNotPrivate);
    await expect(make({ settings: { disclosesPromotion: true } })).rejects.toThrow(
      prescribed.indicatePromotion,
    );
  });

  it("refuses another sentence than the one that belongs beside the button", async () => {
    const settings = { disclosesPromotion: true, isBrandedContent: true };
    await expect(make({ settings, consentSentence: prescribed.musicConsent })).rejects.toMatchObject({
      code: "conflict",
    });
    await expect(make({ consentSentence: "Whatever." })).rejects.toMatchObject({ code: "conflict" });
  });

  it("needs an account that is connected, and a person", async () => {
    const key = { id: crypto.randomUUID(), name: "Robot", isTest: false };
    await expect(make({}, { ...owner, key })).rejects.toMatchObject({ code: "forbidden" });
    await db.update(accounts).set({ status: "reconnect needed" }).where(eq(accounts.id, accountId));
    await expect(make()).rejects.toMatchObject({ code: "conflict", field: "account" });
  });

  it("takes no name twice, whatever its case, until that profile is revoked", async () => {
    const { profileId } = await make({ name: "Launch" });
    await expect(make({ name: "launch" })).rejects.toMatchObject({ field: "name" });
    await revokeProfile(owner, profileId);
    await make({ name: "launch" });
    expect(MakeProfileInput.safeParse(toProfileInput(accountId, { name: profileId })).success).toBe(false);
    expect(MakeProfileInput.safeParse(toProfileInput(accountId, { name: " " })).success).toBe(false);
  });

  it("ends at as many as an account may have", async () => {
    for (let at = 0; at < PROFILES_PER_ACCOUNT_MAX; at++) {
      await createTestProfile(owner, accountId, { name: `Profile ${at}` });
    }
    await expect(make()).rejects.toMatchObject({ code: "conflict" });
  });

  it("lets one of two win that are made the default at once", async () => {
    const ends = await Promise.allSettled(["One", "Two"].map((name) => make({ name, isDefault: true })));
    expect(ends.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"]);
    const defaults = (await listProfiles(owner, accountId)).filter(({ isDefault }) => isDefault);
    expect(defaults).toHaveLength(1);
  });

  it("is for leads who see the account, and for no other workspace", async () => {
    for (const role of ["editor", "approver", "client", "analyst"] as const) {
      await expect(make({}, await join(role))).rejects.toMatchObject({ code: "forbidden" });
    }
    const manager = await join("manager");
    await expect(make({}, { ...manager, accountIds: [] })).rejects.toMatchObject({ code: "not-found" });
    await expect(make({}, await createTestMember())).rejects.toMatchObject({ code: "not-found" });
    await make({}, manager);
  });
});

describe("finding the profile of a request", () => {
  const find = (profile: string | null, member = owner) => findProfileFor(member, { accountId, profile });

  it("takes it by id, by name, or the one that its person said to take where none is named", async () => {
    const id = await createTestProfile(owner, accountId, { name: "Everyday" });
    expect(await find(null)).toBeNull();
    const launch = await createTestProfile(owner, accountId, { name: "Launch", isDefault: true });
    expect((await find(null))?.id).toBe(launch);
    expect((await find(" everyDAY "))?.id).toBe(id);
    expect((await find(id))?.id).toBe(id);
    const { profileId } = await make({ name: "Newest", isDefault: true });
    expect((await find(null))?.id).toBe(profileId);
    expect((await find("Launch"))?.isDefault).toBe(false);
  });

  it("says of one that is revoked, unknown or of another account that it does not hold", async () => {
    const id = await createTestProfile(owner, accountId, { isDefault: true });
    await revokeProfile(owner, id);
    expect(await find(null)).toBeNull();
    await expect(find(id)).rejects.toThrow(/“Everyday” of .* was revoked\.$/);
    await expect(find("Launch")).rejects.toThrow(/has no posting profile “Launch”\.$/);
    const other = await createTestAccount(owner);
    const elsewhere = await createTestProfile(owner, other.id);
    await expect(find(elsewhere)).rejects.toMatchObject({ code: "invalid", field: "profile" });
    const foreign = await createTestMember();
    await expect(find(id, foreign)).rejects.toMatchObject({ code: "not-found" });
  });

  it("holds no longer than whoever agreed could agree today", async () => {
    const manager = await join("manager");
    const id = await createTestProfile(manager, accountId, { isDefault: true });
    const become = (set: Partial<typeof members.$inferInsert>) =>
      db.update(members).set(set).where(eq(members.userId, manager.userId));
    expect((await find(null))?.id).toBe(id);
    await become({ role: "editor" });
    expect(await find(null)).toBeNull();
    await expect(find(id)).rejects.toThrow(/may no longer do so\.$/);
    await become({ role: "manager", allAccounts: false });
    expect(await find(null)).toBeNull();
    await become({ allAccounts: true });
    expect((await find(null))?.id).toBe(id);
    await removeMember(owner, manager.userId);
    expect(await find(null)).toBeNull();
    expect(await listProfiles(owner, accountId)).toMatchObject([
      { id, isDefault: false, consentedByName: manager.userName, ended: { reason: expect.any(String) } },
    ]);
  });
});

describe("a profile that was agreed to", () => {
  it("is revoked once, by whoever may, and stays in the list with when", async () => {
    const id = await createTestProfile(owner, accountId);
    const editor = await join("editor");
    await expect(revokeProfile(editor, id)).rejects.toMatchObject({ code: "forbidden" });
    await expect(revokeProfile(await createTestMember(), id)).rejects.toMatchObject({ code: "not-found" });
    await revokeProfile(owner, id, new Date("2027-03-14T09:00:00Z"));
    await revokeProfile(owner, id);
    expect(await listProfiles(owner, accountId)).toMatchObject([
      { id, ended: { at: "2027-03-14T09:00:00.000Z", reason: null } },
    ]);
    const entries = await db
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.subjectId, id))
      .orderBy(asc(auditEntries.id));
    expect(entries.map(({ kind }) => kind)).toEqual(["profile/revoked"]);
  });

  it("is never changed, nor taken up again: another one is another row", async () => {
    const id = await createTestProfile(owner, accountId);
    const change = (set: Partial<typeof postingProfiles.$inferInsert>) =>
      db.update(postingProfiles).set(set).where(eq(postingProfiles.id, id));
    const refused = { cause: { code: "23001" } };
    await expect(change({ settings: {} })).rejects.toMatchObject(refused);
    await expect(change({ sentence: "Another" })).rejects.toMatchObject(refused);
    await expect(change({ isDefault: true })).rejects.toMatchObject(refused);
    await revokeProfile(owner, id);
    await expect(change({ revokedAt: null })).rejects.toMatchObject(refused);
  });

  it("shows in the lists of those who see its account, and in no other workspace's", async () => {
    const id = await createTestProfile(owner, accountId);
    const other = await createTestAccount(owner);
    await createTestProfile(owner, other.id);
    const limited = { ...(await join("analyst")), accountIds: [accountId] };
    expect((await listProfiles(limited)).map((profile) => profile.id)).toEqual([id]);
    expect(await listProfiles(owner)).toHaveLength(2);
    expect(await listProfiles(await createTestMember(), accountId)).toEqual([]);
    await expect(listProfiles(await join("client"))).rejects.toMatchObject({ code: "forbidden" });
  });
});
