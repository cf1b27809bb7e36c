import { defineConfig, devices } from "@playwright/test";
import { findChromium } from "./scripts/testing/chromium.ts";

const CHROMIUM_ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** They share a stack and leave it in peace; the others kill its parts, give TikTok a bad day or wait for minutes. */
const PEACEFUL =
  /\/(api-keys|approvals|axe|calendar|calendar-moves|calendar-views|composer|composer-tools|guidelines|library|queue|records|review|security|shell|team|test-mode|workspaces)\.spec\.ts$/;

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  globalSetup: "./scripts/testing/e2e-stack.ts",
  workers: 2,
  retries: 0,
  forbidOnly: !!process.env.CI,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [["list"], ["json"]] : [["list"]],
  use: {
    ...devices["Desktop Chrome"],
    locale: "en-GB",
    trace: "retain-on-failure",
    actionTimeout: 15_000,
    launchOptions: { executablePath: findChromium(), args: CHROMIUM_ARGS },
  },
  projects: [
    { name: "together", testMatch: PEACEFUL },
    { name: "alone", testIgnore: PEACEFUL, workers: 1, dependencies: ["together"] },
  ],
});
