import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closeDb, db } from "@/db";
import { postPhotos, posts } from "@/db/schema";
import { createTestAccount } from "@/lib/accounts/testing";
import { createLabel } from "@/lib/workspaces/create-label";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import type { MediaFilters } from "./input";
import { labelMedia } from "./label-media";
import { countMedia, listMedia } from "./queries";
import { mediaSorts } from "./rules";
import { getStorageUse } from "./storage-use";
import { createTestMedia, createTestPhoto } from "./testing";

let member: Member;

beforeEach(async () => {
  member = await createTestMember();
});
afterAll(closeDb);

async function createPost(mediaId: string, scheduledAt: Date, photoIds: string[] = [], isCanceled = false) {
  const account = await createTestAccount(member);
  const status = isCanceled ? ("canceled" as const) : ("scheduled" as const);
  const { workspaceId } = member;
  const [post] = await db
    .insert(posts)
    .values({ workspaceId, accountId: account.id, mediaId, status, scheduledAt })
    .returning();
  for (const [position, id] of photoIds.entries()) {
    await db.insert(postPhotos).values({ postId: post!.id, position, mediaId: id });
  }
}

async function readAll(filters: Partial<MediaFilters>, limit = 3): Promise<string[]> {
  const names: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listMedia(member, { ...filters, cursor, limit });
    names.push(...page.items.map(({ name }) => name));
    cursor = page.nextCursor ?? undefined;
  } while (cursor && names.length < 100);
  return names;
}

describe("a page after a page", () => {
  const day = (n: number) => new Date(Date.UTC(2027, 0, n, 10, 0, 0, 123));

  it("holds each file once, in the order of every sort", async () => {
    for (let n = 1; n <= 8; n++) {
      // Twos share every key, so that only the id tells their place.
      const key = Math.ceil(n / 2);
      const file = await createTestMedia(member, {
        name: `${"DcBa"[key - 1]}.mp4`,
        createdAt: day(key),
        sizeBytes: 5_000_000_000 + key,
        durationMs: key * 1000,
      });
      await createPost(file.id, day(10 - key));
    }
    await createTestPhoto(member, { name: "z.png", createdAt: day(9), sizeBytes: 1 });
    const read = Object.fromEntries(
      await Promise.all(
        mediaSorts.map(async (sort) => [
          sort,
          (await readAll({ sort })).map((name) => name[0]?.toLowerCase()).join(""),
        ]),
      ),
    );
    expect(read).toEqual({
      newest: "zaabbccdd",
      oldest: "ddccbbaaz",
      name: "aabbccddz",
      size: "aabbccddz",
      duration: "aabbccddz",
      "last used": "ddccbbaaz",
    });
  });

  it("is not begun by a cursor of another sort, or by one that somebody made up", async () => {
    for (let n = 0; n < 3; n++) await createTestMedia(member);
    const { nextCursor } = await listMedia(member, { limit: 1 });
    const made = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString("base64url");
    const wrong = [nextCursor, "x", made(["size", "1; drop", "x"]), made(["size", 1, "no-uuid"])];
    for (const cursor of wrong) {
      await expect(listMedia(member, { cursor: cursor ?? "", sort: "size" })).rejects.toMatchObject({
        code: "invalid",
      });
    }
  });

  it("says how often each file is used, a cover once, and when last", async () => {
    const [cover, second] = [await createTestPhoto(member), await createTestPhoto(member)];
    await createPost(cover.id, day(3), [cover.id, second.id]);
    await createPost(second.id, day(5), [second.id]);
    await createPost(second.id, day(9), [], true);
    const { items } = await listMedia(member);
    const seen = Object.fromEntries(
      items.map(({ id, useCount, lastUsedAt }) => [id, [useCount, lastUsedAt]]),
    );
    expect(seen).toEqual({
      [cover.id]: [1, day(3).toISOString()],
      [second.id]: [2, day(5).toISOString()],
    });
  });
});

describe("filters", () => {
  it("look for a part of the name as it was typed", async () => {
    for (const name of ["100% cotton.mp4", "100 cotton.mp4", "Moon_jar.mp4", "MoonXjar.mp4", "a\\b.mp4"]) {
      await createTestMedia(member, { name });
    }
    const found = (search: string) => readAll({ search, sort: "name" });
    expect(await found("100%")).toEqual(["100% cotton.mp4"]);
    expect(await found("moon_")).toEqual(["Moon_jar.mp4"]);
    expect(await found("  MOON ")).toHaveLength(2);
    expect(await found("\\")).toEqual(["a\\b.mp4"]);
    expect(await found("'; --")).toEqual([]);
    await expect(found("x".repeat(101))).rejects.toThrow();
  });

  it("tell used from unused, and states from each other, and their count agrees", async () => {
    const [cover, photo] = [
      await createTestPhoto(member, { name: "cover" }),
      await createTestPhoto(member, { name: "photo" }),
    ];
    await createTestMedia(member, { name: "free" });
    await createTestMedia(member, { name: "refused", status: "refused" });
    await createTestMedia(member, { name: "leaving", removeAt: new Date() });
    await createTestMedia(member, { name: "removed", status: "removed", removeAt: new Date() });
    await createTestMedia(member, { name: "gone", deletedAt: new Date() });
    const dropped = await createTestMedia(member, { name: "dropped" });
    await createPost(dropped.id, new Date(), [], true);
    await createPost(cover.id, new Date(), [cover.id, photo.id]);
    const wanted: [Partial<MediaFilters>, string[]][] = [
      [{ usage: "used" }, ["cover", "photo"]],
      [{ usage: "unused", state: "ready" }, ["dropped", "free", "leaving"]],
      [{ state: "refused" }, ["refused"]],
      [{ state: "leaving" }, ["leaving"]],
      [{ state: "removed" }, ["removed"]],
      [{ kind: "photo" }, ["cover", "photo"]],
    ];
    for (const [filters, names] of wanted) {
      expect(await readAll({ ...filters, sort: "name" })).toEqual(names);
      expect(await countMedia(member, filters)).toBe(names.length);
    }
  });

  it("find what carries a label, and show the labels by name", async () => {
    const [ads, teaser] = [
      await createLabel(member, { name: "Teaser", colour: "sky" }),
      await createLabel(member, { name: "ads", colour: "clay" }),
    ];
    const both = await createTestMedia(member, { name: "both" });
    const one = await createTestMedia(member, { name: "one" });
    await createTestMedia(member, { name: "none" });
    await labelMedia(member, { mediaIds: [both.id], add: [ads.id, teaser.id], remove: [] });
    await labelMedia(member, { mediaIds: [one.id], add: [ads.id], remove: [] });
    expect(await readAll({ label: ads.id, sort: "name" })).toEqual(["both", "one"]);
    expect(await readAll({ label: teaser.id })).toEqual(["both"]);
    const [item] = (await listMedia(member, { label: teaser.id })).items;
    expect(item?.labels.map(({ name }) => name)).toEqual(["ads", "Teaser"]);
  });

  it("never show another workspace's files, nor count them", async () => {
    await createTestMedia(await createTestMember(), { name: "secret.mp4" });
    expect(await readAll({ search: "secret" })).toEqual([]);
    expect(await countMedia(member)).toBe(0);
    expect(await getStorageUse(member)).toMatchObject({ video: { count: 0, sizeBytes: 0 } });
  });
});

describe("the storage used", () => {
  it("counts by kind what lies in the store, a prepared picture too, and what is leaving by itself", async () => {
    await createTestMedia(member, { sizeBytes: 3_000_000_000 });
    await createTestMedia(member, { sizeBytes: 2_000_000_000, status: "refused" });
    await createTestMedia(member, { sizeBytes: 7, deletedAt: new Date() });
    await createTestMedia(member, { sizeBytes: 8, deletedAt: new Date(), filesRemovedAt: new Date() });
    await createTestMedia(member, { sizeBytes: 9, status: "removed", filesRemovedAt: new Date() });
    const photo = await createTestPhoto(member, { sizeBytes: 1_000 });
    await createTestPhoto(member, { sizeBytes: 500, prepared: null, status: "checking" });
    const storageKey = "the-original-itself";
    await createTestPhoto(member, {
      storageKey,
      sizeBytes: 200,
      prepared: { ...photo.prepared!, storageKey, sizeBytes: 200 },
    });
    expect(await getStorageUse(member)).toEqual({
      video: { count: 2, sizeBytes: 5_000_000_000 },
      photo: { count: 3, sizeBytes: 1_000 + photo.prepared!.sizeBytes + 500 + 200 },
      leaving: { count: 1, sizeBytes: 7 },
      retentionDays: null,
    });
  });
});
