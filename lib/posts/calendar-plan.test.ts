import { eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closeDb, db } from "@/db";
import { accounts } from "@/db/schema";
import { createTestAccount } from "@/lib/accounts/testing";
import { noFilters } from "./calendar-filters";
import { CLOSE_MINUTES, REPEAT_DAYS } from "./calendar-plan";
import { listCalendar } from "./calendar-queries";
import { openTestCalendar } from "./testing-calendar";

afterAll(closeDb);

const NOW = new Date("2027-03-01T09:00:00Z");
const days = Array.from({ length: 7 }, (_, day) => `2027-03-0${day + 1}`);
const DAY_MS = 86_400_000;
const T = "2027-03-03T12:00:00.000Z";
const fromT = (ms: number) => new Date(Date.parse(T) + ms).toISOString();

let calendar: Awaited<ReturnType<typeof openTestCalendar>>;
beforeEach(async () => {
  calendar = await openTestCalendar();
});

async function warningsOf(postId: string) {
  const asked = { days, postsPerDay: 50, filters: noFilters };
  const { posts } = await listCalendar(calendar.member, asked, NOW);
  return posts.find(({ id }) => id === postId)?.warnings;
}
const warns = (kind: string, otherAt: string | null = null) => [{ kind, otherAt }];

describe("what warns of a post", () => {
  it("says nothing of a post that will go through", async () => {
    expect(await warningsOf(await calendar.put(T))).toEqual([]);
  });

  it.each([
    [{ status: "reconnect needed" }, "reconnect"],
    [{ status: "disconnected" }, "reconnect"],
    [{ scopes: ["user.info.basic", "video.upload"] }, "permission"],
    [
      {
        lastSuccessAt: new Date("2027-02-27T09:00:00Z"),
        lastFailureAt: new Date("2027-02-28T09:00:00Z"),
        lastFailure: {
          code: "spam_risk_user_banned_from_posting",
          message: "Banned",
          endpoint: null,
          logId: null,
        },
      },
      "blocked",
    ],
  ] as const)("says of the account that %o: %s", async (columns, kind) => {
    const post = await calendar.put(T);
    const set = columns as Partial<typeof accounts.$inferInsert>;
    await db.update(accounts).set(set).where(eq(accounts.id, calendar.account.id));
    expect(await warningsOf(post)).toEqual(warns(kind));
    const out = await calendar.put(fromT(DAY_MS), { status: "published" });
    expect(await warningsOf(out)).toEqual([]);
  });

  it("forgets that an account was blocked once TikTok has answered it again", async () => {
    const post = await calendar.put(T);
    const lastFailure = {
      code: "spam_risk_user_banned_from_posting",
      message: "",
      endpoint: null,
      logId: null,
    };
    await db
      .update(accounts)
      .set({ lastFailure, lastFailureAt: new Date(1000), lastSuccessAt: new Date(2000) })
      .where(eq(accounts.id, calendar.account.id));
    expect(await warningsOf(post)).toEqual([]);
  });

  it("says which posts TikTok will take no more, counting 24 hours back to the moment", async () => {
    const small = await createTestAccount(calendar.member, { dailyPostLimit: 2 });
    const columns = { accountId: small.id };
    await calendar.put(fromT(0), columns);
    await calendar.put(fromT(3_600_000), { ...columns, status: "published" });
    const third = await calendar.put(fromT(2 * 3_600_000), columns);
    const nextDay = await calendar.put(fromT(DAY_MS + 2 * 3_600_000), columns);
    expect(await warningsOf(third)).toEqual(warns("cap"));
    expect(await warningsOf(nextDay)).toEqual([]);
  });

  it("says that approval is missing once a day is left", async () => {
    const soon = new Date(NOW.getTime() + DAY_MS - 60_000).toISOString();
    const later = new Date(NOW.getTime() + DAY_MS + 3_600_000).toISOString();
    const status = "awaiting approval";
    expect(await warningsOf(await calendar.put(soon, { status }))).toEqual(warns("approval"));
    expect(await warningsOf(await calendar.put(later, { status }))).toEqual([]);
  });

  it.each([
    ["drift", "drift"],
    ["grant", "permission"],
    ["unapproved", "approval"],
  ] as const)("says why %s holds a post", async (holdCode, kind) => {
    const post = await calendar.put(T, { status: "needs attention", holdCode });
    expect(await warningsOf(post)).toEqual(warns(kind));
  });

  it("says that another post of the account is close, and when", async () => {
    const [gap, other] = [CLOSE_MINUTES * 60_000, await createTestAccount(calendar.member)];
    const post = await calendar.put(T);
    await calendar.put(fromT(gap + 60_000));
    await calendar.put(fromT(60_000), { accountId: other.id });
    await calendar.put(fromT(60_000), { status: "draft" });
    expect(await warningsOf(post)).toEqual([]);
    await calendar.put(fromT(-gap));
    expect(await warningsOf(post)).toEqual(warns("close", fromT(-gap)));
  });

  it("says that the account posts the same video again within a month, also from another upload of it", async () => {
    const { put, store, member } = calendar;
    const copy = () => store({ sha256: "same bytes" });
    const post = await put(T, { mediaId: await copy() });
    await put(fromT((REPEAT_DAYS + 1) * DAY_MS), { mediaId: await copy() });
    await put(fromT(DAY_MS), { mediaId: await copy(), accountId: (await createTestAccount(member)).id });
    await put(fromT(DAY_MS), { mediaId: await copy(), status: "canceled" });
    expect(await warningsOf(post)).toEqual([]);
    await put(fromT(-20 * DAY_MS), { mediaId: await copy(), status: "published" });
    expect(await warningsOf(post)).toEqual(warns("repeat", fromT(-20 * DAY_MS)));
  });

  it("looks for the same video in this workspace only", async () => {
    const stranger = await openTestCalendar();
    const bytes = { sha256: "common bytes" };
    const post = await calendar.put(T, { mediaId: await calendar.store(bytes) });
    await stranger.put(fromT(DAY_MS), { mediaId: await stranger.store(bytes) });
    expect(await warningsOf(post)).toEqual([]);
  });
});
