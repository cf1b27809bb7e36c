import { mkdir, utimes } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { askOffset, send } from "./testing/browser.ts";
import { randomKey, register, startTestStore, uploadUrl } from "./testing/test-store.ts";

const HOUR_MS = 60 * 60 * 1000;

it("removes uploads that nobody can finish any more, and no others", async () => {
  const first = await startTestStore();
  const folder = (key: string) => join(first.dataDir, "files", key);
  const old = { unfinished: randomKey(), stored: randomKey(), unrecorded: randomKey() };
  const young = randomKey();
  const expires = Date.now() + HOUR_MS;
  const url = (key: string) => uploadUrl(first.origin, key, { size: 9, expires });
  for (const key of [old.unfinished, old.stored, young]) await register(first.origin, key);
  await send(url(old.stored), Buffer.alloc(9));
  for (const key of [old.unfinished, young]) await send(url(key), Buffer.alloc(9), { cutAfter: 5 });
  await mkdir(folder(old.unrecorded));
  await first.close();
  for (const [key, hours] of [...Object.values(old).map((key) => [key, 26] as const), [young, 24] as const]) {
    const at = new Date(Date.now() - hours * HOUR_MS);
    await utimes(join(folder(key), "data"), at, at).catch(() => {});
    await utimes(folder(key), at, at);
  }

  const lines: string[] = [];
  const { port } = new URL(first.origin);
  const second = await startTestStore({
    dataDir: first.dataDir,
    port: Number(port),
    log: (line) => lines.push(line),
  });
  expect((await askOffset(url(old.unfinished))).status).toBe(404);
  expect(lines.filter((line) => line.startsWith("swept")).sort()).toEqual(
    [old.unfinished, old.unrecorded].sort().map((key) => `swept ${key}, never finished`),
  );
  expect((await askOffset(url(young))).status).toBe(200);
  const again = await send(url(old.stored), Buffer.alloc(9), { from: 9 });
  expect(again?.status).toBe(200);
  await second.remove();
});
