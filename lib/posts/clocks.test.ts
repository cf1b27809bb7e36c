import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "@/db";
import { accounts, posts, publishAttempts, webhooks } from "@/db/schema";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { openStage, type Stage } from "@/scripts/testing/stage";
import { claimPost } from "./claim-post";
import { preparePublish } from "./prepare-publish";
import { getPost } from "./queries";
import { reschedulePost } from "./reschedule-post";
import { settleUnknown } from "./settle-unknown";
import { startPublish } from "./start-publish";
import { runPublish, scheduleTestPost } from "./testing";
import { workWebhook } from "./work-webhook";

/** Servers whose clocks are wrong, jump, or wake a run too soon. The database's clock is the real one here. */
const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const username = "koto.ceramics";

let stage: Stage;
let member: Member;
let accountId: string;

beforeAll(async () => {
  stage = await openStage();
  await stage.tiktok.changeApp({ postsPerDayMax: 1000 });
});
afterAll(() => stage.close());
beforeEach(async () => {
  member = await createTestMember({ role: "owner" });
  accountId = (await stage.connect(member, username)).id;
});
afterEach(async () => {
  vi.useRealTimers();
  await stage.tiktok.clearFaults();
  await stage.forget(member);
});

/** A post that is due so long from now, by the real clock. */
async function dueIn(ms: number) {
  const video = await stage.storeVideo(member);
  const scheduled = await scheduleTestPost(member, { accountId, mediaIds: [video.id] });
  const scheduledAt = new Date(Date.now() + ms);
  await db.update(posts).set({ scheduledAt }).where(eq(posts.id, scheduled.postId));
  return { ...scheduled, scheduledAt, runId: randomUUID() };
}

/** Only this server's clock: the database and every timer go on as they are. */
function jump(byMs: number): void {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + byMs });
}

const readPost = async (postId: string) =>
  (await db.select().from(posts).where(eq(posts.id, postId)))[0] ?? expect.fail("The post is gone.");
const begunAtTikTok = async () => (await stage.tiktok.everythingOf(username)).length;

describe("a run that is woken early", () => {
  it("never begins, by however little it is early, and is told how long to wait", async () => {
    const { scheduledAt, ...due } = await dueIn(HOUR_MS);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 100 }), async (earlyMs) => {
        const woken = new Date(scheduledAt.getTime() - earlyMs);
        expect(await claimPost(due, woken)).toEqual({ state: "early", waitMs: earlyMs });
        expect(await readPost(due.postId)).toMatchObject({ status: "scheduled", runId: null });
      }),
      { numRuns: 25 },
    );
    expect(await claimPost(due, scheduledAt)).toEqual({ state: "claimed", stage: "preparing" });
  });

  it("has nothing to prepare or to start without its claim", async () => {
    const due = await dueIn(HOUR_MS);
    const before = await begunAtTikTok();
    await expect(preparePublish(due.postId, due.runId)).rejects.toThrow(/taken this post over/);
    await expect(startPublish(due.postId, due.runId)).rejects.toThrow(/taken this post over/);
    expect(await begunAtTikTok()).toBe(before);
  });

  it("does not begin what another run was preparing and a person moved to later", async () => {
    const { scheduledAt, ...due } = await dueIn(HOUR_MS);
    await claimPost(due, scheduledAt);
    const next = { ...due, runId: "next" };
    expect(await claimPost(next, new Date(scheduledAt.getTime() - 59))).toEqual({
      state: "early",
      waitMs: 59,
    });
  });
});

describe("a server whose clock is wrong", () => {
  it("that is ahead lets nothing go out before its minute", async () => {
    const due = await dueIn(5 * MINUTE_MS);
    jump(HOUR_MS);
    const claim = await claimPost(due);
    expect(claim).toMatchObject({ state: "early" });
    expect(claim.state === "early" && claim.waitMs).toBeGreaterThan(4 * MINUTE_MS);
    expect(claim.state === "early" && claim.waitMs).toBeLessThanOrEqual(5 * MINUTE_MS);
    expect((await readPost(due.postId)).status).toBe("scheduled");
  });

  it("that is ahead holds nothing for late that is on time, and posts at once what shall go out now", async () => {
    const due = await dueIn(-SECOND_MS);
    jump(2 * HOUR_MS);
    expect(await runPublish(member, due)).toBe("published");
    const video = await stage.storeVideo(member);
    const now = await scheduleTestPost(member, { accountId, mediaIds: [video.id] });
    expect(await runPublish(member, { ...now, runId: randomUUID() })).toBe("published");
  });

  it("that is behind waits for its own minute, although the database's has come", async () => {
    const due = await dueIn(-SECOND_MS);
    jump(-10 * MINUTE_MS);
    const claim = await claimPost(due);
    expect(claim).toMatchObject({ state: "early" });
    expect(claim.state === "early" && claim.waitMs).toBeGreaterThan(9 * MINUTE_MS);
  });

  it("does not take a post from a run that lives, however far its clock jumped", async () => {
    const due = await dueIn(-SECOND_MS);
    await claimPost(due);
    jump(HOUR_MS);
    expect(await claimPost({ ...due, runId: "other" })).toEqual({ state: "lost" });
  });

  it("that jumps ahead and back in the middle of a publish neither doubles nor loses it", async () => {
    const before = await begunAtTikTok();
    const due = await dueIn(-SECOND_MS);
    await claimPost(due);
    jump(HOUR_MS);
    expect(await preparePublish(due.postId, due.runId)).toBe("ready");
    expect(await startPublish(due.postId, due.runId)).toBe("started");
    jump(-2 * HOUR_MS);
    expect(await runPublish(member, due)).toBe("published");
    expect(await begunAtTikTok()).toBe(before + 1);
  });

  it("renews a permission that ended while its clock was put back: TikTok's refusal tells it", async () => {
    const due = await dueIn(-SECOND_MS);
    await claimPost(due);
    await stage.tiktok.expireAccessTokens(username);
    jump(-HOUR_MS);
    expect(await runPublish(member, due)).toBe("published");
    const [account] = await db.select().from(accounts).where(eq(accounts.id, accountId));
    expect(account?.status).toBe("connected");
  });
});

describe("the database's clock, put back", () => {
  it("leaves no post with a dead run for longer than the usual silence", async () => {
    const due = await dueIn(-SECOND_MS);
    await claimPost(due);
    const seenAt = (ms: number) =>
      db
        .update(posts)
        .set({ runSeenAt: new Date(Date.now() + ms) })
        .where(eq(posts.id, due.postId));
    await seenAt(5 * MINUTE_MS);
    expect(await claimPost({ ...due, runId: "other" })).toEqual({ state: "lost" });
    await seenAt(HOUR_MS);
    expect(await claimPost({ ...due, runId: "other" })).toEqual({ state: "claimed", stage: "preparing" });
  });
});

it("a post moved to tomorrow is not begun anew today when TikTok fails an earlier publication of it", async () => {
  await db.update(accounts).set({ videoSource: "pull" }).where(eq(accounts.id, accountId));
  await stage.tiktok.order({ route: "webhook", mode: "lose", times: 900 });
  await stage.tiktok.order({ route: "init", mode: "cut-after-commit" });
  await stage.tiktok.order({ route: "processing", code: "internal" });
  const due = await dueIn(-SECOND_MS);
  expect(await runPublish(member, due)).toBe("outcome unknown");
  const { revision } = await getPost(member, due.postId);
  const again = await settleUnknown(member, { postId: due.postId, revision, isThere: false });
  const local = new Date(Date.now() + 24 * HOUR_MS).toISOString().slice(0, 16);
  const moved = await reschedulePost(member, { ...pick(again), local, timeZone: "UTC" });

  expect(await hearOfFailure(due.postId)).toBe("early");
  expect(await readPost(due.postId)).toMatchObject({ status: "scheduled", runId: null });
  expect(await claimPost({ ...pick(moved), runId: "run" })).toMatchObject({ state: "early" });
});

const pick = ({ postId, revision }: { postId: string; revision: number }) => ({ postId, revision });

/** As TikTok's webhook tells it, with the id that Cuepost never got. */
async function hearOfFailure(postId: string): Promise<string> {
  const [attempt] = await db.select().from(publishAttempts).where(eq(publishAttempts.postId, postId));
  expect(attempt).toMatchObject({ outcome: "unknown", publishId: null });
  const failed = async () =>
    (await stage.tiktok.everythingOf(username)).find(({ failReason }) => failReason === "internal");
  await expect.poll(failed, { timeout: 5000 }).toBeDefined();
  const [account] = await db.select().from(accounts).where(eq(accounts.id, accountId));
  const [row] = await db
    .insert(webhooks)
    .values({
      dedupeKey: randomUUID(),
      event: "post.publish.failed",
      openId: account?.openId ?? "",
      publishId: (await failed())?.publishId ?? "",
      happenedAt: new Date(),
    })
    .returning();
  return workWebhook(row?.id ?? "");
}
