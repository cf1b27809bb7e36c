import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { send } from "./testing/browser.ts";
import { callApi, fileUrl, randomKey, register, startTestStore, uploadUrl } from "./testing/test-store.ts";

const SIZE = 1_000_000;
const file = randomBytes(SIZE);

let store: Awaited<ReturnType<typeof startTestStore>>;
const key = randomKey();

beforeAll(async () => {
  store = await startTestStore();
  await register(store.origin, key);
  await send(uploadUrl(store.origin, key, { size: SIZE }), file);
});

afterAll(() => store.remove());

function get(range?: string, init: RequestInit = {}): Promise<Response> {
  return fetch(fileUrl(store.origin, key), { ...init, headers: range ? { range } : {} });
}

it("serves a whole file so that a browser can play but never run it", async () => {
  const response = await get();
  expect(response.status).toBe(200);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "accept-ranges": "bytes",
    "content-disposition": "inline",
    "content-length": String(SIZE),
    "content-security-policy": "sandbox; default-src 'none'",
    "content-type": "video/mp4",
    "x-content-type-options": "nosniff",
  });
  expect(Buffer.from(await response.arrayBuffer()).equals(file)).toBe(true);
});

it.each([
  ["bytes=0-0", 0, 0],
  ["bytes=10-19", 10, 19],
  ["bytes=999990-", 999_990, 999_999],
  ["bytes=-10", 999_990, 999_999],
  ["bytes=-2000000", 0, 999_999],
  ["bytes=999999-5000000", 999_999, 999_999],
])("serves the range %s", async (range, first, last) => {
  const response = await get(range);
  expect(response.status).toBe(206);
  expect(response.headers.get("content-range")).toBe(`bytes ${first}-${last}/${SIZE}`);
  expect(response.headers.get("content-length")).toBe(String(last - first + 1));
  expect(Buffer.from(await response.arrayBuffer()).equals(file.subarray(first, last + 1))).toBe(true);
});

it.each(["bytes=1000000-", "bytes=1000000-1000001", "bytes=-0"])("has no range %s", async (range) => {
  const response = await get(range);
  expect(response.status).toBe(416);
  expect(response.headers.get("content-range")).toBe(`bytes */${SIZE}`);
});

it.each(["bytes=0-1,5-6", "bytes=-", "bytes=9-3", "items=0-1", "bytes=a-b"])(
  "answers %s with the whole file",
  async (range) => {
    const response = await get(range);
    expect(response.status).toBe(200);
    expect((await response.arrayBuffer()).byteLength).toBe(SIZE);
  },
);

it("answers HEAD with the length alone", async () => {
  const response = await get("bytes=0-9", { method: "HEAD" });
  expect(response.status).toBe(200);
  expect(response.headers.get("content-length")).toBe(String(SIZE));
  expect(await response.text()).toBe("");
});

it("serves nothing without a valid signature", async () => {
  const url = fileUrl(store.origin, key);
  const other = fileUrl(store.origin, randomKey());
  const statuses = [
    `${store.origin}/f/${key}`,
    url.replace(/expires=\d/, "expires=9"),
    url.replace(/.$/, (digit) => (digit === "0" ? "1" : "0")),
    `${url.split("?")[0]}?${other.split("?")[1]}`,
    fileUrl(store.origin, key, Date.now() - 1),
  ].map(async (address) => (await fetch(address)).status);
  expect(await Promise.all(statuses)).toEqual([403, 403, 403, 403, 403]);
});

it("does not serve what is not there or not complete", async () => {
  const unfinished = randomKey();
  await register(store.origin, unfinished);
  await send(uploadUrl(store.origin, unfinished, { size: SIZE }), file, { cutAfter: 500_000 });
  expect((await fetch(fileUrl(store.origin, unfinished))).status).toBe(404);
  expect((await fetch(fileUrl(store.origin, randomKey()))).status).toBe(404);
});

it("stays well when a reader leaves in the middle", async () => {
  const stop = new AbortController();
  const response = await get(undefined, { signal: stop.signal });
  await response.body?.getReader().read();
  stop.abort();
  expect((await get("bytes=0-9")).status).toBe(206);
});

it("serves nothing after the file was deleted", async () => {
  const doomed = randomKey();
  await register(store.origin, doomed);
  await send(uploadUrl(store.origin, doomed, { size: 9, type: "image/jpeg" }), Buffer.alloc(9));
  const before = await fetch(fileUrl(store.origin, doomed));
  expect(before.headers.get("content-type")).toBe("image/jpeg");
  await callApi(store.origin, "/v6/deleteFiles", { fileKeys: [doomed] });
  expect((await fetch(fileUrl(store.origin, doomed))).status).toBe(404);
});

it.each([
  ["POST", "/f/KEY", 405],
  ["DELETE", "/KEY", 405],
  ["GET", "/route-metadata", 405],
  ["GET", "/", 404],
  ["GET", "/f/..%2f..%2fetc%2fpasswd", 404],
  ["GET", "/f/short", 404],
])("refuses %s %s", async (method, path, status) => {
  expect((await fetch(store.origin + path.replace("KEY", key), { method })).status).toBe(status);
});
