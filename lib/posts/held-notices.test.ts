import { afterAll, expect, it } from "vitest";
import { closeDb, db } from "@/db";
import { posts } from "@/db/schema";
import { createTestAccount } from "@/lib/accounts/testing";
import { createTestMedia } from "@/lib/media/testing";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { listHeldNotices } from "./held-notices";

afterAll(closeDb);

const HOUR_MS = 3_600_000;
const now = new Date("2026-11-24T12:00:00Z");
const inHours = (hours: number) => new Date(now.getTime() + hours * HOUR_MS);

async function hold(
  { workspaceId }: Member,
  accountId: string,
  columns: Partial<typeof posts.$inferInsert> & { mediaId: string },
) {
  const [post] = await db
    .insert(posts)
    .values({ workspaceId, accountId, status: "needs attention", holdCode: "drift", ...columns })
    .returning();
  return post!.id;
}

it("counts the held posts of each account, the nearest time first, and names the one to begin with", async () => {
  const member = await createTestMember();
  const { id: mediaId } = await createTestMedia(member);
  const mara = await createTestAccount(member, { displayName: "Mara", username: "mara" });
  const bo = await createTestAccount(member, { displayName: "Bo", username: "bo" });
  const past = await createTestAccount(member, { displayName: "Past", username: "past" });
  await hold(member, mara.id, { mediaId, scheduledAt: inHours(-2) });
  const nearest = await hold(member, mara.id, { mediaId, scheduledAt: inHours(20) });
  await hold(member, mara.id, { mediaId, scheduledAt: inHours(22) });
  const granted = await hold(member, bo.id, { mediaId, scheduledAt: inHours(3), holdCode: "grant" });
  const missed = await hold(member, past.id, { mediaId, scheduledAt: inHours(-5) });
  expect(await listHeldNotices(member, now)).toEqual([
    {
      accountId: bo.id,
      name: "Bo",
      username: "bo",
      count: 1,
      nextAt: inHours(3).toISOString(),
      firstAt: inHours(3).toISOString(),
      postId: granted,
    },
    {
      accountId: mara.id,
      name: "Mara",
      username: "mara",
      count: 3,
      nextAt: inHours(20).toISOString(),
      firstAt: inHours(-2).toISOString(),
      postId: nearest,
    },
    {
      accountId: past.id,
      name: "Past",
      username: "past",
      count: 1,
      nextAt: null,
      firstAt: inHours(-5).toISOString(),
      postId: missed,
    },
  ]);
  expect(await listHeldNotices(await createTestMember(), now)).toEqual([]);
});

it("is silent about what waits, what ended a week ago, and what the account's own notice says", async () => {
  const member = await createTestMember();
  const { id: mediaId } = await createTestMedia(member);
  const { id: accountId } = await createTestAccount(member);
  const lost = await createTestAccount(member, { status: "reconnect needed" });
  const left = await createTestAccount(member, { status: "disconnected" });
  await hold(member, accountId, { mediaId, scheduledAt: inHours(3), status: "scheduled", holdCode: null });
  await hold(member, accountId, { mediaId, scheduledAt: inHours(-8 * 24) });
  await hold(member, lost.id, { mediaId, scheduledAt: inHours(3), holdCode: "reconnect" });
  expect(await listHeldNotices(member, now)).toEqual([]);
  await hold(member, left.id, { mediaId, scheduledAt: inHours(3), holdCode: "reconnect" });
  await hold(member, lost.id, { mediaId, scheduledAt: inHours(4) });
  const told = (await listHeldNotices(member, now)).map(({ accountId: id, count }) => [id, count]);
  expect(told).toEqual([
    [left.id, 1],
    [lost.id, 1],
  ]);
});

it("stops at twenty accounts", async () => {
  const member = await createTestMember();
  const { id: mediaId } = await createTestMedia(member);
  for (let i = 0; i < 21; i++) {
    const { id } = await createTestAccount(member);
    await hold(member, id, { mediaId, scheduledAt: inHours(i + 1) });
  }
  expect(await listHeldNotices(member, now)).toHaveLength(20);
});
