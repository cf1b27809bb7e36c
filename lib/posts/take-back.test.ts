import { describe, expect, test } from "vitest";
import { createTestAccount } from "@/lib/accounts/testing";
import { createTestMember } from "@/lib/workspaces/testing";
import { changeAccount } from "./change-account";
import { deletePosts } from "./delete-posts";
import type { PostRow } from "./move-post";
import { getPost } from "./queries";
import { takeBack } from "./take-back";
import { createPlannedPost, isStillAgreed, readPost } from "./testing-planned";

const local = "2027-03-02T10:00";
const MINUTE_MS = 60_000;
const ref = ({ id, revision }: PostRow) => ({ postId: id, revision });
const later = (minutes: number) => new Date(Date.now() + minutes * MINUTE_MS);

describe("a deletion", () => {
  test("takes the posts off, and can be taken back exactly: what was agreed holds again", async () => {
    const member = await createTestMember();
    const one = await createPlannedPost(member, { local });
    const other = await createPlannedPost(member, { local, status: "awaiting approval" });
    await deletePosts(member, { posts: [ref(one), ref(other)] });
    const gone = [await readPost(one.id), await readPost(other.id)];
    expect(gone.map(({ status }) => status)).toEqual(["canceled", "canceled"]);
    expect(await isStillAgreed(one.id)).toBe(false);
    const answers = await takeBack(member, { posts: gone.map(ref) });
    expect(answers).toMatchObject([
      { ok: true, value: { status: "scheduled", revision: 3 } },
      { ok: true, value: { status: "awaiting approval", revision: 3 } },
    ]);
    expect(await readPost(one.id)).toMatchObject({ status: "scheduled", scheduledLocal: local });
    expect(await isStillAgreed(one.id)).toBe(true);
    const { events } = await getPost(member, one.id);
    expect(events.at(-1)?.message).toBe("Waits for its time again: what was agreed has not changed");
  });

  test("gives back a draft where the post was one, was held, or has no time ahead", async () => {
    const member = await createTestMember();
    const draft = await createPlannedPost(member, { local, status: "draft" });
    const held = await createPlannedPost(member, { local, status: "needs attention" });
    const missed = await createPlannedPost(member, { local: "2020-01-01T10:00" });
    await deletePosts(member, { posts: [draft, held, missed].map(ref) });
    const gone = await Promise.all([draft, held, missed].map(({ id }) => readPost(id)));
    const answers = await takeBack(member, { posts: gone.map(ref) });
    expect(answers.map((answer) => answer.ok && answer.value.status)).toEqual(["draft", "draft", "draft"]);
    expect(await isStillAgreed(held.id)).toBe(false);
  });

  test("refuses what TikTok has, or is getting, and deletes the others", async () => {
    const member = await createTestMember();
    const [published, uploading, planned] = [
      await createPlannedPost(member, { local, status: "published" }),
      await createPlannedPost(member, { local, status: "uploading" }),
      await createPlannedPost(member, { local }),
    ];
    const answers = await deletePosts(member, { posts: [published, uploading, planned].map(ref) });
    expect(answers.map(({ ok }) => ok)).toEqual([false, false, true]);
    expect((await readPost(published.id)).status).toBe("published");
  });

  test("is taken back only by who did it, only for a while, and only while nothing else happened", async () => {
    const member = await createTestMember();
    const colleague = await createTestMember({ workspaceId: member.workspaceId });
    const post = await createPlannedPost(member, { local });
    await deletePosts(member, { posts: [ref(post)] });
    const posts = [ref(await readPost(post.id))];
    const messageOf = async (who: typeof member, now?: Date, refs = posts) =>
      (await takeBack(who, { posts: refs }, now)).map((answer) => (answer.ok ? "done" : answer.message));
    const tooLate = ["This can no longer be taken back. Open the post to change it."];
    expect(await messageOf(colleague)).toEqual(tooLate);
    expect(await messageOf(member, later(11))).toEqual(tooLate);
    expect(await messageOf(member, later(0), [ref(post)])).toEqual([expect.stringContaining("changed")]);
    expect((await readPost(post.id)).status).toBe("canceled");
  });

  test("is nothing that another workspace can do or undo", async () => {
    const [member, other] = [await createTestMember(), await createTestMember()];
    const post = await createPlannedPost(member, { local });
    const gone = { ok: false, message: "There is no such post." };
    expect(await deletePosts(other, { posts: [ref(post)] })).toMatchObject([gone]);
    await deletePosts(member, { posts: [ref(post)] });
    expect(await takeBack(other, { posts: [ref(await readPost(post.id))] })).toMatchObject([gone]);
    const analyst = await createTestMember({ role: "analyst", workspaceId: member.workspaceId });
    await expect(deletePosts(analyst, { posts: [ref(post)] })).rejects.toMatchObject({ code: "forbidden" });
    await expect(takeBack(analyst, { posts: [ref(post)] })).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("a change of account", () => {
  test("makes a draft of the new account: who sees it is chosen again, words and file stay", async () => {
    const member = await createTestMember();
    const post = await createPlannedPost(member, { local });
    const { id: accountId } = await createTestAccount(member);
    const time = { local: "2027-03-04T11:05", timeZone: "Europe/Paris" };
    const now = new Date("2027-03-01T09:00:00Z");
    await changeAccount(member, { accountId, posts: [{ ...ref(post), time }] }, now);
    expect(await readPost(post.id)).toMatchObject({
      accountId,
      status: "draft",
      scheduledLocal: time.local,
      privacyLevel: null,
      allowComment: false,
      caption: post.caption,
      mediaId: post.mediaId,
      driftLookAt: null,
    });
    expect(await isStillAgreed(post.id)).toBe(false);
  });

  test("can be taken back: account, time, answers and agreement are as before", async () => {
    const member = await createTestMember();
    const post = await createPlannedPost(member, { local });
    const draft = await createPlannedPost(member, { local, status: "draft" });
    const { id: accountId } = await createTestAccount(member);
    const time = { local: "2027-03-04T11:05", timeZone: "Europe/Paris" };
    const now = new Date("2027-03-01T09:00:00Z");
    const posts = [{ ...ref(post), time }, { ...ref(draft) }];
    expect((await changeAccount(member, { accountId, posts }, now)).map(({ ok }) => ok)).toEqual([
      true,
      true,
    ]);
    const moved = [await readPost(post.id), await readPost(draft.id)];
    const answers = await takeBack(member, { posts: moved.map(ref) });
    expect(answers.map((answer) => answer.ok && answer.value.status)).toEqual(["scheduled", "draft"]);
    const { privacyLevel, allowComment, scheduledAt, scheduledLocal } = post;
    expect(await readPost(post.id)).toMatchObject({
      accountId: post.accountId,
      privacyLevel,
      allowComment,
      scheduledAt,
      scheduledLocal,
    });
    expect(await isStillAgreed(post.id)).toBe(true);
    expect((await readPost(draft.id)).accountId).toBe(draft.accountId);
  });

  test("is refused to a past time, to the account it has, and of what is on its way", async () => {
    const member = await createTestMember();
    const { id: accountId } = await createTestAccount(member);
    const [own, late, uploading] = [
      await createPlannedPost(member, { local, accountId }),
      await createPlannedPost(member, { local }),
      await createPlannedPost(member, { local, status: "uploading" }),
    ];
    const past = { local: "2020-01-01T10:00", timeZone: "UTC" };
    const posts = [ref(own), { ...ref(late), time: past }, ref(uploading)];
    const answers = await changeAccount(member, { accountId, posts });
    expect(answers.map((answer) => (answer.ok ? "" : answer.message))).toEqual([
      "This post is one of Slow Lane Bikes already.",
      "That time has passed. Choose a later one, or post now.",
      "This post is being uploaded to TikTok. It can no longer be changed.",
    ]);
  });

  test("another workspace's post or account is not there", async () => {
    const [member, other] = [await createTestMember(), await createTestMember()];
    const post = await createPlannedPost(member, { local });
    const foreign = await createTestAccount(other);
    const toForeign = changeAccount(member, { accountId: foreign.id, posts: [ref(post)] });
    await expect(toForeign).rejects.toMatchObject({ code: "not-found" });
    const [answer] = await changeAccount(other, { accountId: foreign.id, posts: [ref(post)] });
    expect(answer).toMatchObject({ ok: false, message: "There is no such post." });
    const analyst = await createTestMember({ role: "analyst", workspaceId: member.workspaceId });
    const asked = changeAccount(analyst, { accountId: foreign.id, posts: [ref(post)] });
    await expect(asked).rejects.toMatchObject({ code: "forbidden" });
  });
});
