import { UTApi } from "uploadthing/server";
import { afterAll, beforeAll, expect, it } from "vitest";
import { API_KEY } from "./testing/app.ts";
import { send } from "./testing/browser.ts";
import { callApi, randomKey, register, startTestStore, uploadUrl } from "./testing/test-store.ts";

let store: Awaited<ReturnType<typeof startTestStore>>;
let api: UTApi;

beforeAll(async () => {
  store = await startTestStore({ callbackOrigins: ["http://app.test"] });
  const token = JSON.stringify({ apiKey: API_KEY, appId: "local", regions: ["local"] });
  api = new UTApi({ token: Buffer.from(token).toString("base64"), apiUrl: store.origin, logLevel: "None" });
});

afterAll(() => store.remove());

const fromApp = { callbackUrl: "http://app.test/api/uploadthing" };

async function uploadFile(sizeBytes = 9): Promise<string> {
  const key = randomKey();
  await register(store.origin, key, fromApp);
  await send(uploadUrl(store.origin, key, { size: sizeBytes }), Buffer.alloc(sizeBytes));
  return key;
}

it("deletes files for the SDK, and counts only those that were there", async () => {
  const keys = [await uploadFile(), await uploadFile()];
  expect(await api.deleteFiles([...keys, randomKey(), "../../etc"])).toEqual({
    success: true,
    deletedCount: 2,
  });
  expect(await api.deleteFiles(keys)).toEqual({ success: true, deletedCount: 0 });
});

it("deletes a file whose upload is still running", async () => {
  const key = randomKey();
  await register(store.origin, key, fromApp);
  const url = uploadUrl(store.origin, key, { size: 1_000_000 });
  const stalled = send(url, Buffer.alloc(1_000_000), { cutAfter: 500_000, cutDelayMs: 60_000 });
  await expect
    .poll(async () => (await api.listFiles()).files.find((file) => file.key === key)?.size, {
      timeout: 10_000,
    })
    .toBe(1_000_000);
  expect(await api.deleteFiles(key)).toEqual({ success: true, deletedCount: 1 });
  expect(await stalled).toBeNull();
  expect((await fetch(url, { method: "HEAD" })).status).toBe(404);
});

it("lists files for the SDK in pages", async () => {
  const keys = [await uploadFile(10), await uploadFile(11)];
  const announced = randomKey();
  await register(store.origin, announced, fromApp);

  const { files, hasMore } = await api.listFiles();
  expect(hasMore).toBe(false);
  expect(files.find((file) => file.key === keys[1])).toMatchObject({
    name: "clip.mp4",
    size: 11,
    status: "Uploaded",
  });
  expect(files.find((file) => file.key === announced)).toMatchObject({ status: "Uploading" });
  const first = await api.listFiles({ limit: 1 });
  expect(first.hasMore).toBe(true);
  expect(first.files).toEqual(files.slice(0, 1));
  const rest = await api.listFiles({ offset: 1 });
  expect(rest).toEqual({ hasMore: false, files: files.slice(1) });
});

it("answers nobody without the API key", async () => {
  for (const path of ["/route-metadata", "/callback-result", "/v6/deleteFiles", "/v6/listFiles"]) {
    expect((await callApi(store.origin, path, {}, "sk_wrong")).status).toBe(401);
    expect((await fetch(store.origin + path, { method: "POST" })).status).toBe(401);
  }
});

it("announces a key only once", async () => {
  const key = randomKey();
  expect((await register(store.origin, key, fromApp)).status).toBe(200);
  expect((await register(store.origin, key, fromApp)).status).toBe(409);
});

it.each([
  [{ callbackUrl: "http://app.test.evil.example/api" }, 403],
  [{ callbackUrl: "http://169.254.169.254/latest/meta-data" }, 403],
  [{ callbackUrl: "file:///etc/passwd" }, 400],
  [{ ...fromApp, isDev: true }, 400],
  [{ ...fromApp, fileKeys: ["../secret"] }, 400],
  [{ ...fromApp, fileKeys: Array.from({ length: 1_001 }, randomKey) }, 400],
  [{ ...fromApp, metadata: { text: "x".repeat(300_000) } }, 413],
])("refuses to announce %#", async (route, status) => {
  expect((await register(store.origin, randomKey(), route)).status).toBe(status);
});

it("takes no result for a file that is not stored", async () => {
  const key = randomKey();
  await register(store.origin, key, fromApp);
  for (const fileKey of [key, randomKey()]) {
    expect((await callApi(store.origin, "/callback-result", { fileKey, callbackData: 1 })).status).toBe(404);
  }
});

it("says that it is well", async () => {
  expect(await (await fetch(`${store.origin}/health`)).json()).toEqual({ ok: true });
});
