import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDb, db } from "@/db";
import { accounts, media, postPhotos, type postStatuses, posts } from "@/db/schema";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { deleteMedia } from "./delete-media";
import { openMediaRange } from "./open-media-range";
import { openForTikTok, openMediaFile, openPreparedPhoto } from "./open-stored";
import {
  findUncheckedMedia,
  getMedia,
  getMediaSource,
  getPoster,
  getPreparedPhotos,
  listMedia,
} from "./queries";
import { recordUpload } from "./record-upload";
import { findFilesToRemove, removeFiles } from "./remove-files";
import { restoreMedia } from "./restore-media";
import { POSTER_BYTES_MAX } from "./rules";
import { savePoster } from "./save-poster";
import { createTestMedia, createTestPhoto } from "./testing";
import { startTestStore, type TestStore } from "./testing-store";

let store: TestStore;

beforeAll(async () => {
  store = await startTestStore();
  process.env.FILESTORE_URL = store.origin;
});
afterAll(async () => {
  await store.stop();
  await closeDb();
});

const jpeg = (sizeBytes: number) => {
  const bytes = new Uint8Array(sizeBytes);
  bytes.set([0xff, 0xd8, 0xff, 0xe0]);
  return bytes;
};
const upload = () => ({
  storageKey: randomUUID(),
  name: "clip.mp4",
  contentType: "video/mp4",
  sizeBytes: 1000,
});
/** Past the minutes in which a deletion can be taken back. */
const later = (minutes = 11) => new Date(Date.now() + minutes * 60_000);
const noSuchVideo = { code: "not-found" };

async function createPost(
  member: Member,
  mediaId: string,
  status: (typeof postStatuses)[number],
  photoIds: string[] = [],
) {
  const [account] = await db
    .insert(accounts)
    .values({
      workspaceId: member.workspaceId,
      openId: randomUUID(),
      username: "koto",
      displayName: "Koto",
      scopes: [],
    })
    .returning();
  const [post] = await db
    .insert(posts)
    .values({ workspaceId: member.workspaceId, accountId: account!.id, mediaId, status })
    .returning();
  for (const [position, id] of photoIds.entries()) {
    await db.insert(postPhotos).values({ postId: post!.id, position, mediaId: id });
  }
  return post!;
}

test("an upload reported twice is one video", async () => {
  const member = await createTestMember();
  const file = upload();
  const first = await recordUpload(member, file);
  expect(await recordUpload(member, file)).toEqual(first);
  expect((await listMedia(member)).items).toMatchObject([{ id: first.mediaId, status: "checking" }]);
});

test("an upload cannot take over the file of another workspace", async () => {
  const file = upload();
  await recordUpload(await createTestMember(), file);
  await expect(recordUpload(await createTestMember(), file)).rejects.toMatchObject({ code: "conflict" });
});

test("the library is read in pages, the newest first, each video once", async () => {
  const member = await createTestMember();
  const createdAt = new Date("2027-01-01T10:00:00.123Z");
  const ids = new Set<string>();
  for (let n = 0; n < 5; n++) ids.add((await createTestMedia(member, { createdAt })).id);
  const newest = await createTestMedia(member, { createdAt: new Date("2027-01-02") });
  const seen: string[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < 3; page++) {
    const { items, nextCursor } = await listMedia(member, { cursor, limit: 2 });
    seen.push(...items.map(({ id }) => id));
    cursor = nextCursor ?? undefined;
  }
  expect(cursor).toBeUndefined();
  expect(seen[0]).toBe(newest.id);
  expect(new Set(seen.slice(1))).toEqual(ids);
  await expect(listMedia(member, { cursor: "x_y" })).rejects.toMatchObject({ code: "invalid" });
});

test("a video stays where an unfinished post needs it, and the post is named", async () => {
  const member = await createTestMember();
  for (const status of ["draft", "scheduled", "failed", "needs attention", "uploading"] as const) {
    const { id } = await createTestMedia(member);
    const post = await createPost(member, id, status);
    expect(await deleteMedia(member, [id])).toMatchObject({
      deletedIds: [],
      inUse: [{ mediaId: id, name: "clip.mp4", post: { id: post.id, status, account: "Koto" }, more: 0 }],
    });
  }
  const { id } = await createTestMedia(member);
  await createPost(member, id, "published");
  expect(await deleteMedia(member, [id])).toEqual({ deletedIds: [id], inUse: [] });
  await expect(getMedia(member, id)).rejects.toMatchObject(noSuchVideo);
  await expect(getMediaSource(id)).rejects.toMatchObject(noSuchVideo);
  await expect(deleteMedia(member, [id])).rejects.toMatchObject(noSuchVideo);
});

test("of many files those that can go, go; of those that stay the next post is named", async () => {
  const member = await createTestMember();
  const [free, needed] = [await createTestMedia(member), await createTestMedia(member)];
  await createPost(member, needed.id, "draft");
  const next = await createPost(member, needed.id, "scheduled");
  await db
    .update(posts)
    .set({ scheduledAt: new Date("2027-01-01") })
    .where(eq(posts.id, next.id));
  expect(await deleteMedia(member, [free.id, needed.id])).toMatchObject({
    deletedIds: [free.id],
    inUse: [{ mediaId: needed.id, post: { id: next.id }, more: 1 }],
  });
});

test("a photo among others of a post is in use, until the post is done", async () => {
  const member = await createTestMember();
  const [cover, second] = [await createTestPhoto(member), await createTestPhoto(member)];
  const ids = [cover.id, second.id];
  const post = await createPost(member, cover.id, "scheduled", ids);
  const { deletedIds, inUse } = await deleteMedia(member, ids);
  expect(deletedIds).toEqual([]);
  expect(inUse.map(({ mediaId, more }) => [mediaId, more])).toEqual(
    expect.arrayContaining(ids.map((id) => [id, 0])),
  );
  await db.update(posts).set({ status: "outcome unknown" }).where(eq(posts.id, post.id));
  expect((await deleteMedia(member, [second.id])).deletedIds).toEqual([]);
  await db.update(posts).set({ status: "in inbox" }).where(eq(posts.id, post.id));
  await deleteMedia(member, [second.id]);
  await expect(getMedia(member, second.id)).rejects.toMatchObject(noSuchVideo);
});

test("what was deleted can be taken back while its files are there", async () => {
  const member = await createTestMember();
  const { id, storageKey } = await createTestMedia(member);
  store.files.set(storageKey, { bytes: new Uint8Array(3), contentType: "video/mp4" });
  await deleteMedia(member, [id]);
  await removeFiles([id], new Date());
  expect(store.files.has(storageKey)).toBe(true);
  await restoreMedia(member, [id]);
  expect((await getMedia(member, id)).id).toBe(id);
  await removeFiles([id], later());
  expect(store.files.has(storageKey)).toBe(true);
  await deleteMedia(member, [id]);
  await removeFiles([id], later());
  expect(store.files.has(storageKey)).toBe(false);
  await expect(restoreMedia(member, [id])).rejects.toMatchObject(noSuchVideo);
});

test("with a photo both its files go", async () => {
  const member = await createTestMember();
  const { id, storageKey, prepared } = await createTestPhoto(member);
  const keys = [storageKey, prepared!.storageKey];
  for (const key of keys) store.files.set(key, { bytes: new Uint8Array(3), contentType: "image/jpeg" });
  await deleteMedia(member, [id]);
  await removeFiles([id], later());
  expect(keys.filter((key) => store.files.has(key))).toEqual([]);
});

test("a removal that the store refuses is begun again, and then has no way back", async () => {
  const member = await createTestMember();
  const { id, storageKey } = await createTestMedia(member);
  store.files.set(storageKey, { bytes: new Uint8Array(3), contentType: "video/mp4" });
  await deleteMedia(member, [id]);
  store.failWith = 503;
  await expect(removeFiles([id], later())).rejects.toThrow();
  store.failWith = null;
  expect(await findFilesToRemove(later(), 1000)).not.toContain(id);
  expect(await findFilesToRemove(later(25), 1000)).toContain(id);
  await expect(restoreMedia(member, [id])).rejects.toMatchObject(noSuchVideo);
  await removeFiles([id], later());
  expect(store.files.has(storageKey)).toBe(true);
  await removeFiles([id], later(25));
  expect(store.files.has(storageKey)).toBe(false);
});

test("of a post being saved and a deletion at once, the deletion waits and then refuses", async () => {
  const member = await createTestMember();
  const [cover, photo] = [await createTestPhoto(member), await createTestPhoto(member)];
  const post = await createPost(member, cover.id, "draft", [cover.id]);
  let deleting: Promise<unknown> | undefined;
  await db.transaction(async (transaction) => {
    await transaction.insert(postPhotos).values({ postId: post.id, position: 1, mediaId: photo.id });
    deleting = deleteMedia(member, [photo.id]);
    await sleep(200);
    const [row] = await transaction.select().from(media).where(eq(media.id, photo.id));
    expect(row?.deletedAt).toBeNull();
  });
  expect(await deleting).toMatchObject({ deletedIds: [] });
});

test("the library shows one kind when asked", async () => {
  const member = await createTestMember();
  const video = await createTestMedia(member, { createdAt: new Date("2027-01-01") });
  const photo = await createTestPhoto(member, { createdAt: new Date("2027-01-02") });
  const ids = async (kind?: "video" | "photo") =>
    (await listMedia(member, { kind })).items.map(({ id }) => id);
  expect(await ids("photo")).toEqual([photo.id]);
  expect(await ids("video")).toEqual([video.id]);
  expect(await ids()).toEqual([photo.id, video.id]);
  expect((await listMedia(member, { kind: "photo" })).items[0]?.prepared).not.toHaveProperty("storageKey");
});

test("photos are prepared for a post in its order, or none of them is", async () => {
  const member = await createTestMember();
  const photos = [
    await createTestPhoto(member),
    await createTestPhoto(member),
    await createTestPhoto(member),
  ];
  const ids = photos.map(({ id }) => id).reverse();
  const found = await getPreparedPhotos(ids);
  expect(found.map(({ mediaId }) => mediaId)).toEqual(ids);
  expect(found[0]).toEqual({ mediaId: ids[0], ...photos[2]!.prepared });
  expect(await getPreparedPhotos([])).toEqual([]);
  const checking = await createTestPhoto(member, { status: "checking" });
  const video = await createTestMedia(member);
  for (const other of [checking.id, video.id, randomUUID()]) {
    await expect(getPreparedPhotos([...ids, other])).rejects.toMatchObject({ code: "not-found" });
  }
  await deleteMedia(member, [ids[1]!]);
  await expect(getPreparedPhotos(ids)).rejects.toMatchObject({ code: "not-found" });
});

test("TikTok gets the prepared picture of a photo, and of a video the file", async () => {
  const member = await createTestMember();
  const photo = await createTestPhoto(member);
  const video = await createTestMedia(member, { sizeBytes: 10 });
  store.files.set(photo.storageKey, { bytes: Buffer.from("original"), contentType: "image/png" });
  store.files.set(photo.prepared!.storageKey, { bytes: Buffer.from("prepared"), contentType: "image/jpeg" });
  store.files.set(video.storageKey, { bytes: Buffer.from("0123456789"), contentType: "video/mp4" });
  const whole = await openForTikTok(photo.id, { method: "GET" });
  expect(whole).toMatchObject({ contentType: "image/jpeg", sizeBytes: photo.prepared!.sizeBytes });
  expect(await whole.response.text()).toBe("prepared");
  const part = await openForTikTok(video.id, { method: "GET", range: "bytes=2-4" });
  expect([part.response.status, await part.response.text(), part.sizeBytes]).toEqual([206, "234", 10]);
  for (const status of ["checking", "refused"] as const) {
    const { id } = await createTestPhoto(member, { status });
    await expect(openForTikTok(id, { method: "GET" })).rejects.toMatchObject(noSuchVideo);
  }
  await deleteMedia(member, [photo.id]);
  await expect(openForTikTok(photo.id, { method: "GET" })).rejects.toMatchObject(noSuchVideo);
});

test("only a checked video can be published", async () => {
  const member = await createTestMember();
  const ready = await createTestMedia(member);
  expect(await getMediaSource(ready.id)).toMatchObject({ sha256: ready.sha256, sizeBytes: 74_729 });
  for (const status of ["checking", "refused"] as const) {
    const { id } = await createTestMedia(member, { status });
    await expect(getMediaSource(id)).rejects.toMatchObject(noSuchVideo);
  }
});

test("a range holds both its ends", async () => {
  const { id, storageKey } = await createTestMedia(await createTestMember());
  store.files.set(storageKey, { bytes: Buffer.from("0123456789"), contentType: "video/mp4" });
  const range = await openMediaRange(id, 2, 5);
  expect(await new Response(range).text()).toBe("2345");
});

test("a poster is a JPEG of bounded size, and outlives its video", async () => {
  const member = await createTestMember();
  const { id } = await createTestMedia(member);
  await expect(savePoster(member, id, jpeg(POSTER_BYTES_MAX + 1))).rejects.toMatchObject({ code: "invalid" });
  await expect(savePoster(member, id, Buffer.from("<svg/>"))).rejects.toMatchObject({ code: "invalid" });
  await expect(savePoster(member, id, new Uint8Array())).rejects.toMatchObject({ code: "invalid" });
  await expect(getPoster(member, id)).rejects.toMatchObject(noSuchVideo);
  await savePoster(member, id, jpeg(10));
  await savePoster(member, id, jpeg(POSTER_BYTES_MAX));
  expect((await getMedia(member, id)).hasPoster).toBe(true);
  await deleteMedia(member, [id]);
  expect((await getPoster(member, id)).byteLength).toBe(POSTER_BYTES_MAX);
});

test("the sweep finds what nobody has looked at for two minutes, and not more than asked", async () => {
  const member = await createTestMember();
  const now = new Date("2020-01-01T12:00:00Z");
  const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);
  const lost = await createTestMedia(member, { status: "checking", createdAt: ago(121), checkedAt: null });
  const killed = await createTestMedia(member, {
    status: "checking",
    createdAt: ago(900),
    checkedAt: ago(130),
  });
  await createTestMedia(member, { status: "checking", createdAt: ago(119), checkedAt: null });
  await createTestMedia(member, { status: "checking", createdAt: ago(900), checkedAt: ago(30) });
  await createTestMedia(member, { status: "ready", createdAt: ago(900), checkedAt: ago(800) });
  expect(await findUncheckedMedia(now, 10)).toEqual([{ id: killed.id }, { id: lost.id }]);
  expect(await findUncheckedMedia(now, 1)).toEqual([{ id: killed.id }]);
});

test("another workspace cannot see, play, delete or dress a video", async () => {
  const { id } = await createTestMedia(await createTestMember());
  const other = await createTestMember();
  const request = { method: "GET", range: undefined, signal: AbortSignal.timeout(5000) } as const;
  expect((await listMedia(other)).items).toEqual([]);
  await expect(getMedia(other, id)).rejects.toMatchObject(noSuchVideo);
  await expect(getMedia(other, "no-uuid")).rejects.toMatchObject(noSuchVideo);
  await expect(openMediaFile(other, id, request)).rejects.toMatchObject(noSuchVideo);
  const photo = await createTestPhoto(await createTestMember());
  await expect(openPreparedPhoto(other, photo.id, request)).rejects.toMatchObject(noSuchVideo);
  await expect(deleteMedia(other, [photo.id])).rejects.toMatchObject(noSuchVideo);
  await expect(getPoster(other, id)).rejects.toMatchObject(noSuchVideo);
  await expect(savePoster(other, id, jpeg(10))).rejects.toMatchObject(noSuchVideo);
  await expect(deleteMedia(other, [id])).rejects.toMatchObject(noSuchVideo);
  const own = await createTestMedia(other);
  await expect(deleteMedia(other, [own.id, id])).rejects.toMatchObject(noSuchVideo);
  await expect(restoreMedia(other, [id])).rejects.toMatchObject(noSuchVideo);
  expect((await getMedia(other, own.id)).id).toBe(own.id);
});

test("an analyst can look and nothing else", async () => {
  const owner = await createTestMember();
  const analyst = await createTestMember({ role: "analyst", workspaceId: owner.workspaceId });
  const { id } = await createTestMedia(owner);
  expect((await getMedia(analyst, id)).id).toBe(id);
  const forbidden = { code: "forbidden" };
  await expect(recordUpload(analyst, upload())).rejects.toMatchObject(forbidden);
  await expect(savePoster(analyst, id, jpeg(10))).rejects.toMatchObject(forbidden);
  await expect(deleteMedia(analyst, [id])).rejects.toMatchObject(forbidden);
  await expect(restoreMedia(analyst, [id])).rejects.toMatchObject(forbidden);
});
