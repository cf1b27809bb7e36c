import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDb, db } from "@/db";
import { media, mediaImports } from "@/db/schema";
import { getEnv } from "@/lib/env";
import { startFileStoreProcess } from "@/lib/storage/testing/file-store";
import { createTestMember } from "@/lib/workspaces/testing";
import type { Member } from "@/lib/workspaces/types";
import { checkMedia } from "./check-media";
import { deleteMedia } from "./delete-media";
import { expectFile } from "./expect-file";
import { fetchImport } from "./fetch-import";
import { finishImport } from "./finish-import";
import { failImport } from "./import-state";
import { inspectImport } from "./inspect-import";
import { openMediaFile } from "./open-stored";
import { countMedia, getMedia, listMedia } from "./queries";
import { findFilesToRemove, removeFiles, TAKE_BACK_MS } from "./remove-files";
import { removeImport, retryImport } from "./remove-import";
import { restoreMedia } from "./restore-media";
import { searchMedia } from "./search-media";
import { getStorage } from "./storage";
import { getStorageUse } from "./storage-use";
import {
  type OriginAnswer,
  runImport,
  serveWell,
  silenceImport,
  startTestOrigin,
  type TestOrigin,
} from "./testing-origin";

let store: Awaited<ReturnType<typeof startFileStoreProcess>>;
let origin: TestOrigin;
let clip: Buffer;
let heic: Buffer;
let member: Member;

beforeAll(async () => {
  store = await startFileStoreProcess();
  origin = await startTestOrigin();
  Object.assign(getEnv(), { FILESTORE_URL: store.origin, IMPORT_ALLOWED_HOSTS: [origin.host] });
  clip = await readFile(join(import.meta.dirname, "fixtures", "clip.mp4"));
  heic = await readFile(join(import.meta.dirname, "fixtures", "photo.heic"));
  member = await createTestMember();
});
afterAll(async () => {
  await origin.close();
  await store.close();
  await closeDb();
});

async function expectAt(answer: OriginAnswer, { name = "clip.mp4", asked = member, title = "" } = {}) {
  const path = `/${randomUUID()}/${name}`;
  origin.answers.set(path, answer);
  const address = `http://${origin.host}${path}`;
  return db.transaction((tx) => expectFile(tx, asked, { address, ...(title && { name: title }) }));
}

async function rowsOf(asked: Member) {
  return db.select().from(media).where(eq(media.workspaceId, asked.workspaceId));
}

test("a place is there at once, and the file that arrives is that very one", async () => {
  const own = await createTestMember();
  const { importId, mediaId, kind } = await expectAt(serveWell(clip), { asked: own });
  expect(kind).toBe("video");
  expect(await getMedia(own, mediaId)).toMatchObject({ status: "fetching", name: "clip.mp4", sizeBytes: 0 });
  expect(await runImport(importId)).toBe("stored");
  expect(await checkMedia(mediaId)).toBe("ready");
  expect(await rowsOf(own)).toMatchObject([{ id: mediaId, status: "ready", sizeBytes: clip.length }]);
});

test("a place is filled once, however often a run says that it is done", async () => {
  const own = await createTestMember();
  const { importId, mediaId } = await expectAt(serveWell(clip), { asked: own });
  const runId = randomUUID();
  await inspectImport(importId, runId);
  while ((await fetchImport(importId, runId)) !== "stored");
  const twice = await Promise.all([finishImport(importId, runId), finishImport(importId, runId)]);
  expect(twice).toContainEqual({ mediaId });
  expect(await finishImport(importId, runId)).toEqual({ mediaId });
  expect(await rowsOf(own)).toHaveLength(1);
});

test("a run that was killed before it said so is made good by the next one", async () => {
  const own = await createTestMember();
  const { importId, mediaId } = await expectAt(serveWell(clip), { asked: own });
  const dead = randomUUID();
  await inspectImport(importId, dead);
  while ((await fetchImport(importId, dead)) !== "stored");
  expect(await finishImport(importId, randomUUID())).toBeNull();
  await silenceImport(importId);
  expect(await runImport(importId)).toBe("stored");
  expect(await rowsOf(own)).toMatchObject([{ id: mediaId, status: "checking", sizeBytes: clip.length }]);
});

test("the kind is guessed by the name, and put right by the first bytes", async () => {
  const { importId, mediaId, kind } = await expectAt(serveWell(heic), { name: "download" });
  expect(kind).toBe("video");
  expect(await inspectImport(importId, randomUUID())).toBe("fetch");
  expect(await getMedia(member, mediaId)).toMatchObject({
    ...{ status: "fetching", kind: "photo", name: "download.heic", contentType: "image/heic" },
  });
});

test("a photo in HEIC becomes what TikTok takes", async () => {
  const { importId, mediaId, kind } = await expectAt(serveWell(heic), { name: "IMG_1.heic" });
  expect(kind).toBe("photo");
  expect(await runImport(importId)).toBe("stored");
  expect(await checkMedia(mediaId)).toBe("ready");
  expect((await getMedia(member, mediaId)).prepared).toMatchObject({ contentType: "image/jpeg" });
});

test("a name that was given stays, with the extension that is true", async () => {
  const { importId, mediaId } = await expectAt(
    (request, response) => {
      response.setHeader("content-disposition", 'attachment; filename="server.mp4"');
      serveWell(clip)(request, response);
    },
    { title: "Launch film" },
  );
  await runImport(importId);
  expect(await getMedia(member, mediaId)).toMatchObject({ name: "Launch film.mp4" });
});

test("what cannot be fetched is refused with the reason, and waits again when it is tried again", async () => {
  const path = `/${randomUUID()}.mp4`;
  const { importId, mediaId } = await db.transaction((tx) =>
    expectFile(tx, member, { address: `http://${origin.host}${path}` }),
  );
  expect(await runImport(importId)).toBe("failed");
  const place = await getMedia(member, mediaId);
  expect(place).toMatchObject({ status: "refused" });
  expect(place.problem).toMatch(/has no such file/);
  await retryImport(member, importId);
  expect(await getMedia(member, mediaId)).toMatchObject({ status: "fetching", problem: null });
  origin.answers.set(path, serveWell(clip));
  expect(await runImport(importId)).toBe("stored");
  expect(await getMedia(member, mediaId)).toMatchObject({ status: "checking" });
});

test("what another run says of an import changes no place", async () => {
  const { importId, mediaId } = await expectAt(serveWell(clip));
  await inspectImport(importId, randomUUID());
  await failImport(importId, randomUUID(), "Not yours.");
  expect(await getMedia(member, mediaId)).toMatchObject({ status: "fetching", problem: null });
});

test("called off, whoever waits for it is told", async () => {
  const { importId, mediaId } = await expectAt(serveWell(clip));
  await removeImport(member, importId);
  expect(await getMedia(member, mediaId)).toMatchObject({
    ...{ status: "refused", problem: "The file was called off before it arrived." },
  });
  expect(await runImport(importId)).toBe("gone");
});

test("a place that is deleted calls its import off, and has no file to remove", async () => {
  const { importId, mediaId } = await expectAt(serveWell(clip));
  await inspectImport(importId, randomUUID());
  expect(await deleteMedia(member, [mediaId])).toMatchObject({ deletedIds: [mediaId] });
  expect(await runImport(importId)).toBe("gone");
  await restoreMedia(member, [mediaId]);
  expect(await getMedia(member, mediaId)).toMatchObject({ status: "refused" });
  await deleteMedia(member, [mediaId]);
  const later = new Date(Date.now() + TAKE_BACK_MS + 60_000);
  expect(await findFilesToRemove(later, 100)).toContain(mediaId);
  expect(await removeFiles([mediaId], later)).toBe(1);
});

test("a place that is deleted while its last part arrives leaves nothing behind", async () => {
  const { importId, mediaId } = await expectAt(serveWell(clip));
  const runId = randomUUID();
  await inspectImport(importId, runId);
  while ((await fetchImport(importId, runId)) !== "stored");
  const [row] = await db.select().from(mediaImports).where(eq(mediaImports.id, importId));
  await db.update(media).set({ deletedAt: new Date() }).where(eq(media.id, mediaId));
  expect(await finishImport(importId, runId)).toBeNull();
  expect(await getStorage("local").stat(row?.storageKey ?? "")).toBeNull();
});

test("the library neither lists, counts, finds nor opens what is on its way", async () => {
  const own = await createTestMember();
  const { mediaId } = await expectAt(serveWell(clip), { asked: own, title: "Harbour" });
  expect((await listMedia(own)).items).toEqual([]);
  expect(await countMedia(own)).toBe(0);
  expect(await searchMedia(own, "harbour")).toEqual([]);
  expect(await getStorageUse(own)).toMatchObject({ video: { count: 0 } });
  await expect(openMediaFile(own, mediaId, { method: "GET" })).rejects.toMatchObject({ code: "not-found" });
});

test("the same place asked for twice is one", async () => {
  const own = await createTestMember();
  const mediaId = randomUUID();
  const file = { address: "https://files.example/clip.mp4", mediaId };
  const ask = () => db.transaction((tx) => expectFile(tx, own, file));
  expect(await ask()).toEqual(await ask());
  expect(await rowsOf(own)).toHaveLength(1);
});

test("analysts cannot have a file brought, and nobody by an id of another workspace", async () => {
  const analyst = await createTestMember({ role: "analyst", workspaceId: member.workspaceId });
  const address = "https://files.example/clip.mp4";
  const asAnalyst = db.transaction((tx) => expectFile(tx, analyst, { address }));
  await expect(asAnalyst).rejects.toMatchObject({ code: "forbidden" });
  const { mediaId } = await expectAt(serveWell(clip));
  const stranger = await createTestMember();
  await expect(db.transaction((tx) => expectFile(tx, stranger, { address, mediaId }))).rejects.toThrow();
});
