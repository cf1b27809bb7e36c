import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db";
import { posts } from "@/db/schema";
import { toDecision } from "@/lib/approvals/testing";
import { deleteMedia } from "@/lib/media/delete-media";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { openStage, type Stage } from "@/scripts/testing/stage";
import { cancelPost, returnToDraft } from "./cancel-post";
import { claimPost } from "./claim-post";
import { decideAsMember } from "./decide-approval";
import { holdUnapproved } from "./hold-unapproved";
import { getPost } from "./queries";
import { reschedulePost } from "./reschedule-post";
import { saveDraft } from "./save-draft";
import { type Scheduled, schedulePost } from "./schedule-post";
import { testSettings, toScheduleInput } from "./testing";

const ROUNDS = 6;
const NOW = new Date("2027-03-01T09:00:00Z");
const TEN = new Date("2027-03-01T10:00:00Z");
const atTen = { local: "2027-03-01T10:00", timeZone: "UTC" };
const atNoon = { local: "2027-03-01T12:00", timeZone: "UTC" };

let stage: Stage;
let member: Member;
let accountId: string;
let mediaIds: string[];

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(() => stage.forget(member));
beforeEach(async () => {
  member = await createTestMember({ role: "owner" });
  accountId = (await stage.connect(member, "mara.bakes")).id;
  mediaIds = [(await stage.storeVideo(member)).id];
});

const input = (when = atTen) => toScheduleInput({ accountId, mediaIds, when });
const schedule = () => schedulePost(member, input(), NOW);
const claim = ({ postId, revision }: Scheduled) => claimPost({ postId, revision, runId: randomUUID() }, TEN);
const draftOf = ({ postId, revision }: Scheduled) => ({
  postId,
  revision,
  accountId,
  mediaIds,
  settings: { ...testSettings, caption: "Changed in the last second" },
  time: atNoon,
});

/** What a person may do to a scheduled post at the very moment it begins. */
const changes: Record<string, (post: Scheduled) => Promise<unknown>> = {
  cancel: (post) => cancelPost(member, post),
  "back to draft": (post) => returnToDraft(member, post),
  reschedule: ({ postId, revision }) => reschedulePost(member, { postId, revision, ...atNoon }, NOW),
  "save as draft": (post) => saveDraft(member, draftOf(post)),
  edit: ({ postId, revision }) => schedulePost(member, { ...input(atNoon), postId, revision }, NOW),
};

describe("a change in the moment a post begins", () => {
  it.each(Object.entries(changes))(
    "%s: one of the two wins, and a person who lost is told",
    async (_, change) => {
      for (let round = 0; round < ROUNDS; round++) {
        const post = await schedule();
        const [claimed, changed] = await Promise.allSettled([claim(post), change(post)]);
        const hasBegun = claimed.status === "fulfilled" && claimed.value.state === "claimed";
        expect(hasBegun).toBe(changed.status === "rejected");
        const { status } = await getPost(member, post.postId);
        if (hasBegun) {
          expect(changed).toMatchObject({ reason: { code: "conflict" } });
          expect(status).toBe("preparing");
        } else {
          expect(claimed).toMatchObject({ value: { state: "lost" } });
          expect(status).not.toBe("preparing");
        }
        // The next round's would wait for it.
        await db.delete(posts).where(eq(posts.id, post.postId));
      }
    },
  );

  it.each(Object.entries(changes))("%s: the content is locked once it is preparing", async (_, change) => {
    const post = await schedule();
    await claim(post);
    await expect(change(post)).rejects.toThrow(
      "This post has just started going out. It can no longer be changed.",
    );
    expect(await getPost(member, post.postId)).toMatchObject({
      status: "preparing",
      caption: testSettings.caption,
    });
  });

  it("of two people who change the same post, one wins and the other is told", async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const post = await schedule();
      const all = await Promise.allSettled(Object.values(changes).map((change) => change(post)));
      expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      for (const result of all) {
        if (result.status === "rejected") expect(result.reason).toMatchObject({ code: "conflict" });
      }
    }
  });

  it("an approval and the hold at its time: never both", async () => {
    const other = await createTestMember({ role: "approver", workspaceId: member.workspaceId });
    for (let round = 0; round < ROUNDS; round++) {
      const asked = await schedulePost(member, { ...input(), asksApproval: true }, NOW);
      const decision = await toDecision(asked.postId);
      const [approved] = await Promise.allSettled([
        decideAsMember(other, decision, NOW),
        holdUnapproved(TEN),
      ]);
      const { status, holdCode } = await getPost(member, asked.postId);
      expect([status, holdCode]).toEqual(
        approved.status === "fulfilled" ? ["scheduled", null] : ["needs attention", "unapproved"],
      );
    }
  });
});

describe("a file", () => {
  it("cannot be deleted while any post needs it, and no post begins with one that is gone", async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const video = await stage.storeVideo(member);
      const results = await Promise.allSettled([
        schedulePost(member, { ...input(), mediaIds: [video.id] }, NOW),
        deleteMedia(member, [video.id]),
      ]);
      const [post, deletion] = results;
      const isDeleted = deletion.status === "fulfilled" && deletion.value.deletedIds.includes(video.id);
      expect(isDeleted).toBe(post.status === "rejected");
    }
  });

  it("of a post that is awaiting approval, going out or held stays, and the post is named", async () => {
    const asked = await schedulePost(member, { ...input(), asksApproval: true }, NOW);
    const [mediaId = ""] = mediaIds;
    const stays = { deletedIds: [], inUse: [{ mediaId, post: { id: asked.postId }, more: 0 }] };
    expect(await deleteMedia(member, [mediaId])).toMatchObject(stays);
    await holdUnapproved(TEN);
    expect(await deleteMedia(member, [mediaId])).toMatchObject(stays);
    await cancelPost(member, asked);
    expect((await deleteMedia(member, [mediaId])).deletedIds).toEqual([mediaId]);
  });
});
