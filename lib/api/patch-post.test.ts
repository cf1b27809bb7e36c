import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test } from "vitest";
import { db } from "@/db";
import { consents, media, postIntents, posts } from "@/db/schema";
import { carryOutIntent } from "@/lib/intents/carry-out";
import type { Caller } from "@/lib/keys/types";
import { revokeProfile } from "@/lib/profiles/revoke-profile";
import { createTestProfile } from "@/lib/profiles/testing";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { openStage, type Stage } from "@/scripts/testing/stage";
import { getPostResource } from "./get-post-resource";
import { createTestCaller, refused, sendChange, sendPost } from "./testing-create";

let stage: Stage;
let member: Member;
let accountId: string;
let mediaId: string;
let caller: Caller;

beforeAll(async () => {
  stage = await openStage({ sandbox: { rateWindowMs: 1000 } });
});
afterAll(() => stage.close());
afterEach(() => stage.forget(member));
beforeEach(async () => {
  member = await createTestMember();
  accountId = (await stage.connect(member, "mara.bakes")).id;
  mediaId = (await stage.storeVideo(member)).id;
  caller = await createTestCaller(member);
});

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const at = `${day(40)}T14:00:00.000Z`;
const next = `${day(41)}T09:30:00.000Z`;
const stated = { privacy_level: "SELF_ONLY", allow_comment: true, allow_duet: false, allow_stitch: false };

const make = async (more: object = {}) =>
  (await sendPost(caller, { content: "A jar", media_id: mediaId, publish_at: at, tiktok: stated, ...more }))
    .answer.post_id;
const read = (postId: string) => getPostResource(member, postId);
const change = async (postId: string, body: unknown, by = caller) => {
  await sendChange(by, postId, body);
  return read(postId);
};
const countLiving = (postId: string) =>
  db.$count(consents, and(eq(consents.postId, postId), isNull(consents.voidedAt)));

describe("a scheduled post", () => {
  it("keeps its agreement where only its time is another", async () => {
    const postId = await make();
    const moved = await change(postId, { publish_at: next, timezone: "Asia/Tokyo" });
    expect(moved).toMatchObject({
      status: "scheduled",
      publish_at: { utc: next, local: `${day(41)}T18:30`, timezone: "Asia/Tokyo" },
    });
    expect(await db.$count(consents, eq(consents.postId, postId))).toBe(1);
  });

  it("is agreed to anew where its words are others, and stays scheduled", async () => {
    const postId = await make();
    const plain = await createTestCaller(member, { declaration: null });
    const problem = await refused(sendChange(plain, postId, { content: "Another jar" }));
    expect(problem.code).toBe("declaration_missing");
    const changed = await change(postId, { content: "Another jar" });
    expect(changed).toMatchObject({ status: "scheduled", content: "Another jar", publish_at: { utc: at } });
    expect(await db.$count(consents, eq(consents.postId, postId))).toBe(2);
    expect(await countLiving(postId)).toBe(1);
  });

  it("is still its profile's, for as long as that holds", async () => {
    const profile = await createTestProfile(member, accountId);
    const plain = await createTestCaller(member, { declaration: null });
    const postId = await make({ posting_profile: profile, tiktok: {} });
    expect((await change(postId, { content: "Two" }, plain)).status).toBe("scheduled");
    await revokeProfile(member, profile);
    expect((await refused(sendChange(plain, postId, { content: "Three" }))).message).toMatch(/was revoked/);
    expect(await read(postId)).toMatchObject({ status: "scheduled", content: "Two" });
  });

  it("becomes a draft without a time, and comes back with one", async () => {
    const postId = await make();
    expect(await change(postId, { publish_at: null })).toMatchObject({ status: "draft", publish_at: null });
    expect(await countLiving(postId)).toBe(0);
    expect(await change(postId, { publish_at: next })).toMatchObject({ status: "scheduled" });
  });

  it("says its privacy anew on another account", async () => {
    const other = await stage.connect(member, "koto.ceramics");
    const postId = await make({ account_id: accountId });
    caller = await createTestCaller(member);
    const problem = await refused(sendChange(caller, postId, { account_id: other.id }));
    expect(problem.code).toBe("privacy_not_stated");
    const moved = await change(postId, { account_id: other.id, tiktok: stated });
    expect(moved).toMatchObject({ status: "scheduled", account: { id: other.id } });
  });

  it("goes out now where that is asked", async () => {
    const postId = await make();
    const moved = await change(postId, { publish_now: true });
    expect(moved.status).toBe("scheduled");
    expect(new Date(moved.publish_at?.utc ?? 0).getTime()).toBeLessThanOrEqual(Date.now());
  });
});

describe("a draft", () => {
  it("that nobody said anything about goes out with all of it said, and not before", async () => {
    const postId = await make({ publish_at: undefined });
    const problem = await refused(sendChange(caller, postId, { publish_at: next }));
    expect(problem.code).toBe("privacy_not_stated");
    expect(await change(postId, { content: "Still a draft" })).toMatchObject({ status: "draft" });
    const writes = await createTestCaller(member, { scopes: ["posts:write"] });
    expect((await refused(sendChange(writes, postId, { publish_at: next, tiktok: stated }))).code).toBe(
      "missing_scope",
    );
    expect(await change(postId, { publish_at: next, tiktok: stated })).toMatchObject({ status: "scheduled" });
  });
});

describe("a post that waits for its file", () => {
  beforeEach(async () => {
    await db.update(media).set({ status: "checking" }).where(eq(media.id, mediaId));
  });

  it("waits on, as what it was changed to", async () => {
    const postId = await make();
    expect((await read(postId)).status).toBe("waiting_for_media");
    const changed = await change(postId, { content: "Another jar", publish_at: next });
    expect(changed).toMatchObject({ status: "waiting_for_media", publish_at: { utc: next } });
    await db.update(media).set({ status: "ready" }).where(eq(media.id, mediaId));
    expect((await carryOutIntent(postId)).outcome).toBe("done");
    expect(await read(postId)).toMatchObject({ status: "scheduled", content: "Another jar" });
  });

  it("waits no more without a time, and is a post like any other with a file that is there", async () => {
    const postId = await make();
    expect(await change(postId, { publish_at: null })).toMatchObject({ status: "draft" });
    const [intent] = await db.select().from(postIntents).where(eq(postIntents.postId, postId));
    expect(intent?.status).toBe("withdrawn");
    const ready = await stage.storeVideo(member);
    const again = await make();
    expect(await change(again, { media_id: ready.id })).toMatchObject({ status: "scheduled" });
    expect((await carryOutIntent(again)).outcome).toBe("gone");
  });

  it("is what a scheduled post becomes that is given a file from an address", async () => {
    const ready = (await stage.storeVideo(member)).id;
    const postId = await make({ media_id: ready });
    const changed = await change(postId, { media_url: "https://cdn.example.com/b.mp4" });
    expect(changed).toMatchObject({ status: "waiting_for_media", publish_at: { utc: at } });
    expect(changed.media).toMatchObject([{ status: "fetching" }]);
    expect(await countLiving(postId)).toBe(0);
  });
});

test("what is on its way, or changed meanwhile, or another workspace's is told so", async () => {
  const postId = await make();
  await db.update(posts).set({ status: "uploading" }).where(eq(posts.id, postId));
  expect((await refused(sendChange(caller, postId, { content: "No" }))).code).toBe("post_locked");
  await db.update(posts).set({ status: "scheduled" }).where(eq(posts.id, postId));
  const outcomes = await Promise.allSettled(
    ["One", "Two"].map((content) => sendChange(caller, postId, { content })),
  );
  const lost = outcomes.flatMap((one) => (one.status === "rejected" ? [one.reason.code] : []));
  expect(lost).toEqual(["precondition_failed"]);
  const stranger = await createTestCaller(await createTestMember());
  await expect(sendChange(stranger, postId, { content: "Mine" })).rejects.toMatchObject({
    code: "not-found",
  });
  await expect(sendChange(caller, randomUUID(), {})).rejects.toMatchObject({ code: "not-found" });
});
