import { randomUUID } from "node:crypto";
import { eq, inArray, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { closeDb, db } from "@/db";
import {
  accounts,
  auditEntries,
  ledgerEntries,
  mails,
  media,
  notifications,
  posts,
  removedWorkspaces,
  workspaces,
} from "@/db/schema";
import { createTestAccount } from "@/lib/accounts/testing";
import { startTestTikTok } from "@/lib/accounts/testing-tiktok";
import { appendEntry } from "@/lib/ledger/append-entry";
import { startTestStore } from "@/lib/media/testing-store";
import { openTestCalendar } from "@/lib/posts/testing-calendar";
import { cuepost } from "@/lib/workspaces/actor";
import { findMember } from "@/lib/workspaces/find-member";
import { listWorkspaces } from "@/lib/workspaces/queries";
import { DELETION_DAYS } from "@/lib/workspaces/rules";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { askDeletion, findDeletion, withdrawDeletion } from "./deletion";
import {
  findRecordsToRemove,
  findWorkspacesToRemove,
  REMOVED_AT_ONCE,
  removeRecords,
  removeWorkspaceBatch,
} from "./remove-workspace";
import { transferWorkspace } from "./transfer-workspace";

const locale = "en-GB";
const now = new Date("2027-03-01T10:00:00Z");
const after = new Date(now.getTime() + DELETION_DAYS * 86_400_000 + 1000);
const BATCHES_MAX = 40;

let tiktok: Awaited<ReturnType<typeof startTestTikTok>>;
let store: Awaited<ReturnType<typeof startTestStore>>;
beforeAll(async () => {
  [tiktok, store] = await Promise.all([startTestTikTok(), startTestStore()]);
  vi.stubEnv("TIKTOK_API_ORIGIN", tiktok.origin);
  vi.stubEnv("FILESTORE_URL", store.origin);
});
afterAll(async () => {
  tiktok.stop();
  await store.stop();
  await closeDb();
});

const ask = (member: Member) => askDeletion(member, { name: member.workspaceName }, { locale, now });
const kindsOf = async (workspaceId: string) =>
  (await db.select().from(auditEntries).where(eq(auditEntries.workspaceId, workspaceId))).map(
    ({ kind }) => kind,
  );

describe("handing a workspace on", () => {
  test("makes the other person its owner, and who handed it on an admin", async () => {
    const owner = await createTestMember();
    const { workspaceId, workspaceName: name } = owner;
    const heir = await createTestMember({ workspaceId, role: "editor" });
    await transferWorkspace(owner, { userId: heir.userId, name });
    expect((await findMember(heir.userId, workspaceId))?.role).toBe("owner");
    expect((await findMember(owner.userId, workspaceId))?.role).toBe("admin");
    expect(await kindsOf(workspaceId)).toEqual(["workspace/transferred"]);
    const told = await db.select().from(notifications).where(eq(notifications.userId, heir.userId));
    expect(told).toMatchObject([{ kind: "member/role-changed" }]);
    await expect(transferWorkspace(owner, { userId: heir.userId, name })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  test("is an owner's alone, wants the name, and knows nobody of another workspace", async () => {
    const owner = await createTestMember();
    const { workspaceId, workspaceName: name } = owner;
    const admin = await createTestMember({ workspaceId, role: "admin" });
    const stranger = await createTestMember();
    await expect(transferWorkspace(admin, { userId: admin.userId, name })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(transferWorkspace(owner, { userId: admin.userId, name: "Slow" })).rejects.toMatchObject({
      code: "invalid",
      field: "name",
    });
    await expect(transferWorkspace(owner, { userId: stranger.userId, name })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

describe("asking for a workspace's end", () => {
  test("tells everybody by notice and mail, and can be taken back", async () => {
    const owner = await createTestMember();
    const { workspaceId } = owner;
    const client = await createTestMember({ workspaceId, role: "client" });
    await ask(owner);
    const people = [owner.userId, client.userId];
    const told = await db.select().from(notifications).where(inArray(notifications.userId, people));
    expect(told.map(({ kind }) => kind)).toEqual(["workspace/deletion", "workspace/deletion"]);
    expect(await db.select().from(mails).where(inArray(mails.userId, people))).toHaveLength(2);
    expect(await findDeletion(client)).toMatchObject({ askedBy: "Ines Moreau", goOut: 0, lost: 0 });
    await expect(ask(owner)).rejects.toMatchObject({ code: "conflict" });

    await withdrawDeletion(owner);
    expect(await findDeletion(owner)).toBeNull();
    expect(await findWorkspacesToRemove(after, 100)).not.toContain(workspaceId);
    expect(await kindsOf(workspaceId)).toEqual(["workspace/deletion-asked", "workspace/deletion-withdrawn"]);
  });

  test("is an owner's alone, by the name typed", async () => {
    const owner = await createTestMember();
    const admin = await createTestMember({ workspaceId: owner.workspaceId, role: "admin" });
    await expect(ask(admin)).rejects.toMatchObject({ code: "forbidden" });
    await expect(withdrawDeletion(admin)).rejects.toMatchObject({ code: "forbidden" });
    await expect(askDeletion(owner, { name: "slow lane" }, { locale })).rejects.toMatchObject({
      field: "name",
    });
  });

  test("counts what still goes out, and what is lost with it", async () => {
    const { member, put } = await openTestCalendar();
    await put("2027-03-02T10:00:00Z");
    await put("2027-04-20T10:00:00Z");
    await ask(member);
    expect(await findDeletion(member)).toMatchObject({ goOut: 1, lost: 1 });
  });
});

async function removeAll(workspaceId: string): Promise<string[]> {
  const answers: string[] = [];
  for (let batch = 0; batch < BATCHES_MAX && answers.at(-1) !== "gone"; batch++) {
    answers.push(await removeWorkspaceBatch(workspaceId, after));
  }
  return answers;
}

async function countRows(workspaceId: string): Promise<number[]> {
  const tables = [workspaces, accounts, media, posts, ledgerEntries, auditEntries];
  return Promise.all(
    tables.map((table) =>
      db.$count(table, sql`${"workspaceId" in table ? table.workspaceId : table.id} = ${workspaceId}`),
    ),
  );
}

describe("the end of a workspace", () => {
  test("gives permissions back, takes files, rows and then records, and leaves others alone", async () => {
    const grant = {
      openId: randomUUID(),
      scopes: ["video.publish"],
      accessToken: randomUUID(),
      refreshToken: randomUUID(),
    };
    tiktok.grants.set(grant.openId, grant);
    const { member, put, store: keep } = await openTestCalendar();
    const { workspaceId } = member;
    await createTestAccount(member, { ...grant, accessExpiresAt: new Date(after.getTime() + 3_600_000) });
    const key = randomUUID();
    store.files.set(key, { bytes: new Uint8Array([1]), contentType: "video/mp4" });
    const mediaId = await keep({ storageKey: key });
    const postId = await put("2027-05-01T10:00:00Z", { mediaId });
    await db.transaction((tx) =>
      appendEntry(tx, { workspaceId, postId, actor: cuepost, kind: "composed", body: {} }),
    );
    const other = await openTestCalendar();
    await other.put("2027-05-01T10:00:00Z");
    await ask(member);
    expect(await removeWorkspaceBatch(workspaceId, now)).toBe("gone");
    expect(await countRows(workspaceId)).toEqual([1, 2, 1, 1, 1, 1]);

    expect(await findWorkspacesToRemove(after, 1000)).toContain(workspaceId);
    expect(await removeAll(workspaceId)).toContain("rest");
    expect(tiktok.grants.has(grant.openId)).toBe(false);
    expect(store.files.has(key)).toBe(false);
    expect(await countRows(workspaceId)).toEqual([0, 0, 0, 0, 1, 3]);
    expect(await findMember(member.userId)).toBeNull();

    expect(await findRecordsToRemove(1000)).toContain(workspaceId);
    while (await removeRecords(workspaceId));
    expect(await countRows(workspaceId)).toEqual([0, 0, 0, 0, 0, 0]);
    const [kept] = await db
      .select()
      .from(removedWorkspaces)
      .where(eq(removedWorkspaces.workspaceId, workspaceId));
    expect(kept).toBeUndefined();
    expect((await countRows(other.member.workspaceId)).slice(0, 4)).toEqual([1, 1, 1, 1]);
  });

  test("goes on where it was killed, in batches of a bounded size", async () => {
    const { member, account, store: keep } = await openTestCalendar();
    const { workspaceId } = member;
    const mediaId = await keep({ filesRemovedAt: now, deletedAt: now });
    const many = Array.from({ length: REMOVED_AT_ONCE.posts + 1 }, () => ({
      workspaceId,
      accountId: account.id,
      mediaId,
    }));
    await db.insert(posts).values(many);
    await ask(member);
    const left: number[] = [];
    for (let batch = 0; batch < 3; batch++) {
      expect(await removeWorkspaceBatch(workspaceId, after)).toBe("rest");
      left.push(await db.$count(posts, eq(posts.workspaceId, workspaceId)));
    }
    expect(left).toEqual([REMOVED_AT_ONCE.posts + 1, 1, 0]);
    expect(await removeAll(workspaceId)).toEqual(["rest", "gone"]);
  });

  test("shuts everybody out from its first batch, and is past keeping then", async () => {
    const { member } = await openTestCalendar();
    await ask(member);
    await removeWorkspaceBatch(member.workspaceId, after);
    expect(await findMember(member.userId, member.workspaceId)).toBeNull();
    expect(await listWorkspaces(member.userId)).toEqual([]);
    await expect(withdrawDeletion(member)).rejects.toMatchObject({ code: "conflict" });
  });

  test("waits for a store that is away, and asks again", async () => {
    const { member, store: keep } = await openTestCalendar();
    await keep({});
    await ask(member);
    await removeWorkspaceBatch(member.workspaceId, after);
    store.failWith = 503;
    await expect(removeWorkspaceBatch(member.workspaceId, after)).rejects.toThrow();
    store.failWith = null;
    expect(await removeWorkspaceBatch(member.workspaceId, after)).toBe("later");
    const muchLater = new Date(after.getTime() + 3_600_000);
    expect(await removeWorkspaceBatch(member.workspaceId, muchLater)).toBe("rest");
    expect(await removeWorkspaceBatch(member.workspaceId, muchLater)).toBe("gone");
  });

  test("does not come while somebody keeps it", async () => {
    const { member } = await openTestCalendar();
    await ask(member);
    await withdrawDeletion(member);
    expect(await removeWorkspaceBatch(member.workspaceId, after)).toBe("gone");
    expect(await findMember(member.userId, member.workspaceId)).not.toBeNull();
  });
});
