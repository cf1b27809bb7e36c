import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { closeDb, db } from "@/db";
import { media, posts, publishAttempts } from "@/db/schema";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { findCapacity, learnDailyLimit, listCapacities, recordPostSuccess } from "./capacity";
import { createTestAccount, readAccountRow } from "./testing";

afterAll(closeDb);

const HOUR_MS = 3_600_000;
const now = new Date("2026-11-24T12:00:00Z");
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * HOUR_MS);

async function createAccount(dailyPostLimit: number | null = null) {
  const member = await createTestMember();
  const { id } = await createTestAccount(member, { dailyPostLimit });
  return { member, id };
}

type PostColumns = Partial<typeof posts.$inferInsert>;
type AttemptColumns = Partial<typeof publishAttempts.$inferInsert>;

async function addPost(member: Member, accountId: string, post: PostColumns, attempt?: AttemptColumns) {
  const { workspaceId } = member;
  const [file] = await db
    .insert(media)
    .values({
      workspaceId,
      storage: "local",
      storageKey: randomUUID(),
      name: "clip.mp4",
      contentType: "video/mp4",
      sizeBytes: 1,
    })
    .returning();
  const [row] = await db
    .insert(posts)
    .values({ workspaceId, accountId, mediaId: file?.id ?? "", ...post })
    .returning();
  if (attempt) {
    const postId = row?.id ?? "";
    await db.insert(publishAttempts).values({
      postId,
      number: 1,
      publishId: randomUUID(),
      delivery: post.delivery,
      startedAt: now,
      ...attempt,
    });
  }
}

const addPublished = (member: Member, id: string, hours: number) =>
  addPost(member, id, { status: "published", publishedAt: hoursAgo(hours) }, { outcome: "published" });

const addDraft = (member: Member, id: string, hours: number, post: PostColumns = {}) =>
  addPost(
    member,
    id,
    { status: "in inbox", delivery: "inbox", ...post },
    { outcome: "in inbox", endedAt: hoursAgo(hours), startedAt: hoursAgo(hours) },
  );

describe("findCapacity", () => {
  it("is all there for an account that did nothing", async () => {
    const { id } = await createAccount();
    expect(await findCapacity(id, now)).toEqual({
      postsUsed: 0,
      postsLimit: 15,
      isLimitLearned: false,
      nextPostFreeAt: null,
      draftsPending: 0,
      draftsMax: 5,
      nextDraftFreeAt: null,
    });
    await expect(findCapacity(randomUUID(), now)).rejects.toMatchObject({ code: "not-found" });
  });

  it("counts what was posted in the last 24 hours, and what TikTok is working on", async () => {
    const { member, id } = await createAccount();
    await addPublished(member, id, 1);
    await addPublished(member, id, 23.9);
    await addPublished(member, id, 24.1);
    await addPost(member, id, { status: "uploading" }, {});
    await addPost(member, id, { status: "needs attention" }, { lastByteSentAt: now });
    expect(await findCapacity(id, now)).toMatchObject({ postsUsed: 4, nextPostFreeAt: null });
  });

  it("does not count what came to nothing, what has not begun, or a draft that its creator posted", async () => {
    const { member, id } = await createAccount();
    await addPost(member, id, { status: "failed" }, { outcome: "failed" });
    await addPost(member, id, { status: "scheduled" });
    await addPost(member, id, { status: "preparing" }, { publishId: null });
    await addPost(member, id, { status: "needs attention" }, {});
    await addDraft(member, id, 1, { status: "published", publishedAt: hoursAgo(1) });
    expect(await findCapacity(id, now)).toMatchObject({ postsUsed: 0, draftsPending: 0 });
  });

  it("counts a post once, however often it was tried", async () => {
    const { member, id } = await createAccount();
    await addPublished(member, id, 1);
    await db.execute(sql`insert into publish_attempts (post_id, number, publish_id, outcome)
      select id, 2, 'again', 'failed' from posts where account_id = ${id}`);
    expect(await findCapacity(id, now)).toMatchObject({ postsUsed: 1 });
  });

  it("says when there is room again: when enough of them have left the 24 hours", async () => {
    const { member, id } = await createAccount(2);
    for (const hours of [20, 10, 5]) await addPublished(member, id, hours);
    expect(await findCapacity(id, now)).toMatchObject({
      postsUsed: 3,
      postsLimit: 2,
      isLimitLearned: true,
      nextPostFreeAt: new Date(hoursAgo(10).getTime() + 24 * HOUR_MS).toISOString(),
    });
  });

  it("counts the drafts of 24 hours that nobody finished, five at the most", async () => {
    const { member, id } = await createAccount();
    for (const hours of [30, 22, 3, 2, 1]) await addDraft(member, id, hours);
    expect(await findCapacity(id, now)).toMatchObject({ draftsPending: 4, nextDraftFreeAt: null });
    await addPost(member, id, { status: "processing", delivery: "inbox" }, {});
    expect(await findCapacity(id, now)).toMatchObject({
      draftsPending: 5,
      nextDraftFreeAt: new Date(hoursAgo(22).getTime() + 24 * HOUR_MS).toISOString(),
      postsUsed: 0,
    });
  });
});

describe("listCapacities", () => {
  it("tells of every account of the workspace as findCapacity does, and of no other's", async () => {
    const { member, id } = await createAccount();
    const second = await createTestAccount(member, { dailyPostLimit: 4 });
    const stranger = await createAccount();
    await addPublished(member, id, 1);
    const all = await listCapacities(member, now);
    expect(all).toEqual({
      [id]: await findCapacity(id, now),
      [second.id]: await findCapacity(second.id, now),
    });
    expect(Object.keys(await listCapacities(stranger.member, now))).toEqual([stranger.id]);
  });
});

describe("the learned limit", () => {
  const limitOf = async (id: string) => (await readAccountRow(id)).dailyPostLimit;

  it("is what went through until TikTok refused", async () => {
    const { member, id } = await createAccount();
    for (const hours of [3, 2, 1]) await addPublished(member, id, hours);
    await learnDailyLimit(id, now);
    expect(await limitOf(id)).toBe(3);
  });

  it("is one at the least, when other apps have used up the day", async () => {
    const { id } = await createAccount();
    await learnDailyLimit(id, now);
    expect(await limitOf(id)).toBe(1);
  });

  it("is forgotten when more than that goes through on another day", async () => {
    const { member, id } = await createAccount(2);
    for (const hours of [3, 2]) await addPublished(member, id, hours);
    await recordPostSuccess(id, now);
    expect(await limitOf(id)).toBe(2);
    await addPublished(member, id, 1);
    await recordPostSuccess(id, now);
    expect(await limitOf(id)).toBeNull();
  });

  it("is raised by a creator who may post more than is usual, and stays until TikTok says less", async () => {
    const { member, id } = await createAccount();
    for (let post = 1; post <= 16; post++) await addPublished(member, id, post);
    await recordPostSuccess(id, now);
    expect(await limitOf(id)).toBe(16);
    await learnDailyLimit(id, new Date(now.getTime() + 10 * HOUR_MS));
    expect(await limitOf(id)).toBe(13);
  });
});
