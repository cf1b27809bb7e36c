import { desc, eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { db } from "@/db";
import { consents, postEvents, posts } from "@/db/schema";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { openStage, type Stage } from "@/scripts/testing/stage";
import { lookForDrift } from "./look-for-drift";
import { reschedulePost, retryPost } from "./reschedule-post";
import { scheduleHeld } from "./schedule-held";
import type { PostStatus } from "./states";
import { scheduleTestPost } from "./testing";

const username = "mara.bakes";
const when = { local: "2027-03-20T10:00", timeZone: "UTC" };
const dayAhead = new Date("2027-03-19T10:00:00Z");

let stage: Stage;
let member: Member;
let accountId: string;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
beforeEach(async () => {
  member = await createTestMember({ role: "owner" });
  accountId = (await stage.connect(member, username)).id;
  await stage.tiktok.change(username, { commentDisabled: false });
});
afterEach(() => stage.forget(member));

async function hold(status: "scheduled" | "awaiting approval" = "scheduled") {
  const video = await stage.storeVideo(member);
  const { postId, revision } = await scheduleTestPost(member, { accountId, mediaIds: [video.id], when });
  await db.update(posts).set({ status }).where(eq(posts.id, postId));
  await stage.tiktok.change(username, { commentDisabled: true });
  await lookForDrift(accountId, dayAhead);
  expect((await read(postId)).status).toBe("needs attention");
  return { postId, revision };
}

async function read(postId: string) {
  const [post] = await db.select().from(posts).where(eq(posts.id, postId));
  return post!;
}

it("keeps the time, once TikTok allows again what was agreed, and is looked at again", async () => {
  const held = await hold();
  await expect(scheduleHeld(member, held, dayAhead)).rejects.toThrow(/Comment is turned off/);
  expect((await read(held.postId)).status).toBe("needs attention");
  await stage.tiktok.change(username, { commentDisabled: false });
  await scheduleHeld(member, held, dayAhead);
  const at = new Date("2027-03-20T10:00:00Z");
  expect(await read(held.postId)).toMatchObject({
    status: "scheduled",
    statusReason: null,
    holdCode: null,
    scheduledAt: at,
    revision: held.revision + 1,
    driftLookAt: dayAhead,
  });
  const [newest] = await db
    .select()
    .from(postEvents)
    .where(eq(postEvents.postId, held.postId))
    .orderBy(desc(postEvents.id))
    .limit(1);
  expect(newest).toMatchObject({ actorId: member.userId, movedTo: "scheduled" });
  await expect(scheduleHeld(member, held, dayAhead)).rejects.toThrow(/changed meanwhile/);
});

it("is refused once the time has passed, and when the consent is gone", async () => {
  const held = await hold();
  await stage.tiktok.change(username, { commentDisabled: false });
  await expect(scheduleHeld(member, held, new Date("2027-03-20T10:00:00Z"))).rejects.toThrow(
    /That time has passed/,
  );
  await db.update(consents).set({ voidedAt: new Date() }).where(eq(consents.postId, held.postId));
  await expect(scheduleHeld(member, held, dayAhead)).rejects.toThrow(/check it and schedule it again/);
  expect((await read(held.postId)).status).toBe("needs attention");
});

it("cannot be done by an analyst, nor from another workspace", async () => {
  const held = await hold();
  const analyst = await createTestMember({ role: "analyst", workspaceId: member.workspaceId });
  await expect(scheduleHeld(analyst, held, dayAhead)).rejects.toMatchObject({ code: "forbidden" });
  const stranger = await createTestMember({ role: "owner" });
  await expect(scheduleHeld(stranger, held, dayAhead)).rejects.toMatchObject({ code: "not-found" });
});

it("is no way around the approval, except for who may give it", async () => {
  const editor = await createTestMember({ role: "editor", workspaceId: member.workspaceId });
  const again = [
    [editor, scheduleHeld, "awaiting approval"],
    [editor, (who, held, now) => reschedulePost(who, { ...held, ...when }, now), "awaiting approval"],
    [member, scheduleHeld, "scheduled"],
  ] satisfies [Member, typeof scheduleHeld, PostStatus][];
  for (const [who, way, status] of again) {
    const held = await hold("awaiting approval");
    await stage.tiktok.change(username, { commentDisabled: false });
    await way(who, held, dayAhead);
    expect((await read(held.postId)).status).toBe(status);
  }
  const held = await hold("awaiting approval");
  await expect(retryPost(editor, held, dayAhead)).rejects.toThrow(/Nobody has approved/);
});
