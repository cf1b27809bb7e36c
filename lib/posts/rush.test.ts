import { eq } from "drizzle-orm";
import { afterAll, beforeEach, expect, it, vi } from "vitest";
import { db } from "@/db";
import { posts } from "@/db/schema";
import { createTestAccount } from "@/lib/accounts/testing";
import { createTestMedia } from "@/lib/media/testing";
import { createTestMember } from "@/lib/workspaces/testing";
import { makesWay } from "./rush";

const POSTS = vi.hoisted(() => {
  // Before anything reads the configuration.
  process.env.RUSH_POSTS = "3";
  return 3;
});
/** A time of this file's own: the posts of other files are due at other times. */
const NOW = new Date("2031-05-05T10:00:00Z");
const after = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
const untouched = { startedAt: NOW, uploadedBytes: 0 };

const member = await createTestMember();
const accountId = (await createTestAccount(member)).id;
const mediaId = (await createTestMedia(member)).id;

afterAll(() => db.delete(posts).where(eq(posts.workspaceId, member.workspaceId)));
beforeEach(() => db.delete(posts).where(eq(posts.workspaceId, member.workspaceId)));

const due = (seconds: number, status: "scheduled" | "draft" = "scheduled") =>
  db.insert(posts).values({
    workspaceId: member.workspaceId,
    accountId,
    mediaId,
    status,
    scheduledAt: after(seconds),
  });

it("lets an upload wait while enough posts are due, just now or in a moment", async () => {
  await due(-200);
  await due(0);
  expect(await makesWay(untouched, NOW)).toBe(false);
  await due(9);
  expect(await makesWay(untouched, NOW)).toBe(true);
});

it("counts neither what is due later, nor long ago, nor a draft", async () => {
  await due(0);
  await due(0);
  await due(60);
  await due(-301);
  await due(0, "draft");
  expect(await makesWay(untouched, NOW)).toBe(false);
});

it("stops no upload that has begun, and lets none wait longer than ten minutes", async () => {
  for (let post = 0; post < POSTS; post++) await due(600);
  const later = after(601);
  expect(await makesWay({ startedAt: NOW, uploadedBytes: 0 }, after(599))).toBe(true);
  expect(await makesWay({ startedAt: NOW, uploadedBytes: 0 }, later)).toBe(false);
  expect(await makesWay({ startedAt: later, uploadedBytes: 1 }, later)).toBe(false);
});
