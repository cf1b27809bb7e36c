import { randomBytes } from "node:crypto";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { UTApi, UTFile } from "uploadthing/server";
import { afterAll, beforeAll, expect, it } from "vitest";
import { API_KEY, startTestApp, type TestApp } from "./testing/app.ts";
import { askOffset, BOUNDARY, presign, send } from "./testing/browser.ts";
import { fileUrl, randomKey, register, startTestStore, uploadUrl } from "./testing/test-store.ts";

const file = randomBytes(3_000_000);
const clip = { name: "Früh & spät.mp4", size: file.length, type: "video/mp4" };

let store: Awaited<ReturnType<typeof startTestStore>>;
let app: TestApp;

beforeAll(async () => {
  store = await startTestStore();
  app = await startTestApp({ ingestUrl: store.origin });
});

afterAll(async () => {
  await app.close();
  await store.remove();
});

async function storedBytes(key: string): Promise<Buffer> {
  return Buffer.from(await (await fetch(fileUrl(store.origin, key))).arrayBuffer());
}

function storedLength(key: string): Promise<number> {
  return stat(join(store.dataDir, "files", key, "data")).then(
    ({ size }) => size,
    () => 0,
  );
}

it("takes a file, tells the app and hands the app's answer to the browser", async () => {
  const { url, key } = await presign(app.origin, clip);
  expect(await askOffset(url)).toEqual({ status: 200, offset: "0" });

  const sent = await send(url, file);
  const { file: told, ownerId } = app.completed.find((hook) => hook.file.key === key)!;
  expect(sent).toMatchObject({ status: 200, body: { ufsUrl: `${store.origin}/f/${key}` } });
  expect(sent?.body.serverData).toEqual({ mediaKey: key });
  expect(ownerId).toBe("owner-1");
  expect(told).toMatchObject({ ...clip, key });
  expect((await storedBytes(key)).equals(file)).toBe(true);
});

it("goes on where a broken connection left off", async () => {
  const { url, key } = await presign(app.origin, clip);
  expect(await send(url, file, { cutAfter: 1_000_000 })).toBeNull();
  const { offset } = await askOffset(url);
  expect(offset).toBe("1000000");
  expect((await send(url, file, { from: 1_000_000 }))?.status).toBe(200);
  expect((await storedBytes(key)).equals(file)).toBe(true);
});

it("lets a returning browser take over from its own dead connection", async () => {
  const { url, key } = await presign(app.origin, clip);
  const stalled = send(url, file, { cutAfter: 500_000, cutDelayMs: 60_000 });
  await expect.poll(() => storedLength(key), { timeout: 10_000 }).toBe(500_000);
  expect((await askOffset(url)).offset).toBe("500000");
  expect(await stalled).toBeNull();
  expect((await send(url, file, { from: 500_000 }))?.status).toBe(200);
  expect((await storedBytes(key)).equals(file)).toBe(true);
});

it("gives the stored answer again when the first one was lost", async () => {
  const { url, key } = await presign(app.origin, clip);
  await send(url, file);
  expect((await askOffset(url)).offset).toBe(String(file.length));
  const again = await send(url, file, { from: file.length });
  expect(again).toMatchObject({ status: 200, body: { serverData: { mediaKey: key } } });
  expect(app.completed.filter((hook) => hook.file.key === key)).toHaveLength(1);
});

it("refuses to start anywhere but at its offset, and says where that is", async () => {
  const { url } = await presign(app.origin, clip);
  await send(url, file, { cutAfter: 100_000 });
  for (const from of [0, 99_999, 100_001, file.length]) {
    expect(await send(url, file, { from })).toMatchObject({
      status: 416,
      body: { error: "The upload has to go on at byte 100000." },
    });
  }
  expect((await askOffset(url)).offset).toBe("100000");
});

it("refuses a changed or expired address", async () => {
  const { url } = await presign(app.origin, clip);
  const larger = url.replace(/x-ut-file-size=\d+/, "x-ut-file-size=9");
  expect((await askOffset(larger)).status).toBe(403);
  expect((await send(larger, file))?.status).toBe(403);
  expect((await askOffset(url.slice(0, -1))).status).toBe(403);

  const key = randomKey();
  await register(store.origin, key);
  const expired = uploadUrl(store.origin, key, { size: 9, expires: Date.now() - 1 });
  expect(await send(expired, Buffer.alloc(9))).toMatchObject({
    status: 403,
    body: { error: "This address has expired." },
  });
});

it("refuses a key that the app has not announced", async () => {
  const url = uploadUrl(store.origin, randomKey(), { size: 9 });
  expect((await askOffset(url)).status).toBe(404);
  expect((await send(url, Buffer.alloc(9)))?.status).toBe(404);
});

it("takes what the app sends by itself, and tells nobody", async () => {
  const token = Buffer.from(JSON.stringify({ apiKey: API_KEY, appId: "local", regions: ["local"] }));
  const api = new UTApi({ token: token.toString("base64"), ingestUrl: store.origin, logLevel: "None" });
  const hooksBefore = app.completed.length;
  const photo = new UTFile([file], "photo.jpg", { type: "image/jpeg" });
  const { data, error } = await api.uploadFiles(photo);
  expect(error).toBeNull();
  const read = await fetch(fileUrl(store.origin, data!.key));
  expect(read.headers.get("content-type")).toBe("image/jpeg");
  expect(Buffer.from(await read.arrayBuffer()).equals(file)).toBe(true);
  expect(app.completed).toHaveLength(hooksBefore);

  const stranger = Buffer.from(JSON.stringify({ apiKey: "sk_other", appId: "local", regions: ["local"] }));
  const refused = new UTApi({
    token: stranger.toString("base64"),
    ingestUrl: store.origin,
    logLevel: "None",
  });
  expect((await refused.uploadFiles(photo)).data).toBeNull();
});

it("keeps a key for the first address seen", async () => {
  const key = randomKey();
  await register(store.origin, key);
  const first = uploadUrl(store.origin, key, { size: file.length });
  const second = uploadUrl(store.origin, key, { size: file.length, name: "other.mp4" });
  expect((await askOffset(first)).status).toBe(200);
  expect((await askOffset(second)).status).toBe(409);
  expect((await send(second, file))?.status).toBe(409);
  expect((await send(first, file))?.status).toBe(200);
});

it("does not stop an upload for another address that met the same key", async () => {
  const key = randomKey();
  await register(store.origin, key);
  const first = uploadUrl(store.origin, key, { size: file.length });
  let isOver = false;
  const running = send(first, file, { cutAfter: 500_000, cutDelayMs: 60_000 }).then(() => {
    isOver = true;
  });
  await expect.poll(() => storedLength(key), { timeout: 10_000 }).toBe(500_000);
  const second = uploadUrl(store.origin, key, { size: file.length, name: "other.mp4" });
  expect((await askOffset(second)).status).toBe(409);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(isOver).toBe(false);
  expect((await askOffset(first)).offset).toBe("500000");
  await running;
});

it("refuses a file of another size than announced and keeps nothing of it", async () => {
  const { url } = await presign(app.origin, clip);
  for (const size of [file.length - 1, file.length + 1, 0]) {
    const sent = await send(url, Buffer.alloc(size));
    expect(sent).toMatchObject({ status: 400, body: { error: expect.stringContaining("size") } });
  }
  expect((await askOffset(url)).offset).toBe("0");
});

it("drops what came in a form that does not end as it should", async () => {
  const { url } = await presign(app.origin, clip);
  const sent = await send(url, file, { trailer: `\r\n--${"x".repeat(BOUNDARY.length)}--\r\n` });
  expect(sent).toMatchObject({ status: 400, body: { error: "The form is not complete." } });
  expect((await askOffset(url)).offset).toBe("0");
});

it.each([
  [{ "content-type": "video/mp4" }, 400],
  [{ range: "bytes=0-9" }, 400],
  [{ range: "bytes=a-" }, 400],
])("refuses the headers %j", async (headers, status) => {
  const { url } = await presign(app.origin, clip);
  expect((await send(url, file, { headers }))?.status).toBe(status);
});

it("refuses a part whose head has no end", async () => {
  const { url } = await presign(app.origin, clip);
  expect(await send(url, file, { fileName: "x".repeat(9_000) })).toMatchObject({
    status: 400,
    body: { error: "The head of the form's part is too long." },
  });
});

it.each([
  [{ size: 0 }, 400],
  [{ size: "many" }, 400],
  [{ size: 4_000_000_001 }, 413],
  [{ size: 9, type: "text/html" }, 415],
  [{ size: 9, type: "image/svg+xml" }, 415],
  [{ size: 9, type: "video/mp4\r\nset-cookie: a=b" }, 415],
])("refuses the upload %j", async (upload, status) => {
  const key = randomKey();
  await register(store.origin, key);
  expect((await askOffset(uploadUrl(store.origin, key, upload))).status).toBe(status);
});

it("accepts the largest file TikTok takes", async () => {
  const key = randomKey();
  await register(store.origin, key);
  expect((await askOffset(uploadUrl(store.origin, key, { size: 4_000_000_000 }))).status).toBe(200);
});

it("says so when the disk has no room", async () => {
  const full = await startTestStore({ diskReserveBytes: Number.MAX_SAFE_INTEGER });
  const key = randomKey();
  await register(full.origin, key);
  const sent = await send(uploadUrl(full.origin, key, { size: 9 }), Buffer.alloc(9));
  expect(sent).toEqual({ status: 507, body: { error: "The server's disk has no room for this file." } });
  await full.remove();
});

it("lets pages of any origin send files and read the offset", async () => {
  const { url } = await presign(app.origin, clip);
  const preflight = await fetch(url, { method: "OPTIONS" });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get("access-control-allow-origin")).toBe("*");
  expect(preflight.headers.get("access-control-allow-methods")).toContain("PUT");
  for (const name of ["range", "content-type", "x-uploadthing-version", "b3", "traceparent"]) {
    expect(preflight.headers.get("access-control-allow-headers")).toContain(name);
  }
  const head = await fetch(url, { method: "HEAD" });
  expect(head.headers.get("access-control-expose-headers")).toContain("x-ut-range-start");
});
