import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { startTestApp } from "./testing/app.ts";
import { askOffset, presign, send } from "./testing/browser.ts";
import { failToStart, startStoreProcess } from "./testing/process.ts";
import { fileUrl, randomKey, register, uploadUrl } from "./testing/test-store.ts";

const MIB = 1024 * 1024;

let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "filestore-main-"));
});

afterEach(() => rm(dataDir, { recursive: true }));

const start = (port = "0") => startStoreProcess({ FILESTORE_DATA: dataDir, FILESTORE_PORT: port });

it("goes on at the right byte after it was killed in the middle of an upload", async () => {
  const first = await start();
  const app = await startTestApp({ ingestUrl: first.origin });
  const file = randomBytes(20 * MIB);
  const { url, key } = await presign(app.origin, { name: "a.mp4", size: file.length, type: "video/mp4" });
  const sending = send(url, file, { cutAfter: 12 * MIB, cutDelayMs: 60_000 });
  const data = join(dataDir, "files", key, "data");
  const size = () =>
    stat(data).then(
      (found) => found.size,
      () => 0,
    );
  await expect.poll(size, { timeout: 10_000 }).toBeGreaterThan(5 * MIB);
  expect(await first.stop("SIGKILL")).toBe("SIGKILL");
  expect(await sending).toBeNull();

  const second = await start(first.port);
  const { offset } = await askOffset(url);
  expect(Number(offset)).toBeGreaterThan(5 * MIB);
  expect(Number(offset)).toBeLessThanOrEqual(12 * MIB);
  const sent = await send(url, file, { from: Number(offset) });
  expect(sent).toMatchObject({ status: 200, body: { serverData: { mediaKey: key } } });
  expect((await readFile(data)).equals(file)).toBe(true);
  await app.close();
  expect(await second.stop("SIGTERM")).toBe(0);
});

it.runIf(process.platform === "linux")(
  "carries a large file in and out in little memory",
  { timeout: 60_000 },
  async () => {
    const store = await start();
    const peakBytes = async () => {
      const status = await readFile(`/proc/${store.pid}/status`, "utf8");
      return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) * 1024;
    };
    const key = randomKey();
    const file = Buffer.alloc(192 * MIB, randomBytes(MIB));
    await register(store.origin, key);
    const atStart = await peakBytes();
    expect((await send(uploadUrl(store.origin, key, { size: file.length }), file))?.status).toBe(200);

    const hash = createHash("sha256");
    const response = await fetch(fileUrl(store.origin, key));
    for await (const chunk of response.body!) hash.update(chunk);
    expect(hash.digest("hex")).toBe(createHash("sha256").update(file).digest("hex"));
    expect((await peakBytes()) - atStart).toBeLessThan(120 * MIB);
    expect(await store.stop("SIGTERM")).toBe(0);
  },
);

it("stops at once although an upload and a hook are under way", async () => {
  const store = await start();
  const [stalled, stored] = [randomKey(), randomKey()];
  for (const key of [stalled, stored]) {
    await register(store.origin, key, { callbackUrl: "http://127.0.0.1:9/away", awaitServerData: true });
  }
  const url = uploadUrl(store.origin, stalled, { size: MIB });
  const cut = send(url, Buffer.alloc(MIB), { cutAfter: MIB / 2, cutDelayMs: 60_000 });
  const waiting = send(uploadUrl(store.origin, stored, { size: 9 }), Buffer.alloc(9)).catch(() => "cut");
  const data = (key: string) =>
    stat(join(dataDir, "files", key, "data")).then(
      ({ size }) => size,
      () => 0,
    );
  await expect
    .poll(async () => [await data(stalled), await data(stored)], { timeout: 10_000 })
    .toEqual([MIB / 2, 9]);
  const before = Date.now();
  expect(await store.stop("SIGINT")).toBe(0);
  expect(Date.now() - before).toBeLessThan(5_000);
  expect([await cut, await waiting]).toEqual([null, "cut"]);
});

it("says what is wrong when it cannot start", async () => {
  const store = await start();
  const busy = await failToStart({ FILESTORE_DATA: dataDir, FILESTORE_PORT: store.port });
  expect(busy).toEqual({ code: 1, words: `Port ${store.port} is in use by another program.\n` });
  await store.stop("SIGTERM");

  const unset = await failToStart({ FILESTORE_API_KEY: "secret" });
  expect(unset.code).toBe(1);
  expect(unset.words).toContain("FILESTORE_DATA");
  expect(unset.words).toContain("FILESTORE_API_KEY");
  expect(unset.words).not.toContain("secret");
});
