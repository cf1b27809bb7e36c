import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closeDb, db } from "@/db";
import { labels, postLabels } from "@/db/schema";
import { createTestAccount } from "@/lib/accounts/testing";
import { createTestMember } from "@/lib/workspaces/testing";
import { type CalendarFilters, noFilters } from "./calendar-filters";
import { listCalendar } from "./calendar-queries";
import { openTestCalendar } from "./testing-calendar";

afterAll(closeDb);

type TestCalendar = Awaited<ReturnType<typeof openTestCalendar>>;
const NOW = new Date("2027-03-01T09:00:00Z");
const days = Array.from({ length: 7 }, (_, day) => `2027-03-0${day + 1}`);

let calendar: TestCalendar;
beforeEach(async () => {
  calendar = await openTestCalendar();
});

const list = (filters: Partial<CalendarFilters> = {}, postsPerDay = 50) =>
  listCalendar(calendar.member, { days, postsPerDay, filters: { ...noFilters, ...filters } }, NOW);
const idsOf = async (filters: Partial<CalendarFilters>) => (await list(filters)).posts.map(({ id }) => id);

describe("listCalendar", () => {
  it("gives the first posts of each day of the workspace's zone, and says how many more there are", async () => {
    // Paris is an hour ahead: 23:30 UTC is the next day there.
    const night = await calendar.put("2027-03-01T23:30:00Z");
    const morning = await calendar.put("2027-03-02T08:00:00Z");
    await calendar.put("2027-03-02T09:00:00Z");
    await calendar.put("2027-03-07T23:30:00Z");
    await calendar.put("2027-03-03T09:00:00Z", { status: "canceled" });
    const { posts, days: facts } = await list({}, 2);
    expect(posts.map(({ id }) => id)).toEqual([night, morning]);
    expect(Object.keys(facts)).toEqual(["2027-03-02"]);
    expect(facts["2027-03-02"]?.hidden).toBe(1);
  });

  it("cuts a long caption, and never in the middle of a sign", async () => {
    await calendar.put("2027-03-02T08:00:00Z", { caption: `${"a".repeat(159)}🏺 and more` });
    const [post] = (await list()).posts;
    expect(post?.caption).toHaveLength(160);
    expect(post?.caption.isWellFormed()).toBe(true);
  });

  it("shows nothing of another workspace, by no filter either", async () => {
    await calendar.put("2027-03-02T08:00:00Z");
    const stranger = await createTestMember();
    for (const filters of [noFilters, { ...noFilters, accounts: [calendar.account.id] }]) {
      const seen = await listCalendar(stranger, { days, postsPerDay: 9, filters }, NOW);
      expect(seen).toEqual({ posts: [], days: {} });
    }
  });

  it("is narrowed by account, state, maker and label, together", async () => {
    const { member, account, put } = calendar;
    const other = await createTestAccount(member, { displayName: "Mara" });
    const colleague = await createTestMember({ workspaceId: member.workspaceId });
    const [mine, theirs, held] = [
      await put("2027-03-02T08:00:00Z"),
      await put("2027-03-02T09:00:00Z", { accountId: other.id, createdBy: colleague.userId }),
      await put("2027-03-02T10:00:00Z", { status: "needs attention" }),
    ];
    const [label] = await db
      .insert(labels)
      .values({ workspaceId: member.workspaceId, name: "Launch" })
      .returning();
    await db.insert(postLabels).values({ postId: theirs, labelId: label!.id });
    expect(await idsOf({ accounts: [account.id] })).toEqual([mine, held]);
    expect(await idsOf({ accounts: [account.id, other.id] })).toHaveLength(3);
    expect(await idsOf({ statuses: ["held"] })).toEqual([held]);
    expect(await idsOf({ members: [colleague.userId] })).toEqual([theirs]);
    expect(await idsOf({ labels: [label!.id] })).toEqual([theirs]);
    expect(await idsOf({ labels: [label!.id], statuses: ["held"] })).toEqual([]);
    expect((await list({ labels: [label!.id] })).posts[0]?.labels).toMatchObject([{ name: "Launch" }]);
  });

  it("finds words in captions and titles, whatever their case, and takes wildcards literally", async () => {
    const half = await calendar.put("2027-03-02T08:00:00Z", { caption: "Glaze sale: 50% off_today" });
    const titled = await calendar.put("2027-03-02T09:00:00Z", { title: "GLAZE tests", caption: "none" });
    expect(await idsOf({ search: "glaze" })).toEqual([half, titled]);
    expect(await idsOf({ search: "50%" })).toEqual([half]);
    expect(await idsOf({ search: "5%off" })).toEqual([]);
    expect(await idsOf({ search: "off_t" })).toEqual([half]);
    expect(await idsOf({ search: "off-t" })).toEqual([]);
    expect(await idsOf({ search: "\\" })).toEqual([]);
  });
});

describe("how full a day is", () => {
  it("says the most posts of 24 hours that end on it, the fullest account first, drafts not counted", async () => {
    const { member, account, put } = calendar;
    const small = await createTestAccount(member, { displayName: "Small", dailyPostLimit: 2 });
    await put("2027-03-01T20:00:00Z");
    await put("2027-03-02T08:00:00Z");
    await put("2027-03-02T21:00:00Z");
    await put("2027-03-02T10:00:00Z", { status: "draft" });
    await put("2027-03-02T11:00:00Z", { delivery: "inbox" });
    await put("2027-03-02T12:00:00Z", { accountId: small.id });
    const { days: facts } = await list();
    expect(facts["2027-03-01"]?.use).toMatchObject([{ accountId: account.id, used: 1, limit: 15 }]);
    expect(facts["2027-03-02"]?.use).toEqual([
      { accountId: small.id, name: "Small", used: 1, limit: 2 },
      { accountId: account.id, name: account.displayName, used: 2, limit: 15 },
    ]);
    const narrowed = await list({ accounts: [account.id] });
    expect(narrowed.days["2027-03-02"]?.use).toHaveLength(1);
  });
});
