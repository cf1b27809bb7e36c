import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db";
import { memberAccounts, members } from "@/db/schema";
import { toDecision } from "@/lib/approvals/testing";
import { findMember } from "@/lib/workspaces/find-member";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { openStage, type Stage } from "@/scripts/testing/stage";
import { cancelPost, returnToDraft } from "./cancel-post";
import { claimPost } from "./claim-post";
import { decideAsMember } from "./decide-approval";
import { announceDuePosts } from "./due-posts";
import { holdUnapproved } from "./hold-unapproved";
import { getPost } from "./queries";
import { reschedulePost, retryPost } from "./reschedule-post";
import { schedulePost } from "./schedule-post";
import { toScheduleInput } from "./testing";

/** The day after that of races.test.ts, whose sweep works on the same table. */
const NOW = new Date("2027-03-02T09:00:00Z");
const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000);
const atTen = { local: "2027-03-02T10:00", timeZone: "UTC" };

let stage: Stage;
let editor: Member;
let owner: Member;
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
  accountId = (await stage.connect(owner, "mara.bakes")).id;
  mediaIds = [(await stage.storeVideo(owner)).id];
});

const ask = () =>
  schedulePost(editor, { ...toScheduleInput({ accountId, mediaIds, when: atTen }), asksApproval: true }, NOW);
const claim = (due: { postId: string; revision: number }, now: Date) =>
  claimPost({ ...due, runId: randomUUID() }, now);
const approve = async (who: Member, { postId }: { postId: string }, now = NOW) =>
  decideAsMember(who, await toDecision(postId), now);
const statusOf = async (postId: string) => (await getPost(owner, postId)).status;

describe("approval", () => {
  it("goes out at its time once an owner approved it, and not before", async () => {
    const asked = await ask();
    expect(await statusOf(asked.postId)).toBe("awaiting approval");
    expect(await claim(asked, minutes(60))).toEqual({ state: "lost" });
    expect((await announceDuePosts(minutes(59))).map(({ postId }) => postId)).not.toContain(asked.postId);
    const { scheduled } = await approve(owner, asked, minutes(1));
    expect(await claim(scheduled!, minutes(60))).toMatchObject({ state: "claimed" });
  });

  it("is not an editor's, an analyst's or another workspace's to give", async () => {
    const asked = await ask();
    const analyst = await createTestMember({ role: "analyst", workspaceId: owner.workspaceId });
    const stranger = await createTestMember({ role: "owner" });
    await expect(approve(editor, asked)).rejects.toMatchObject({ code: "forbidden" });
    await expect(approve(analyst, asked)).rejects.toMatchObject({ code: "forbidden" });
    await expect(approve(stranger, asked)).rejects.toMatchObject({ code: "not-found" });
    expect(await statusOf(asked.postId)).toBe("awaiting approval");
  });

  it("is not asked of somebody whom the account was not given", async () => {
    const asked = await ask();
    const { userId, workspaceId } = await createTestMember({
      role: "client",
      workspaceId: owner.workspaceId,
    });
    await db.update(members).set({ allAccounts: false }).where(eq(members.userId, userId));
    const apart = (await findMember(userId, workspaceId))!;
    await expect(approve(apart, asked)).rejects.toMatchObject({ code: "not-found" });
    await db.insert(memberAccounts).values({ workspaceId, userId, accountId });
    await approve((await findMember(userId, workspaceId))!, asked);
    expect(await statusOf(asked.postId)).toBe("scheduled");
  });

  it("is of what was seen: after an edit or a move it must be given anew", async () => {
    const asked = await ask();
    const seen = await toDecision(asked.postId);
    const { postId, revision } = asked;
    await reschedulePost(editor, { postId, revision, ...atTen, local: "2027-03-02T12:00" }, NOW);
    expect(await statusOf(asked.postId)).toBe("awaiting approval");
    await expect(decideAsMember(owner, seen, NOW)).rejects.toThrow(/This post has changed since/);
    await approve(owner, asked);
    expect(await statusOf(asked.postId)).toBe("scheduled");
  });

  it("loses against a withdrawal, or wins: one of them at once", async () => {
    for (let round = 0; round < 8; round++) {
      const asked = await ask();
      const withdraw = round % 2 ? cancelPost : returnToDraft;
      const seen = await toDecision(asked.postId);
      const results = await Promise.allSettled([decideAsMember(owner, seen, NOW), withdraw(editor, asked)]);
      expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      expect(results.find(({ status }) => status === "rejected")).toMatchObject({
        reason: { code: "conflict" },
      });
    }
  });

  it("that does not come holds the post at its time, for a person who may decide", async () => {
    const asked = await ask();
    await holdUnapproved(minutes(59));
    expect(await statusOf(asked.postId)).toBe("awaiting approval");
    await expect(approve(owner, asked, minutes(61))).rejects.toThrow(/time has passed/);
    expect(await statusOf(asked.postId)).toBe("awaiting approval");
    await holdUnapproved(minutes(60));
    expect(await getPost(owner, asked.postId)).toMatchObject({
      status: "needs attention",
      holdCode: "unapproved",
      statusReason: expect.stringContaining("before anybody approved it"),
    });
    await expect(retryPost(editor, asked, minutes(61))).rejects.toThrow(/Nobody has approved/);
    const again = await reschedulePost(
      editor,
      { ...asked, ...atTen, local: "2027-03-02T12:00" },
      minutes(61),
    );
    expect(await statusOf(asked.postId)).toBe("awaiting approval");
    await holdUnapproved(minutes(180));
    await retryPost(owner, again, minutes(181));
    expect(await statusOf(asked.postId)).toBe("scheduled");
  });

  it("cannot be asked for a post that shall go out now", async () => {
    const input = { ...toScheduleInput({ accountId, mediaIds, when: "now" }), asksApproval: true };
    await expect(schedulePost(editor, input, NOW)).rejects.toMatchObject({ code: "invalid" });
  });
});
