import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { unstable_doesMiddlewareMatch } from "next/experimental/testing/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createPullUrl, PULL_URL_LIFE_MS } from "@/lib/media/media-url";
import { PROBE_CONTENT_TYPE, PROBE_MEDIA_ID, probeBytes } from "@/lib/media/pull-probe";
import { createTestMedia } from "@/lib/media/testing";
import { startTestStore, type TestStore } from "@/lib/media/testing-store";
import { createTestMember } from "@/lib/workspaces/testing";
import { config } from "@/proxy";
import { serveToTikTok } from "./serve-to-tiktok";

const bytes = Uint8Array.from({ length: 1000 }, (_, at) => at % 251);
let store: TestStore;
let door: Server;

beforeAll(async () => {
  store = await startTestStore();
  door = createServer((request, response) => {
    const [, , , token, name] = (request.url ?? "").split("/");
    const asked = Object.assign(request, { query: { token, name } });
    serveToTikTok(asked, response).catch(() => response.destroy());
  }).listen(0, "127.0.0.1");
  await once(door, "listening");
  process.env.FILESTORE_URL = store.origin;
});
afterAll(async () => {
  door.closeAllConnections();
  door.close();
  await store.stop();
});

async function createClip(overrides: Parameters<typeof createTestMedia>[1] = {}) {
  const media = await createTestMedia(await createTestMember(), { sizeBytes: bytes.length, ...overrides });
  store.files.set(media.storageKey, { bytes, contentType: "application/octet-stream" });
  return media;
}

function urlOf(media: { id: string; contentType: string }, lifeMs = PULL_URL_LIFE_MS) {
  return createPullUrl(media, { expiresAt: new Date(Date.now() + lifeMs) });
}

/** Over a real wire: what arrives counts, not what was meant to be sent. */
function call(url: string, init: RequestInit = {}): Promise<Response> {
  const { port } = door.address() as AddressInfo;
  return fetch(`http://127.0.0.1:${port}${new URL(url).pathname}`, { redirect: "manual", ...init });
}

test("TikTok gets the whole video, with its true type and length, and no session", async () => {
  const answer = await call(urlOf(await createClip()));
  expect(answer.status).toBe(200);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-type": "video/mp4",
    "content-length": "1000",
    "accept-ranges": "bytes",
    "x-robots-tag": "noindex",
    "x-content-type-options": "nosniff",
    "content-security-policy": "sandbox; default-src 'none'",
    "content-disposition": "inline",
  });
  expect(answer.headers.has("content-encoding")).toBe(false);
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes);
});

test("no copy of it is kept for longer than the address lives", async () => {
  const answer = await call(urlOf(await createClip(), 90_500));
  expect(answer.headers.get("cache-control")).toMatch(/^private, max-age=(90|89), no-transform$/);
});

test("a part is answered as a part", async () => {
  const answer = await call(urlOf(await createClip()), { headers: { range: "bytes=10-19" } });
  expect(answer.status).toBe(206);
  expect(answer.headers.get("content-range")).toBe("bytes 10-19/1000");
  expect(answer.headers.get("content-length")).toBe("10");
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes.slice(10, 20));
});

test("a part that does not exist is said not to", async () => {
  const answer = await call(urlOf(await createClip()), { headers: { range: "bytes=1000-" } });
  expect(answer.status).toBe(416);
});

test.each([
  ["several parts", "bytes=0-1,5-6"],
  ["parts in no unit we know", "pieces=0-1"],
  ["a part with endless numbers", `bytes=${"0".repeat(200)}-1`],
  ["a part without an end", "bytes=-"],
])("%s are answered with the whole file", async (_, range) => {
  const answer = await call(urlOf(await createClip()), { headers: { range } });
  expect(answer.status).toBe(200);
  expect((await answer.arrayBuffer()).byteLength).toBe(1000);
});

test("a part of a file in some other state is answered with the whole file", async () => {
  const headers = { range: "bytes=0-1", "if-range": '"other"' };
  expect((await call(urlOf(await createClip()), { headers })).status).toBe(200);
});

test("asked for the head alone, there are the same headers and no body", async () => {
  const url = urlOf(await createClip(), PULL_URL_LIFE_MS + 500);
  const [head, whole] = [await call(url, { method: "HEAD" }), await call(url)];
  expect(head.status).toBe(200);
  const ours = ({ headers }: Response) =>
    Object.entries(Object.fromEntries(headers)).filter(
      ([name]) => !["date", "connection", "keep-alive"].includes(name),
    );
  expect(ours(head)).toEqual(ours(whole));
  expect(head.headers.get("content-length")).toBe("1000");
  expect(await head.text()).toBe("");
});

test("of a photo TikTok gets the picture that was prepared for it", async () => {
  const storageKey = randomUUID();
  const prepared = { width: 8, height: 8, sha256: "ab".repeat(32), changes: [], sizeBytes: 1000 };
  const photo = await createClip({
    kind: "photo",
    contentType: "image/png",
    prepared: { ...prepared, storageKey, contentType: "image/jpeg" },
  });
  store.files.set(storageKey, { bytes: bytes.toReversed(), contentType: "image/jpeg" });
  const answer = await call(urlOf({ id: photo.id, contentType: "image/jpeg" }));
  expect(answer.headers.get("content-type")).toBe("image/jpeg");
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes.toReversed());
});

test("an expired, a forged and an unknown address are all not found, without a word more", async () => {
  const media = await createClip();
  const forged = urlOf(media).replace(/pull\/(.)/, (_, first) => `pull/${first === "_" ? "-" : "_"}`);
  const urls = [urlOf(media, -1), forged, urlOf({ id: randomUUID(), contentType: "video/mp4" })];
  for (const url of urls) {
    const answer = await call(url);
    expect(answer.status).toBe(404);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(await answer.text()).toBe("Not found.\n");
  }
});

test("what was not checked, or left the library, is not found", async () => {
  for (const overrides of [
    { status: "checking" },
    { status: "refused" },
    { deletedAt: new Date() },
  ] as const) {
    expect((await call(urlOf(await createClip(overrides)))).status).toBe(404);
  }
});

test("when the store is out, TikTok is told to try later, not that the file is gone", async () => {
  const url = urlOf(await createClip());
  store.failWith = 503;
  const answer = await call(url);
  store.failWith = null;
  expect(answer.status).toBe(503);
});

test("when TikTok hangs up, the store is not read on", async () => {
  const url = urlOf(await createClip());
  const endless = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "video/mp4", "content-length": 1e9 });
    response.write(Buffer.alloc(1000));
  }).listen(0, "127.0.0.1");
  await once(endless, "listening");
  const { origin } = store;
  const { getEnv } = await import("@/lib/env");
  const asked = once(endless, "request");
  getEnv().FILESTORE_URL = `http://127.0.0.1:${(endless.address() as AddressInfo).port}`;
  try {
    const hangUp = new AbortController();
    const answer = await call(url, { signal: hangUp.signal });
    const [, upstream] = await asked;
    const reader = answer.body!.getReader();
    await reader.read();
    hangUp.abort();
    await once(upstream, "close");
    await expect(reader.read()).rejects.toThrow();
  } finally {
    getEnv().FILESTORE_URL = origin;
    endless.closeAllConnections();
    endless.close();
  }
});

test("when the store breaks off, TikTok sees that the file is not whole", async () => {
  const media = await createClip();
  const cut = createServer((_request, response) => {
    response.writeHead(200, { "content-length": 1000 });
    response.write(Buffer.alloc(500), () => response.destroy());
  }).listen(0, "127.0.0.1");
  await once(cut, "listening");
  const { getEnv } = await import("@/lib/env");
  getEnv().FILESTORE_URL = `http://127.0.0.1:${(cut.address() as AddressInfo).port}`;
  try {
    await expect(call(urlOf(media)).then((answer) => answer.arrayBuffer())).rejects.toThrow();
  } finally {
    getEnv().FILESTORE_URL = store.origin;
    cut.close();
  }
});

test("nothing can be sent to the address", async () => {
  const answer = await call(urlOf(await createClip()), { method: "POST", body: "x" });
  expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
});

test("the probe is given out whole and in parts", async () => {
  const url = urlOf({ id: PROBE_MEDIA_ID, contentType: PROBE_CONTENT_TYPE });
  const whole = await call(url);
  expect(whole.headers.get("content-type")).toBe("image/jpeg");
  expect(new Uint8Array(await whole.arrayBuffer())).toEqual(probeBytes);
  const part = await call(url, { headers: { range: "bytes=2-5" } });
  expect([part.status, part.headers.get("content-range")]).toEqual([206, `bytes 2-5/${probeBytes.length}`]);
  expect(new Uint8Array(await part.arrayBuffer())).toEqual(probeBytes.slice(2, 6));
});

test("the proxy does not stand before what TikTok pulls", () => {
  const isStopped = (url: string) => unstable_doesMiddlewareMatch({ config, url });
  expect(isStopped("/media/pull/token/video.mp4")).toBe(false);
  expect(isStopped("/media/tiktokAbc.txt")).toBe(false);
  expect(isStopped("/calendar")).toBe(true);
});
