import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createLocalToken, createStorage, READ_MAX_BYTES, type Storage, StorageError } from "./index";
import { API_KEY, startFileStoreProcess, upload } from "./testing/file-store";

const bytes = Uint8Array.from(randomBytes(200_000));
const unknownKey = "0".repeat(48);

let store: Awaited<ReturnType<typeof startFileStoreProcess>>;
let storage: Storage;
let key: string;

beforeAll(async () => {
  store = await startFileStoreProcess();
  const token = createLocalToken(API_KEY);
  storage = createStorage({ token, apiUrl: store.origin, filesOrigin: store.origin });
  key = await upload(store.origin, bytes);
});

afterAll(() => store.close());

it("says how long a file is and what it is", async () => {
  expect(await storage.stat(key)).toEqual({ sizeBytes: 200_000, contentType: "video/mp4" });
});

it("finds nothing under an unknown key", async () => {
  expect(await storage.stat(unknownKey)).toBeNull();
});

it("streams exactly the asked range", async () => {
  const body = await storage.openRange(key, { firstByte: 1_000, lastByte: 150_999 });
  const read = new Uint8Array(await new Response(body).arrayBuffer());
  expect(Buffer.compare(read, bytes.subarray(1_000, 151_000))).toBe(0);
});

it("reads a piece into memory", async () => {
  const piece = await storage.readRange(key, 199_000, 199_999);
  expect(Buffer.compare(piece, bytes.subarray(199_000))).toBe(0);
});

it("refuses to hold a large piece in memory", async () => {
  await expect(storage.readRange(key, 0, READ_MAX_BYTES)).rejects.toMatchObject({ code: "bad_range" });
});

it("refuses a range beyond the end of the file", async () => {
  const beyond = storage.openRange(key, { firstByte: 199_999, lastByte: 200_000 });
  await expect(beyond).rejects.toMatchObject({ code: "range_mismatch", kind: "refused" });
  const outside = storage.openRange(key, { firstByte: 200_000, lastByte: 200_001 });
  await expect(outside).rejects.toMatchObject({ code: "http_416", kind: "refused" });
});

it("says that the file is gone", async () => {
  const opened = storage.openRange(unknownKey, { firstByte: 0, lastByte: 1 });
  await expect(opened).rejects.toBeInstanceOf(StorageError);
  await expect(storage.open(unknownKey)).rejects.toMatchObject({ code: "http_404", kind: "gone" });
});

it("passes status, type and range on for a browser", async () => {
  const response = await storage.open(key, { range: "bytes=-100" });
  expect(response.status).toBe(206);
  expect(Object.fromEntries(response.headers)).toEqual({
    "accept-ranges": "bytes",
    "content-length": "100",
    "content-range": "bytes 199900-199999/200000",
    "content-type": "video/mp4",
    "x-content-type-options": "nosniff",
  });
  expect(Buffer.compare(new Uint8Array(await response.arrayBuffer()), bytes.subarray(199_900))).toBe(0);
  const outside = await storage.open(key, { range: "bytes=200000-" });
  expect(outside.status).toBe(416);
  expect(outside.headers.get("content-range")).toBe("bytes */200000");
});

it("passes the head of a file on without its bytes", async () => {
  const response = await storage.open(key, { method: "HEAD" });
  expect(response.status).toBe(200);
  expect(response.headers.get("content-length")).toBe("200000");
  expect(await response.text()).toBe("");
});

it("signs an address that a browser can play for as long as asked", async () => {
  const response = await fetch(storage.signedUrl(key, 60));
  expect(response.status).toBe(200);
  expect((await response.arrayBuffer()).byteLength).toBe(200_000);
  expect(() => storage.signedUrl(key, 7 * 24 * 60 * 60 + 1)).toThrow("seven days");
  expect(() => storage.signedUrl(key, 0)).toThrow("seven days");
});

it("deletes files, also when they are already gone", async () => {
  const keys = [await upload(store.origin, bytes.slice(0, 10), "image/jpeg"), unknownKey];
  await storage.deleteFiles(keys);
  expect(await storage.stat(keys[0]!)).toBeNull();
  await storage.deleteFiles(keys);
});

it("takes a file of the app's own and gives it back", async () => {
  const file = { name: "Früh & spät.jpg", contentType: "image/jpeg", bytes };
  const { storageKey } = await storage.uploadFile(file);
  expect(await storage.stat(storageKey)).toEqual({ sizeBytes: 200_000, contentType: "image/jpeg" });
  const again = await storage.uploadFile(file);
  expect(again.storageKey).not.toBe(storageKey);
  await storage.deleteFiles([storageKey]);
  expect(await storage.stat(storageKey)).toBeNull();
  expect(await storage.stat(again.storageKey)).not.toBeNull();
});

it("is refused what is neither a video nor a photo", async () => {
  const page = storage.uploadFile({ name: "a.html", contentType: "text/html", bytes });
  await expect(page).rejects.toMatchObject({ code: "http_415", kind: "refused" });
});

it("is refused with another API key", async () => {
  const stranger = createStorage({
    token: createLocalToken("sk_test_somebody_else"),
    apiUrl: store.origin,
    filesOrigin: store.origin,
  });
  await expect(stranger.stat(key)).rejects.toMatchObject({ code: "http_403", kind: "refused" });
  const own = stranger.uploadFile({ name: "a.jpg", contentType: "image/jpeg", bytes });
  await expect(own).rejects.toMatchObject({ code: "http_403", kind: "refused" });
  await expect(stranger.deleteFiles([key])).rejects.toMatchObject({ code: "http_401", kind: "refused" });
});
