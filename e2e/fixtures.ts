import { createHash, randomBytes, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { type BrowserContext, test as base, type Page } from "@playwright/test";
import postgres from "postgres";
import { padMp4 } from "../sandbox/tiktok/fixtures/pad-mp4.ts";
import { type Sandbox, sandboxAt } from "../scripts/testing/sandbox-control.ts";
import { readStack, type Stack } from "./stack";
import { waitOnEveryPage } from "./wait-for-life.ts";

const DAY_MS = 86_400_000;
const clip = join(import.meta.dirname, "..", "sandbox", "tiktok", "fixtures", "clip.mp4");

export interface Video {
  path: string;
  name: string;
  sizeBytes: number;
  sha256: string;
}

interface Fixtures {
  stack: Stack;
  sandbox: Sandbox;
  sql: postgres.Sql;
  /** A person with a workspace, signed in by a session row and its cookie. */
  person: { userId: string; workspaceId: string };
  /** Makes a real H.264 MP4 of the wanted size: a small clip with a `free` box behind it. */
  makeVideo: (sizeBytes: number) => Promise<Video>;
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here.
  stack: async ({}, use) => use(readStack()),
  baseURL: async ({ stack }, use) => use(stack.app),
  sandbox: async ({ stack }, use) => {
    const sandbox = sandboxAt(stack.sandbox);
    await sandbox.clearFaults();
    await use(sandbox);
  },
  sql: async ({ stack }, use) => {
    const sql = postgres(stack.databaseUrl, { max: 2, onnotice: () => {} });
    await use(sql);
    await sql.end();
  },
  person: async ({ sql, context, stack }, use) => {
    await use(await signIn(context, sql, stack.app));
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here.
  makeVideo: async ({}, use) => {
    const directory = await mkdtemp(join(tmpdir(), "cuepost-e2e-video-"));
    await use(async (sizeBytes) => {
      const name = `moon-jar-${sizeBytes}.mp4`;
      const path = join(directory, name);
      await padMp4(clip, path, sizeBytes);
      return { path, name, sizeBytes, sha256: await hashFile(path) };
    });
    await rm(directory, { recursive: true, force: true });
  },
  context: async ({ context, stack }, use) => {
    waitOnEveryPage(context, stack.app);
    await use(context);
  },
  page: async ({ page }, use) => {
    const problems: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") problems.push(message.text());
    });
    page.on("pageerror", (error) => problems.push(String(error)));
    await use(page);
    base.expect(problems, "errors on the console").toEqual([]);
  },
});

export { expect } from "@playwright/test";

/** Writes a person, a workspace and a session, and gives the browser its cookie. */
export async function signIn(context: BrowserContext, sql: postgres.Sql, app: string) {
  const [userId, workspaceId] = [randomUUID(), randomUUID()];
  const secret = randomBytes(32).toString("base64url");
  const tokenHash = createHash("sha256").update(secret).digest("hex");
  await sql`insert into users (id, name, email, email_verified)
    values (${userId}, 'Ada Rivers', ${`${userId}@example.test`}, now())`;
  await sql`insert into workspaces (id, name, time_zone) values (${workspaceId}, 'Northlight', 'Europe/Paris')`;
  await sql`insert into members (workspace_id, user_id, role) values (${workspaceId}, ${userId}, 'owner')`;
  await sql`insert into sessions (token_hash, user_id, expires_at)
    values (${tokenHash}, ${userId}, ${new Date(Date.now() + DAY_MS)})`;
  await context.addCookies([{ name: "cuepost-session", value: secret, url: app }]);
  return { userId, workspaceId };
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}

/** One TikTok account sits in one workspace, so each test has a creator of its own. Through the accounts page and TikTok's own consent page, as a person would. */
export async function connect(page: Page, username: string): Promise<void> {
  await page.goto("/accounts");
  await page
    .getByRole("button", { name: /^Connect/ })
    .first()
    .click();
  await page.getByText(`@${username}`, { exact: false }).first().click();
  await page.getByRole("button", { name: "Allow" }).click();
  await page.waitForURL(/\/accounts/);
}

/** Leaves the library with the video uploaded and checked. */
export async function upload(page: Page, video: Video): Promise<void> {
  await page.goto("/media");
  await page.getByLabel("Videos and photos to upload").first().setInputFiles(video.path);
  const ready = page.getByRole("button", { name: new RegExp(`^\\d+:\\d\\d ${video.name} [\\d.]+ [kM]B$`) });
  await base.expect(ready).toBeVisible({ timeout: 90_000 });
}

interface Choices {
  video: Video;
  caption: string;
}

/** The shortest way through the composer: everybody may see it, and it goes out at once. */
export async function postNow(page: Page, { video, caption }: Choices): Promise<void> {
  await openComposer(page, video);
  await page.getByRole("textbox", { name: "Caption" }).fill(caption);
  await choosePrivacy(page, "Everyone");
  await page.getByRole("button", { name: "Now", exact: true }).click();
  await page.getByRole("button", { name: "Post now" }).click();
  await page.waitForURL(/\/posts\/[0-9a-f-]{36}$/);
}

export async function openComposer(page: Page, video?: Video): Promise<void> {
  await page.goto("/posts/new");
  await base.expect(page.getByText(/Can post · up to/)).toBeVisible();
  if (!video) return;
  await page.getByRole("button", { name: "Choose a video", exact: true }).click();
  await page.getByRole("dialog").getByText(video.name).click();
}

export async function choosePrivacy(page: Page, label: string): Promise<void> {
  await page.getByRole("combobox", { name: "Who can see this video" }).click();
  await page.getByRole("option", { name: label }).click();
}
