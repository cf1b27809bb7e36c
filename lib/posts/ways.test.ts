import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db";
import { accounts, posts, publishAttempts, webhooks } from "@/db/schema";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { openStage, type Stage } from "@/scripts/testing/stage";
import { claimPost } from "./claim-post";
import { lookAgain } from "./look-again";
import { preparePublish } from "./prepare-publish";
import { getPost } from "./queries";
import { settleUnknown } from "./settle-unknown";
import { startPublish } from "./start-publish";
import { stopPublish } from "./stop-publish";
import { runPublish, scheduleTestPost } from "./testing";
import type { PostSettings } from "./types";
import { uploadNextChunk } from "./upload-next-chunk";
import { workWebhook } from "./work-webhook";

let stage: Stage;
let member: Member;
let accountId: string;
const username = "ivo.photos";

beforeAll(async () => {
  stage = await openStage();
  await stage.tiktok.changeApp({ postsPerDayMax: 1000, pendingSharesMax: 100 });
});
afterAll(() => stage.close());
beforeEach(async () => {
  member = await createTestMember({ role: "owner" });
  accountId = (await stage.connect(member, username)).id;
});
afterEach(async () => {
  expect(await stage.tiktok.violations()).toEqual([]);
  await stage.tiktok.clearFaults();
  await stage.forget(member);
});

interface What {
  mediaIds: string[];
  settings?: Partial<PostSettings>;
}

async function schedule(what: What) {
  const { postId, revision } = await scheduleTestPost(member, { accountId, ...what });
  return { postId, revision, runId: randomUUID() };
}
type Due = Awaited<ReturnType<typeof schedule>>;

const run = (due: Due) => runPublish(member, due);

async function start({ postId, runId, ...due }: Due) {
  await claimPost({ postId, runId, ...due });
  await preparePublish(postId, runId);
  return startPublish(postId, runId);
}

async function storePhotos(): Promise<string[]> {
  const picture = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: { r: width % 255, g: 90, b: height % 255 } } });
  const files = [
    [await picture(900, 1200).png().toBuffer(), "image/png"],
    [await picture(4000, 3000).jpeg().toBuffer(), "image/jpeg"],
    [await picture(720, 720).webp().toBuffer(), "image/webp"],
  ] as const;
  const ids: string[] = [];
  for (const [bytes, type] of files) ids.push((await stage.storePhoto(member, bytes, type)).id);
  return ids;
}

const postOf = async (postId: string) => {
  const [attempt] = await db.select().from(publishAttempts).where(eq(publishAttempts.postId, postId));
  const all = await stage.tiktok.everythingOf(username);
  return all.filter(({ publishId }) => publishId === attempt?.publishId);
};

/** What the engine does with a webhook that could not be worked on at first. */
async function workAgain(): Promise<void> {
  const [account] = await db.select().from(accounts).where(eq(accounts.id, accountId));
  const rows = await db
    .select({ id: webhooks.id })
    .from(webhooks)
    .where(and(eq(webhooks.openId, account?.openId ?? ""), isNull(webhooks.workedAt)));
  for (const { id } of rows) await workWebhook(id);
}

const pullsVideo = () => db.update(accounts).set({ videoSource: "pull" }).where(eq(accounts.id, accountId));

describe("photos", () => {
  const words = { title: "Kiln opening", caption: "Three of forty survived. #ceramics", photoCoverIndex: 1 };

  it("reach the profile in their order, as JPEG or WebP within TikTok's limits, with every choice", async () => {
    const mediaIds = await storePhotos();
    const settings = { ...words, autoAddMusic: true, isAiGenerated: true, allowComment: true };
    const due = await schedule({ mediaIds, settings });
    expect(await run(due)).toBe("published");
    const [arrived, ...more] = await postOf(due.postId);
    expect(more).toEqual([]);
    expect(arrived).toMatchObject({
      mediaType: "PHOTO",
      title: words.title,
      description: words.caption,
      autoAddMusic: true,
      isAigc: true,
      allowComment: true,
      photoCoverIndex: 1,
    });
    const { photos } = await getPost(member, due.postId);
    expect(arrived?.photos.map(({ sha256 }) => sha256)).toEqual(
      photos.map(({ prepared }) => prepared?.sha256),
    );
    expect(arrived?.photos.map(({ contentType }) => contentType)).toEqual([
      "image/jpeg",
      "image/jpeg",
      "image/webp",
    ]);
    expect(arrived?.photos[1]).toMatchObject({ width: 1440, height: 1080 });
  });

  it("are never begun twice when TikTok's answer is lost: a person says whether they are there", async () => {
    const due = await schedule({ mediaIds: await storePhotos(), settings: words });
    await stage.tiktok.order({ route: "content_init", mode: "cut-before", times: 1 });
    expect(await start(due)).toBe("unknown");
    const unknown = await getPost(member, due.postId);
    expect(unknown.status).toBe("outcome unknown");
    expect(unknown.statusReason).toMatch(/answer was lost/);
    expect(await run({ ...due, revision: unknown.revision })).toBe("outcome unknown");
    const again = await settleUnknown(member, {
      postId: due.postId,
      revision: unknown.revision,
      isThere: false,
    });
    expect(await run({ ...again, runId: randomUUID() })).toBe("published");
    await expect(
      settleUnknown(member, { postId: due.postId, revision: again.revision, isThere: true }),
    ).rejects.toThrow(/already been published/);
  });

  it("are found by TikTok's own webhook when the answer was lost but TikTok had begun", async () => {
    const caption = `Kiln opening ${randomUUID()}`;
    const due = await schedule({ mediaIds: await storePhotos(), settings: { ...words, caption } });
    await stage.tiktok.order({ route: "content_init", mode: "cut-after-commit", times: 1 });
    await start(due);
    const settle = async () => {
      await workAgain();
      return (await getPost(member, due.postId)).status;
    };
    await expect.poll(settle, { timeout: 5000 }).toBe("published");
    const mine = (await stage.tiktok.everythingOf(username)).filter(
      ({ description }) => description === caption,
    );
    expect(mine).toHaveLength(1);
  });
});

describe("a draft", () => {
  const settings = { delivery: "inbox", privacyLevel: null, allowComment: false } as const;

  it("ends in the inbox, and is published once its creator finishes it in the TikTok app", async () => {
    const video = await stage.storeVideo(member);
    const due = await schedule({ mediaIds: [video.id], settings });
    expect(await run(due)).toBe("in inbox");
    const [draft] = await postOf(due.postId);
    expect(draft).toMatchObject({ delivery: "inbox", status: "SEND_TO_USER_INBOX", sha256: video.sha256 });
    await stage.tiktok.finishDraft(draft?.publishId ?? "", { privacyLevel: "PUBLIC_TO_EVERYONE" });
    expect(["finished", "public", "nothing new", "gone"]).toContain(await lookAgain(due.postId));
    const post = await getPost(member, due.postId);
    expect(post.status).toBe("published");
    expect(post.link).toMatch(/\/\d{19}$/);
  });

  it("of photos carries title and description, and leaves the rest to the app", async () => {
    const words = { title: "Kiln", caption: "Opened today" };
    const due = await schedule({ mediaIds: await storePhotos(), settings: { ...settings, ...words } });
    expect(await run(due)).toBe("in inbox");
    const [draft] = await postOf(due.postId);
    expect(draft).toMatchObject({ delivery: "inbox", title: "Kiln", description: "Opened today" });
    expect(draft?.photos).toHaveLength(3);
  });

  it("is sent again when the answer to an upload's init was lost, and never becomes a direct post", async () => {
    const video = await stage.storeVideo(member);
    await stage.tiktok.order({ route: "inbox_init", mode: "cut-before", times: 1 });
    const due = await schedule({ mediaIds: [video.id], settings });
    expect(await run(due)).toBe("in inbox");
    expect((await postOf(due.postId)).every(({ delivery }) => delivery === "inbox")).toBe(true);
  });

  it("waits for a person when five lie unfinished, and says so", async () => {
    const video = await stage.storeVideo(member);
    await stage.tiktok.order({
      route: "inbox_init",
      status: 403,
      code: "spam_risk_too_many_pending_share",
      times: 1,
    });
    const due = await schedule({ mediaIds: [video.id], settings });
    expect(await run(due)).toBe("needs attention");
    expect((await getPost(member, due.postId)).statusReason).toMatch(/[Dd]rafts/);
  });
});

describe("a pulled video", () => {
  it("is fetched by TikTok from our own domain, byte for byte", async () => {
    await pullsVideo();
    const video = await stage.storeVideo(member);
    const due = await schedule({ mediaIds: [video.id] });
    expect(await run(due)).toBe("published");
    expect(await postOf(due.postId)).toMatchObject([{ sha256: video.sha256, source: "PULL_FROM_URL" }]);
    const asked = stage.doors.asked.filter(({ path }) => path.startsWith("/media/pull/"));
    expect(asked.length).toBeGreaterThan(0);
    const { events } = await getPost(member, due.postId);
    expect(JSON.stringify(events)).not.toContain("/media/pull/");
  });

  it("is tried again when TikTok could not fetch it, and posted once", async () => {
    await pullsVideo();
    const video = await stage.storeVideo(member);
    await stage.tiktok.order({ route: "pull", mode: "cut-before", times: 1 });
    const due = await schedule({ mediaIds: [video.id] });
    expect(await run(due)).toBe("published");
    const attempts = await db.select().from(publishAttempts).where(eq(publishAttempts.postId, due.postId));
    expect(attempts.map(({ outcome }) => outcome).sort()).toEqual(["failed", "published"]);
  });

  it("is canceled at TikTok while it is being fetched", async () => {
    await pullsVideo();
    const video = await stage.storeVideo(member);
    await stage.tiktok.order({ route: "pull", mode: "delay", delayMs: 3000, times: 1 });
    const due = await schedule({ mediaIds: [video.id] });
    expect(await start(due)).toBe("pulling");
    const { revision, canStop } = await getPost(member, due.postId);
    expect(canStop).toBe(true);
    await stopPublish(member, { postId: due.postId, revision });
    await expect
      .poll(async () => (await getPost(member, due.postId)).status, { timeout: 5000 })
      .toBe("canceled");
    expect(await postOf(due.postId)).toMatchObject([{ status: "FAILED", failReason: "publish_cancelled" }]);
  });
});

describe("a stop", () => {
  it("ends an upload before its last byte: nothing is posted", async () => {
    const video = await stage.storeVideo(member, { sizeBytes: 70_000_123 });
    const due = await schedule({ mediaIds: [video.id] });
    await start(due);
    await stage.tiktok.order({ route: "webhook", mode: "lose", times: 10 });
    await uploadNextChunk(due.postId, due.runId);
    const { revision, canStop } = await getPost(member, due.postId);
    expect(canStop).toBe(true);
    expect(await stopPublish(member, { postId: due.postId, revision })).toBe("stopped");
    await expect(uploadNextChunk(due.postId, due.runId)).rejects.toThrow(/taken this post over/);
    expect((await getPost(member, due.postId)).status).toBe("canceled");
    expect(await postOf(due.postId)).toMatchObject([{ status: "PROCESSING_UPLOAD" }]);
  });

  it("comes too late once the last byte may have left, and says so", async () => {
    const video = await stage.storeVideo(member);
    const due = await schedule({ mediaIds: [video.id] });
    await start(due);
    await stage.tiktok.order({ route: "webhook", mode: "lose", times: 10 });
    await uploadNextChunk(due.postId, due.runId);
    const { revision, canStop } = await getPost(member, due.postId);
    expect(canStop).toBe(false);
    await expect(stopPublish(member, { postId: due.postId, revision })).rejects.toThrow(
      /no longer be stopped/,
    );
    expect(await run(due)).toBe("published");
  });

  it("is not another workspace's to order", async () => {
    const video = await stage.storeVideo(member);
    const due = await schedule({ mediaIds: [video.id] });
    await start(due);
    const { revision } = await getPost(member, due.postId);
    const stranger = await createTestMember({ role: "owner" });
    const seen = { postId: due.postId, revision };
    await expect(stopPublish(stranger, seen)).rejects.toThrow(/no such post/);
    await expect(settleUnknown(stranger, { ...seen, isThere: true })).rejects.toThrow(/no such post/);
    expect(await run(due)).toBe("published");
  });
});

it("goes back to a person, not to TikTok, when the photos are not those that were agreed to", async () => {
  const mediaIds = await storePhotos();
  const due = await schedule({ mediaIds });
  await db.update(posts).set({ photoCoverIndex: 2 }).where(eq(posts.id, due.postId));
  expect(await run(due)).toBe("needs attention");
  expect(await postOf(due.postId)).toEqual([]);
});
