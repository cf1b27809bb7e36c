import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db";
import { posts, publishAttempts } from "@/db/schema";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { openStage, type Stage } from "@/scripts/testing/stage";
import { cancelPost } from "./cancel-post";
import { claimPost } from "./claim-post";
import { failPost } from "./fail-post";
import { findPostsToLookAt, firstLookAt, lookAgain } from "./look-again";
import { preparePublish } from "./prepare-publish";
import { getPost } from "./queries";
import { retryPost } from "./reschedule-post";
import { schedulePost } from "./schedule-post";
import { startPublish } from "./start-publish";
import { runPublish, scheduleTestPost, toScheduleInput } from "./testing";
import { uploadNextChunk } from "./upload-next-chunk";

const SEVEN_PARTS_BYTES = 70_000_123;

let stage: Stage;
let member: Member;
let account: { id: string };
const username = "mara.bakes";

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

afterEach(() => stage.forget(member));

beforeEach(async () => {
  member = await createTestMember({ role: "owner" });
  account = await stage.connect(member, username);
  await stage.tiktok.clearFaults();
});

async function schedule({ sizeBytes, clip }: { sizeBytes?: number; clip?: string } = {}) {
  const video = await stage.storeVideo(member, { sizeBytes, clip } as { sizeBytes?: number });
  const scheduled = await scheduleTestPost(member, { accountId: account.id, mediaIds: [video.id] });
  return { ...scheduled, video, runId: randomUUID() };
}
type Due = Awaited<ReturnType<typeof schedule>>;

const run = (due: Pick<Due, "postId" | "revision" | "runId">) => runPublish(member, due);

async function expectPublishedOnce({ postId, video }: Due) {
  const own = await stage.tiktok.postsOf(username);
  const mine = own.filter(({ sha256, publishId }) => sha256 === video.sha256 && ids.has(publishId) === false);
  for (const { publishId } of own) ids.add(publishId);
  expect(mine).toHaveLength(1);
  expect((await getPost(member, postId)).status).toBe("published");
  return mine[0];
}
const ids = new Set<string>();

describe("a publish", () => {
  it("brings the file and every choice to the profile, once, and writes down how", async () => {
    const due = await schedule({ sizeBytes: SEVEN_PARTS_BYTES });
    expect(await run(due)).toBe("published");
    expect(await expectPublishedOnce(due)).toMatchObject({
      caption: "Throwing a moon jar 🏺 #ceramics with @clay.supply",
      privacyLevel: "PUBLIC_TO_EVERYONE",
    });
    const post = await getPost(member, due.postId);
    expect(post.link).toMatch(/\/@mara\.bakes\/video\/\d{19}$/);
    const kinds = post.events.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === "part")).toHaveLength(6);
    expect(kinds).toEqual(
      expect.arrayContaining(["scheduled", "preparing", "init", "processing", "published"]),
    );
    expect(JSON.stringify(post.events)).not.toMatch(/upload_token|act\.|rft\.|\/upload\//);
  });

  it("survives 5xx on parts and an access token that has expired", async () => {
    const due = await schedule({ sizeBytes: SEVEN_PARTS_BYTES });
    await stage.tiktok.expireAccessTokens();
    await stage.tiktok.order({ route: "upload", status: 503, code: "internal_error", after: 2, times: 2 });
    expect(await run(due)).toBe("published");
    await expectPublishedOnce(due);
    const lost = (await getPost(member, due.postId)).events.filter(({ kind }) => kind === "part-lost");
    expect(lost).toHaveLength(2);
  });

  it("goes on where TikTok says it is when the answer to a part was lost", async () => {
    const due = await schedule({ sizeBytes: SEVEN_PARTS_BYTES });
    await stage.tiktok.order({ route: "upload", mode: "cut-after-commit", after: 3, times: 1 });
    expect(await run(due)).toBe("published");
    await expectPublishedOnce(due);
    const messages = (await getPost(member, due.postId)).events.map(({ message }) => message);
    expect(messages.some((message) => message.includes("going on from there"))).toBe(true);
  });

  it("does not post twice when the answer to the last part was lost", async () => {
    const due = await schedule();
    await stage.tiktok.order({ route: "upload", mode: "cut-after-commit", times: 1 });
    expect(await run(due)).toBe("published");
    await expectPublishedOnce(due);
  });

  it("repeats an init whose answer was lost, since no byte was sent", async () => {
    const due = await schedule();
    await stage.tiktok.order({ route: "init", mode: "cut-after-commit", times: 1 });
    expect(await run(due)).toBe("published");
    await expectPublishedOnce(due);
  });

  it("keeps to one upload when the init step ran twice at the same time", async () => {
    const due = await schedule();
    const { postId, runId } = due;
    await claimPost(due);
    await Promise.allSettled([startPublish(postId, runId), startPublish(postId, runId)]);
    await startPublish(postId, runId);
    await Promise.allSettled([uploadNextChunk(postId, runId), uploadNextChunk(postId, runId)]);
    expect(await run(due)).toBe("published");
    await expectPublishedOnce(due);
  });

  it("begins a new upload when TikTok forgot one before its last byte", async () => {
    const due = await schedule({ sizeBytes: SEVEN_PARTS_BYTES });
    await stage.tiktok.order({ route: "upload", status: 404, code: "not_found", after: 2, times: 1 });
    expect(await run(due)).toBe("published");
    await expectPublishedOnce(due);
    const attempts = await db.select().from(publishAttempts).where(eq(publishAttempts.postId, due.postId));
    expect(attempts.map(({ outcome }) => outcome).sort()).toEqual(["abandoned", "published"]);
  });

  it("asks TikTok instead of uploading again when the URL dies after the last byte", async () => {
    const due = await schedule();
    await stage.tiktok.order({ route: "upload", mode: "cut-after-commit", times: 1 });
    await stage.tiktok.order({ route: "upload", status: 403, code: "expired", after: 0, times: 1 });
    expect(await run(due)).toBe("published");
    await expectPublishedOnce(due);
  });

  it("continues the same upload when a person tries again after the run gave up", async () => {
    const due = await schedule({ sizeBytes: SEVEN_PARTS_BYTES });
    const { postId, runId } = due;
    await claimPost(due);
    await preparePublish(postId, runId);
    await startPublish(postId, runId);
    await uploadNextChunk(postId, runId);
    await failPost(postId, runId, "The network was away.");
    const held = await getPost(member, postId);
    expect(held).toMatchObject({ status: "needs attention" });
    const again = await retryPost(member, { postId, revision: held.revision });
    expect(await run({ ...again, runId: randomUUID() })).toBe("published");
    await expectPublishedOnce(due);
    const attempts = await db.select().from(publishAttempts).where(eq(publishAttempts.postId, postId));
    expect(attempts).toHaveLength(1);
  });

  it("gives an unfinished upload up when the held post is edited: the new words go out", async () => {
    const due = await schedule({ sizeBytes: SEVEN_PARTS_BYTES });
    const { postId, runId, video } = due;
    await claimPost(due);
    await preparePublish(postId, runId);
    await startPublish(postId, runId);
    await uploadNextChunk(postId, runId);
    await failPost(postId, runId, "The network was away.");
    const { revision } = await getPost(member, postId);
    const edited = toScheduleInput({
      accountId: account.id,
      mediaIds: [video.id],
      settings: { caption: "New words" },
    });
    const again = await schedulePost(member, { ...edited, postId, revision });
    expect(await run({ ...again, runId: randomUUID() })).toBe("published");
    expect(await expectPublishedOnce(due)).toMatchObject({ caption: "New words" });
  });

  it("lets nobody edit or withdraw what TikTok may have whole, until TikTok was asked", async () => {
    const due = await schedule();
    const { postId, runId } = due;
    await claimPost(due);
    await preparePublish(postId, runId);
    await startPublish(postId, runId);
    await stage.tiktok.order({ route: "webhook", mode: "lose", times: 10 });
    await stage.tiktok.order({ route: "upload", mode: "cut-after-commit", times: 1 });
    await expect(uploadNextChunk(postId, runId)).rejects.toThrow();
    await failPost(postId, runId, "The network was away.");
    const { revision } = await getPost(member, postId);
    const edit = toScheduleInput({
      accountId: account.id,
      mediaIds: [due.video.id],
      settings: { caption: "New words" },
    });
    await expect(schedulePost(member, { ...edit, postId, revision })).rejects.toThrow(/may already have/);
    await expect(cancelPost(member, { postId, revision })).rejects.toThrow(/may already have/);
    const again = await retryPost(member, { postId, revision });
    expect(await run({ ...again, runId: randomUUID() })).toBe("published");
    await expectPublishedOnce(due);
  });

  it("begins a new upload when the hour of the first one is over before its last byte", async () => {
    const due = await schedule({ sizeBytes: SEVEN_PARTS_BYTES });
    const { postId, runId } = due;
    await claimPost(due);
    await preparePublish(postId, runId);
    await startPublish(postId, runId);
    await uploadNextChunk(postId, runId);
    const anHourOn = new Date(Date.now() + 3_600_000);
    expect(await uploadNextChunk(postId, runId, anHourOn)).toBe("restart");
    expect(await run(due)).toBe("published");
    await expectPublishedOnce(due);
  });

  it("tells the person why TikTok refused the file, and does not try again", async () => {
    const due = await schedule({ clip: "slow-10fps.mp4" });
    expect(await run(due)).toBe("failed");
    expect((await getPost(member, due.postId)).statusReason).toMatch(/frames a second/);
    const attempts = await db.select().from(publishAttempts).where(eq(publishAttempts.postId, due.postId));
    expect(attempts).toMatchObject([{ outcome: "failed", outcomeReason: "frame_rate_check_failed" }]);
  });
});

it("finds the id and TikTok's own link of a public post later, when they come only after moderation", async () => {
  await stage.tiktok.order({ route: "webhook", mode: "lose", times: 10 });
  const due = await schedule();
  expect(await run(due)).toBe("published");
  await expectPublishedOnce(due);
  const { link } = await getPost(member, due.postId);
  await db
    .update(posts)
    .set({ tiktokPostId: null, publicSince: null, publicEndedAt: null, shareUrl: null })
    .where(eq(posts.id, due.postId));
  const { publishedAt } = await getPost(member, due.postId);
  const after = (minutes: number) => new Date(Date.parse(publishedAt ?? "") + minutes * 60_000);
  expect(await findPostsToLookAt(after(1), 500)).not.toContain(due.postId);
  expect(await findPostsToLookAt(after(3), 500)).toContain(due.postId);
  expect(await lookAgain(due.postId, after(3))).toBe("public");
  const post = await getPost(member, due.postId);
  expect(post.link).toBe(link);
  expect(post.publicSince).toBe(after(3).toISOString());
  expect(await findPostsToLookAt(after(24 * 60), 500)).not.toContain(due.postId);
});

it("asks for a public id often at first, then every ten minutes, for a day", async () => {
  const post = { status: "published", privacyLevel: "PUBLIC_TO_EVERYONE", tiktokPostId: null } as const;
  const now = new Date("2027-03-01T10:00:00Z");
  const rest = { shareUrl: null, delivery: "direct" } as const;
  expect(firstLookAt({ ...post, ...rest }, now)?.toISOString()).toBe("2027-03-01T10:02:00.000Z");
  expect(firstLookAt({ ...post, ...rest, privacyLevel: "SELF_ONLY" }, now)).toBeNull();
});
