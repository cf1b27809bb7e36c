import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type FileStore, startFileStore } from "./server.ts";
import { API_KEY, startTestApp, type TestApp } from "./testing/app.ts";
import { askOffset, presign, send } from "./testing/browser.ts";

let dataDir: string;
let store: FileStore;
let app: TestApp;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "filestore-upload-"));
  store = await startFileStore({
    dataDir,
    apiKey: API_KEY,
    answerWaitMs: 3_000,
    hookRetryFirstMs: 50,
    log: console.log,
  });
  app = await startTestApp({ ingestUrl: store.origin });
});

afterAll(async () => {
  await app.close();
  await store.close();
  await rm(dataDir, { recursive: true });
});

it("takes a file, tells the app and hands the app's answer to the browser", async () => {
  const file = randomBytes(300_000);
  const { url, key } = await presign(app.origin, {
    name: "Früh & spät.mp4",
    size: file.length,
    type: "video/mp4",
  });
  expect(await askOffset(url)).toEqual({ status: 200, offset: "0" });
  const sent = await send(url, file);
  expect(sent).toMatchObject({ status: 200, body: { serverData: { mediaId: "media-1" } } });
  expect(app.completed).toMatchObject([
    { ownerId: "owner-1", file: { key, name: "Früh & spät.mp4", size: 300_000, type: "video/mp4" } },
  ]);
});
