import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { closeDb } from "@/db";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { checkMedia, hashMedia, probeMedia } from "./check-media";
import { getMedia } from "./queries";
import { createTestMedia } from "./testing";
import { startTestStore, type TestStore } from "./testing-store";

let store: TestStore;
let member: Member;

beforeAll(async () => {
  store = await startTestStore();
  process.env.FILESTORE_URL = store.origin;
});
beforeEach(async () => {
  store.failWith = null;
  member = await createTestMember();
});
afterAll(async () => {
  await store.stop();
  await closeDb();
});

const fixture = (name: string) => readFile(join(import.meta.dirname, "fixtures", name));

/** A row as an upload leaves it: nothing is known but what the browser said. */
async function storeUnchecked(bytes: Uint8Array, name: string, contentType = "video/mp4") {
  const row = await createTestMedia(member, {
    name,
    contentType,
    sizeBytes: bytes.byteLength,
    status: "checking",
    container: null,
    videoCodec: null,
    audioCodec: null,
    durationMs: null,
    width: null,
    height: null,
    rotation: null,
    framesPerSecond: null,
    sha256: null,
    checkedAt: null,
  });
  store.files.set(row.storageKey, { bytes, contentType });
  return row;
}

test.each([
  [
    "clip.mp4",
    "video/mp4",
    { container: "MP4", videoCodec: "H.264", audioCodec: "AAC", width: 720, height: 1280 },
  ],
  ["clip.mov", "video/quicktime", { container: "MOV", videoCodec: "H.264", audioCodec: null, width: 360 }],
  ["clip.webm", "video/webm", { container: "WebM", videoCodec: "VP9", audioCodec: null, height: 640 }],
  ["rotated.mp4", "video/mp4", { width: 1280, height: 720, rotation: 270 }],
])("%s is read and hashed", async (name, contentType, facts) => {
  const bytes = await fixture(name);
  const { id } = await storeUnchecked(bytes, name, contentType);
  expect(await checkMedia(id)).toBe("ready");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const ready = { ...facts, durationMs: 2000, framesPerSecond: 30, sha256, problem: null };
  expect(await getMedia(member, id)).toMatchObject(ready);
});

test.each([
  ["cut before its index", "clip.mov", "video/quicktime", 8000, /cut short/],
  ["cut after its index", "clip.mp4", "video/mp4", 15_000, /cut short/],
  ["cut in a WebM", "clip.webm", "video/webm", 5000, /cut short/],
  ["in Matroska", "clip.mkv", "video/mp4", undefined, /Matroska.*MP4, MOV and WebM/],
  ["without a picture", "sound.mp4", "video/mp4", undefined, /no picture/],
  ["a WebM that says it is an MP4", "clip.webm", "video/mp4", undefined, /WebM file.*\.webm/],
  ["a text", "README.md", "video/mp4", undefined, /not a video/],
])("a file is refused when it is %s", async (_, name, contentType, keptBytes, sentence) => {
  const bytes = (await fixture(name)).subarray(0, keptBytes);
  const { id } = await storeUnchecked(bytes, name, contentType);
  expect(await checkMedia(id)).toBe("refused");
  const { status, problem, sha256 } = await getMedia(member, id);
  expect({ status, sha256 }).toEqual({ status: "refused", sha256: null });
  expect(problem).toMatch(sentence);
});

test("noise after a good beginning is refused, not retried for ever", async () => {
  const bytes = await fixture("clip.mp4");
  bytes.fill(0xff, 40, 2000);
  const { id } = await storeUnchecked(bytes, "clip.mp4");
  expect(await checkMedia(id)).toBe("refused");
});

test("a file of another length than announced is refused", async () => {
  const row = await storeUnchecked(await fixture("clip.mp4"), "clip.mp4");
  store.files.set(row.storageKey, { bytes: new Uint8Array(10), contentType: "video/mp4" });
  expect(await checkMedia(row.id)).toBe("refused");
  expect((await getMedia(member, row.id)).problem).toMatch(/did not arrive whole/);
});

test("a store on a bad day leaves the video to be checked later", async () => {
  const { id } = await storeUnchecked(await fixture("clip.mp4"), "clip.mp4");
  store.failWith = 503;
  await expect(probeMedia(id)).rejects.toThrow(/503/);
  expect((await getMedia(member, id)).status).toBe("checking");
  store.failWith = null;
  expect(await checkMedia(id)).toBe("ready");
});

test("a check that runs twice finds the work done", async () => {
  const { id } = await storeUnchecked(await fixture("clip.mp4"), "clip.mp4");
  await checkMedia(id);
  store.files.clear();
  expect(await probeMedia(id)).toBe("ready");
  expect(await hashMedia(id)).toBe("ready");
});

test("a hash is not taken of what was not probed", async () => {
  const { id } = await storeUnchecked(await fixture("clip.mp4"), "clip.mp4");
  await expect(hashMedia(id)).rejects.toThrow(/before it is probed/);
});
