import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { eq, inArray } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { db } from "@/db";
import { posts } from "@/db/schema";
import { createTestMember } from "@/lib/workspaces/testing";
import { openStage, type Stage } from "@/scripts/testing/stage";
import { holdUploadSlots } from "@/scripts/testing/upload-slots-lock";
import { beginAgain, beginPublish } from "./begin-publish";
import { checkPublish } from "./check-publish";
import { announceDuePosts, type DuePost } from "./due-posts";
import { scheduleTestPost } from "./testing";
import { inBusyMinutes } from "./testing-busy";
import { uploadParts } from "./upload-parts";

const ACCOUNTS = 12;
/** One account has a queue of 32; the others have eight posts each. */
const POSTS = 120;
const LONG = 32;
const OTHERS = (POSTS - LONG) / (ACCOUNTS - 1);
/** TikTok's minute, shortened for both sides. */
const MINUTE_MS = 2_000;
const RUNS_AT_ONCE = 25;
const STEPS_MAX = 400;
const { step, untilTurn } = inBusyMinutes(MINUTE_MS, STEPS_MAX);

/** Another file may be at its slots. */
const SLOTS_WAIT_MS = 120_000;

let stage: Stage;
let letSlotsGo: () => Promise<void>;
beforeAll(async () => {
  letSlotsGo = await holdUploadSlots("together");
  stage = await openStage({ sandbox: { rateWindowMs: MINUTE_MS, webhookUrl: undefined } });
  await stage.tiktok.changeApp({ postsPerDayMax: 1000 });
}, SLOTS_WAIT_MS);
afterAll(() => letSlotsGo());
afterAll(() => stage.close());

/** Runs of publish-post as an engine would drive them: so many at once, and each announced post begins another. */
class Runs {
  readonly outcomes = new Map<string, string>();
  readonly waiting: DuePost[] = [];
  private running = 0;

  async drain(): Promise<void> {
    const workers = Array.from({ length: RUNS_AT_ONCE }, async () => {
      for (let due = this.waiting.shift(); due || this.running > 0; due = this.waiting.shift()) {
        if (due) await this.run(due);
        else await sleep(20);
      }
    });
    await Promise.all(workers);
  }

  private async run({ postId, revision }: DuePost): Promise<void> {
    this.running++;
    const runId = randomUUID();
    const begun = await step(() => beginPublish({ postId, revision, runId }));
    if ("next" in begun && begun.next) this.waiting.push(begun.next);
    let state: string = begun.state;
    for (let turn = 1; turn <= STEPS_MAX && isUnderWay(state); turn++) {
      if (state === "restart") state = (await step(() => beginAgain(postId, runId))).state;
      else if (state === "processing") {
        state = await step(() => checkPublish(postId, runId));
        if (state === "processing") await sleep(MINUTE_MS / 2);
      } else {
        const sent = await step(() => uploadParts(postId, runId));
        state = sent === "complete" ? "processing" : sent === "restart" ? sent : "uploading";
      }
    }
    this.outcomes.set(postId, state);
    this.running--;
  }
}

const isUnderWay = (state: string) => ["uploading", "processing", "restart"].includes(state);

it("a burst drains: each post once, each account in its order, no limit crossed, a long queue in nobody's way", async () => {
  const member = await createTestMember({ role: "owner" });
  const video = await stage.storeVideo(member);
  const usernames = Array.from({ length: ACCOUNTS }, (_, index) => `burst.${index}`);
  const planned: { postId: string; username: string; caption: string }[] = [];
  for (const [index, username] of usernames.entries()) {
    await stage.tiktok.addCreator(username, `Burst ${index}`);
    const { id: accountId } = await stage.connect(member, username);
    for (let number = 0; number < (index === 0 ? LONG : OTHERS); number++) {
      const caption = `${username} ${String(number).padStart(2, "0")}`;
      const post = () => scheduleTestPost(member, { accountId, mediaIds: [video.id], settings: { caption } });
      planned.push({ postId: (await untilTurn(post)).postId, username, caption });
    }
  }
  expect(planned).toHaveLength(POSTS);
  const ids = planned.map(({ postId }) => postId);
  const dueAt = new Date(Date.now() + 500);
  const runs = new Runs();
  // Once more when a sweep of another test, at another time, has taken one.
  for (let turn = 1; turn <= 3 && runs.waiting.length < ACCOUNTS; turn++) {
    await db.update(posts).set({ scheduledAt: dueAt, announcedAt: null }).where(inArray(posts.id, ids));
    const announced = await announceDuePosts(new Date());
    runs.waiting.splice(0, ACCOUNTS, ...announced.filter(({ postId }) => ids.includes(postId)));
  }
  expect(runs.waiting).toHaveLength(ACCOUNTS);
  await sleep(600);
  await runs.drain();

  const rows = await db.select().from(posts).where(eq(posts.workspaceId, member.workspaceId));
  expect(rows.filter(({ status }) => status !== "published").map(({ status }) => status)).toEqual([]);
  expect(await stage.tiktok.violations()).toEqual([]);
  const refused = (await stage.tiktok.requests()).filter(({ status }) => status === 429);
  expect(refused).toEqual([]);
  const lastOf: number[] = [];
  for (const username of usernames) {
    const there = await stage.tiktok.postsOf(username);
    const begun = there.toSorted((a, b) => (a.initAt < b.initAt ? -1 : 1)).map(({ caption }) => caption);
    const own = planned.filter((post) => post.username === username);
    const inOrder = own.toSorted((a, b) => (a.postId < b.postId ? -1 : 1)).map(({ caption }) => caption);
    expect(begun).toEqual(inOrder);
    for (const { initAt } of there) expect(Date.parse(initAt)).toBeGreaterThanOrEqual(dueAt.getTime());
    lastOf.push(Math.max(...there.map(({ initAt }) => Date.parse(initAt))));
  }
  const [long = 0, ...others] = lastOf;
  expect(Math.max(...others)).toBeLessThan(long);
}, 120_000);
