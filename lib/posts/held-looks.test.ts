import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db";
import { posts, publishAttempts } from "@/db/schema";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { openStage, type Stage } from "@/scripts/testing/stage";
import { checkPublish } from "./check-publish";
import { claimPost } from "./claim-post";
import { failPost } from "./fail-post";
import { lookAfter } from "./look-after";
import { findPostsToLookAt } from "./look-again";
import { preparePublish } from "./prepare-publish";
import { getPost } from "./queries";
import { retryPost } from "./reschedule-post";
import { schedulePost } from "./schedule-post";
import { startPublish } from "./start-publish";
import { runPublish, scheduleTestPost, toScheduleInput } from "./testing";
import { uploadNextChunk } from "./upload-next-chunk";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const username = "fen.outdoors";

let stage: Stage;
let member: Member;
let accountId: string;

beforeAll(async () => {
  stage = await openStage({ sandbox: { webhookUrl: undefined } });
});
afterAll(() => stage.close());
afterEach(async () => {
  await stage.tiktok.change(username, { isStuck: false });
  await stage.forget(member);
});
beforeEach(async () => {
  member = await createTestMember({ role: "owner" });
  accountId = (await stage.connect(member, username)).id;
  await stage.tiktok.clearFaults();
});

const inMs = (ms: number) => new Date(Date.now() + ms);
const view = (postId: string) => getPost(member, postId);
const lookAtOf = async (postId: string) => {
  const [post] = await db.select({ lookAt: posts.lookAt }).from(posts).where(eq(posts.id, postId));
  return post?.lookAt ?? null;
};
const mine = async (caption: string) =>
  (await stage.tiktok.everythingOf(username)).filter((post) => post.caption === caption);

/** TikTok has all of it, and does not come to an end. */
async function stuck() {
  await stage.tiktok.change(username, { isStuck: true });
  const mediaId = (await stage.storeVideo(member)).id;
  const caption = randomUUID();
  const due = await scheduleTestPost(member, { accountId, mediaIds: [mediaId], settings: { caption } });
  const runId = randomUUID();
  await claimPost({ ...due, runId });
  await preparePublish(due.postId, runId);
  await startPublish(due.postId, runId);
  expect(await uploadNextChunk(due.postId, runId)).toBe("complete");
  return { ...due, mediaId, runId, caption };
}

async function held() {
  const due = await stuck();
  expect(await checkPublish(due.postId, due.runId, inMs(61 * MINUTE_MS))).toBe("held");
  return due;
}

describe("a post that TikTok does not finish", () => {
  it("is waited for an hour; then a person is told, and TikTok is asked on", async () => {
    const due = await stuck();
    expect(await checkPublish(due.postId, due.runId, inMs(59 * MINUTE_MS))).toBe("processing");
    expect(await checkPublish(due.postId, due.runId, inMs(61 * MINUTE_MS))).toBe("held");
    const post = await view(due.postId);
    expect(post.status).toBe("needs attention");
    expect(post.statusReason).toMatch(/has had this post for 61 minutes and has not finished it/);
    expect(await findPostsToLookAt(inMs(10 * MINUTE_MS), 10_000)).toContain(due.postId);
  });

  it("moves on by itself when TikTok finishes it after all, and stays one post", async () => {
    const due = await held();
    expect(await lookAfter(due.postId)).toBe("under way");
    expect((await view(due.postId)).status).toBe("needs attention");
    await stage.tiktok.change(username, { isStuck: false });
    await expect.poll(async () => (await mine(due.caption))[0]?.status).toBe("PUBLISH_COMPLETE");
    expect(await lookAfter(due.postId)).toBe("out");
    expect((await view(due.postId)).status).toBe("published");
    const attempts = await db.select().from(publishAttempts).where(eq(publishAttempts.postId, due.postId));
    expect(attempts).toMatchObject([{ outcome: "published" }]);
    expect(await mine(due.caption)).toHaveLength(1);
  });

  it("tells why when TikTok fails it after all, and begins nothing anew", async () => {
    const due = await held();
    const data = { status: "FAILED", fail_reason: "internal" };
    const body = JSON.stringify({ data, error: { code: "ok", message: "", log_id: "l" } });
    await stage.tiktok.order({ route: "status", status: 200, body, times: 1 });
    expect(await lookAfter(due.postId)).toBe("failed");
    expect((await view(due.postId)).status).toBe("failed");
    expect(await lookAtOf(due.postId)).toBeNull();
    expect(await mine(due.caption)).toHaveLength(1);
  });

  it("cannot be posted a second time meanwhile: trying again asks, editing is refused", async () => {
    const due = await held();
    const { revision } = await view(due.postId);
    const edit = toScheduleInput({ accountId, mediaIds: [due.mediaId], settings: { caption: "Once more" } });
    await expect(schedulePost(member, { ...edit, postId: due.postId, revision })).rejects.toThrow(
      /may already have/,
    );
    const again = await retryPost(member, { postId: due.postId, revision });
    await stage.tiktok.change(username, { isStuck: false });
    expect(await runPublish(member, { ...again, runId: randomUUID() })).toBe("published");
    expect(await mine(due.caption)).toHaveLength(1);
  });

  it("is asked about every five minutes, from the sixth hour each hour, and after a week no more", async () => {
    const due = await held();
    const pauseAt = async (ms: number) => {
      const now = inMs(ms);
      await lookAfter(due.postId, now);
      const lookAt = await lookAtOf(due.postId);
      return lookAt ? Math.round((lookAt.getTime() - now.getTime()) / MINUTE_MS) : null;
    };
    expect(await pauseAt(2 * HOUR_MS)).toBe(5);
    expect(await pauseAt(7 * HOUR_MS)).toBe(60);
    expect(await pauseAt(7 * DAY_MS + HOUR_MS)).toBeNull();
    expect((await view(due.postId)).events.map(({ kind }) => kind)).toContain("last-look");
  });
});

it("a run that gave up asking is made up for: what TikTok published is found without a person", async () => {
  await stage.tiktok.change(username, { isStuck: false });
  const due = await stuck();
  await failPost(due.postId, due.runId, "internal_error: TikTok had a bad moment.");
  await stage.tiktok.change(username, { isStuck: false });
  await expect.poll(async () => (await mine(due.caption))[0]?.status).toBe("PUBLISH_COMPLETE");
  expect(await findPostsToLookAt(inMs(6 * MINUTE_MS), 10_000)).toContain(due.postId);
  expect(await lookAfter(due.postId)).toBe("out");
});

it("an outcome that nobody knows gets its evidence from the sweep, whatever became of the run", async () => {
  const background = { r: 4, g: 90, b: 3 };
  const bytes = await sharp({ create: { width: 720, height: 720, channels: 3, background } })
    .jpeg()
    .toBuffer();
  const photo = await stage.storePhoto(member, bytes, "image/jpeg");
  const due = await scheduleTestPost(member, { accountId, mediaIds: [photo.id] });
  await stage.tiktok.order({ route: "content_init", mode: "cut-before", times: 1 });
  await claimPost({ ...due, runId: "run" });
  await preparePublish(due.postId, "run");
  expect(await startPublish(due.postId, "run")).toBe("unknown");
  expect(await findPostsToLookAt(inMs(MINUTE_MS), 10_000)).not.toContain(due.postId);
  expect(await findPostsToLookAt(inMs(2 * MINUTE_MS), 10_000)).toContain(due.postId);
  expect(await lookAfter(due.postId)).toBe("found");
  expect((await view(due.postId)).events.map(({ kind }) => kind)).toContain("evidence");
  expect(await lookAtOf(due.postId)).toBeNull();
});
