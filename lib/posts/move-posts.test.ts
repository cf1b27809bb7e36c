import { expect, test } from "vitest";
import { createTestAccount } from "@/lib/accounts/testing";
import { createTestMember } from "@/lib/workspaces/testing";
import { MovePostsInput } from "./input";
import { movePosts } from "./move-posts";
import { POSTS_AT_ONCE_MAX } from "./rules";
import { createPlannedPost, isStillAgreed, readPost } from "./testing-planned";

const NOW = new Date("2027-03-01T09:00:00Z");
const timeZone = "Europe/Paris";
const to = (post: { id: string; revision: number }, local: string) => ({
  postId: post.id,
  revision: post.revision,
  local,
  timeZone,
});

test("several posts move together and stay agreed", async () => {
  const member = await createTestMember();
  const one = await createPlannedPost(member, { local: "2027-03-02T10:00" });
  const other = await createPlannedPost(member, { local: "2027-03-03T18:30", status: "awaiting approval" });
  const moves = [to(one, "2027-03-03T10:05"), to(other, "2027-03-04T18:35")];
  const answers = await movePosts(member, { moves }, NOW);
  expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
  expect(await readPost(one.id)).toMatchObject({
    scheduledLocal: "2027-03-03T10:05",
    scheduledAt: new Date("2027-03-03T09:05:00Z"),
    status: "scheduled",
    revision: 2,
  });
  expect(await readPost(other.id)).toMatchObject({ status: "awaiting approval", revision: 2 });
  expect(await isStillAgreed(one.id)).toBe(true);
});

test("each is judged by itself: past, on its way, changed meanwhile, published", async () => {
  const member = await createTestMember();
  const { id: accountId } = await createTestAccount(member);
  const local = "2027-03-02T10:00";
  const make = (status?: "uploading" | "published") =>
    createPlannedPost(member, { local, accountId, ...(status && { status }) });
  const [late, stale, good] = [await make(), await make(), await make()];
  const [uploading, published] = [await make("uploading"), await make("published")];
  const moves = [
    to(late, "2027-03-01T10:00"),
    to({ ...stale, revision: 7 }, "2027-03-02T11:00"),
    to(uploading, "2027-03-02T11:00"),
    to(published, "2027-03-02T11:00"),
    to(good, "2027-03-02T11:00"),
  ];
  const answers = await movePosts(member, { moves }, NOW);
  expect(answers.map((answer) => (answer.ok ? "moved" : answer.message))).toEqual([
    "That time has passed. Choose a later one, or post now.",
    "This post was changed meanwhile. Reload it to see how it is now.",
    "This post is being uploaded to TikTok. It can no longer be changed.",
    "This post has already been published.",
    "moved",
  ]);
  expect((await readPost(late.id)).scheduledLocal).toBe(local);
});

test("a time that the clocks skip moves later, and that is said", async () => {
  const member = await createTestMember();
  const post = await createPlannedPost(member, { local: "2027-03-27T02:30" });
  const [answer] = await movePosts(member, { moves: [to(post, "2027-03-28T02:30")] }, NOW);
  expect(answer).toMatchObject({ ok: true, value: { note: expect.stringContaining("does not exist") } });
  expect((await readPost(post.id)).scheduledLocal).toBe("2027-03-28T03:30");
});

test("more than TikTok takes in 24 hours is refused with when it fits; back to where it was is not", async () => {
  const member = await createTestMember();
  const { id: accountId } = await createTestAccount(member, { dailyPostLimit: 2 });
  const day = "2027-03-10";
  for (const clock of ["08:00", "20:00"])
    await createPlannedPost(member, { local: `${day}T${clock}`, accountId });
  const post = await createPlannedPost(member, { local: "2027-03-15T12:00", accountId });
  const moves = [to(post, `${day}T12:00`)];
  const [refused] = await movePosts(member, { moves }, NOW);
  expect(refused).toMatchObject({
    ok: false,
    message: expect.stringContaining("It fits from Thu, 11 Mar 2027, 08:00"),
  });
  const [undone] = await movePosts(member, { moves, isUndo: true }, NOW);
  expect(undone?.ok).toBe(true);
});

test("a full day may move as a whole, and drafts and other accounts are not counted", async () => {
  const member = await createTestMember();
  const { id: accountId } = await createTestAccount(member, { dailyPostLimit: 2 });
  const local = "2027-03-10T10:00";
  const full = [
    await createPlannedPost(member, { local, accountId }),
    await createPlannedPost(member, { local: "2027-03-10T18:00", accountId }),
  ];
  await createPlannedPost(member, { local: "2027-03-11T12:00", accountId, status: "draft" });
  await createPlannedPost(member, { local: "2027-03-11T12:00" });
  const moves = full.map((post) => to(post, post.scheduledLocal!.replace("-10T", "-11T")));
  const answers = await movePosts(member, { moves }, NOW);
  expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
  const draft = await createPlannedPost(member, { local: "2027-03-20T10:00", accountId, status: "draft" });
  const [moved] = await movePosts(member, { moves: [to(draft, "2027-03-11T11:00")] }, NOW);
  expect(moved?.ok).toBe(true);
});

test("another workspace cannot move a post, and an analyst moves none", async () => {
  const [member, other] = [await createTestMember(), await createTestMember()];
  const post = await createPlannedPost(member, { local: "2027-03-02T10:00" });
  const moves = [to(post, "2027-03-02T11:00")];
  const [answer] = await movePosts(other, { moves }, NOW);
  expect(answer).toEqual({ postId: post.id, ok: false, message: "There is no such post." });
  const analyst = await createTestMember({ role: "analyst", workspaceId: member.workspaceId });
  await expect(movePosts(analyst, { moves }, NOW)).rejects.toMatchObject({ code: "forbidden" });
  expect((await readPost(post.id)).revision).toBe(1);
});

test("a bounded number of posts moves at once, each named once", () => {
  const moves = Array.from({ length: POSTS_AT_ONCE_MAX + 1 }, () =>
    to({ id: crypto.randomUUID(), revision: 1 }, "2027-03-02T10:00"),
  );
  const parse = (several: typeof moves) => MovePostsInput.safeParse({ moves: several }).success;
  const [first] = moves;
  expect([parse([]), parse(moves.slice(1)), parse(moves), parse([first!, first!])]).toEqual([
    false,
    true,
    false,
    false,
  ]);
});
