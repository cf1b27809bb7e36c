import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db";
import { approvalRequests, notifications, posts } from "@/db/schema";
import { setQueue } from "@/lib/accounts/set-queue";
import { setApprovalRule } from "@/lib/approvals/set-rule";
import { toDecision } from "@/lib/approvals/testing";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { openStage, type Stage } from "@/scripts/testing/stage";
import { cancelPost, returnToDraft } from "./cancel-post";
import { changeAccount } from "./change-account";
import { claimPost } from "./claim-post";
import { decideAsMember } from "./decide-approval";
import { deletePosts } from "./delete-posts";
import { movePosts } from "./move-posts";
import { preparePublish } from "./prepare-publish";
import { getPost } from "./queries";
import { moveToFreeSlot, reschedulePost, retryPost } from "./reschedule-post";
import { resumeAccountPosts } from "./resume-account";
import { saveDraft } from "./save-draft";
import { scheduleHeld } from "./schedule-held";
import { schedulePost } from "./schedule-post";
import { settleUnknown } from "./settle-unknown";
import { restoreQueue, shuffleQueue } from "./shuffle-queue";
import { takeBack } from "./take-back";
import { testSettings, toScheduleInput } from "./testing";

/** A day of its own: the sweeps of other files work on the same table. */
const NOW = new Date("2028-03-01T09:00:00Z");
const TEN = new Date("2028-03-01T10:00:00Z");
const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000);
const atTen = { local: "2028-03-01T10:00", timeZone: "UTC" };
const atNoon = { local: "2028-03-01T12:00", timeZone: "UTC" };

let stage: Stage;
let owner: Member;
let editor: Member;
let approver: Member;
let accountId: string;
let mediaIds: string[];

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(() => stage.forget(owner));
beforeEach(async () => {
  owner = await createTestMember({ role: "owner" });
  editor = await createTestMember({ role: "editor", workspaceId: owner.workspaceId });
  approver = await createTestMember({ role: "approver", workspaceId: owner.workspaceId });
  accountId = (await stage.connect(owner, "mara.bakes")).id;
  mediaIds = [(await stage.storeVideo(owner)).id];
  await setApprovalRule(owner, { accountId, kind: "anyone" });
});

const input = (when: Parameters<typeof toScheduleInput>[0]["when"] = atTen) =>
  toScheduleInput({ accountId, mediaIds, when });
const submit = () => schedulePost(editor, input(), NOW);
const approve = async (who: Member, postId: string, now = NOW) =>
  decideAsMember(who, await toDecision(postId), now);
const read = async (postId: string) => {
  const [post] = await db.select().from(posts).where(eq(posts.id, postId));
  return post!;
};
const refOf = async (postId: string) => ({ postId, revision: (await read(postId)).revision });
const statusOf = async (postId: string) => (await read(postId)).status;
const requestsOf = (postId: string) =>
  db
    .select()
    .from(approvalRequests)
    .where(eq(approvalRequests.postId, postId))
    .orderBy(approvalRequests.askedAt, approvalRequests.id);
const statesOf = async (postId: string) => (await requestsOf(postId)).map(({ status }) => status).toSorted();

async function approved() {
  const { postId } = await submit();
  await approve(approver, postId);
  expect(await statusOf(postId)).toBe("scheduled");
  return refOf(postId);
}

/** Held, for any reason, with its approval as it was. */
async function put(postId: string, set: Partial<typeof posts.$inferInsert>) {
  await db.update(posts).set(set).where(eq(posts.id, postId));
  return refOf(postId);
}
const claim = (ref: { postId: string; revision: number }, now = TEN) =>
  claimPost({ ...ref, runId: randomUUID() }, now);

describe("where an account asks for approval", () => {
  it.each(["owner", "editor"])("what an %s schedules waits for it, asked or not", async (role) => {
    const who = role === "owner" ? owner : editor;
    const scheduled = await schedulePost(who, input(), NOW);
    expect(scheduled.awaitsApproval).toBe(true);
    expect(await statusOf(scheduled.postId)).toBe("awaiting approval");
    expect(await claim(scheduled)).toEqual({ state: "lost" });
  });

  it("nothing is posted now, neither new nor from a draft", async () => {
    await expect(schedulePost(owner, input("now"), NOW)).rejects.toThrow(/is approved first/);
    const draft = await saveDraft(editor, { accountId, mediaIds, settings: testSettings, time: null });
    await expect(schedulePost(owner, { ...input("now"), ...draft }, NOW)).rejects.toThrow(
      /is approved first/,
    );
    expect(await statusOf(draft.postId)).toBe("draft");
  });

  it("what goes into the queue waits for it", async () => {
    await setQueue(owner, { accountId, timeZone: "UTC", slots: [{ weekday: 2, minute: 600 }] });
    const queued = await schedulePost(editor, input("queue"), NOW);
    expect(await statusOf(queued.postId)).toBe("awaiting approval");
  });

  it("is told to those who may, and the answer to who asked", async () => {
    const { postId } = await submit();
    const told = async (who: Member) =>
      (await db.select().from(notifications).where(eq(notifications.userId, who.userId))).map(
        ({ kind }) => kind,
      );
    expect([await told(approver), await told(owner), await told(editor)]).toEqual([
      ["approval/asked"],
      ["approval/asked"],
      [],
    ]);
    await approve(approver, postId);
    expect(await told(editor)).toEqual(["approval/given"]);
  });

  it("an own yes never counts: of who asked, and of who agreed to the declaration", async () => {
    const { postId } = await schedulePost(owner, input(), NOW);
    await expect(approve(owner, postId)).rejects.toThrow(/You made this post/);
    const asked = await schedulePost(editor, input(atNoon), NOW);
    await approve(owner, asked.postId);
    // The same content, agreed to by the one who approved it: one pair of eyes.
    await schedulePost(owner, { ...input(atNoon), ...(await refOf(asked.postId)) }, NOW);
    expect(await statusOf(asked.postId)).toBe("awaiting approval");
    await expect(approve(owner, asked.postId)).rejects.toThrow(/You made this post/);
  });

  it("who only moves a post may still approve it", async () => {
    const { postId, revision } = await submit();
    await reschedulePost(owner, { postId, revision, ...atNoon }, NOW);
    await approve(owner, postId);
    expect(await statusOf(postId)).toBe("scheduled");
  });

  it("named: nobody else's yes is taken, and the named one cannot ask", async () => {
    await setApprovalRule(owner, { accountId, kind: "named", personId: approver.userId });
    const { postId } = await submit();
    await expect(approve(owner, postId)).rejects.toThrow(/Only Ines Moreau can approve/);
    await approve(approver, postId);
    expect(await statusOf(postId)).toBe("scheduled");
    await setApprovalRule(owner, { accountId, kind: "named", personId: owner.userId });
    await expect(schedulePost(owner, input(atNoon), NOW)).rejects.toThrow(/nobody approves their own/);
  });

  it("two: different people, each once, whatever is clicked", async () => {
    await setApprovalRule(owner, { accountId, kind: "two" });
    const { postId } = await submit();
    expect(await approve(approver, postId)).toMatchObject({ outcome: "open" });
    expect(await approve(approver, postId)).toMatchObject({ outcome: "open" });
    expect(await statusOf(postId)).toBe("awaiting approval");
    expect((await getPost(owner, postId)).approval).toMatchObject({
      yes: { given: 1, needed: 2 },
      voice: "decides",
    });
    expect(await approve(owner, postId)).toMatchObject({ outcome: "approved" });
    expect(await statusOf(postId)).toBe("scheduled");
  });

  it("changes: a draft again with all it had, and a note that says what", async () => {
    const { postId } = await submit();
    const seen = await toDecision(postId, { decision: "changes" });
    await expect(decideAsMember(approver, seen, NOW)).rejects.toThrow(/Say what should be changed/);
    await decideAsMember(approver, { ...seen, note: "Say where the clay is from." }, NOW);
    const post = await getPost(editor, postId);
    expect(post).toMatchObject({ status: "draft", caption: testSettings.caption, ...atTenView });
    expect(post.approval.request).toMatchObject({
      status: "changes asked",
      decisions: [{ decision: "changes", note: "Say where the clay is from.", actorName: "Ines Moreau" }],
    });
  });

  it("declined: a draft with the reason", async () => {
    const { postId } = await submit();
    await decideAsMember(approver, await toDecision(postId, { decision: "decline", note: "Not us." }), NOW);
    expect(await getPost(editor, postId)).toMatchObject({ status: "draft", statusReason: "Not us." });
  });

  it("a second click on approve finds it approved, and another's finds that it is decided", async () => {
    const { postId } = await submit();
    const seen = await toDecision(postId);
    const clicks = await Promise.all([
      decideAsMember(approver, seen, NOW),
      decideAsMember(approver, seen, NOW),
    ]);
    expect(clicks.map(({ outcome }) => outcome)).toEqual(["approved", "approved"]);
    await expect(decideAsMember(owner, seen, NOW)).rejects.toMatchObject({ code: "conflict" });
    expect((await read(postId)).revision).toBe(3);
  });
});

const atTenView = { scheduledLocal: atTen.local, timeZone: "UTC", scheduledAt: TEN.toISOString() };

/** All that people can do to an approved post so that it is another. */
const changes: Record<string, (ref: { postId: string; revision: number }) => Promise<unknown>> = {
  "another time": (ref) => reschedulePost(editor, { ...ref, ...atNoon }, NOW),
  "a drag on the calendar": (ref) => movePosts(editor, { moves: [{ ...ref, ...atNoon }] }, NOW),
  "another caption": (ref) =>
    schedulePost(editor, { ...input(), ...ref, settings: { ...testSettings, caption: "Another" } }, NOW),
  "another setting": (ref) =>
    schedulePost(editor, { ...input(), ...ref, settings: { ...testSettings, allowComment: false } }, NOW),
  "another cover": (ref) =>
    schedulePost(editor, { ...input(), ...ref, settings: { ...testSettings, coverTimestampMs: 0 } }, NOW),
  "another video": async (ref) =>
    schedulePost(
      editor,
      { ...input(), ...ref, mediaIds: [(await stage.storeVideo(owner, { sizeBytes: 90_000 })).id] },
      NOW,
    ),
};

describe("a change after approval", () => {
  it.each(Object.entries(changes))("%s voids it: it waits for approval again", async (_, change) => {
    const ref = await approved();
    await change(ref);
    expect(await statusOf(ref.postId)).toBe("awaiting approval");
    expect(await statesOf(ref.postId)).toEqual(["open", "voided"]);
    expect((await getPost(owner, ref.postId)).approval).toMatchObject({
      since: { decided: "approved", changes: [{}] },
    });
    await approve(approver, ref.postId);
    expect(await statusOf(ref.postId)).toBe("scheduled");
  });

  it("that changes nothing keeps it", async () => {
    const ref = await approved();
    await schedulePost(editor, { ...input(), ...ref }, NOW);
    expect(await statusOf(ref.postId)).toBe("scheduled");
    expect(await statesOf(ref.postId)).toEqual(["approved"]);
  });

  it.each(["to draft", "canceled", "saved", "another account"] as const)(
    "%s: void, and nothing waits",
    async (way) => {
      const ref = await approved();
      const other = await stage.connect(owner, "bo.skates");
      await {
        "to draft": () => returnToDraft(editor, ref),
        canceled: () => cancelPost(editor, ref),
        saved: () => saveDraft(editor, { ...ref, accountId, mediaIds, settings: testSettings, time: atTen }),
        "another account": () => changeAccount(editor, { accountId: other.id, posts: [ref] }, NOW),
      }[way]();
      expect(["draft", "canceled"]).toContain(await statusOf(ref.postId));
      expect(await statesOf(ref.postId)).toEqual(["voided"]);
    },
  );

  it("taken back by who made it: what was approved is approved again", async () => {
    const ref = await approved();
    await movePosts(editor, { moves: [{ ...ref, ...atNoon }] }, NOW);
    const moves = [{ ...(await refOf(ref.postId)), ...atTen }];
    await movePosts(editor, { moves, isUndo: true }, NOW);
    expect(await statusOf(ref.postId)).toBe("scheduled");
    expect(await statesOf(ref.postId)).toEqual(["approved", "voided"]);
    expect(await claim(await refOf(ref.postId))).toMatchObject({ state: "claimed" });
  });

  it("back to the same by hand, or by another, is asked again", async () => {
    const ref = await approved();
    await movePosts(editor, { moves: [{ ...ref, ...atNoon }] }, NOW);
    await movePosts(owner, { moves: [{ ...(await refOf(ref.postId)), ...atTen }], isUndo: true }, NOW);
    expect(await statusOf(ref.postId)).toBe("awaiting approval");
  });

  it("a deletion, and a change of account, taken back bring the approval back", async () => {
    const ref = await approved();
    await deletePosts(editor, { posts: [ref] });
    await takeBack(editor, { posts: [await refOf(ref.postId)] });
    expect(await statusOf(ref.postId)).toBe("scheduled");
    const other = await stage.connect(owner, "bo.skates");
    await changeAccount(editor, { accountId: other.id, posts: [await refOf(ref.postId)] }, NOW);
    await takeBack(editor, { posts: [await refOf(ref.postId)] });
    expect(await statusOf(ref.postId)).toBe("scheduled");
    expect(await statesOf(ref.postId)).toEqual(["approved"]);
  });

  it("a deletion of what was never approved, taken back, brings no approval", async () => {
    const { postId } = await submit();
    await deletePosts(editor, { posts: [await refOf(postId)] });
    await takeBack(editor, { posts: [await refOf(postId)] });
    expect(await statusOf(postId)).toBe("awaiting approval");
    expect(await statesOf(postId)).toEqual(["open"]);
  });

  it("shuffling a queue is such a change, and taking it back too", async () => {
    const slots = [2, 3, 4].map((weekday) => ({ weekday, minute: 600 }));
    await setQueue(owner, { accountId, timeZone: "UTC", slots });
    const ids: string[] = [];
    for (let count = 0; count < 3; count++) {
      const { postId } = await schedulePost(editor, input("queue"), NOW);
      await approve(approver, postId);
      ids.push(postId);
    }
    const { before } = await shuffleQueue(editor, accountId, { now: NOW, seed: 7 });
    expect(before.length).toBeGreaterThan(1);
    for (const { postId } of before) expect(await statusOf(postId)).toBe("awaiting approval");
    await restoreQueue(editor, { accountId, posts: before }, NOW);
    for (const postId of ids) expect(await statusOf(postId)).toBe("scheduled");
  });
});

describe("a post that was held, or failed", () => {
  it("goes out late as it was approved, as late as it may, and no later", async () => {
    const { postId } = await approved();
    const failed = await put(postId, { status: "failed" });
    await expect(retryPost(owner, failed, minutes(30))).rejects.toThrow(/is approved first/);
    await expect(retryPost(owner, failed, minutes(120))).rejects.toThrow(/is approved first/);
    await retryPost(editor, failed, minutes(70));
    expect(await read(postId)).toMatchObject({ status: "scheduled", scheduledAt: TEN });
    expect(await claim(await refOf(postId), minutes(70))).toMatchObject({ state: "claimed" });
  });

  it("waits for approval again at another time, and keeps it at its own", async () => {
    const { postId } = await approved();
    const held = await put(postId, { status: "needs attention", holdCode: "drift" });
    await scheduleHeld(owner, held, NOW);
    expect(await statusOf(postId)).toBe("scheduled");
    await put(postId, { status: "needs attention", holdCode: "drift" });
    await reschedulePost(owner, { ...(await refOf(postId)), ...atNoon }, NOW);
    expect(await statusOf(postId)).toBe("awaiting approval");
    await put(postId, { status: "failed" });
    await moveToFreeSlot(owner, await refOf(postId), NOW);
    expect(await statusOf(postId)).toBe("awaiting approval");
  });

  it.each([true, false])("for its connection goes on as it stood: approved %s", async (isApproved) => {
    const { postId } = isApproved ? await approved() : await submit();
    await put(postId, { status: "needs attention", holdCode: "reconnect" });
    await resumeAccountPosts(accountId, NOW);
    expect(await statusOf(postId)).toBe(isApproved ? "scheduled" : "awaiting approval");
  });

  it("with an unknown outcome is not posted again at a time nobody approved", async () => {
    const { postId } = await approved();
    const unknown = await put(postId, { status: "outcome unknown" });
    await settleUnknown(editor, { ...unknown, isThere: false }, minutes(180));
    expect(await read(postId)).toMatchObject({ status: "needs attention", holdCode: "unapproved" });
    const again = await put(postId, { status: "outcome unknown" });
    await settleUnknown(editor, { ...again, isThere: false }, minutes(65));
    expect(await read(postId)).toMatchObject({ status: "scheduled", scheduledAt: TEN });
  });
});

describe("the last gate", () => {
  it("holds what was scheduled before the account asked for approval", async () => {
    await setApprovalRule(owner, { accountId, kind: "none" });
    const scheduled = await schedulePost(editor, input(), NOW);
    expect(await statusOf(scheduled.postId)).toBe("scheduled");
    await setApprovalRule(owner, { accountId, kind: "anyone" });
    expect(await claim(scheduled)).toEqual({ state: "unapproved" });
    expect(await read(scheduled.postId)).toMatchObject({
      status: "needs attention",
      holdCode: "unapproved",
      statusReason: expect.stringContaining("nobody has approved"),
    });
  });

  it("holds what one approved where two have to now", async () => {
    const ref = await approved();
    await setApprovalRule(owner, { accountId, kind: "two" });
    expect(await claim(ref)).toEqual({ state: "unapproved" });
  });

  it("holds what is not exactly what was approved, however it came to be", async () => {
    for (const set of [{ caption: "Smuggled in" }, { privacyLevel: "SELF_ONLY" }, { coverTimestampMs: 1 }]) {
      const ref = await approved();
      await put(ref.postId, set);
      expect(await claim(ref)).toEqual({ state: "unapproved" });
    }
  });

  it("asks once more in the moment before TikTok is asked", async () => {
    const ref = await approved();
    const runId = randomUUID();
    expect(await claimPost({ ...ref, runId }, TEN)).toMatchObject({ state: "claimed" });
    await setApprovalRule(owner, { accountId, kind: "two" });
    expect(await preparePublish(ref.postId, runId, TEN)).toBe("held");
    expect(await read(ref.postId)).toMatchObject({ holdCode: "unapproved" });
  });

  it("lets go what nobody has to approve", async () => {
    await setApprovalRule(owner, { accountId, kind: "none" });
    const scheduled = await schedulePost(editor, input(), NOW);
    expect(await claim(scheduled)).toMatchObject({ state: "claimed" });
  });
});

describe("at the same moment", () => {
  const ROUNDS = 6;

  it.each(Object.entries(changes))("an approval and %s: never approved and changed", async (_, change) => {
    for (let round = 0; round < ROUNDS; round++) {
      const ref = await submit().then(({ postId }) => refOf(postId));
      const seen = await toDecision(ref.postId);
      await Promise.allSettled([decideAsMember(approver, seen, NOW), change(ref)]);
      const [post, standing] = [await read(ref.postId), (await getPost(owner, ref.postId)).approval.request];
      expect(standing?.status).toBe(post.status === "scheduled" ? "approved" : "open");
      if (post.status === "scheduled") expect(standing?.contentHash).toBe(seen.seenHash);
      else expect(post.status).toBe("awaiting approval");
      await db.delete(posts).where(eq(posts.id, ref.postId));
    }
  });

  it("two who both have to: both count, and it is let go once", async () => {
    await setApprovalRule(owner, { accountId, kind: "two" });
    for (let round = 0; round < ROUNDS; round++) {
      const { postId } = await submit();
      const seen = await toDecision(postId);
      const both = await Promise.all([owner, approver].map((who) => decideAsMember(who, seen, NOW)));
      expect(both.map(({ outcome }) => outcome).toSorted()).toEqual(["approved", "open"]);
      expect(await read(postId)).toMatchObject({ status: "scheduled", revision: 3 });
      await db.delete(posts).where(eq(posts.id, postId));
    }
  });

  it("a yes and a no: one of them", async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { postId } = await submit();
      const seen = await toDecision(postId);
      const said = await Promise.allSettled([
        decideAsMember(approver, seen, NOW),
        decideAsMember(owner, { ...seen, decision: "decline" }, NOW),
      ]);
      expect(said.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      const isYes = said[0].status === "fulfilled";
      expect(await statusOf(postId)).toBe(isYes ? "scheduled" : "draft");
      await db.delete(posts).where(eq(posts.id, postId));
    }
  });
});
