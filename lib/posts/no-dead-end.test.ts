import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { db } from "@/db";
import { posts } from "@/db/schema";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { openStage, type Stage } from "@/scripts/testing/stage";
import { announceDuePosts } from "./due-posts";
import { holdUnapproved } from "./hold-unapproved";
import { firstLookAt } from "./look-again";
import { signOfLife } from "./sign-of-life";
import { allowedMoves, mayMove, type PostStatus } from "./states";
import { scheduleTestPost } from "./testing";

const TWO_MINUTES_MS = 120_000;

let stage: Stage;
let member: Member;
let postId: string;
let scheduledAt: Date;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(() => stage.forget(member));
beforeEach(async () => {
  member = await createTestMember({ role: "owner" });
  const { id: accountId } = await stage.connect(member, "bo.skates");
  const mediaIds = [(await stage.storeVideo(member)).id];
  const settings = { allowDuet: false };
  ({ postId, scheduledAt } = await scheduleTestPost(member, { accountId, mediaIds, settings }));
});

type Way = "a person" | "the sweep of due posts" | "the hold at its time" | "looks at TikTok" | "over";

/** What moves a post on from each state when everything else has died. A new state needs a line here. */
const waysOn: Record<PostStatus, Way> = {
  draft: "a person",
  "awaiting approval": "the hold at its time",
  scheduled: "the sweep of due posts",
  preparing: "the sweep of due posts",
  uploading: "the sweep of due posts",
  processing: "the sweep of due posts",
  "in review": "looks at TikTok",
  published: "over",
  "in inbox": "looks at TikTok",
  failed: "over",
  "needs attention": "a person",
  "outcome unknown": "a person",
  canceled: "over",
};
const statesWith = (way: Way) =>
  (Object.keys(allowedMoves) as PostStatus[]).filter((status) => waysOn[status] === way);

const put = (status: PostStatus) =>
  db
    .update(posts)
    .set({ status, announcedAt: new Date(), ...signOfLife(new Date()) })
    .where(eq(posts.id, postId));
const read = async () => {
  const [post] = await db.select().from(posts).where(eq(posts.id, postId));
  if (!post) throw new Error("The post is gone.");
  return post;
};

it.each(statesWith("the sweep of due posts"))(
  "%s: a run that is gone is made up for in two minutes",
  async (status) => {
    const at = new Date(Math.max(Date.now(), scheduledAt.getTime()) + TWO_MINUTES_MS);
    let found = false;
    // Another test's sweep, at another time, may take it first.
    for (let turn = 1; turn <= 3 && !found; turn++) {
      await put(status);
      found = (await announceDuePosts(at)).some((due) => due.postId === postId);
    }
    expect(found).toBe(true);
  },
);

it.each(statesWith("the hold at its time"))("%s: a person is told when its time has come", async (status) => {
  await put(status);
  await holdUnapproved(new Date(scheduledAt.getTime() + TWO_MINUTES_MS));
  expect(await read()).toMatchObject({ status: "needs attention", statusReason: expect.any(String) });
});

it.each(statesWith("looks at TikTok"))("%s: TikTok is asked again by itself", async (status) => {
  await put(status);
  expect(firstLookAt(await read(), new Date())).not.toBeNull();
});

it.each(statesWith("a person"))("%s: a person may let it go out", (status) => {
  expect(mayMove(status, "scheduled")).toBe(true);
});

it.each(statesWith("over"))("%s: nothing looks for it any more", async (status) => {
  await put(status);
  const at = new Date(Date.now() + TWO_MINUTES_MS);
  expect((await announceDuePosts(at)).map((due) => due.postId)).not.toContain(postId);
});
