import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { hashSources } from "./source-hash.ts";

let rootDir: string;
beforeEach(async () => {
  rootDir = await mkdtemp(join(tmpdir(), "cuepost-sources-"));
  await mkdir(join(rootDir, "app", "api"), { recursive: true });
  await write("app/page.tsx", "page");
  await write("app/api/route.ts", "route");
  await write("next.config.ts", "config");
});
afterEach(() => rm(rootDir, { recursive: true }));

const write = (file: string, text: string) => writeFile(join(rootDir, file), text);

async function changes(file: string): Promise<boolean> {
  const before = await hashSources(rootDir);
  await write(file, "something else");
  return (await hashSources(rootDir)) !== before;
}

it("is the same for the same sources", async () => {
  const before = await hashSources(rootDir);
  await write("app/page.tsx", "page");
  expect(await hashSources(rootDir)).toBe(before);
});

it("changes with a changed, a new and a renamed file", async () => {
  expect(await changes("app/api/route.ts")).toBe(true);
  expect(await changes("app/new.tsx")).toBe(true);
  expect(await changes("next.config.ts")).toBe(true);
  expect(await changes("proxy.ts")).toBe(true);
});

it("does not change with tests and what only tools read", async () => {
  for (const file of ["app/page.test.tsx", "vitest.config.mts", "biome.json", "next-env.d.ts", "README.md"]) {
    expect([file, await changes(file)]).toEqual([file, false]);
  }
});
