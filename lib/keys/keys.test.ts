import { desc, eq, inArray } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db";
import { apiKeys, apiUsage, auditEntries, members, notifications, users } from "@/db/schema";
import { declarations } from "@/lib/accounts/rules";
import { createTestAccount } from "@/lib/accounts/testing";
import { removeMember } from "@/lib/workspaces/remove-member";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { endLapsedKeys } from "./end-lapsed-keys";
import { findCaller } from "./find-caller";
import { MakeKeyInput } from "./input";
import { listKeys } from "./list-keys";
import { makeKey } from "./make-key";
import { revokeKey } from "./revoke-key";
import { rotateKey } from "./rotate-key";
import { KEYS_PER_WORKSPACE_MAX } from "./rules";
import { tellOfExpiry } from "./tell-of-expiry";
import { createTestKey, toKeyInput } from "./testing";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const now = new Date();
const inHours = (hours: number) => new Date(now.getTime() + hours * HOUR_MS);

let owner: Member;
beforeEach(async () => {
  owner = await createTestMember();
});
const join = (role: Member["role"]) => createTestMember({ role, workspaceId: owner.workspaceId });
const shutOf = async (secret: string, at = now) => {
  const caller = await findCaller(secret, at);
  return typeof caller === "string" ? caller : "open";
};
const become = (person: Member, set: Partial<typeof members.$inferInsert>) =>
  db.update(members).set(set).where(eq(members.userId, person.userId));
const noticesOf = async (...people: Member[]) =>
  db
    .select({ userId: notifications.userId, kind: notifications.kind, values: notifications.values })
    .from(notifications)
    .where(
      inArray(
        notifications.userId,
        people.map(({ userId }) => userId),
      ),
    )
    .orderBy(desc(notifications.createdAt));

describe("making a key", () => {
  it("gives the secret in its answer alone: no row, no list and no log entry holds it", async () => {
    const { keyId, secret } = await makeKey(owner, toKeyInput());
    expect(secret).toMatch(/^cp_live_[\w-]{43}$/);
    const [row] = await db.select().from(apiKeys).where(eq(apiKeys.id, keyId));
    const entries = await db
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.workspaceId, owner.workspaceId));
    const told = JSON.stringify([row, entries, await listKeys(owner)]);
    expect(told).not.toContain(secret);
    expect(told).not.toContain(secret.slice(12, -4));
    expect(row).toMatchObject({ prefix: secret.slice(0, 12), lastFour: secret.slice(-4) });
    expect(entries).toMatchObject([{ kind: "api-key/made", subjectId: keyId }]);
    expect(await shutOf(secret)).toBe("open");
  });

  it("keeps what its maker agreed to, where it lets posts out, and no other sentence", async () => {
    const { secret } = await makeKey(owner, toKeyInput({ declaration: declarations.music }), now);
    expect(await findCaller(secret)).toMatchObject({
      declaration: { sentence: declarations.music, at: now },
    });
    const drafts = await makeKey(owner, toKeyInput({ scopes: ["posts:write"] }));
    expect(await findCaller(drafts.secret)).toMatchObject({ declaration: null });
    const other = toKeyInput({ declaration: "By posting, you agree to everything." });
    await expect(makeKey(owner, other)).rejects.toMatchObject({ code: "conflict" });
  });

  it("refuses an expiry that has gone by, a test key without a sandbox, and accounts that are not there", async () => {
    const refused = (given: Partial<MakeKeyInput>, member = owner) =>
      expect(makeKey(member, toKeyInput(given), now)).rejects;
    await refused({ expiresAt: now.toISOString() }).toMatchObject({ field: "expiresAt" });
    await refused({ isTest: true }).toMatchObject({ field: "isTest" });
    const foreign = await createTestAccount(await createTestMember());
    await refused({ accountIds: [foreign.id] }).toMatchObject({ code: "not-found" });
    const test = await createTestAccount(owner, { isTest: true });
    await refused({ accountIds: [test.id] }).toMatchObject({ field: "accountIds" });
    const key = { id: crypto.randomUUID(), name: "Robot", isTest: false };
    await refused({}, { ...owner, key }).toMatchObject({ code: "forbidden" });
    for (const given of [{ name: " " }, { scopes: [] }, { accountIds: [] }, { expiresAt: "soon" }]) {
      expect(MakeKeyInput.safeParse({ ...toKeyInput(), ...given }).success).toBe(false);
    }
  });

  it("ends at as many as a workspace may have; one that was revoked makes room", async () => {
    const many = Array.from({ length: KEYS_PER_WORKSPACE_MAX }, () => createTestKey(owner));
    const [first] = await Promise.all(many);
    await expect(makeKey(owner, toKeyInput())).rejects.toMatchObject({ code: "conflict" });
    await revokeKey(owner, first?.keyId ?? "");
    await makeKey(owner, toKeyInput());
    await expect(makeKey(owner, toKeyInput())).rejects.toThrow(/up to 100 API keys/);
  });
});

describe("a key", () => {
  it("reaches the accounts that it was given and its maker sees, of its own world", async () => {
    const [one, two] = [await createTestAccount(owner), await createTestAccount(owner)];
    const test = await createTestAccount(owner, { isTest: true });
    const reach = async (secret: string) => {
      const caller = await findCaller(secret);
      if (typeof caller === "string") throw new Error(caller);
      return caller.member.accountIds?.toSorted();
    };
    const all = await createTestKey(owner);
    expect(await reach(all.secret)).toEqual([one.id, two.id].toSorted());
    const narrow = await createTestKey(owner, { accountIds: [one.id] });
    expect(await reach(narrow.secret)).toEqual([one.id]);
    const ofTests = await createTestKey(owner, { isTest: true });
    expect(await reach(ofTests.secret)).toEqual([test.id]);
    await become(owner, { role: "manager", allAccounts: false });
    expect(await reach(all.secret)).toEqual([]);
  });

  it("ends with its day, with its maker's place, with their right to compose, and without a second step", async () => {
    const admin = await join("admin");
    const { secret } = await createTestKey(admin, { expiresAt: inHours(1).toISOString() });
    expect(await shutOf(secret, inHours(0.9))).toBe("open");
    expect(await shutOf(secret, inHours(1))).toBe("expired");
    await become(admin, { role: "editor" });
    expect(await shutOf(secret)).toBe("open");
    await become(admin, { role: "analyst" });
    expect(await shutOf(secret)).toBe("maker may not");
    await removeMember(owner, admin.userId);
    expect(await shutOf(secret)).toBe("maker gone");
    await db.delete(users).where(eq(users.id, admin.userId));
    expect(await shutOf(secret)).toBe("maker gone");
    expect(await shutOf("cp_live_nothing")).toBe("unknown");
  });

  it("is revoked at once, also within its overlap, and its people are told but not who did it", async () => {
    const [admin, stranger] = [await join("admin"), await createTestMember()];
    const { keyId, secret } = await createTestKey(admin);
    await rotateKey(admin, { keyId, overlapHours: 24 }, { now });
    await expect(revokeKey(stranger, keyId)).rejects.toMatchObject({ code: "not-found" });
    await expect(revokeKey(await join("manager"), keyId)).rejects.toMatchObject({ code: "forbidden" });
    await revokeKey(owner, keyId, inHours(1));
    await revokeKey(owner, keyId, inHours(2));
    expect(await shutOf(secret, inHours(1))).toBe("revoked");
    expect(await noticesOf(owner, admin)).toEqual([
      {
        userId: admin.userId,
        kind: "api-key/revoked",
        values: { name: "Reels robot", reason: `${owner.userName} revoked it.` },
      },
    ]);
  });

  it("may end itself, whatever its maker has become", async () => {
    const admin = await join("admin");
    const { keyId, secret } = await createTestKey(admin);
    await become(admin, { role: "editor" });
    const caller = await findCaller(secret);
    if (typeof caller === "string") throw new Error(caller);
    const other = await createTestKey(admin);
    await expect(revokeKey(caller.member, other.keyId)).rejects.toMatchObject({ code: "forbidden" });
    await revokeKey(caller.member, keyId);
    expect(await shutOf(secret, new Date())).toBe("revoked");
    expect((await noticesOf(owner, admin)).map(({ userId }) => userId).toSorted()).toEqual(
      [owner.userId, admin.userId].toSorted(),
    );
  });
});

describe("rotating a key", () => {
  it("gives another secret with all that the old one had, which goes on for the overlap", async () => {
    const account = await createTestAccount(owner);
    const expiresAt = inHours(400).toISOString();
    const given = { scopes: ["posts:publish" as const], accountIds: [account.id], expiresAt };
    const old = await createTestKey(owner, given, new Date(now.getTime() - DAY_MS));
    const made = await rotateKey(owner, { keyId: old.keyId, overlapHours: 24 }, { now });
    expect(made.replaced).toEqual({ keyId: old.keyId, endsAt: inHours(24) });
    expect(await shutOf(old.secret, inHours(23.9))).toBe("open");
    expect(await shutOf(old.secret, inHours(24))).toBe("revoked");
    expect(await findCaller(made.secret, inHours(48))).toMatchObject({
      keyId: made.keyId,
      member: { accountIds: [account.id], key: { name: "Reels robot" } },
      declaration: { sentence: declarations.branded, at: new Date(now.getTime() - DAY_MS) },
    });
    expect(await shutOf(made.secret, inHours(400))).toBe("expired");
  });

  it("ends the old one at once without an overlap, and may take another expiry", async () => {
    const old = await createTestKey(owner, { expiresAt: inHours(10).toISOString() });
    const input = { keyId: old.keyId, overlapHours: 0 as const };
    await expect(
      rotateKey(owner, { ...input, expiresAt: inHours(-1).toISOString() }, { now }),
    ).rejects.toMatchObject({ field: "expiresAt" });
    const made = await rotateKey(owner, { ...input, expiresAt: null }, { now });
    expect(await shutOf(old.secret)).toBe("revoked");
    expect(await shutOf(made.secret, inHours(1000))).toBe("open");
  });

  it("is done once, by its maker, while it works", async () => {
    const admin = await join("admin");
    const { keyId } = await createTestKey(admin);
    const input = { keyId, overlapHours: 1 as const };
    await expect(rotateKey(owner, input)).rejects.toMatchObject({ code: "forbidden" });
    await expect(rotateKey(await createTestMember(), input)).rejects.toMatchObject({ code: "not-found" });
    const ends = await Promise.allSettled([rotateKey(admin, input), rotateKey(admin, input)]);
    expect(ends.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    await expect(rotateKey(admin, input)).rejects.toThrow("This key was rotated already.");
    const revoked = await createTestKey(admin);
    await revokeKey(admin, revoked.keyId);
    await expect(rotateKey(admin, { ...input, keyId: revoked.keyId })).rejects.toMatchObject({
      code: "conflict",
    });
    const expired = await createTestKey(admin, { expiresAt: inHours(-1).toISOString() });
    await expect(rotateKey(admin, { ...input, keyId: expired.keyId })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  it("makes one key of a request that comes again, whose first secret was told to nobody", async () => {
    const { keyId } = await createTestKey(owner);
    const newKeyId = crypto.randomUUID();
    const input = { keyId, overlapHours: 1 as const };
    const first = await rotateKey(owner, input, { now, newKeyId });
    const again = await rotateKey(owner, input, { now: inHours(0.5), newKeyId });
    expect(again).toMatchObject({ keyId: newKeyId, replaced: { endsAt: inHours(1) } });
    expect(await shutOf(first.secret)).toBe("unknown");
    expect(await shutOf(again.secret)).toBe("open");
    expect(await listKeys(owner, now)).toHaveLength(2);
  });
});

describe("the list of keys", () => {
  it("says what each may do, whose it is, how it is used, and what became of it", async () => {
    const account = await createTestAccount(owner);
    const admin = await join("admin");
    const old = await createTestKey(admin, { accountIds: [account.id, crypto.randomUUID()] }, inHours(-2));
    const made = await rotateKey(admin, { keyId: old.keyId, overlapHours: 24 }, { now });
    const ended = await createTestKey(owner, { name: "Gone", expiresAt: inHours(-1).toISOString() });
    const { workspaceId } = owner;
    const day = (days: number) => new Date(now.getTime() - days * DAY_MS).toISOString().slice(0, 10);
    await db.insert(apiUsage).values([
      { workspaceId, keyId: made.keyId, day: day(0), requests: 7 },
      { workspaceId, keyId: made.keyId, day: day(29), requests: 3 },
      { workspaceId, keyId: made.keyId, day: day(30), requests: 9 },
    ]);
    const keys = await listKeys(owner, now);
    expect(keys).toMatchObject([
      {
        id: made.keyId,
        state: "works",
        replaces: old.secret.slice(-4),
        isOwn: false,
        makerName: admin.userName,
      },
      { id: old.keyId, state: "ending", endsAt: inHours(24).toISOString() },
      { id: ended.keyId, state: "ended", isOwn: true, endReason: "It has expired.", accounts: null },
    ]);
    expect(keys[0]).toMatchObject({
      accounts: [{ id: account.id, name: account.displayName }],
      accountCount: 2,
    });
    expect(keys[0]?.usage).toEqual([3, ...Array(28).fill(0), 7]);
    expect(await listKeys(await createTestMember())).toEqual([]);
    await expect(listKeys(await join("manager"))).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("the sweep", () => {
  const sweep = async (at = now) => {
    while ((await endLapsedKeys(at)) > 0);
    while ((await tellOfExpiry(at)) > 0);
  };
  const reasonOf = async (keyId: string) =>
    (await db.select().from(apiKeys).where(eq(apiKeys.id, keyId)))[0]?.revokedReason;

  it("writes down the end of a key whose maker left or may no longer compose, and tells of it once", async () => {
    const [gone, demoted] = [await join("admin"), await join("admin")];
    const [left, lost] = [await createTestKey(gone), await createTestKey(demoted, { name: "Second" })];
    const kept = await createTestKey(owner);
    await removeMember(owner, gone.userId);
    await become(demoted, { role: "approver" });
    await sweep();
    await sweep();
    expect(await reasonOf(left.keyId)).toBe("Whoever made it is no longer in the workspace.");
    expect(await reasonOf(lost.keyId)).toBe("Whoever made it may no longer compose posts.");
    expect(await reasonOf(kept.keyId)).toBeNull();
    const told = (await noticesOf(owner)).filter(({ kind }) => kind === "api-key/revoked");
    expect(told.map(({ values }) => values.name).toSorted()).toEqual(["Reels robot", "Second"]);
    await become(demoted, { role: "admin" });
    expect(await shutOf(lost.secret)).toBe("revoked");
  });

  it("keeps what is left of a key whose maker's login was deleted", async () => {
    const admin = await join("admin");
    const { keyId } = await createTestKey(admin);
    await db.delete(users).where(eq(users.id, admin.userId));
    expect((await listKeys(owner))[0]).toMatchObject({ state: "ended", makerName: admin.userName });
    await sweep();
    expect(await reasonOf(keyId)).toBe("Whoever made it is no longer in the workspace.");
  });

  it("tells a week ahead that a key expires, and when it has, each once", async () => {
    const { keyId } = await createTestKey(owner, { expiresAt: inHours(24 * 30).toISOString() }, now);
    await createTestKey(owner, { expiresAt: inHours(24 * 6).toISOString() }, now);
    const kinds = async () => (await noticesOf(owner)).map(({ kind }) => kind);
    await sweep(inHours(24 * 5));
    expect(await kinds()).toEqual([]);
    await sweep(inHours(24 * 23));
    await sweep(inHours(24 * 24));
    expect((await kinds()).filter((kind) => kind === "api-key/expiring")).toHaveLength(1);
    await sweep(inHours(24 * 31));
    await sweep(inHours(24 * 32));
    expect((await kinds()).filter((kind) => kind === "api-key/revoked")).toHaveLength(2);
    expect(await reasonOf(keyId)).toBe("It has expired.");
  });
});
