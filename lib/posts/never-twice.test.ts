import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { asc, eq } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "@/db";
import { accounts, posts, publishAttempts, webhooks } from "@/db/schema";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { openStage, type Stage } from "@/scripts/testing/stage";
import { checkPublish } from "./check-publish";
import { claimPost } from "./claim-post";
import { failPost } from "./fail-post";
import { lookAgain } from "./look-again";
import { preparePublish } from "./prepare-publish";
import { getPost } from "./queries";
import { retryPost } from "./reschedule-post";
import { findAccountsToResume, resumeAccountPosts } from "./resume-account";
import { schedulePost } from "./schedule-post";
import { settleUnknown } from "./settle-unknown";
import { startPublish } from "./start-publish";
import { stopPublish } from "./stop-publish";
import { runPublish, scheduleTestPost, toScheduleInput } from "./testing";
import type { PostSettings } from "./types";
import { uploadNextChunk } from "./upload-next-chunk";
import { workWebhook } from "./work-webhook";

/** Lets a test stop a worker right after it has read the post, as a slow machine would. */
const gate = vi.hoisted(() => ({ isOn: false, waiting: [] as (() => void)[] }));
vi.mock("./running-post", async (original) => {
  const real = await original<typeof import("./running-post")>();
  return {
    ...real,
    getRunningPost: async (...given: Parameters<typeof real.getRunningPost>) => {
      const read = await real.getRunningPost(...given);
      if (gate.isOn) {
        gate.isOn = false;
        await new Promise<void>((go) => gate.waiting.push(go));
      }
      return read;
    },
  };
});

/** Begins the work, which stops after its reading until `go` is called. */
async function stopped<T>(work: () => Promise<T>) {
  gate.isOn = true;
  const outcome = work().catch((error: Error) => `threw: ${error.message}`);
  while (gate.waiting.length === 0) await sleep(5);
  return { outcome, go: gate.waiting.pop() as () => void };
}

const PROCESSING_MS = 300;
const username = "ivo.photos";

let stage: Stage;
let member: Member;
let accountId: string;

beforeAll(async () => {
  stage = await openStage({ sandbox: { processingMs: PROCESSING_MS, rateWindowMs: 1000 } });
  await stage.tiktok.changeApp({ postsPerDayMax: 1000, pendingSharesMax: 100 });
});
afterAll(() => stage.close());
beforeEach(async () => {
  member = await createTestMember({ role: "owner" });
  accountId = (await stage.connect(member, username)).id;
  await stage.tiktok.clearFaults();
  // Each test brings its own news, at the moment it is about.
  await stage.tiktok.order({ route: "webhook", mode: "lose", times: 900 });
});
afterEach(() => stage.forget(member));

async function storePhotos(): Promise<string[]> {
  const background = { r: Math.floor(Math.random() * 255), g: 90, b: 3 };
  const bytes = await sharp({ create: { width: 720, height: 720, channels: 3, background } })
    .jpeg()
    .toBuffer();
  return [(await stage.storePhoto(member, bytes, "image/jpeg")).id];
}

async function schedule(mediaIds: string[], settings: Partial<PostSettings> = {}) {
  const caption = `${settings.caption ?? "Only once"} ${randomUUID()}`;
  const scheduled = await scheduleTestPost(member, {
    accountId,
    mediaIds,
    settings: { ...settings, caption },
  });
  return { ...scheduled, caption, runId: randomUUID() };
}
type Due = Awaited<ReturnType<typeof schedule>>;

async function start(due: Pick<Due, "postId" | "revision" | "runId">) {
  await claimPost(due);
  await preparePublish(due.postId, due.runId);
  return startPublish(due.postId, due.runId);
}

const view = (postId: string) => getPost(member, postId);
const attemptsOf = (postId: string) =>
  db
    .select()
    .from(publishAttempts)
    .where(eq(publishAttempts.postId, postId))
    .orderBy(asc(publishAttempts.number));
const atTikTok = async (caption: string) =>
  (await stage.tiktok.everythingOf(username)).filter(
    (post) => post.caption === caption || post.description === caption,
  );
const published = async (caption: string) =>
  (await atTikTok(caption)).filter(({ status }) => status === "PUBLISH_COMPLETE");
const awaitPublished = (caption: string) =>
  expect.poll(async () => (await published(caption)).length, { timeout: 5000 }).toBeGreaterThan(0);

async function hear(publishId: string, event: string, happenedAt = new Date()): Promise<string> {
  const [account] = await db.select().from(accounts).where(eq(accounts.id, accountId));
  const openId = account?.openId ?? "";
  const [row] = await db
    .insert(webhooks)
    .values({ dedupeKey: randomUUID(), event, openId, publishId, happenedAt })
    .returning();
  return workWebhook(row?.id ?? "");
}

async function tryAgain({ postId }: Due): Promise<string> {
  const { revision } = await view(postId);
  const again = await retryPost(member, { postId, revision });
  return runPublish(member, { ...again, runId: randomUUID() });
}

async function postAgain({ postId }: Due) {
  const { revision } = await view(postId);
  return settleUnknown(member, { postId, revision, isThere: false });
}

describe("a video that TikTok has whole", () => {
  it("cannot be stopped while a new run gets ready: nothing is called stopped that goes out", async () => {
    const due = await schedule([(await stage.storeVideo(member)).id]);
    await start(due);
    await uploadNextChunk(due.postId, due.runId);
    await failPost(due.postId, due.runId, "timeout: No answer came from TikTok in time.");
    const again = await retryPost(member, {
      postId: due.postId,
      revision: (await view(due.postId)).revision,
    });
    await claimPost({ ...again, runId: "second" });
    const { canStop, revision } = await view(due.postId);
    expect(canStop).toBe(false);
    await expect(stopPublish(member, { postId: due.postId, revision })).rejects.toThrow(
      /no longer be stopped/,
    );
  });

  it("is not begun anew by a worker that read it before its last part left", async () => {
    const due = await schedule([(await stage.storeVideo(member)).id]);
    await start(due);
    const at = Date.now();
    await db
      .update(publishAttempts)
      .set({ uploadExpiresAt: new Date(at + 1000) })
      .where(eq(publishAttempts.postId, due.postId));
    const twin = await stopped(() => uploadNextChunk(due.postId, due.runId, new Date(at + 2000)));
    await stage.tiktok.order({ route: "upload", mode: "cut-after-commit", times: 1 });
    await expect(uploadNextChunk(due.postId, due.runId, new Date(at))).rejects.toThrow();
    twin.go();
    expect(await twin.outcome).toBe("more");
    expect(await runPublish(member, due)).toBe("published");
    expect(await published(due.caption)).toHaveLength(1);
  });

  it("is not lost to a late word about the publication before it", async () => {
    const due = await schedule([(await stage.storeVideo(member)).id]);
    await start(due);
    await stage.tiktok.order({ route: "processing", code: "internal", times: 1 });
    await uploadNextChunk(due.postId, due.runId);
    await expect.poll(async () => (await atTikTok(due.caption))[0]?.status, { timeout: 5000 }).toBe("FAILED");
    const late = await stopped(() => checkPublish(due.postId, due.runId));
    expect(await checkPublish(due.postId, due.runId)).toBe("restart");
    await preparePublish(due.postId, due.runId);
    await startPublish(due.postId, due.runId);
    await uploadNextChunk(due.postId, due.runId);
    late.go();
    await late.outcome;
    expect((await view(due.postId)).status).toBe("processing");
    expect(await runPublish(member, due)).toBe("published");
    expect(await published(due.caption)).toHaveLength(1);
  });

  it("is asked for once more before it is sent again, although TikTok did not know it for a moment", async () => {
    const due = await schedule([(await stage.storeVideo(member)).id]);
    await start(due);
    await uploadNextChunk(due.postId, due.runId);
    await stage.tiktok.order({ route: "status", status: 400, code: "invalid_publish_id", times: 1 });
    expect(await checkPublish(due.postId, due.runId)).toBe("held");
    await awaitPublished(due.caption);
    expect(await tryAgain(due)).toBe("published");
    expect(await atTikTok(due.caption)).toHaveLength(1);
  });

  it("is begun anew at once when TikTok refused the only part: nothing of it is under way", async () => {
    const due = await schedule([(await stage.storeVideo(member)).id]);
    await start(due);
    await stage.tiktok.order({ route: "upload", status: 404, code: "not_found", times: 1 });
    expect(await uploadNextChunk(due.postId, due.runId)).toBe("restart");
    expect(await runPublish(member, due)).toBe("published");
    expect(await published(due.caption)).toHaveLength(1);
  });

  it("waits out its last part, and begins anew only when TikTok still has not got it", async () => {
    const due = await schedule([(await stage.storeVideo(member, { sizeBytes: 70_000_123 })).id]);
    await start(due);
    for (let part = 1; part <= 6; part++) await uploadNextChunk(due.postId, due.runId);
    await stage.tiktok.order({ route: "upload", mode: "cut-before", times: 1 });
    await stage.tiktok.order({ route: "upload", status: 404, code: "not_found", times: 1 });
    const begun = Date.now();
    const sendAfter = (minutes: number) =>
      uploadNextChunk(due.postId, due.runId, new Date(begun + minutes * 60_000));
    await expect(sendAfter(0)).rejects.toThrow();
    await expect(sendAfter(1)).rejects.toMatchObject({ code: "last_part_under_way", kind: "wait" });
    await expect(sendAfter(10)).rejects.toMatchObject({ code: "last_part_under_way" });
    expect(await sendAfter(13)).toBe("restart");
  });
});

describe("a pull that was given up", () => {
  it("is found by its webhook: trying again posts nothing", async () => {
    const due = await schedule(await storePhotos());
    await start(due);
    const tomorrow = new Date(Date.now() + 25 * 3_600_000);
    expect(await checkPublish(due.postId, due.runId, tomorrow)).toBe("held");
    await awaitPublished(due.caption);
    const [begun] = await atTikTok(due.caption);
    expect(await hear(begun?.publishId ?? "", "post.publish.complete")).toBe("out");
    expect((await view(due.postId)).status).toBe("published");
    expect(await atTikTok(due.caption)).toHaveLength(1);
  });

  it("is asked for before another begins, without any webhook", async () => {
    const due = await schedule(await storePhotos());
    await start(due);
    await checkPublish(due.postId, due.runId, new Date(Date.now() + 25 * 3_600_000));
    await awaitPublished(due.caption);
    expect(await tryAgain(due)).toBe("published");
    expect(await atTikTok(due.caption)).toHaveLength(1);
  });
});

describe("a lost answer", () => {
  it("is never laid to another post when two were lost", async () => {
    const [unsent, there] = [await schedule(await storePhotos()), await schedule(await storePhotos())];
    await stage.tiktok.order({ route: "content_init", mode: "cut-before", times: 1 });
    await start(unsent);
    await stage.tiktok.order({ route: "content_init", mode: "cut-after-commit", times: 1 });
    await start(there);
    await awaitPublished(there.caption);
    const { revision } = await view(there.postId);
    await settleUnknown(member, { postId: there.postId, revision, isThere: true });
    const [begun] = await atTikTok(there.caption);
    expect(await hear(begun?.publishId ?? "", "post.publish.publicly_available")).toBe("unknown publication");
    expect((await view(unsent.postId)).status).toBe("outcome unknown");
  });

  it("is found although a person has asked to post again: the second is not begun", async () => {
    const due = await schedule(await storePhotos());
    await stage.tiktok.order({ route: "content_init", mode: "cut-after-commit", times: 1 });
    await start(due);
    await awaitPublished(due.caption);
    const again = await postAgain(due);
    const [begun] = await atTikTok(due.caption);
    await hear(begun?.publishId ?? "", "post.publish.complete");
    await runPublish(member, { ...again, runId: randomUUID() });
    expect((await view(due.postId)).status).toBe("published");
    expect(await atTikTok(due.caption)).toHaveLength(1);
  });

  it("of an earlier try is found before a third is begun", async () => {
    const due = await schedule(await storePhotos());
    await stage.tiktok.order({ route: "content_init", mode: "cut-after-commit", times: 1 });
    await start(due);
    await awaitPublished(due.caption);
    await sleep(1_100);
    const between = new Date();
    await sleep(1_100);
    const again = await postAgain(due);
    await stage.tiktok.order({ route: "content_init", mode: "cut-before", times: 1 });
    expect(await start({ ...again, runId: randomUUID() })).toBe("unknown");
    const [begun] = await atTikTok(due.caption);
    await hear(begun?.publishId ?? "", "post.publish.complete", between);
    if ((await view(due.postId)).status === "outcome unknown") {
      const third = await postAgain(due);
      await runPublish(member, { ...third, runId: "third" });
    }
    expect((await view(due.postId)).status).toBe("published");
    expect(await atTikTok(due.caption)).toHaveLength(1);
  });
});

it("a stop that TikTok took is remembered: what fails then is not begun anew", async () => {
  await db.update(accounts).set({ videoSource: "pull" }).where(eq(accounts.id, accountId));
  const due = await schedule([(await stage.storeVideo(member)).id]);
  await stage.tiktok.order({ route: "pull", mode: "delay", delayMs: 600, times: 1 });
  const taken = JSON.stringify({ error: { code: "ok", message: "", log_id: "l" } });
  await stage.tiktok.order({ route: "cancel", status: 200, body: taken, times: 1 });
  await stage.tiktok.order({ route: "processing", code: "internal", times: 1 });
  expect(await start(due)).toBe("pulling");
  const { revision } = await view(due.postId);
  expect(await stopPublish(member, { postId: due.postId, revision })).toBe("asked");
  expect(await runPublish(member, due)).toBe("canceled");
  expect(await published(due.caption)).toEqual([]);
});

describe("no dead end", () => {
  it("a draft that TikTok failed later can be sent again", async () => {
    const draft = { delivery: "inbox", privacyLevel: null, allowComment: false } as const;
    const video = await stage.storeVideo(member);
    const due = await schedule([video.id], draft);
    expect(await runPublish(member, due)).toBe("in inbox");
    const data = { status: "FAILED", fail_reason: "spam_risk" };
    const body = JSON.stringify({ data, error: { code: "ok", message: "", log_id: "l" } });
    await stage.tiktok.order({ route: "status", status: 200, body, times: 1 });
    expect(await lookAgain(due.postId)).toBe("failed");
    const { revision } = await view(due.postId);
    const input = toScheduleInput({ accountId, mediaIds: [video.id], settings: draft });
    const again = await schedulePost(member, { ...input, postId: due.postId, revision });
    expect(await runPublish(member, { ...again, runId: randomUUID() })).toBe("in inbox");
  });

  it("a way that TikTok refused is not kept when the account is set to another", async () => {
    await db.update(accounts).set({ videoSource: "pull" }).where(eq(accounts.id, accountId));
    const due = await schedule([(await stage.storeVideo(member)).id]);
    await stage.tiktok.order({ route: "init", status: 403, code: "url_ownership_unverified", times: 1 });
    expect(await start(due)).toBe("held");
    await db.update(accounts).set({ videoSource: "upload" }).where(eq(accounts.id, accountId));
    expect(await tryAgain(due)).toBe("published");
    expect((await attemptsOf(due.postId)).map(({ source, outcome }) => [source, outcome])).toEqual([
      ["pull", "failed"],
      ["upload", "published"],
    ]);
  });

  it("a post that was held for a connection that had come back is found and goes on", async () => {
    const due = await schedule([(await stage.storeVideo(member)).id]);
    await claimPost(due);
    await db.update(accounts).set({ status: "reconnect needed" }).where(eq(accounts.id, accountId));
    const run = await stopped(() => preparePublish(due.postId, due.runId));
    await stage.connect(member, username);
    expect(await resumeAccountPosts(accountId)).toEqual({ resumed: 0 });
    run.go();
    expect(await run.outcome).toBe("held");
    expect(await findAccountsToResume()).toContain(accountId);
    expect(await resumeAccountPosts(accountId)).toEqual({ resumed: 1 });
    const [post] = await db.select().from(posts).where(eq(posts.id, due.postId));
    expect(post?.status).toBe("scheduled");
  });
});
