import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db";
import { posts } from "@/db/schema";
import { createTestAccount } from "@/lib/accounts/testing";
import { createTestMedia, createTestPhoto } from "@/lib/media/testing";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { readCaptionHistory } from "./caption-history";
import { listProfileTiles } from "./profile-tiles";

const NOW = new Date("2027-03-01T09:00:00Z");
const daysFromNow = (days: number) => new Date(NOW.getTime() + days * 86_400_000);

let owner: Member;
let accountId: string;
let mediaId: string;
beforeEach(async () => {
  owner = await createTestMember();
  accountId = (await createTestAccount(owner)).id;
  mediaId = (await createTestMedia(owner, { hasPoster: true })).id;
});

async function addPost(part: Partial<typeof posts.$inferInsert>): Promise<string> {
  const [row] = await db
    .insert(posts)
    .values({
      workspaceId: owner.workspaceId,
      accountId,
      mediaId,
      status: "published",
      privacyLevel: "PUBLIC_TO_EVERYONE",
      scheduledAt: daysFromNow(-1),
      ...part,
    })
    .returning({ id: posts.id });
  return row!.id;
}

describe("the history of captions", () => {
  it("is of the workspace's own posts that have a time and were not canceled", async () => {
    await addPost({ caption: "One #clay @mara.bakes" });
    await addPost({ caption: "Two #clay #kiln", scheduledAt: daysFromNow(3), status: "scheduled" });
    await addPost({ caption: "#idea", scheduledAt: null, status: "draft" });
    await addPost({ caption: "#never", status: "canceled" });
    const { hashtags, mentions } = await readCaptionHistory(owner, NOW);
    expect(hashtags.map(({ text }) => text)).toEqual(["#clay", "#kiln"]);
    expect(mentions.map(({ text }) => text)).toEqual(["@mara.bakes"]);
    const stranger = await createTestMember();
    expect(await readCaptionHistory(stranger, NOW)).toEqual({ hashtags: [], mentions: [] });
  });

  it("reads the latest 500 captions", async () => {
    const row = { workspaceId: owner.workspaceId, accountId, mediaId, scheduledAt: daysFromNow(-1) };
    await db.insert(posts).values(Array.from({ length: 500 }, () => ({ ...row, caption: "#new" })));
    await addPost({ caption: "#old", scheduledAt: daysFromNow(-2) });
    const { hashtags } = await readCaptionHistory(owner, NOW);
    expect(hashtags.map(({ text }) => text)).toEqual(["#new"]);
  });
});

describe("the tiles of a profile", () => {
  const tilesOf = async (before?: Date, without?: string) =>
    (await listProfileTiles(owner, accountId, { before, without })).map(({ id }) => id);

  it("are what is published or on its way before that time, the latest first", async () => {
    const photo = await createTestPhoto(owner);
    const old = await addPost({ scheduledAt: daysFromNow(-9), mediaId: photo.id });
    const soon = await addPost({ scheduledAt: daysFromNow(1), status: "scheduled" });
    const later = await addPost({ scheduledAt: daysFromNow(5), status: "scheduled" });
    await addPost({ status: "draft" });
    await addPost({ status: "failed" });
    await addPost({ privacyLevel: "SELF_ONLY" });
    await addPost({ status: "scheduled", delivery: "inbox", privacyLevel: null });
    expect(await tilesOf(daysFromNow(2))).toEqual([soon, old]);
    expect(await tilesOf(daysFromNow(9))).toEqual([later, soon, old]);
    expect(await tilesOf()).toEqual([later, soon, old]);
    expect(await tilesOf(daysFromNow(9), soon)).toEqual([later, old]);
    const [, , last] = await listProfileTiles(owner, accountId, { before: daysFromNow(9) });
    expect(last).toEqual({
      id: old,
      isPublished: true,
      photoCount: 0,
      media: { id: photo.id, kind: "photo", hasPoster: false },
    });
  });

  it("are eleven at the most", async () => {
    for (let day = 1; day <= 12; day++) await addPost({ scheduledAt: daysFromNow(-day) });
    expect(await tilesOf(NOW)).toHaveLength(11);
  });

  it("are nobody else's", async () => {
    const stranger = await createTestMember();
    await expect(listProfileTiles(stranger, accountId, {})).rejects.toMatchObject({ code: "not-found" });
  });
});
