import { globSync, readFileSync } from "node:fs";
import { beforeEach, expect, it, vi } from "vitest";

const sandbox = {
  TIKTOK_SANDBOX_AUTH_ORIGIN: "https://sandbox.example",
  TIKTOK_SANDBOX_API_ORIGIN: "https://api.sandbox.example",
  TIKTOK_SANDBOX_CLIENT_KEY: "sandbox-key",
  TIKTOK_SANDBOX_CLIENT_SECRET: "sandbox-secret",
};

async function readTikTokOf(settings: Record<string, string>) {
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  return import("./tiktok-of");
}

beforeEach(() => {
  vi.resetModules();
  return () => vi.unstubAllEnvs();
});

it("gives each account the TikTok that it belongs to, origins and app in one piece", async () => {
  const { tiktokOf } = await readTikTokOf(sandbox);
  expect(tiktokOf({ isTest: true })).toMatchObject({
    isTest: true,
    apiOrigin: "https://api.sandbox.example",
    clientKey: "sandbox-key",
  });
  expect(tiktokOf({ isTest: false })).toMatchObject({
    isTest: false,
    apiOrigin: "http://tiktok.invalid",
    clientKey: "test-client-key",
  });
});

it("has no place for a test account where no sandbox is set up, least of all the other TikTok", async () => {
  const { tiktokOf, findTikTokOf } = await readTikTokOf({});
  expect(() => tiktokOf({ isTest: true })).toThrow("No sandbox is set up any more.");
  expect(findTikTokOf({ isTest: true })).toBeNull();
});

it("is the one way to a TikTok: nothing else chooses between the two", () => {
  const chooses = /\btiktok\??\.(live|test)\b|\{[^}]*\b(live|test)\b[^}]*\} = [^;]*\.tiktok\b/;
  const files = globSync("{app,components,inngest,lib,pages}/**/*.{ts,tsx}").filter(
    (file) => !/\.test\.tsx?$|\/testing[^/]*\.ts$/.test(file),
  );
  expect(files.length).toBeGreaterThan(500);
  const choosing = files.filter((file) => chooses.test(readFileSync(file, "utf8")));
  // The settings page says where the sandbox is.
  expect(choosing.toSorted()).toEqual([
    "app/(dashboard)/settings/page.tsx",
    "lib/accounts/tiktok-of.ts",
    "lib/env.ts",
  ]);
});
