import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db";
import { posts } from "@/db/schema";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { openStage, type Stage } from "@/scripts/testing/stage";
import { claimPost } from "./claim-post";
import { announceDuePosts } from "./due-posts";
import type { SchedulePostInput } from "./input";
import { getPost } from "./queries";
import { retryPost } from "./reschedule-post";
import { schedulePost } from "./schedule-post";
import { toScheduleInput } from "./testing";

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

const soon = { local: "2027-03-01T10:00", timeZone: "UTC" };

describe("claimPost", () => {
  it("gives a due post to one of two runs, and to that one again", async () => {
    const { postId, revision } = await schedulePost(member, { ...input, when: soon }, NOW);
    const claims = await Promise.all(
      ["a", "b"].map((runId) => claimPost({ postId, revision, runId }, minutes(60))),
    );
    expect(claims.map(({ state }) => state).toSorted()).toEqual(["claimed", "lost"]);
    const winner = claims[0]?.state === "claimed" ? "a" : "b";
    expect(await claimPost({ postId, revision, runId: winner }, minutes(61))).toMatchObject({
      state: "claimed",
    });
  });

  it("lets nothing go out before its minute, nor half an hour late without being asked", async () => {
    const { postId, revision } = await schedulePost(member, { ...input, when: soon }, NOW);
    const claim = { postId, revision, runId: "run" };
    const early = new Date(minutes(60).getTime() - 59);
    expect(await claimPost(claim, early)).toEqual({ state: "early", waitMs: 59 });
    expect(await claimPost(claim, minutes(91))).toEqual({ state: "late" });
    const held = await getPost(member, postId);
    expect(held).toMatchObject({ status: "needs attention" });
    expect(held.statusReason).toMatch(/missed its time by 31 minutes/);
    const again = await retryPost(member, { postId, revision: held.revision }, minutes(92));
    expect(await claimPost({ ...again, runId: "next" }, minutes(92))).toMatchObject({ state: "claimed" });
  });

  it("passes a post whose run fell silent to another, but not sooner", async () => {
    const { postId, revision } = await schedulePost(member, { ...input, when: soon }, NOW);
    await claimPost({ postId, revision, runId: "dead" }, minutes(60));
    const other = { postId, revision, runId: "other" };
    expect(await claimPost(other, minutes(60.8))).toEqual({ state: "lost" });
    expect(await claimPost(other, minutes(61))).toEqual({ state: "claimed", stage: "preparing" });
    expect(await claimPost({ ...other, runId: "dead" }, minutes(61))).toEqual({ state: "lost" });
  });
});

describe("announceDuePosts", () => {
  // Other tests' posts are in the same database.
  const announced = async (at: Date) => {
    const own = await db
      .select({ id: posts.id })
      .from(posts)
      .where(eq(posts.workspaceId, member.workspaceId));
    const ids = own.map(({ id }) => id);
    return (await announceDuePosts(at)).map(({ postId }) => postId).filter((id) => ids.includes(id));
  };

  it("announces a post once when it is due soon, and again when its run was lost", async () => {
    const { postId, revision } = await schedulePost(member, { ...input, when: soon }, NOW);
    expect(await announced(minutes(56))).toEqual([]);
    expect(await announced(minutes(57))).toEqual([postId]);
    expect(await announced(minutes(58))).toEqual([]);
    expect(await announced(minutes(60))).toEqual([]);
    expect(await announced(minutes(61))).toEqual([postId]);
    await claimPost({ postId, revision, runId: "dead" }, minutes(61));
    expect(await announced(minutes(61.5))).toEqual([]);
    expect(await announced(minutes(62))).toEqual([postId]);
    expect(await announced(minutes(63))).toEqual([postId]);
  });

  it("gives a post to one of two sweeps at the same time", async () => {
    const { postId } = await schedulePost(member, { ...input, when: soon }, NOW);
    const both = await Promise.all([announced(minutes(58)), announced(minutes(58))]);
    expect(both.flat()).toEqual([postId]);
  });
});
