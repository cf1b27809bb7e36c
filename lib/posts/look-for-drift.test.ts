import { randomUUID } from "node:crypto";
import { asc, eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db";
import { accounts, postEvents, posts } from "@/db/schema";
import { disconnectAccount } from "@/lib/accounts/disconnect-account";
import { keepAppFactsApart } from "@/lib/accounts/testing-app-facts";
import { noteAppFact } from "@/lib/accounts/tiktok-app";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { openStage, type Stage } from "@/scripts/testing/stage";
import { cancelPost } from "./cancel-post";
import { claimPost } from "./claim-post";
import { findAccountsDueForDrift } from "./drift-turns";
import { lookForDrift } from "./look-for-drift";
import { reschedulePost, retryPost } from "./reschedule-post";
import { resumeAccountPosts } from "./resume-account";
import { scheduleTestPost } from "./testing";
import type { PostSettings } from "./types";
import { localOf } from "./zones";

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const username = "mara.bakes";
const open = {
  isPrivate: false,
  isBanned: false,
  commentDisabled: false,
  duetDisabled: false,
  stitchDisabled: false,
  maxDurationSec: 600,
};

let stage: Stage;
let member: Member;
let accountId: string;
let mediaId: string;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
beforeEach(async () => {
  keepAppFactsApart();
  member = await createTestMember({ role: "owner" });
  accountId = (await stage.connect(member, username)).id;
  mediaId = (await stage.storeVideo(member)).id;
  await stage.tiktok.change(username, open);
});
afterEach(async () => {
  await stage.tiktok.clearFaults();
  await stage.forget(member);
});

const inHours = (hours: number) => {
  const local = localOf(new Date(Date.now() + hours * HOUR_MS), "UTC");
  return { local, timeZone: "UTC" };
};
const schedule = (settings: Partial<PostSettings> = {}, hours = 100) =>
  scheduleTestPost(member, { accountId, mediaIds: [mediaId], settings, when: inHours(hours) });

async function read(postId: string) {
  const [post] = await db.select().from(posts).where(eq(posts.id, postId));
  return post!;
}
const wordsOf = async (postId: string) => {
  const rows = await db
    .select({ kind: postEvents.kind, message: postEvents.message })
    .from(postEvents)
    .where(eq(postEvents.postId, postId))
    .orderBy(asc(postEvents.id));
  return rows.filter(({ kind }) => ["looked-ahead", "held", "look-missed", "fits-again"].includes(kind));
};
const ahead = (scheduledAt: Date, hours: number) => new Date(scheduledAt.getTime() - hours * HOUR_MS);
const countAsked = async () =>
  (await stage.tiktok.requests()).filter(({ path }) => path.includes("creator_info")).length;

describe("the looks ahead", () => {
  it("come a day and an hour before, once each, and are written down", async () => {
    const { postId, scheduledAt } = await schedule({}, 100);
    expect((await read(postId)).driftLookAt).toEqual(ahead(scheduledAt, 24));
    expect(await lookForDrift(accountId, ahead(scheduledAt, 24.1))).toBe("nothing due");
    expect(await lookForDrift(accountId, ahead(scheduledAt, 24))).toBe("looked");
    expect((await read(postId)).driftLookAt).toEqual(ahead(scheduledAt, 1));
    expect(await lookForDrift(accountId, ahead(scheduledAt, 23))).toBe("nothing due");
    expect(await lookForDrift(accountId, ahead(scheduledAt, 0.99))).toBe("looked");
    expect(await read(postId)).toMatchObject({ driftLookAt: null, status: "scheduled" });
    expect(await lookForDrift(accountId, ahead(scheduledAt, 0.5))).toBe("nothing due");
    expect(await wordsOf(postId)).toEqual([
      { kind: "looked-ahead", message: "Looked again 24 h ahead: TikTok allows the post as agreed" },
      { kind: "looked-ahead", message: "Looked again 1 h ahead: TikTok allows the post as agreed" },
    ]);
  });

  it("are not wanted where TikTok has just been asked, nor for what goes out now", async () => {
    expect((await read((await schedule({}, 5)).postId)).driftLookAt).not.toBeNull();
    expect((await read((await schedule({}, 0.5)).postId)).driftLookAt).toBeNull();
    const now = await scheduleTestPost(member, { accountId, mediaIds: [mediaId] });
    expect((await read(now.postId)).driftLookAt).toBeNull();
  });

  it("begin anew with another time, at once where that is near, and end with a cancel or a start", async () => {
    const { postId, revision } = await schedule({}, 100);
    const far = await reschedulePost(member, { postId, revision, ...inHours(60) });
    expect((await read(postId)).driftLookAt).toEqual(ahead(far.scheduledAt, 24));
    const near = await reschedulePost(member, { postId, revision: far.revision, ...inHours(3) });
    expect(Math.abs((await read(postId)).driftLookAt!.getTime() - Date.now())).toBeLessThan(MINUTE_MS);
    await cancelPost(member, { postId, revision: near.revision });
    expect((await read(postId)).driftLookAt).toBeNull();
    const other = await schedule({}, 2);
    await claimPost({ ...other, runId: randomUUID() }, other.scheduledAt);
    expect(await read(other.postId)).toMatchObject({ status: "preparing", driftLookAt: null });
  });

  it("cost one call of TikTok, however many posts an account has", async () => {
    const many = await Promise.all(Array.from({ length: 6 }, () => schedule({}, 30)));
    const [first] = many;
    const before = await countAsked();
    expect(await lookForDrift(accountId, ahead(first!.scheduledAt, 23.9))).toBe("looked");
    expect((await countAsked()) - before).toBe(1);
    for (const { postId } of many) expect(await wordsOf(postId)).toHaveLength(1);
  });

  it("are taken by one of several sweeps at once", async () => {
    const { postId, scheduledAt } = await schedule({}, 30);
    const before = await countAsked();
    const now = ahead(scheduledAt, 23.9);
    const looks = await Promise.all(Array.from({ length: 5 }, () => lookForDrift(accountId, now)));
    expect(looks.toSorted()).toEqual(["looked", ...Array(4).fill("nothing due")].toSorted());
    expect((await countAsked()) - before).toBe(1);
    expect(await wordsOf(postId)).toHaveLength(1);
  });

  it("find the accounts with something due, the nearest first", async () => {
    const { scheduledAt } = await schedule({}, 200);
    const other = await createTestMember({ role: "owner" });
    const nearer = (await stage.connect(other, "bo.skates")).id;
    const video = await stage.storeVideo(other);
    await scheduleTestPost(other, { accountId: nearer, mediaIds: [video.id], when: inHours(190) });
    const found = await findAccountsDueForDrift(ahead(scheduledAt, 23), 1000);
    expect(found.filter((id) => id === accountId || id === nearer)).toEqual([nearer, accountId]);
    expect(await findAccountsDueForDrift(ahead(scheduledAt, 23), 1)).toHaveLength(1);
    expect(await findAccountsDueForDrift(ahead(scheduledAt, 190), 1000)).not.toContain(accountId);
    await stage.forget(other);
  });

  it("are taken at what waits for an approval too", async () => {
    const { postId, scheduledAt } = await schedule({ allowComment: true }, 100);
    await db.update(posts).set({ status: "awaiting approval" }).where(eq(posts.id, postId));
    await stage.tiktok.change(username, { commentDisabled: true });
    await lookForDrift(accountId, ahead(scheduledAt, 24));
    expect(await read(postId)).toMatchObject({ status: "needs attention", holdCode: "drift" });
  });
});

describe("what no longer fits is held a day ahead", () => {
  const heldAfter = async (change: () => Promise<unknown>, settings: Partial<PostSettings> = {}) => {
    const { postId, scheduledAt } = await schedule(settings);
    await change();
    await lookForDrift(accountId, ahead(scheduledAt, 24));
    const { status, holdCode, statusReason } = await read(postId);
    expect(status).toBe("needs attention");
    expect(await wordsOf(postId)).toEqual([
      { kind: "held", message: `Looked again 24 h ahead. ${statusReason}` },
    ]);
    return { holdCode, statusReason };
  };

  it("when the audience that was agreed is gone", async () => {
    const held = await heldAfter(() => stage.tiktok.change(username, { isPrivate: true }));
    expect(held.holdCode).toBe("drift");
    expect(held.statusReason).toMatch(/^Held: .+ can no longer choose Everyone\. Choose again\.$/);
  });

  it("when interactions were turned off, all of them named", async () => {
    const change = () => stage.tiktok.change(username, { commentDisabled: true, duetDisabled: true });
    const held = await heldAfter(change, { allowComment: true, allowDuet: true });
    expect(held.holdCode).toBe("drift");
    expect(held.statusReason).toMatch(
      /Comment is turned off .+ Untick it\. Duet is turned off .+ Untick it\.$/,
    );
  });

  it("when the creator may no longer post so long a video", async () => {
    const held = await heldAfter(() => stage.tiktok.change(username, { maxDurationSec: 1 }));
    expect(held).toMatchObject({ holdCode: "drift" });
    expect(held.statusReason).toMatch(/may post videos up to .+ Choose a shorter one/);
  });

  it("when TikTok bans the creator", async () => {
    const held = await heldAfter(() => stage.tiktok.change(username, { isBanned: true }));
    expect(held).toMatchObject({ holdCode: "drift" });
    expect(held.statusReason).toMatch(/^Held: Banned from posting/);
  });

  it("when the app turned out to be unaudited and the account is public", async () => {
    const held = await heldAfter(() => noteAppFact({ isTest: false }, "unaudited", new Date()));
    expect(held).toMatchObject({ holdCode: "drift" });
    expect(held.statusReason).toMatch(/takes posts only to private accounts/);
  });

  it("when a scope is gone, by our own books or by TikTok's word", async () => {
    const known = await heldAfter(() =>
      db
        .update(accounts)
        .set({ scopes: ["user.info.basic"] })
        .where(eq(accounts.id, accountId)),
    );
    expect(known.holdCode).toBe("grant");
    expect(known.statusReason).toMatch(/no longer lets Cuepost publish posts\. Connect it again/);
    await db
      .update(accounts)
      .set({ scopes: ["user.info.basic", "video.publish", "video.upload"] })
      .where(eq(accounts.id, accountId));
    const told = await heldAfter(() =>
      stage.tiktok.order({ route: "creator_info", status: 401, code: "scope_not_authorized", times: 1 }),
    );
    expect(told.holdCode).toBe("grant");
  });

  it("when the account was disconnected, or its creator took the permission back", async () => {
    // Other accounts: TikTok also sends word of a removal, which must not meet the next test.
    await stage.tiktok.addCreator("gone.away", "Gone Away");
    accountId = (await stage.connect(member, "gone.away")).id;
    expect(await heldAfter(() => disconnectAccount(member, accountId))).toEqual({
      holdCode: "reconnect",
      statusReason: expect.stringMatching(/is no longer connected\. Connect it again\.$/),
    });
    accountId = (await stage.connect(member, "bo.skates")).id;
    const revoked = await heldAfter(() => stage.tiktok.removeAuthorization("bo.skates"));
    expect(revoked.holdCode).toBe("reconnect");
  });

  it("and of a draft only when it may no longer be sent: the creator's settings do not matter to it", async () => {
    const draft = await schedule({ delivery: "inbox", privacyLevel: null });
    const asked = await countAsked();
    await stage.tiktok.change(username, { isPrivate: true, commentDisabled: true });
    await lookForDrift(accountId, ahead(draft.scheduledAt, 24));
    expect(await countAsked()).toBe(asked);
    expect(await wordsOf(draft.postId)).toEqual([
      { kind: "looked-ahead", message: "Looked again 24 h ahead: the account may send the draft" },
    ]);
    await db
      .update(accounts)
      .set({ scopes: ["user.info.basic", "video.publish"] })
      .where(eq(accounts.id, accountId));
    await lookForDrift(accountId, ahead(draft.scheduledAt, 1));
    expect(await read(draft.postId)).toMatchObject({ status: "needs attention", holdCode: "grant" });
  });
});

describe("without an answer", () => {
  it.each([
    ["TikTok is away", { status: 503 }],
    ["TikTok's limit is reached", { status: 429, code: "rate_limit_exceeded" }],
    ["the day's posts are used up", { status: 200, code: "spam_risk_too_many_posts" }],
  ])("nothing changes while %s, it is said once, and the look is taken again soon", async (_, fault) => {
    const { postId, scheduledAt } = await schedule();
    await stage.tiktok.order({ route: "creator_info", ...fault, times: 10 });
    const first = ahead(scheduledAt, 24);
    expect(await lookForDrift(accountId, first)).toBe("no answer");
    expect(await lookForDrift(accountId, new Date(first.getTime() + MINUTE_MS))).toBe("nothing due");
    await db.execute(`update call_windows set blocked_until = null where account_id = '${accountId}'`);
    expect(await lookForDrift(accountId, new Date(first.getTime() + 6 * MINUTE_MS))).toBe("no answer");
    expect((await read(postId)).status).toBe("scheduled");
    expect((await wordsOf(postId)).map(({ kind }) => kind)).toEqual(["look-missed"]);
    await stage.tiktok.clearFaults();
    await db.execute(`update call_windows set blocked_until = null where account_id = '${accountId}'`);
    expect(await lookForDrift(accountId, new Date(first.getTime() + 12 * MINUTE_MS))).toBe("looked");
    expect((await read(postId)).driftLookAt).toEqual(ahead(scheduledAt, 1));
  });
});

describe("a look loses", () => {
  /** Turns TikTok's answer into a slow one, and does something while it is awaited. */
  async function during(scheduledAt: Date, hours: number, work: () => Promise<unknown>) {
    await stage.tiktok.order({ route: "creator_info", mode: "delay", delayMs: 500, times: 1 });
    const look = lookForDrift(accountId, ahead(scheduledAt, hours));
    await new Promise((resolve) => setTimeout(resolve, 150));
    await work();
    expect(await look).toBe("looked");
  }

  it("against the start of the post", async () => {
    const { postId, revision, scheduledAt } = await schedule();
    await stage.tiktok.change(username, { isPrivate: true });
    await during(scheduledAt, 1, () => claimPost({ postId, revision, runId: randomUUID() }, scheduledAt));
    expect((await read(postId)).status).toBe("preparing");
    expect(await wordsOf(postId)).toEqual([]);
  });

  it("against a reschedule, which wants a look of its own", async () => {
    const { postId, revision, scheduledAt } = await schedule();
    await stage.tiktok.change(username, { isPrivate: true });
    let moved = scheduledAt;
    await during(scheduledAt, 24, async () => {
      moved = (await reschedulePost(member, { postId, revision, ...inHours(200) })).scheduledAt;
    });
    expect(await read(postId)).toMatchObject({ status: "scheduled", driftLookAt: ahead(moved, 24) });
    expect(await wordsOf(postId)).toEqual([]);
  });

  it("and so does the start against a hold", async () => {
    const { postId, revision, scheduledAt } = await schedule();
    await stage.tiktok.change(username, { isPrivate: true });
    await lookForDrift(accountId, ahead(scheduledAt, 1));
    const claim = await claimPost({ postId, revision, runId: randomUUID() }, scheduledAt);
    expect(claim).toEqual({ state: "lost" });
    expect((await read(postId)).status).toBe("needs attention");
  });
});

describe("a held post", () => {
  it("stays held when its creator undoes it, and says that it fits again", async () => {
    const { postId, scheduledAt } = await schedule();
    await stage.tiktok.change(username, { isPrivate: true });
    await lookForDrift(accountId, ahead(scheduledAt, 24));
    expect(await lookForDrift(accountId, ahead(scheduledAt, 23.5))).toBe("nothing due");
    expect(await lookForDrift(accountId, ahead(scheduledAt, 22.9))).toBe("looked");
    await stage.tiktok.change(username, { isPrivate: false });
    for (const hours of [21.8, 20.7]) await lookForDrift(accountId, ahead(scheduledAt, hours));
    expect(await read(postId)).toMatchObject({
      status: "needs attention",
      holdCode: "drift",
      statusReason: expect.stringMatching(/TikTok allows it again/),
    });
    expect((await wordsOf(postId)).map(({ kind }) => kind)).toEqual(["held", "fits-again"]);
  });

  it("is not taken up by a reconnect when it was held for drift, and is when the permission was all it lacked", async () => {
    const { postId, scheduledAt } = await schedule();
    await stage.tiktok.change(username, { isPrivate: true });
    await lookForDrift(accountId, ahead(scheduledAt, 24));
    expect(await resumeAccountPosts(accountId)).toEqual({ resumed: 0 });
    expect((await read(postId)).status).toBe("needs attention");
    await stage.tiktok.change(username, { isPrivate: false });
    const other = await schedule();
    await disconnectAccount(member, accountId);
    await lookForDrift(accountId, ahead(other.scheduledAt, 24));
    await stage.connect(member, username);
    expect(await resumeAccountPosts(accountId)).toEqual({ resumed: 1 });
    expect(await read(other.postId)).toMatchObject({
      status: "scheduled",
      driftLookAt: ahead(other.scheduledAt, 24),
    });
  });

  it("goes out now at once when a person says so, without another look ahead", async () => {
    const { postId, revision, scheduledAt } = await schedule();
    await stage.tiktok.change(username, { isPrivate: true });
    await lookForDrift(accountId, ahead(scheduledAt, 24));
    await retryPost(member, { postId, revision });
    expect((await read(postId)).status).toBe("scheduled");
    expect(await lookForDrift(accountId, new Date(Date.now() + MINUTE_MS))).toBe("nothing due");
  });
});
