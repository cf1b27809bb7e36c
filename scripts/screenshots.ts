// Pictures of the running desk for README and docs:
//   node scripts/screenshots.ts <address> <email> <password> [folder] [path …]
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { findChromium } from "./testing/chromium.ts";

const SETTLE_MS = 1_500;
const viewports = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
const themes = ["light", "dark"] as const;
const defaultPaths = [
  "/calendar",
  "/calendar?view=month",
  "/media",
  "/posts/new",
  "/accounts",
  "/team",
  "/settings",
];

const [address, email, password, folder = "docs/images", ...paths] = process.argv.slice(2);
if (!address || !email || !password) {
  console.error("Usage: node scripts/screenshots.ts <address> <email> <password> [folder] [path …]");
  process.exit(1);
}
await mkdir(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox"] });
try {
  for (const [device, viewport] of Object.entries(viewports)) {
    for (const colorScheme of themes) await takeAll(browser, device, { viewport, colorScheme });
  }
} finally {
  await browser.close();
}

interface Looks {
  viewport: { width: number; height: number };
  colorScheme: (typeof themes)[number];
}

async function takeAll(from: Browser, device: string, looks: Looks): Promise<void> {
  const context = await from.newContext({ ...looks, baseURL: address });
  const page = await context.newPage();
  await signIn(page);
  for (const path of paths.length > 0 ? paths : defaultPaths) {
    await page.goto(path);
    await page.waitForTimeout(SETTLE_MS);
    const name = path.slice(1).replaceAll(/[^a-z0-9]+/gi, "-");
    const file = join(folder, `${name}-${device}-${looks.colorScheme}.png`);
    await page.screenshot({ path: file });
    console.log(file);
  }
  await context.close();
}

async function signIn(page: Page): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill(email ?? "");
  await page.getByLabel("Password").fill(password ?? "");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL(/\/calendar/);
}
