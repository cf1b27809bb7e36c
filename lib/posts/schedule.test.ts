import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db";
import { consents, posts } from "@/db/schema";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { openStage, type Stage } from "@/scripts/testing/stage";
import { noFilters } from "./calendar-filters";
import { listCalendar } from "./calendar-queries";
import { cancelPost, returnToDraft } from "./cancel-post";
import { claimPost } from "./claim-post";
import type { SchedulePostInput } from "./input";
import { getPost } from "./queries";
import { reschedulePost, retryPost } from "./reschedule-post";
import { saveDraft } from "./save-draft";
import { schedulePost } from "./schedule-post";
import { testSettings, toScheduleInput } from "./testing";

const NOW = new Date("2027-03-01T09:00:00Z");
const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000);

let stage: Stage;
let member: Member;
let input: SchedulePostInput;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(() => stage.forget(member));

beforeEach(async () => {
  member = await createTestMember({ role: "manager" });
  const account = await stage.connect(member, "mara.bakes");
  const video = await stage.storeVideo(member);
  const when = { local: "2027-03-14T02:30", timeZone: "America/New_York" };
  input = toScheduleInput({ accountId: account.id, mediaIds: [video.id], when });
});

const march = {
  days: Array.from({ length: 30 }, (_, index) => `2027-03-${String(index + 1).padStart(2, "0")}`),
  postsPerDay: 10,
  filters: noFilters,
};
const soon = { local: "2027-03-01T10:00", timeZone: "UTC" };
const liveConsents = (postId: string) =>
  db
    .select()
    .from(consents)
    .where(and(eq(consents.postId, postId), isNull(consents.voidedAt)));

describe("schedulePost", () => {
  it("keeps the wall clock, the zone and the instant, and says what the clocks do", async () => {
    const scheduled = await schedulePost(member, input, NOW);
    expect(scheduled.note).toMatch(/02:30 does not exist on 14 March/);
    expect(await getPost(member, scheduled.postId)).toMatchObject({
      status: "scheduled",
      scheduledAt: "2027-03-14T07:30:00.000Z",
      scheduledLocal: "2027-03-14T03:30",
      timeZone: "America/New_York",
    });
  });

  it("stores the consent: who, the sentence, every setting and the file's hash", async () => {
    const { postId } = await schedulePost(member, input, NOW);
    const [consent, ...more] = await liveConsents(postId);
    expect(more).toEqual([]);
    expect(consent).toMatchObject({
      userId: member.userId,
      sentence: "By posting, you agree to TikTok's Music Usage Confirmation",
      settings: { ...testSettings, accountId: input.accountId, mediaIds: input.mediaIds },
    });
    expect(consent?.mediaSha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it("voids the consent of what was edited, and takes the new one", async () => {
    const { postId, revision } = await schedulePost(member, input, NOW);
    const settings = { ...input.settings, caption: "Another caption" };
    const again = await schedulePost(member, { ...input, postId, revision, settings }, NOW);
    expect(again).toMatchObject({ postId, revision: revision + 1 });
    const all = await db.select().from(consents).where(eq(consents.postId, postId));
    expect(all.map(({ voidReason }) => voidReason).toSorted()).toEqual(["The post was edited.", null]);
  });

  it.each([
    ["the past", { when: { local: "2027-03-01T09:00", timeZone: "UTC" } }, "That time has passed"],
    ["a day that no calendar has", { when: { local: "2027-02-29T09:00", timeZone: "UTC" } }, "no such day"],
    ["a time years away", { when: { local: "2029-03-01T09:00", timeZone: "UTC" } }, "within the next year"],
    ["another sentence than the rules give", { consentSentence: "I agree" }, "has changed"],
    ["a privacy nobody chose", { settings: { ...testSettings, privacyLevel: null } }, "Choose who can see"],
    [
      "branded content for one's own eyes",
      {
        settings: {
          ...testSettings,
          privacyLevel: "SELF_ONLY",
          disclosesPromotion: true,
          isBrandedContent: true,
        },
      },
      "Branded content visibility cannot be set to private.",
    ],
  ])("refuses %s, and keeps nothing", async (_, change, message) => {
    await expect(schedulePost(member, { ...input, ...change }, NOW)).rejects.toThrow(message);
    expect(await db.select().from(posts).where(eq(posts.workspaceId, member.workspaceId))).toEqual([]);
  });

  it("refuses what TikTok says the creator has turned off", async () => {
    const account = await stage.connect(member, "tilda.reads");
    await expect(schedulePost(member, { ...input, accountId: account.id }, NOW)).rejects.toThrow(
      /Comment is turned off/,
    );
  });

  it("makes a new post once, however often the form is sent", async () => {
    const sent = { ...input, newPostId: randomUUID() };
    const { postId } = await schedulePost(member, sent, NOW);
    expect(postId).toBe(sent.newPostId);
    await expect(schedulePost(member, sent, NOW)).rejects.toThrow(/saved already/);
    expect((await listCalendar(member, march)).posts).toHaveLength(1);
  });

  it("says why a banned creator cannot post", async () => {
    const account = await stage.connect(member, "vesper.late");
    await expect(schedulePost(member, { ...input, accountId: account.id }, NOW)).rejects.toThrow(/Banned/);
  });
});

describe("a change", () => {
  it("moves the time and keeps what was agreed", async () => {
    const { postId, revision } = await schedulePost(member, input, NOW);
    const moved = await reschedulePost(member, { postId, revision, ...soon }, NOW);
    expect(moved.scheduledAt.toISOString()).toBe("2027-03-01T10:00:00.000Z");
    expect(await liveConsents(postId)).toHaveLength(1);
    await expect(reschedulePost(member, { postId, revision, ...soon }, NOW)).rejects.toThrow(
      /changed meanwhile/,
    );
  });

  it("loses against a start that was faster, and is told so", async () => {
    const { postId, revision } = await schedulePost(member, { ...input, when: soon }, NOW);
    expect(await claimPost({ postId, revision, runId: "run" }, minutes(60))).toMatchObject({
      state: "claimed",
    });
    const change = { postId, revision };
    const later = { local: "2027-03-02T10:00", timeZone: "UTC" };
    await expect(reschedulePost(member, { ...change, ...later }, NOW)).rejects.toThrow(/started going out/);
    await expect(cancelPost(member, change)).rejects.toThrow(/started going out/);
    await expect(returnToDraft(member, change)).rejects.toThrow(/started going out/);
    await expect(schedulePost(member, { ...input, ...change, when: later }, NOW)).rejects.toThrow(
      /going out/,
    );
    expect(await liveConsents(postId)).toHaveLength(1);
  });

  it("makes the start lose when the change was faster", async () => {
    const { postId, revision } = await schedulePost(member, { ...input, when: soon }, NOW);
    await cancelPost(member, { postId, revision });
    expect(await claimPost({ postId, revision, runId: "run" }, minutes(60))).toEqual({ state: "lost" });
    expect(await liveConsents(postId)).toEqual([]);
  });

  it("takes a scheduled post back to draft when its content is saved without a consent", async () => {
    const { postId, revision } = await schedulePost(member, input, NOW);
    const { consentSentence: _, when: __, ...content } = input;
    await saveDraft(member, { ...content, postId, revision, time: null });
    expect(await getPost(member, postId)).toMatchObject({
      status: "draft",
      scheduledAt: null,
      consent: null,
    });
  });
});

describe("another workspace", () => {
  it("cannot see, change or schedule a post", async () => {
    const { postId, revision } = await schedulePost(member, { ...input, when: soon }, NOW);
    const stranger = await createTestMember({ role: "owner" });
    const change = { postId, revision };
    const attempts = [
      () => getPost(stranger, postId),
      () => cancelPost(stranger, change),
      () => returnToDraft(stranger, change),
      () => reschedulePost(stranger, { ...change, ...soon }, NOW),
      () => retryPost(stranger, change),
      () => schedulePost(stranger, { ...input, ...change }, NOW),
      () =>
        saveDraft(stranger, {
          accountId: input.accountId,
          mediaIds: input.mediaIds,
          settings: input.settings,
          time: null,
        }),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: "not-found" });
    expect(await listCalendar(stranger, march)).toEqual({ posts: [], days: {} });
    expect((await listCalendar(member, march)).posts).toMatchObject([{ id: postId }]);
    expect(await liveConsents(postId)).toHaveLength(1);
  });

  it("cannot be entered by guessing, nor by an analyst", async () => {
    await expect(getPost(member, "1 or 1=1")).rejects.toMatchObject({ code: "not-found" });
    await expect(getPost(member, randomUUID())).rejects.toMatchObject({ code: "not-found" });
    const analyst = await createTestMember({ role: "analyst", workspaceId: member.workspaceId });
    await expect(schedulePost(analyst, input, NOW)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("cannot drain the pool of connections with posts that are not there", async () => {
    const lost = () => cancelPost(member, { postId: randomUUID(), revision: 1 });
    const answers = await Promise.allSettled(Array.from({ length: 30 }, lost));
    expect(answers.every(({ status }) => status === "rejected")).toBe(true);
    await expect(lost()).rejects.toMatchObject({ code: "not-found" });
  });

  it("is told when a draft's day is in no calendar", async () => {
    const { accountId, mediaIds, settings } = input;
    const time = { local: "2027-02-30T10:00", timeZone: "UTC" };
    await expect(saveDraft(member, { accountId, mediaIds, settings, time })).rejects.toMatchObject({
      code: "invalid",
    });
  });
});
