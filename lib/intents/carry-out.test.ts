import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test } from "vitest";
import { db } from "@/db";
import { accounts, apiKeys, consents, media, notifications, postIntents } from "@/db/schema";
import { agree } from "@/lib/intents/agree";
import { findCaller } from "@/lib/keys/find-caller";
import { createTestKey } from "@/lib/keys/testing";
import type { Caller } from "@/lib/keys/types";
import { cancelPost } from "@/lib/posts/cancel-post";
import { chooseInstant } from "@/lib/posts/choose-time";
import { getPost } from "@/lib/posts/queries";
import { reschedulePost } from "@/lib/posts/reschedule-post";
import { emptySettings } from "@/lib/posts/rules";
import { saveDraft } from "@/lib/posts/save-draft";
import { revokeProfile } from "@/lib/profiles/revoke-profile";
import { createTestProfile } from "@/lib/profiles/testing";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { openStage, type Stage } from "@/scripts/testing/stage";
import { carryOutIntent } from "./carry-out";
import { findIntentsDue, findIntentsOfMedia } from "./find-intent";
import { makePosts } from "./make-posts";
import type { PostWish, WishedTime } from "./types";

const MINUTE_MS = 60_000;
let stage: Stage;
let member: Member;
let caller: Caller;
let keyId: string;
let accountId: string;
let mediaId: string;
let now: Date;
const later = (minutes: number) => new Date(now.getTime() + minutes * MINUTE_MS);

beforeAll(async () => {
  stage = await openStage({ sandbox: { rateWindowMs: 1000 } });
});
afterAll(() => stage.close());
afterEach(() => stage.forget(member));
beforeEach(async () => {
  now = new Date();
  member = await createTestMember();
  accountId = (await stage.connect(member, "mara.bakes")).id;
  mediaId = (await stage.storeVideo(member)).id;
  await db.update(media).set({ status: "checking" }).where(eq(media.id, mediaId));
  let secret: string;
  ({ secret, keyId } = await createTestKey(member));
  caller = (await findCaller(secret)) as Caller;
});

const settings = { ...emptySettings, caption: "A jar", privacyLevel: "SELF_ONLY", allowComment: true };
const stated = ["privacyLevel", "allowComment", "allowDuet", "allowStitch"] as const;
const inAnHour = () => chooseInstant(later(60), "UTC", now);

interface Waiting {
  when?: WishedTime;
  profile?: string;
  lateMinutesMax?: number;
  asksApproval?: boolean;
}

async function wait({ when = inAnHour(), profile, lateMinutesMax, asksApproval = false }: Waiting = {}) {
  const privacy = { profile: profile ?? null, stated: profile ? [] : [...stated], said: null };
  const asked = profile ? { ...emptySettings, caption: "A jar" } : settings;
  const agreed = await agree(caller, { accountId, kind: "video", settings: asked, privacy });
  if (agreed.state !== "agreed") throw new Error(agreed.state);
  const wish: PostWish = {
    ...{
      postId: randomUUID(),
      revision: null,
      groupId: null,
      externalId: null,
      accountId,
      mediaIds: [mediaId],
    },
    ...{
      settings: agreed.settings,
      lateMinutesMax: lateMinutesMax ?? null,
      when,
      asksApproval,
      agreed,
      waits: true,
    },
  };
  await makePosts(caller, [wish], { now, checks: new Map(), imports: [] });
  return wish.postId;
}

const arrive = (set: Partial<typeof media.$inferInsert> = {}) =>
  db
    .update(media)
    .set({ status: "ready", ...set })
    .where(eq(media.id, mediaId));

const outcomeOf = async (postId: string, at = now) => (await carryOutIntent(postId, at)).outcome;
const read = async (postId: string) => {
  const { status, statusReason, scheduledAt } = await getPost(member, postId);
  const [intent] = await db.select().from(postIntents).where(eq(postIntents.postId, postId));
  return { status, reason: statusReason, scheduledAt, intent: intent?.status };
};
const countLiving = (postId: string) =>
  db.$count(consents, and(eq(consents.postId, postId), isNull(consents.voidedAt)));

describe("a draft whose file is on its way", () => {
  it("waits, and is scheduled for its time once the file is there, as the key agreed", async () => {
    const postId = await wait();
    expect(await findIntentsOfMedia(mediaId, 10)).toEqual([postId]);
    expect(await findIntentsDue(later(1), 1000)).toContain(postId);
    expect(await outcomeOf(postId)).toBe("waiting");
    expect((await getPost(member, postId)).waitsForFile).toBe(true);
    expect(await countLiving(postId)).toBe(0);
    await arrive();
    const { outcome, post } = await carryOutIntent(postId, now);
    expect([outcome, post?.scheduledAt]).toEqual(["done", inAnHour().instant]);
    expect(await read(postId)).toMatchObject({ status: "scheduled", intent: "done" });
    expect((await getPost(member, postId)).waitsForFile).toBe(false);
    expect(await countLiving(postId)).toBe(1);
  });

  it("is scheduled once, however often and at how many places it is looked at", async () => {
    const postId = await wait();
    await arrive();
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => outcomeOf(postId)));
    expect(outcomes.filter((one) => one === "done")).toHaveLength(1);
    expect(outcomes.filter((one) => one === "failed")).toEqual([]);
    expect(await outcomeOf(postId)).toBe("gone");
    expect(await read(postId)).toMatchObject({ status: "scheduled", intent: "done" });
    expect(await countLiving(postId)).toBe(1);
  });

  it("is done anew from the start where a look breaks off: nothing of it is kept before all of it is", async () => {
    const postId = await wait();
    await arrive();
    // The last row that the look writes cannot be written.
    const isOurs = `workspace_id = '${member.workspaceId}'`;
    await db.execute(
      `alter table post_intents add constraint "stop" check (not (${isOurs} and status = 'done')) not valid`,
    );
    await expect(carryOutIntent(postId, now)).rejects.toThrow();
    await db.execute(`alter table post_intents drop constraint "stop"`);
    expect(await read(postId)).toMatchObject({ status: "draft", intent: "waiting" });
    expect(await countLiving(postId)).toBe(0);
    expect(await outcomeOf(postId)).toBe("done");
  });

  it("goes out at once where that was asked, and where its time passed while the file came", async () => {
    const [asked, passed] = [await wait({ when: "now" }), await wait({ lateMinutesMax: 30 })];
    await arrive();
    expect(await outcomeOf(asked)).toBe("done");
    expect(new Date((await read(asked)).scheduledAt ?? 0).getTime()).toBeLessThanOrEqual(now.getTime());
    expect(await outcomeOf(passed, later(80))).toBe("done");
    expect(await read(passed)).toMatchObject({
      status: "scheduled",
      scheduledAt: inAnHour().instant.toISOString(),
    });
  });

  it("waits for approval where that was asked", async () => {
    const postId = await wait({ asksApproval: true });
    await arrive();
    expect(await outcomeOf(postId)).toBe("done");
    expect((await read(postId)).status).toBe("awaiting approval");
  });
});

describe("what comes to nothing needs attention, with the reason", () => {
  it.each<[string, Waiting, () => Promise<unknown>, RegExp]>([
    [
      "a refused file",
      {},
      () => arrive({ status: "refused", problem: "The video has no frames." }),
      /no frames/,
    ],
    ["a deleted file", {}, () => arrive({ deletedAt: new Date() }), /was deleted/],
    [
      "a file that TikTok would not take",
      {},
      () => arrive({ durationMs: 4_000_000 }),
      /may post videos up to/,
    ],
    [
      "a key that was revoked",
      {},
      () => arrive().then(() => setKey({ revokedAt: now })),
      /key that asked for it was revoked/,
    ],
    [
      "a key that may publish no more",
      {},
      () => arrive().then(() => setKey({ scopes: ["posts:write"] })),
      /may no longer/,
    ],
    [
      "a key without a declaration",
      {},
      () => arrive().then(() => setKey({ declaration: null })),
      /declaration/,
    ],
    [
      "a key that lost the account",
      {},
      () => arrive().then(() => setKey({ accountIds: [randomUUID()] })),
      /may no longer/,
    ],
    [
      "an account that was disconnected",
      {},
      () => arrive().then(() => setAccount("disconnected")),
      /Reconnect/,
    ],
  ])("%s", async (_, waiting, happen, words) => {
    const postId = await wait(waiting);
    await happen();
    expect(await outcomeOf(postId)).toBe("failed");
    const { status, reason, intent } = await read(postId);
    expect([status, intent]).toEqual(["needs attention", "failed"]);
    expect(reason).toMatch(words);
    expect(reason).toMatch(/^Held: /);
    expect(await countLiving(postId)).toBe(0);
    const told = and(eq(notifications.workspaceId, member.workspaceId), eq(notifications.kind, "post/held"));
    expect(await db.$count(notifications, told)).toBe(1);
    expect(await outcomeOf(postId)).toBe("gone");
  });

  it("a time that passed by more than the late rule allows, whether the file came or not", async () => {
    const [late, lost] = [await wait({ lateMinutesMax: 5 }), await wait({ when: "now" })];
    expect(await outcomeOf(late, later(80))).toBe("failed");
    expect((await read(late)).reason).toMatch(/missed its time by .* because its file was not there in time/);
    expect(await outcomeOf(lost, later(60))).toBe("waiting");
    expect(await outcomeOf(lost, later(25 * 60))).toBe("failed");
    expect((await read(lost)).reason).toMatch(/not there after 24 hours/);
  });

  it("a profile that was revoked meanwhile", async () => {
    const profile = await createTestProfile(member, accountId);
    const postId = await wait({ profile });
    await arrive();
    await revokeProfile(member, profile);
    expect(await outcomeOf(postId)).toBe("failed");
    expect((await read(postId)).reason).toMatch(/was revoked/);
  });

  it("a file that turns out to be a video, of which nobody spoke about duets", async () => {
    const postId = await wait();
    await db
      .update(postIntents)
      .set({
        plan: {
          ...(await planOf(postId)),
          privacy: { profile: null, said: null, stated: ["privacyLevel", "allowComment"] },
        },
      })
      .where(eq(postIntents.postId, postId));
    await arrive();
    expect(await outcomeOf(postId)).toBe("failed");
    expect((await read(postId)).reason).toMatch(/nobody said anything about duets, stitches/);
  });
});

const planOf = async (postId: string) => {
  const [intent] = await db.select().from(postIntents).where(eq(postIntents.postId, postId));
  return intent?.plan ?? {};
};
const setKey = (set: Partial<typeof apiKeys.$inferInsert>) =>
  db.update(apiKeys).set(set).where(eq(apiKeys.id, keyId));
const setAccount = (status: "disconnected") =>
  db.update(accounts).set({ status }).where(eq(accounts.id, accountId));

test("that TikTok is away for now stops nothing: it is looked at again", async () => {
  const postId = await wait();
  await arrive();
  await stage.tiktok.order({ route: "creator_info", status: 503, code: "internal_error", times: 10 });
  expect(await outcomeOf(postId)).toBe("waiting");
  expect(await findIntentsDue(now, 1000)).not.toContain(postId);
  await stage.tiktok.clearFaults();
  expect(await outcomeOf(postId, later(1))).toBe("done");
});

describe("a person who takes the draft over", () => {
  const edit = { timeZone: "UTC", local: "2027-01-01T10:00" };

  it("decides alone: an edit, a cancellation", async () => {
    const [edited, canceled] = [await wait(), await wait()];
    await saveDraft(member, {
      ...{ postId: edited, revision: 1, accountId, mediaIds: [mediaId], time: edit },
      settings: { ...settings, caption: "Another jar" },
    });
    await cancelPost(member, { postId: canceled, revision: 1 });
    await arrive();
    for (const postId of [edited, canceled]) expect(await outcomeOf(postId)).toBe("withdrawn");
    expect(await read(edited)).toMatchObject({ status: "draft", intent: "withdrawn" });
    const { events } = await getPost(member, edited);
    expect(events.map(({ message }) => message).join()).toMatch(/no longer goes out by itself/);
    expect((await read(canceled)).status).toBe("canceled");
  });

  it("who only moves it wants it to go out then", async () => {
    const postId = await wait();
    const soon = {
      local: later(24 * 60)
        .toISOString()
        .slice(0, 16),
      timeZone: "UTC",
    };
    await reschedulePost(member, { postId, revision: 1, ...soon }, now);
    await arrive();
    expect(await outcomeOf(postId)).toBe("done");
    expect((await read(postId)).scheduledAt).toBe(`${soon.local}:00.000Z`);
  });
});
