import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { closeDb, db } from "@/db";
import { media, type postStatuses, posts } from "@/db/schema";
import { createTestAccount } from "@/lib/accounts/testing";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { findAnnounced, findToAnnounce, judgeRemoval } from "./judge-removal";
import { keepMedia } from "./keep-media";
import { openMediaFile } from "./open-stored";
import { getMediaDetail, getMediaSource } from "./queries";
import { findFilesToRemove, removeFiles } from "./remove-files";
import { setRetention } from "./set-retention";
import { createTestMedia } from "./testing";
import { startTestStore, type TestStore } from "./testing-store";

const DAY_MS = 86_400_000;
const now = new Date("2027-03-01T12:00:00.000Z");
const inDays = (days: number) => new Date(now.getTime() + days * DAY_MS);

let store: TestStore;
let member: Member;
let accountId: string;

beforeAll(async () => {
  store = await startTestStore();
  process.env.FILESTORE_URL = store.origin;
});
afterAll(async () => {
  await store.stop();
  await closeDb();
});
beforeEach(async () => {
  member = await createTestMember();
  accountId = (await createTestAccount(member)).id;
  await setRetention(member, { retentionDays: 30 });
});

async function createPost(mediaId: string, status: (typeof postStatuses)[number], publishedAt: Date | null) {
  const { workspaceId } = member;
  const [post] = await db
    .insert(posts)
    .values({ workspaceId, accountId, mediaId, status, publishedAt })
    .returning();
  return post!;
}

/** Thirty days and more ago its one post went out. */
async function createDone() {
  const file = await createTestMedia(member, { createdAt: inDays(-100) });
  await createPost(file.id, "published", inDays(-40));
  store.files.set(file.storageKey, { bytes: new Uint8Array(3), contentType: "video/mp4" });
  return file;
}

const isFound = async (mediaId: string) => (await findToAnnounce(now, 5000)).includes(mediaId);

test("a file goes a week after it was announced, its poster and its facts stay", async () => {
  const { id, storageKey } = await createDone();
  expect(await isFound(id)).toBe(true);
  expect(await judgeRemoval(id, now)).toBe("announced");
  expect(await isFound(id)).toBe(false);
  expect(await getMediaDetail(member, id)).toMatchObject({
    status: "ready",
    removeAt: inDays(7).toISOString(),
  });
  expect(await findAnnounced(inDays(6.9), 5000)).not.toContain(id);
  expect(await findAnnounced(inDays(7), 5000)).toContain(id);
  expect(await judgeRemoval(id, inDays(7))).toBe("removed");
  await expect(getMediaSource(id)).rejects.toMatchObject({ code: "not-found" });
  expect(await findFilesToRemove(inDays(7), 5000)).toContain(id);
  expect(await removeFiles([id], inDays(7))).toBe(1);
  expect(store.files.has(storageKey)).toBe(false);
  expect(await getMediaDetail(member, id)).toMatchObject({
    status: "removed",
    durationMs: 3000,
    filesRemovedAt: inDays(7).toISOString(),
  });
  await expect(openMediaFile(member, id, { method: "GET" })).rejects.toMatchObject({ code: "not-found" });
  expect(await judgeRemoval(id, inDays(9))).toBeNull();
});

test("the store on a bad day is asked again, and the file is out of use meanwhile", async () => {
  const { id, storageKey } = await createDone();
  await judgeRemoval(id, now);
  await judgeRemoval(id, inDays(7));
  store.failWith = 503;
  await expect(removeFiles([id], inDays(7))).rejects.toThrow();
  store.failWith = null;
  expect(store.files.has(storageKey)).toBe(true);
  expect(await removeFiles([id], inDays(8))).toBe(1);
  expect(store.files.has(storageKey)).toBe(false);
});

test.each(["draft", "awaiting approval", "scheduled", "needs attention", "failed", "in review"] as const)(
  "a post that is %s keeps its file, also one that was announced",
  async (status) => {
    const { id } = await createDone();
    await judgeRemoval(id, now);
    await createPost(id, status, null);
    expect(await findAnnounced(now, 5000)).toContain(id);
    expect(await judgeRemoval(id, inDays(8))).toBeNull();
    expect(await getMediaDetail(member, id)).toMatchObject({ status: "ready", removeAt: null });
    expect(await isFound(id)).toBe(false);
  },
);

test("what never went out, and what went out of late, is not looked at", async () => {
  const [unused, fresh] = [await createTestMedia(member), await createTestMedia(member)];
  await createPost(fresh.id, "published", inDays(-10));
  for (const { id } of [unused, fresh]) {
    expect(await isFound(id)).toBe(false);
    expect(await judgeRemoval(id, now)).toBeNull();
  }
});

test("kept is kept until somebody lets it go again, and then there is a week anew", async () => {
  const { id } = await createDone();
  await judgeRemoval(id, now);
  await keepMedia(member, { mediaIds: [id], isKept: true });
  expect(await isFound(id)).toBe(false);
  expect(await judgeRemoval(id, inDays(8))).toBeNull();
  expect(await getMediaDetail(member, id)).toMatchObject({ isKept: true, removeAt: null });
  await keepMedia(member, { mediaIds: [id], isKept: false });
  await judgeRemoval(id, inDays(8));
  expect(await getMediaDetail(member, id)).toMatchObject({ removeAt: inDays(15).toISOString() });
});

test("another setting takes back what was announced; without one nothing goes", async () => {
  const { id } = await createDone();
  await judgeRemoval(id, now);
  await setRetention(member, { retentionDays: null });
  expect(await getMediaDetail(member, id)).toMatchObject({ removeAt: null });
  expect(await isFound(id)).toBe(false);
  expect(await judgeRemoval(id, inDays(8))).toBeNull();
});

test("a post that takes the file in the moment of its removal finds it gone, or keeps it", async () => {
  const { id } = await createDone();
  await judgeRemoval(id, now);
  await db.transaction(async (tx) => {
    await tx.select().from(media).where(eq(media.id, id)).for("share");
    const judging = judgeRemoval(id, inDays(7));
    await tx.insert(posts).values({ workspaceId: member.workspaceId, accountId, mediaId: id });
    void judging.catch(() => {});
  });
  await expect.poll(async () => (await getMediaDetail(member, id)).removeAt).toBeNull();
  expect((await getMediaDetail(member, id)).status).toBe("ready");
});

test("only owners set the retention, analysts keep nothing, and another workspace's file is not there", async () => {
  const { id } = await createDone();
  const role = (name: "editor" | "analyst") =>
    createTestMember({ role: name, workspaceId: member.workspaceId });
  await expect(setRetention(await role("editor"), { retentionDays: 7 })).rejects.toMatchObject({
    code: "forbidden",
  });
  const keep = { mediaIds: [id], isKept: true };
  await expect(keepMedia(await role("analyst"), keep)).rejects.toMatchObject({ code: "forbidden" });
  await expect(keepMedia(await createTestMember(), keep)).rejects.toMatchObject({ code: "not-found" });
  await expect(getMediaDetail(await createTestMember(), id)).rejects.toMatchObject({ code: "not-found" });
  await expect(getMediaDetail(member, randomUUID())).rejects.toMatchObject({ code: "not-found" });
});
