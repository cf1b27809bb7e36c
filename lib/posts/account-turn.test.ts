import { randomUUID } from "node:crypto";
import { eq, inArray } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db";
import { accounts, posts } from "@/db/schema";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { openStage, type Stage } from "@/scripts/testing/stage";
import { findNextPost } from "./account-turn";
import { beginAgain, beginPublish } from "./begin-publish";
import { claimPost } from "./claim-post";
import { announceDuePosts, DUE_POSTS_MAX } from "./due-posts";
import { failPost } from "./fail-post";
import { scheduleTestPost } from "./testing";

const MINUTE_MS = 60_000;
/** Long before any other test's sweep. */
const NOON = new Date("2020-03-01T12:00:00Z");
let stage: Stage;
let member: Member;
let mediaId: string;
let mara: string;
let koto: string;

beforeAll(async () => {
  stage = await openStage({ sandbox: { webhookUrl: undefined } });
});
afterAll(() => stage.close());
afterEach(() => stage.forget(member));
beforeEach(async () => {
  member = await createTestMember({ role: "owner" });
  mediaId = (await stage.storeVideo(member)).id;
  mara = (await stage.connect(member, "mara.bakes")).id;
  koto = (await stage.connect(member, "koto.ceramics")).id;
  await stage.tiktok.clearFaults();
});

async function schedule(accountId: string, dueInMs: number) {
  const due = await scheduleTestPost(member, { accountId, mediaIds: [mediaId] });
  const scheduledAt = new Date(Date.now() + dueInMs);
  await db.update(posts).set({ scheduledAt }).where(eq(posts.id, due.postId));
  return { postId: due.postId, revision: due.revision, runId: randomUUID() };
}
type Due = Awaited<ReturnType<typeof schedule>>;
const ofRun = ({ postId, revision }: Due) => ({ postId, revision });

describe("the order of an account", () => {
  it("is that of its times: a later post waits while an earlier one is due, or being prepared", async () => {
    const later = await schedule(mara, -1_000);
    const first = await schedule(mara, -2_000);
    expect(await claimPost(later)).toEqual({ state: "not its turn" });
    expect(await claimPost(first)).toMatchObject({ state: "claimed" });
    expect(await claimPost(later)).toEqual({ state: "not its turn" });
    expect(await findNextPost(first.postId)).toBeNull();
    expect(await beginAgain(first.postId, first.runId)).toEqual({ state: "uploading", next: ofRun(later) });
    expect(await claimPost(later)).toMatchObject({ state: "claimed" });
  });

  it("is never the other way round, and lets a post that is due go before one that is not yet", async () => {
    const [later, first] = [await schedule(mara, -1_000), await schedule(mara, MINUTE_MS)];
    expect(await claimPost(later)).toMatchObject({ state: "claimed" });
    await db
      .update(posts)
      .set({ scheduledAt: new Date(Date.now() - 2_000) })
      .where(eq(posts.id, first.postId));
    expect(await claimPost(first)).toMatchObject({ state: "claimed" });
  });

  it("is that of the ids at the same instant", async () => {
    const both = [await schedule(mara, 0), await schedule(mara, 0)];
    const at = new Date(Date.now() - 1_000);
    const ids = both.map(({ postId }) => postId);
    await db.update(posts).set({ scheduledAt: at }).where(inArray(posts.id, ids));
    const [low, high] = both.toSorted((a, b) => (a.postId < b.postId ? -1 : 1)) as [Due, Due];
    expect(await claimPost(high)).toEqual({ state: "not its turn" });
    expect(await claimPost(low)).toMatchObject({ state: "claimed" });
  });

  it("knows nothing of other accounts, nor of uploads under way", async () => {
    const [first, other, second] = [
      await schedule(mara, -3_000),
      await schedule(koto, -2_000),
      await schedule(mara, -1_000),
    ];
    expect(await claimPost(other)).toMatchObject({ state: "claimed" });
    await beginPublish(first);
    expect(await beginPublish(second)).toMatchObject({ state: "uploading" });
  });
});

describe("an earlier post that does not go out", () => {
  it("makes room when it is held", async () => {
    const [first, later] = [await schedule(mara, -2_000), await schedule(mara, -1_000)];
    await claimPost(first);
    await failPost(first.postId, first.runId, "The network was away.");
    expect(await findNextPost(first.postId)).toEqual(ofRun(later));
    expect(await claimPost(later)).toMatchObject({ state: "claimed" });
  });

  it("makes room when it has missed its time, and says whose turn it is", async () => {
    const [first, later] = [await schedule(mara, -31 * MINUTE_MS), await schedule(mara, -1_000)];
    expect(await beginPublish(first)).toEqual({ state: "late", next: ofRun(later) });
  });

  it("blocks while TikTok lets it wait, and only as long as it may itself go out", async () => {
    const [first, later] = [await schedule(mara, -2_000), await schedule(mara, -1_000)];
    await stage.tiktok.order({
      route: "creator_info",
      status: 200,
      code: "reached_active_user_cap",
      times: 10,
    });
    await expect(beginPublish(first)).rejects.toMatchObject({ kind: "wait" });
    expect(await claimPost(later)).toEqual({ state: "not its turn" });
    const late = new Date(Date.now() - 29 * MINUTE_MS);
    await db.update(posts).set({ scheduledAt: late }).where(eq(posts.id, first.postId));
    expect(await beginPublish(first)).toEqual({ state: "held", next: ofRun(later) });
  });
});

describe("beginPublish", () => {
  it("gets ready ahead of time, and says when to come back", async () => {
    const due = await schedule(mara, 2 * MINUTE_MS);
    const ended = new Date(Date.now() + MINUTE_MS);
    await db
      .update(accounts)
      .set({ accessExpiresAt: ended, refreshedAt: new Date(ended.getTime() - 7_200_000) })
      .where(eq(accounts.id, mara));
    const [post] = await db.select().from(posts).where(eq(posts.id, due.postId));
    expect(await beginPublish(due)).toMatchObject({
      state: "early",
      dueAt: post?.scheduledAt?.toISOString(),
    });
    const [account] = await db.select().from(accounts).where(eq(accounts.id, mara));
    expect(account?.accessExpiresAt?.getTime()).toBeGreaterThan(ended.getTime());
  });

  it("is early all the same when the permission has ended: that is said when the time has come", async () => {
    const due = await schedule(mara, 2 * MINUTE_MS);
    await db.update(accounts).set({ status: "reconnect needed" }).where(eq(accounts.id, mara));
    expect(await beginPublish(due)).toMatchObject({ state: "early" });
  });

  it("waits the last moment in place, and never begins before the minute", async () => {
    const due = await schedule(mara, 400);
    const [post] = await db.select().from(posts).where(eq(posts.id, due.postId));
    expect(await beginPublish(due)).toMatchObject({ state: "uploading" });
    const [begun] = await db.select().from(posts).where(eq(posts.id, due.postId));
    const seenAt = begun?.runSeenAt?.getTime() ?? 0;
    expect(seenAt).toBeGreaterThanOrEqual(post?.scheduledAt?.getTime() ?? Number.POSITIVE_INFINITY);
  });

  it("leaves a long wait to the sweep", async () => {
    const due = await schedule(mara, 5 * MINUTE_MS);
    await db.update(posts).set({ announcedAt: new Date() }).where(eq(posts.id, due.postId));
    expect(await beginPublish(due)).toEqual({ state: "not yet" });
    const [post] = await db.select().from(posts).where(eq(posts.id, due.postId));
    expect(post?.announcedAt).toBeNull();
  });
});

describe("the sweep", () => {
  /** Other tests' sweeps, at other times, may announce what this one looks for. */
  async function announced(ids: string[], at = new Date()): Promise<string[]> {
    await db.update(posts).set({ announcedAt: null }).where(inArray(posts.id, ids));
    const found: string[] = [];
    for (let page = 1; page <= 8; page++) {
      const due = await announceDuePosts(at);
      found.push(...due.map(({ postId }) => postId));
      if (due.length < DUE_POSTS_MAX) break;
    }
    return found.filter((id) => ids.includes(id));
  }

  it("announces of each account whose turn it is, and not the posts behind it", async () => {
    const due = [
      await schedule(mara, -90_000),
      await schedule(mara, -80_000),
      await schedule(koto, -70_000),
    ] as const;
    const ids = due.map(({ postId }) => postId);
    const heads = [due[0].postId, due[2].postId];
    expect((await announced(ids)).toSorted()).toEqual(heads.toSorted());
    await claimPost(due[0]);
    await claimPost(due[2]);
    expect(await announced(ids)).toEqual([]);
    await beginAgain(due[0].postId, due[0].runId);
    expect(await announced(ids)).toEqual([due[1].postId]);
  });

  it("announces again what nothing came of, after twice the time, up to five minutes", async () => {
    const { postId } = await schedule(mara, 0);
    const at = (seconds: number) => new Date(NOON.getTime() + seconds * 1000);
    await db
      .update(posts)
      .set({ scheduledAt: NOON, announcedAt: at(-60) })
      .where(eq(posts.id, postId));
    const heard: number[] = [];
    for (let minute = 0; minute <= 16; minute++) {
      const found = await announceDuePosts(at(minute * 60));
      if (found.some((due) => due.postId === postId)) heard.push(minute);
    }
    expect(heard).toEqual([1, 3, 7, 13]);
  });

  it("announces ahead all that have an instant of their own, and the first of those that share one", async () => {
    const due = [await schedule(mara, MINUTE_MS), await schedule(mara, 0), await schedule(mara, 0)];
    const [alone = "", ...sharing] = due.map(({ postId }) => postId);
    const at = new Date(Date.now() + 2 * MINUTE_MS);
    await db.update(posts).set({ scheduledAt: at }).where(inArray(posts.id, sharing));
    const [first = ""] = sharing.toSorted();
    expect((await announced([alone, ...sharing])).toSorted()).toEqual([alone, first].toSorted());
  });

  it("puts each account's first before any account's second: a long queue starves nobody", async () => {
    const at = (index: number) => new Date(Date.now() + MINUTE_MS + index);
    const { postId } = await schedule(mara, 0);
    const [long] = await db.select().from(posts).where(eq(posts.id, postId));
    if (!long) throw new Error("The post is gone.");
    const rows = Array.from({ length: 2 * DUE_POSTS_MAX }, (_, index) => ({
      ...long,
      id: randomUUID(),
      scheduledAt: at(index),
    }));
    await db.insert(posts).values(rows);
    const other = await schedule(koto, 2 * MINUTE_MS);
    await db.update(posts).set({ announcedAt: null }).where(eq(posts.workspaceId, member.workspaceId));
    const page = await announceDuePosts(new Date());
    expect(page).toHaveLength(DUE_POSTS_MAX);
    expect(page.map(({ postId }) => postId)).toContain(other.postId);
  });
});
