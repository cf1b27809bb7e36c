import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closeDb, db } from "@/db";
import { posts } from "@/db/schema";
import { createTestMember } from "@/lib/workspaces/testing";
import { noFilters } from "./calendar-filters";
import type { CalendarPage } from "./calendar-types";
import { listCalendarPage, listTimeless, placeAt } from "./list-calendar-page";
import { openTestCalendar } from "./testing-calendar";

afterAll(closeDb);

const START = new Date("2027-03-01T00:00:00Z");
const HOUR_MS = 3_600_000;
const COUNT = 150;

let calendar: Awaited<ReturnType<typeof openTestCalendar>>;
beforeEach(async () => {
  calendar = await openTestCalendar();
});

function toPlace(cursor: string) {
  const [at, id] = cursor.split("_") as [string, string];
  return { at: new Date(at), id };
}

/** A hundred and fifty posts, three to an hour: pages part posts of the same moment. */
async function fill(): Promise<string[]> {
  const { member, account, store } = calendar;
  const mediaId = await store({ sha256: null });
  const rows = Array.from({ length: COUNT }, (_, index) => ({
    workspaceId: member.workspaceId,
    accountId: account.id,
    mediaId,
    status: "published" as const,
    scheduledAt: new Date(START.getTime() + Math.floor(index / 3) * HOUR_MS),
  }));
  const made = await db.insert(posts).values(rows).returning();
  const key = ({ scheduledAt, id }: (typeof made)[number]) => `${scheduledAt?.toISOString()} ${id}`;
  return made.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)).map(({ id }) => id);
}

async function readOn(from: CalendarPage, direction: "earlier" | "later"): Promise<string[]> {
  const cursor = from[direction];
  if (cursor === null) return [];
  const asked = { filters: noFilters, place: toPlace(cursor), direction };
  const page = await listCalendarPage(calendar.member, asked);
  const ids = page.posts.map(({ id }) => id);
  const others = await readOn(page, direction);
  return direction === "later" ? [...ids, ...others] : [...others, ...ids];
}

describe("listCalendarPage", () => {
  it("reads on and back from any day, each post once and in order", async () => {
    const all = await fill();
    const middle = placeAt(new Date(START.getTime() + 20 * HOUR_MS));
    const asked = { filters: noFilters, place: middle, direction: "later" as const };
    const page = await listCalendarPage(calendar.member, asked);
    expect(page.posts[0]?.id).toBe(all[60]);
    const read = [
      ...(await readOn(page, "earlier")),
      ...page.posts.map(({ id }) => id),
      ...(await readOn(page, "later")),
    ];
    expect(read).toEqual(all);
  });

  it("leads back from beyond the last post", async () => {
    const post = await calendar.put("2027-03-02T10:00:00Z");
    const asked = {
      filters: noFilters,
      place: placeAt(new Date("2027-06-01T00:00:00Z")),
      direction: "later" as const,
    };
    const page = await listCalendarPage(calendar.member, asked);
    expect(page).toMatchObject({ posts: [], later: null });
    expect(await readOn(page, "earlier")).toEqual([post]);
  });

  it("shows nothing of another workspace", async () => {
    await calendar.put("2027-03-02T10:00:00Z");
    await calendar.put(null, { status: "draft" });
    const stranger = await createTestMember();
    const asked = { filters: noFilters, place: placeAt(START), direction: "later" as const };
    expect((await listCalendarPage(stranger, asked)).posts).toEqual([]);
    expect(await listTimeless(stranger, noFilters)).toEqual({ posts: [], total: 0 });
  });
});

describe("listTimeless", () => {
  it("gives the drafts without a time, the newest first, narrowed like the rest", async () => {
    const older = await calendar.put(null, { status: "draft", createdAt: new Date("2026-01-01") });
    const newer = await calendar.put(null, { status: "draft", caption: "Kiln" });
    await calendar.put("2027-03-02T10:00:00Z", { status: "draft" });
    await calendar.put(null, { status: "canceled" });
    const { posts: found, total } = await listTimeless(calendar.member, noFilters);
    expect([found.map(({ id }) => id), total]).toEqual([[newer, older], 2]);
    expect(await listTimeless(calendar.member, { ...noFilters, search: "kiln" })).toMatchObject({ total: 1 });
  });
});
