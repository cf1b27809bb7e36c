import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startTestApp } from "./testing/app.ts";
import { presign, send } from "./testing/browser.ts";
import { callApi, randomKey, register, startTestStore, uploadUrl } from "./testing/test-store.ts";

const file = randomBytes(50_000);
const clip = { name: "clip.mp4", size: file.length, type: "video/mp4" };

let store: Awaited<ReturnType<typeof startTestStore>>;

beforeAll(async () => {
  store = await startTestStore();
});

afterAll(() => store.remove());

it("keeps the browser waiting and tells the app as soon as it is back", async () => {
  const before = await startTestApp({ ingestUrl: store.origin });
  const { url, key } = await presign(before.origin, clip);
  await before.close();

  const sending = send(url, file);
  await new Promise((resolve) => setTimeout(resolve, 300));
  const after = await startTestApp({ ingestUrl: store.origin, port: before.port });
  expect(await sending).toMatchObject({ status: 200, body: { serverData: { mediaKey: key } } });
  expect(after.completed).toHaveLength(1);
  await after.close();
});

it("tells the app again when its handler failed", async () => {
  const app = await startTestApp({ ingestUrl: store.origin });
  app.behaviour.failures = 2;
  const { url, key } = await presign(app.origin, clip);
  expect(await send(url, file)).toMatchObject({ status: 200, body: { serverData: { mediaKey: key } } });
  expect(app.completed).toHaveLength(3);
  await app.close();
});

it("tells the browser to ask again when the app stays away, and then has the answer", async () => {
  const impatient = await startTestStore({ answerWaitMs: 1_500, hookRetryFirstMs: 60_000 });
  const before = await startTestApp({ ingestUrl: impatient.origin });
  const { url, key } = await presign(before.origin, clip);
  await before.close();
  expect(await send(url, file)).toMatchObject({
    status: 503,
    body: { error: expect.stringContaining("the app") },
  });

  const after = await startTestApp({ ingestUrl: impatient.origin, port: before.port });
  const again = await send(url, file, { from: file.length });
  expect(again).toMatchObject({ status: 200, body: { serverData: { mediaKey: key } } });
  await after.close();
  await impatient.remove();
});

it("remembers over its own restart whom it has not told yet", async () => {
  const first = await startTestStore({ answerWaitMs: 100 });
  const { port } = new URL(first.origin);
  const app = await startTestApp({ ingestUrl: first.origin });
  const { url, key } = await presign(app.origin, clip);
  await app.close();
  expect((await send(url, file))?.status).toBe(503);
  await first.close();

  const after = await startTestApp({ ingestUrl: first.origin, port: app.port });
  const second = await startTestStore({ dataDir: first.dataDir, port: Number(port) });
  await expect.poll(() => after.completed.map((hook) => hook.file.key), { timeout: 10_000 }).toEqual([key]);
  expect(await send(url, file, { from: file.length })).toMatchObject({ status: 200 });
  expect(after.completed).toHaveLength(1);
  await after.close();
  await second.remove();
});

it("keeps the first answer when the app answers twice", async () => {
  const app = await startTestApp({ ingestUrl: store.origin });
  const { url, key } = await presign(app.origin, clip);
  await send(url, file);
  const replay = await callApi(store.origin, "/callback-result", { fileKey: key, callbackData: "another" });
  expect(await replay.json()).toEqual({ ok: true });
  const again = await send(url, file, { from: file.length });
  expect(again?.body.serverData).toEqual({ mediaKey: key });
  await app.close();
});

it("does not break off a browser that asks again just when the app answers", async () => {
  const slow = await startTestStore({ hookRetryFirstMs: 60_000, answerWaitMs: 2_000 });
  for (let round = 0; round < 20; round++) {
    const key = randomKey();
    await register(slow.origin, key, { callbackUrl: "http://127.0.0.1:9/away" });
    const url = uploadUrl(slow.origin, key, { size: file.length });
    await send(url, file);
    const asking = send(url, file, { from: file.length });
    await new Promise((resolve) => setTimeout(resolve, round / 2));
    await callApi(slow.origin, "/callback-result", { fileKey: key, callbackData: round });
    expect((await asking)?.status).toBe(200);
  }
  await slow.remove();
});

it("does not keep a browser waiting that does not want the answer", async () => {
  const key = randomKey();
  await register(store.origin, key, { callbackUrl: "http://127.0.0.1:9/away" });
  const sent = await send(uploadUrl(store.origin, key, { size: file.length }), file);
  expect(sent).toMatchObject({ status: 200, body: { serverData: null } });
});

it("does not follow the callback address elsewhere", async () => {
  const visited: string[] = [];
  const server = createServer((req, res) => {
    visited.push(req.url ?? "");
    res.writeHead(307, { location: "/elsewhere" }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const key = randomKey();
  await register(store.origin, key, { callbackUrl: `http://127.0.0.1:${port}/hook` });
  await send(uploadUrl(store.origin, key, { size: file.length }), file);
  await expect.poll(() => visited.length, { timeout: 10_000 }).toBeGreaterThan(1);
  expect(new Set(visited)).toEqual(new Set(["/hook?slug=video"]));
  server.closeAllConnections();
  server.close();
});
