import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { closeDb } from "@/db";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { checkMedia } from "./check-media";
import { deleteMedia } from "./delete-media";
import { preparePhoto } from "./prepare-photo";
import { getMedia, getPoster, getPreparedPhotos } from "./queries";
import { recordUpload } from "./record-upload";
import { removeFiles } from "./remove-files";
import { startTestStore, type TestStore } from "./testing-store";

let store: TestStore;
let member: Member;

beforeAll(async () => {
  store = await startTestStore();
  process.env.FILESTORE_URL = store.origin;
});
beforeEach(async () => {
  store.failWith = null;
  store.files.clear();
  member = await createTestMember();
});
afterAll(async () => {
  await store.stop();
  await closeDb();
});

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#d04020" } });
const sha256Of = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** As the store reports it after an upload. */
async function upload(bytes: Uint8Array, name = "photo.png", contentType = "image/png"): Promise<string> {
  const storageKey = crypto.randomUUID().replaceAll("-", "");
  store.files.set(storageKey, { bytes, contentType });
  const file = { storageKey, name, contentType, sizeBytes: bytes.byteLength };
  return (await recordUpload(member, file)).mediaId;
}

const later = () => new Date(Date.now() + 660_000);

test("a photo that has to be converted is stored a second time, with its hash and a poster", async () => {
  const original = await plain(3024, 4032).png().toBuffer();
  const id = await upload(original);
  expect(await checkMedia(id)).toBe("ready");
  const [prepared] = await getPreparedPhotos([id]);
  const stored = store.files.get(prepared!.storageKey)!;
  expect(stored.contentType).toBe("image/jpeg");
  expect(await getMedia(member, id)).toMatchObject({
    kind: "photo",
    status: "ready",
    container: "PNG",
    width: 3024,
    height: 4032,
    durationMs: null,
    sha256: sha256Of(original),
    hasPoster: true,
    prepared: {
      contentType: "image/jpeg",
      sizeBytes: stored.bytes.byteLength,
      width: 1080,
      height: 1440,
      sha256: sha256Of(stored.bytes),
      changes: ["Made smaller: 3024×4032 to 1080×1440", "Converted from PNG to JPEG"],
    },
  });
  expect(store.files.size).toBe(2);
  const poster = await sharp(Buffer.from(await getPoster(member, id))).metadata();
  expect([poster.format, poster.width, poster.height]).toEqual(["jpeg", 360, 480]);
});

test("a photo that TikTok takes is its own prepared picture", async () => {
  const original = await plain(1080, 1920).webp().toBuffer();
  const id = await upload(original, "photo.webp", "image/webp");
  expect(await checkMedia(id)).toBe("ready");
  expect(store.files.size).toBe(1);
  const [prepared] = await getPreparedPhotos([id]);
  expect(prepared).toMatchObject({ contentType: "image/webp", sha256: sha256Of(original), changes: [] });
  expect([...store.files.keys()]).toEqual([prepared!.storageKey]);
  await deleteMedia(member, [id]);
  await removeFiles([id], later());
  expect(store.files.size).toBe(0);
});

test("the bytes say what a photo is, whatever its name and type say", async () => {
  const bytes = await readFile(join(import.meta.dirname, "fixtures", "photo.heic"));
  const id = await upload(bytes, "IMG_0001.jpg", "image/jpeg");
  expect(await checkMedia(id)).toBe("ready");
  expect(await getMedia(member, id)).toMatchObject({
    container: "HEIC",
    contentType: "image/heic",
    name: "IMG_0001.heic",
  });
});

test("of two runs at once one wins, and the other takes its picture away again", async () => {
  const id = await upload(await plain(400, 300).png().toBuffer());
  const outcomes = await Promise.all([preparePhoto(id), preparePhoto(id)]);
  expect(outcomes).toEqual(["ready", "ready"]);
  const [prepared] = await getPreparedPhotos([id]);
  expect(store.files.size).toBe(2);
  expect(store.files.has(prepared!.storageKey)).toBe(true);
  expect(await preparePhoto(id)).toBe("ready");
  expect(store.files.size).toBe(2);
});

test("a photo deleted while it was prepared leaves nothing behind", async () => {
  const id = await upload(await plain(4000, 3000).png().toBuffer());
  const preparing = preparePhoto(id).catch((error) => error);
  await deleteMedia(member, [id]);
  await preparing;
  await removeFiles([id], later());
  expect(store.files.size).toBe(0);
});

test("a store on a bad day leaves the photo to be prepared later", async () => {
  const id = await upload(await plain(400, 300).png().toBuffer());
  store.failWith = 503;
  await expect(preparePhoto(id)).rejects.toThrow(/503/);
  expect((await getMedia(member, id)).status).toBe("checking");
  store.failWith = null;
  expect(await preparePhoto(id)).toBe("ready");
});

test.each([
  ["a video under a photo's name", "clip.mp4", /not a photo/],
  ["a text", "README.md", /not a photo/],
])("%s is refused", async (_, name, sentence) => {
  const id = await upload(
    await readFile(join(import.meta.dirname, "fixtures", name)),
    "photo.jpg",
    "image/jpeg",
  );
  expect(await checkMedia(id)).toBe("refused");
  expect(await getMedia(member, id)).toMatchObject({ status: "refused", prepared: null, sha256: null });
  expect((await getMedia(member, id)).problem).toMatch(sentence);
});

test("a photo over 50 MB is refused unread", async () => {
  const id = await upload(new Uint8Array(50_100_000), "photo.jpg", "image/jpeg");
  expect(await checkMedia(id)).toBe("refused");
  expect((await getMedia(member, id)).problem).toMatch(/50\.1 MB; Cuepost takes up to 50 MB/);
});

test("a photo that did not arrive whole is refused", async () => {
  const bytes = await plain(400, 300).png().toBuffer();
  const id = await upload(bytes);
  for (const file of store.files.values()) file.bytes = bytes.subarray(0, 100);
  expect(await checkMedia(id)).toBe("refused");
  expect((await getMedia(member, id)).problem).toMatch(/did not arrive whole/);
});
