import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db";
import { posts } from "@/db/schema";
import { keepAppFactsApart } from "@/lib/accounts/testing-app-facts";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { updateWorkspace } from "@/lib/workspaces/update-workspace";
import { openStage, type Stage } from "@/scripts/testing/stage";
import { claimPost } from "./claim-post";
import { announceDuePosts } from "./due-posts";
import { noteSweep } from "./late-policy";
import { getPost } from "./queries";
import { moveToFreeSlot, retryPost } from "./reschedule-post";
import { schedulePost } from "./schedule-post";
import { toScheduleInput } from "./testing";

const NOW = new Date("2027-03-01T09:00:00Z");
const DUE_MINUTES = 60;
const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000);
const lateBy = (count: number) => minutes(DUE_MINUTES + count);

let stage: Stage;
let member: Member;
let mediaIds: string[];
let accountId: string;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(() => stage.forget(member));
beforeEach(async () => {
  keepAppFactsApart();
  member = await createTestMember({ role: "owner" });
  accountId = (await stage.connect(member, "mara.bakes")).id;
  mediaIds = [(await stage.storeVideo(member)).id];
});

/** Due at ten, seen at nine. */
function schedule(lateMinutesMax?: number | null) {
  const when = { local: "2027-03-01T10:00", timeZone: "UTC" };
  return schedulePost(member, { ...toScheduleInput({ accountId, mediaIds, when }), lateMinutesMax }, NOW);
}
const claim = (due: { postId: string; revision: number }, now: Date) =>
  claimPost({ ...due, runId: randomUUID() }, now);
const setRule = (lateMinutesMax: number) =>
  updateWorkspace(member, { name: member.workspaceName, timeZone: "UTC", lateMinutesMax });
const reasonOf = async ({ postId }: { postId: string }) => (await getPost(member, postId)).statusReason;

describe("the late policy", () => {
  it("lets a post go out up to half an hour late, and holds it after that", async () => {
    expect(await claim(await schedule(), lateBy(30))).toMatchObject({ state: "claimed" });
    const held = await schedule();
    expect(await claim(held, lateBy(31))).toEqual({ state: "late" });
    expect(await getPost(member, held.postId)).toMatchObject({
      status: "needs attention",
      holdCode: "missed",
    });
  });

  it.each([
    [0, 0, "claimed"],
    [0, 1, "late"],
    [5, 6, "late"],
    [1440, 1439, "claimed"],
  ])("is the workspace's: with %i minutes, %i minutes late is %s", async (rule, late, state) => {
    await setRule(rule);
    expect(await claim(await schedule(), lateBy(late))).toMatchObject({ state });
  });

  it("is the post's own where it has one", async () => {
    await setRule(5);
    expect(await claim(await schedule(60), lateBy(59))).toMatchObject({ state: "claimed" });
    await setRule(60);
    expect(await claim(await schedule(0), lateBy(1))).toEqual({ state: "late" });
  });

  it("says when Cuepost was not running, also to the run that wakes before the first sweep", async () => {
    await noteSweep(minutes(55));
    const first = await schedule();
    await claim(first, lateBy(72));
    expect(await reasonOf(first)).toBe(
      "Held: it missed its time by 72 minutes because Cuepost was not running from 09:55 to 11:12.",
    );
    await noteSweep(lateBy(80));
    const second = await schedule();
    await claim(second, lateBy(3000));
    expect(await reasonOf(second)).toBe(
      "Held: it missed its time by 2 days because Cuepost was not running from 09:55 to 11:20.",
    );
  });

  it("blames no outage that there was not", async () => {
    for (let minute = 50; minute <= 130; minute++) await noteSweep(minutes(minute));
    const due = await schedule();
    await claim(due, lateBy(70));
    expect(await reasonOf(due)).toMatch(/70 minutes because its turn did not come in time/);
  });

  it("lets nothing flood out after an outage of days: each post waits for a person", async () => {
    const all = [];
    for (let count = 0; count < 12; count++) all.push(await schedule());
    const monday = minutes(4 * 24 * 60);
    const announced = (await announceDuePosts(monday)).map(({ postId }) => postId);
    expect(announced).toEqual(expect.arrayContaining(all.map(({ postId }) => postId)));
    for (const due of all) expect(await claim(due, monday)).toEqual({ state: "late" });
    const rows = await db.select().from(posts).where(eq(posts.workspaceId, member.workspaceId));
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(["needs attention"]));
  });

  it("is answered with one decision: now, or the next free slot", async () => {
    const [now, slot] = [await schedule(), await schedule()];
    for (const due of [now, slot]) await claim(due, lateBy(40));
    const retried = await retryPost(member, now, lateBy(41));
    expect(await claim(retried, lateBy(41))).toMatchObject({ state: "claimed" });
    const moved = await moveToFreeSlot(member, slot, lateBy(41));
    // An hour from the one that just went out.
    expect(moved.scheduledAt).toEqual(new Date("2027-03-01T11:45:00Z"));
    expect((await getPost(member, slot.postId)).status).toBe("scheduled");
  });

  it("offers no slot of another workspace's post", async () => {
    const due = await schedule();
    const stranger = await createTestMember({ role: "owner" });
    await expect(moveToFreeSlot(stranger, due, NOW)).rejects.toMatchObject({ code: "not-found" });
  });
});
