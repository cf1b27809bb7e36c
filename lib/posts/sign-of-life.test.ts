import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "@/db";
import { posts } from "@/db/schema";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { openStage, type Stage } from "@/scripts/testing/stage";
import { checkPublish } from "./check-publish";
import { claimPost } from "./claim-post";
import { announceDuePosts } from "./due-posts";
import { failPost } from "./fail-post";
import { preparePublish } from "./prepare-publish";
import { leaveSign, whileAlive } from "./sign-of-life";
import { startPublish } from "./start-publish";
import { runPublish, scheduleTestPost } from "./testing";
import { uploadNextChunk } from "./upload-next-chunk";

/** Fifteen seconds in earnest. */
const BEAT_MS = 50;
vi.mock("./sign-of-life", async (original) => {
  const real = await original<typeof import("./sign-of-life")>();
  const whileAlive: typeof real.whileAlive = (run, work) => real.whileAlive(run, work, BEAT_MS);
  return { ...real, whileAlive };
});

const TWO_MINUTES_MS = 120_000;
const SWEEP_EVERY_MS = 60_000;
const THREE_PARTS_BYTES = 70_000_000;
const username = "koto.ceramics";

let stage: Stage;
let member: Member;

beforeAll(async () => {
  stage = await openStage({ sandbox: { processingMs: 300 } });
});
afterAll(() => stage.close());
afterEach(() => stage.forget(member));
beforeEach(async () => {
  member = await createTestMember({ role: "owner" });
  await stage.tiktok.clearFaults();
});

async function schedule(sizeBytes?: number) {
  const { id: accountId } = await stage.connect(member, username);
  const video = await stage.storeVideo(member, sizeBytes ? { sizeBytes } : {});
  const settings = { caption: randomUUID() };
  const scheduled = await scheduleTestPost(member, { accountId, mediaIds: [video.id], settings });
  return { ...scheduled, caption: settings.caption, runId: "first" };
}
type Due = Awaited<ReturnType<typeof schedule>>;

const rowOf = async ({ postId }: Pick<Due, "postId">) => {
  const [row] = await db.select().from(posts).where(eq(posts.id, postId));
  return row;
};
const published = async (caption: string) =>
  (await stage.tiktok.postsOf(username)).filter((post) => post.caption === caption);

/** How many of two sweeps at once announce it. Again when a sweep of another test, at another time, has taken it. */
async function sweepTwice(postId: string, at: Date): Promise<number> {
  for (let turn = 1; turn <= 3; turn++) {
    await db.update(posts).set({ announcedAt: null }).where(eq(posts.id, postId));
    const both = await Promise.all([announceDuePosts(at), announceDuePosts(at)]);
    const own = both.flat().filter((due) => due.postId === postId);
    if (own.length > 0) return own.length;
  }
  return 0;
}

/** Where the first run died: what it had done by then. */
const deaths: [string, (due: Due) => Promise<unknown>][] = [
  ["preparing", async ({ postId, runId }) => preparePublish(postId, runId)],
  ["uploading", async ({ postId, runId }) => startPublish(postId, runId)],
  [
    "uploading, a part sent",
    async ({ postId, runId }) => {
      await startPublish(postId, runId);
      await uploadNextChunk(postId, runId);
    },
  ],
  [
    "processing",
    async ({ postId, runId }) => {
      await startPublish(postId, runId);
      for (let outcome = "more"; outcome === "more"; ) outcome = await uploadNextChunk(postId, runId);
      await checkPublish(postId, runId);
    },
  ],
];

describe.each(deaths)("a run that died %s", (_where, until) => {
  it("is found and continued within two minutes, by one of two sweeps, and is out once", async () => {
    const due = await schedule(THREE_PARTS_BYTES);
    await claimPost(due);
    await until(due);
    const diedAt = Date.now();
    let announcedMs = 0;
    // The worst phase of the minute: a sweep has looked just before the death.
    for (let afterMs = 0; announcedMs === 0 && afterMs <= TWO_MINUTES_MS; afterMs += SWEEP_EVERY_MS) {
      const own = await sweepTwice(due.postId, new Date(diedAt + afterMs - 1));
      if (own > 0) announcedMs = afterMs;
      expect(own).toBeLessThanOrEqual(1);
    }
    expect(announcedMs).toBeGreaterThan(0);
    expect(announcedMs).toBeLessThan(TWO_MINUTES_MS);
    const second = { ...due, runId: "second" };
    expect(await claimPost(second, new Date(diedAt + announcedMs))).toMatchObject({ state: "claimed" });
    expect(await runPublish(member, second)).toBe("published");
    expect(await published(due.caption)).toHaveLength(1);
  });

  it("comes back to life after another has taken over, and changes nothing", async () => {
    const due = await schedule(THREE_PARTS_BYTES);
    const { postId, runId } = due;
    await claimPost(due);
    await until(due);
    const takenOverAt = new Date(Date.now() + TWO_MINUTES_MS);
    expect(await claimPost({ ...due, runId: "second" }, takenOverAt)).toMatchObject({ state: "claimed" });
    const before = await rowOf(due);
    for (const verb of [preparePublish, startPublish, uploadNextChunk, checkPublish]) {
      await expect(verb(postId, runId)).rejects.toThrow("Another run has taken this post over.");
    }
    await failPost(postId, runId, "timeout: The old run gave up.");
    expect(await claimPost(due, takenOverAt)).toEqual({ state: "lost" });
    expect(await rowOf(due)).toEqual(before);
    expect(await runPublish(member, { ...due, runId: "second" })).toBe("published");
    expect(await published(due.caption)).toHaveLength(1);
  });
});

describe("a sign of life", () => {
  it("is expected again after a wait that was told, and a little more", async () => {
    const due = await schedule();
    await claimPost(due);
    const now = new Date();
    expect(await leaveSign(due, { now, waitMs: 300_000 })).toBe(true);
    const other = { ...due, runId: "other" };
    const at = (ms: number) => new Date(now.getTime() + ms);
    expect(await claimPost(other, at(300_000))).toEqual({ state: "lost" });
    expect(await claimPost(other, at(321_000))).toMatchObject({ state: "claimed" });
  });

  it("is given while a long step goes on, which is stopped when the post is somebody else's", async () => {
    const due = await schedule();
    await claimPost(due, new Date(due.scheduledAt.getTime() + 1));
    const long = whileAlive(due, (signal) => sleep(30_000, "done", { signal }));
    const first = (await rowOf(due))?.runSeenAt?.getTime() ?? 0;
    await expect.poll(async () => (await rowOf(due))?.runSeenAt?.getTime()).toBeGreaterThan(first);
    await db.update(posts).set({ runId: "other" }).where(eq(posts.id, due.postId));
    await expect(long).rejects.toThrow("Another run has taken this post over.");
  });

  it("ends with the step", async () => {
    const due = await schedule();
    await claimPost(due);
    expect(await whileAlive(due, async () => "done")).toBe("done");
    const seen = (await rowOf(due))?.runSeenAt;
    await sleep(100);
    expect((await rowOf(due))?.runSeenAt).toEqual(seen);
  });
});

it("a part on its way is broken off when another run takes the post, and the video arrives once", async () => {
  const due = await schedule(THREE_PARTS_BYTES);
  await claimPost(due);
  await startPublish(due.postId, due.runId);
  await stage.tiktok.order({ route: "upload", mode: "delay", delayMs: 6_000, times: 1 });
  const part = uploadNextChunk(due.postId, due.runId).catch((error: Error) => error.message);
  const second = { ...due, runId: "second" };
  expect(await claimPost(second, new Date(Date.now() + TWO_MINUTES_MS))).toMatchObject({ state: "claimed" });
  expect(await part).toBe("Another run has taken this post over.");
  expect(await runPublish(member, second)).toBe("published");
  expect(await published(due.caption)).toHaveLength(1);
}, 60_000);
