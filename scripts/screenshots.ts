// Pictures of the running desk for README and docs:
//   node scripts/screenshots.ts <address> <email> <password> [folder] [path …]
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "@playwright/test";
import sharp from "sharp";
import { findChromium } from "./testing/chromium.ts";

const SETTLE_MS = 2_000;
const viewports = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
const themes = ["light", "dark"] as const;
/** A name of the picture, and where it is taken; the empty ones are asked for what the demo workspace has. */
const pages = {
  calendar: "/calendar",
  month: "/calendar?view=month",
  composer: "",
  library: "/media",
  approvals: "/approvals",
  post: "",
};

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
  const context = await from.newContext({ ...looks, baseURL: address, locale: "en-GB" });
  const page = await context.newPage();
  await signIn(page);
  for (const [name, path] of await listPages(context, page)) {
    await page.goto(path);
    await page.waitForTimeout(SETTLE_MS);
    const file = join(folder, `${name}-${device}-${looks.colorScheme}.png`);
    await writeFile(
      file,
      await sharp(await page.screenshot())
        .png({ palette: true })
        .toBuffer(),
    );
    console.log(file);
  }
  await context.close();
}

async function listPages(context: BrowserContext, page: Page): Promise<[name: string, path: string][]> {
  if (paths.length > 0) {
    return paths.map((path) => [path.slice(1).replaceAll(/[^a-z0-9]+/gi, "-"), path]);
  }
  return Object.entries({
    ...pages,
    composer: await findComposer(context, page),
    post: await findTalkedAbout(context),
  });
}

/** A post that one of two people has approved, and that its client has a question about. */
async function findTalkedAbout(context: BrowserContext): Promise<string> {
  const found = await context.request.get("/search?q=Winter%20check");
  const { posts } = (await found.json()) as { posts: { id: string; caption: string }[] };
  const post = posts.find(({ caption }) => caption.includes("part one"));
  return post ? `/posts/${post.id}` : "/approvals";
}

/** The composer with a video and an account in it: an empty form shows little. */
async function findComposer(context: BrowserContext, page: Page): Promise<string> {
  const library = await context.request.get("/media/items?kind=video");
  const { items } = (await library.json()) as { items: { id: string }[] };
  await page.goto("/accounts");
  const href = await page.locator('main a[href^="/accounts/"]').first().getAttribute("href");
  const asked = new URLSearchParams({ media: items[0]?.id ?? "", account: href?.split("/").at(-1) ?? "" });
  return `/posts/new?${asked}`;
}

async function signIn(page: Page): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill(email ?? "");
  await page.getByLabel("Password").fill(password ?? "");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL(/\/calendar/);
}
