import { createHash, randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { closeDb, db } from "@/db";
import { media, mediaImports } from "@/db/schema";
import { getEnv } from "@/lib/env";
import { startFileStoreProcess } from "@/lib/storage/testing/file-store";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { checkMedia } from "./check-media";
import { deleteMedia } from "./delete-media";
import { expectFile } from "./expect-file";
import { expectUpload, UPLOADS_OPEN_MAX } from "./expect-upload";
import { getMedia, listMedia } from "./queries";
import { recordUpload } from "./record-upload";
import { completeUpload, endLostPlaces, settleUploads, UPLOAD_LIFE_MS } from "./settle-uploads";
import { createTestMedia } from "./testing";
import { sendTo } from "./testing-origin";

const SETTLED_MAX = 500;
let store: Awaited<ReturnType<typeof startFileStoreProcess>>;
let clip: Buffer;
let heic: Buffer;
let member: Member;

beforeAll(async () => {
  store = await startFileStoreProcess();
  Object.assign(getEnv(), { FILESTORE_URL: store.origin });
  clip = await readFile(join(import.meta.dirname, "fixtures", "clip.mp4"));
  heic = await readFile(join(import.meta.dirname, "fixtures", "photo.heic"));
  member = await createTestMember();
});
afterAll(async () => {
  await store.close();
  await closeDb();
});

const sha256Of = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

async function begin(
  bytes: Buffer,
  { asked = member, sha256 = null as string | null, isPhoto = false } = {},
) {
  const mediaId = randomUUID();
  const file = isPhoto
    ? { name: "IMG_1.heic", contentType: "image/heic" }
    : { name: "clip.mp4", contentType: "video/mp4" };
  const upload = { ...file, mediaId, sizeBytes: bytes.length, sha256 };
  return { mediaId, upload, ...(await expectUpload(asked, upload)) };
}

const inMs = (ms: number) => new Date(Date.now() + ms);

test.each([
  ["a video", false],
  ["a photo", true],
])("%s whose bytes go straight to the store becomes a file of the library", async (_what, isPhoto) => {
  const bytes = isPhoto ? heic : clip;
  const own = await createTestMember();
  const { mediaId, address, expiresAt } = await begin(bytes, {
    ...{ asked: own, isPhoto, sha256: sha256Of(bytes) },
  });
  expect(new URL(address).origin).toBe(store.origin);
  expect(expiresAt.getTime()).toBeGreaterThan(Date.now() + 23 * 3_600_000);
  expect(await getMedia(own, mediaId)).toMatchObject({ status: "fetching", sizeBytes: bytes.length });
  expect((await listMedia(own)).items).toEqual([]);
  expect((await sendTo(address, bytes)).status).toBe(200);
  expect(await completeUpload(own, mediaId)).toBe("checking");
  expect(await checkMedia(mediaId)).toBe("ready");
  expect(await getMedia(own, mediaId)).toMatchObject({ sha256: sha256Of(bytes) });
});

test("what breaks off goes on at the byte that the store names", async () => {
  const { mediaId, address } = await begin(clip);
  await sendTo(address, clip, { breakAfter: 9000 });
  expect(await completeUpload(member, mediaId)).toBe("incomplete");
  const head = await fetch(address, { method: "HEAD" });
  const from = Number(head.headers.get("x-ut-range-start"));
  expect(from).toBeGreaterThan(0);
  expect(from).toBeLessThan(clip.length);
  expect((await sendTo(address, clip, { from })).status).toBe(200);
  await completeUpload(member, mediaId);
  expect(await checkMedia(mediaId)).toBe("ready");
});

test.each([
  ["video", false],
  ["photo", true],
])("a %s that is not what was announced is refused by its hash", async (_what, isPhoto) => {
  const bytes = isPhoto ? heic : clip;
  const { mediaId, address } = await begin(bytes, { sha256: "ab".repeat(32), isPhoto });
  await sendTo(address, bytes);
  await completeUpload(member, mediaId);
  expect(await checkMedia(mediaId)).toBe("refused");
  expect((await getMedia(member, mediaId)).problem).toMatch(/SHA-256 is another/);
});

describe("the end of an upload", () => {
  it("may be told by the store and by the program, and each of them twice", async () => {
    const { mediaId, address } = await begin(clip);
    await sendTo(address, clip);
    const [row] = await db.select().from(media).where(eq(media.id, mediaId));
    const { storageKey = "", name = "", contentType = "", sizeBytes = 0 } = row ?? {};
    const file = { storageKey, name, contentType, sizeBytes };
    const told = await Promise.all([
      recordUpload(member, file),
      recordUpload(member, file),
      completeUpload(member, mediaId),
      completeUpload(member, mediaId),
    ]);
    expect(told.slice(0, 2)).toEqual([{ mediaId }, { mediaId }]);
    expect(await checkMedia(mediaId)).toBe("ready");
    expect(await recordUpload(member, file)).toEqual({ mediaId });
    expect(await completeUpload(member, mediaId)).toBe("known");
    expect(await getMedia(member, mediaId)).toMatchObject({ status: "ready" });
  });

  it("is found by the sweep when nobody told of it", async () => {
    const { mediaId, address } = await begin(clip);
    await sendTo(address, clip);
    expect(await settleUploads(new Date(), SETTLED_MAX)).not.toContain(mediaId);
    expect(await settleUploads(inMs(200_000), SETTLED_MAX)).toContain(mediaId);
    expect(await getMedia(member, mediaId)).toMatchObject({ status: "checking" });
  });

  it("comes by itself when nothing was sent within the life of its address", async () => {
    const { mediaId } = await begin(clip);
    await settleUploads(inMs(UPLOAD_LIFE_MS - 60_000), SETTLED_MAX);
    expect(await getMedia(member, mediaId)).toMatchObject({ status: "fetching" });
    await settleUploads(inMs(UPLOAD_LIFE_MS + 200_000), SETTLED_MAX);
    expect(await getMedia(member, mediaId)).toMatchObject({
      ...{ status: "refused", problem: "The file was not sent within a day. Begin the upload anew." },
    });
  });

  it("is none of one that was deleted meanwhile", async () => {
    const { mediaId, address } = await begin(clip);
    await deleteMedia(member, [mediaId]);
    await sendTo(address, clip);
    await expect(completeUpload(member, mediaId)).rejects.toMatchObject({ code: "not-found" });
    expect(await settleUploads(inMs(200_000), SETTLED_MAX)).not.toContain(mediaId);
  });
});

test("asked for twice, an upload is one, and the newer address counts", async () => {
  const { mediaId, upload, address } = await begin(clip);
  const again = await expectUpload(member, upload);
  expect(again.address).not.toBe(address);
  await sendTo(again.address, clip);
  await completeUpload(member, mediaId);
  await expect(expectUpload(member, upload)).rejects.toMatchObject({ code: "conflict" });
});

test("nothing is sent for a file that an import brings", async () => {
  const { mediaId } = await db.transaction((tx) =>
    expectFile(tx, member, { address: "https://files.example/clip.mp4" }),
  );
  await expect(completeUpload(member, mediaId)).rejects.toMatchObject({ code: "conflict" });
});

test("a place whose import is gone with its person does not wait for ever", async () => {
  const { mediaId, importId } = await db.transaction((tx) =>
    expectFile(tx, member, { address: "https://files.example/clip.mp4" }),
  );
  await endLostPlaces();
  expect(await getMedia(member, mediaId)).toMatchObject({ status: "fetching" });
  await db.delete(mediaImports).where(eq(mediaImports.id, importId));
  await endLostPlaces();
  expect(await getMedia(member, mediaId)).toMatchObject({ status: "refused" });
});

test("only so many addresses are open at once in a workspace", async () => {
  const own = await createTestMember();
  for (let open = 0; open < UPLOADS_OPEN_MAX; open++) await createTestMedia(own, { status: "fetching" });
  await expect(begin(clip, { asked: own })).rejects.toMatchObject({ code: "throttled" });
});

test("analysts cannot, and another workspace's id opens nothing", async () => {
  const analyst = await createTestMember({ role: "analyst", workspaceId: member.workspaceId });
  const stranger = await createTestMember();
  const { mediaId, upload } = await begin(clip);
  await expect(begin(clip, { asked: analyst })).rejects.toMatchObject({ code: "forbidden" });
  await expect(completeUpload(analyst, mediaId)).rejects.toMatchObject({ code: "forbidden" });
  await expect(completeUpload(stranger, mediaId)).rejects.toMatchObject({ code: "not-found" });
  await expect(expectUpload(stranger, upload)).rejects.toMatchObject({ code: "conflict" });
});
