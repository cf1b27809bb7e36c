import { randomUUID } from "node:crypto";
import { copyFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import type postgres from "postgres";
import { standStill } from "./axe/examine";
import { expect, test, type Video } from "./fixtures";
import { readFilesHost } from "./stack";

const MINUTE_MS = 60_000;
/** Larger than what is kept as a whole, so it has to be chosen again. */
const LARGE_BYTES = 60_000_000;
const SMALL_BYTES = 24_000_000;
const SLOW_BYTES_PER_SECOND = 6_000_000;
const fixtures = join(import.meta.dirname, "..", "sandbox", "tiktok", "fixtures");

test.setTimeout(3 * MINUTE_MS);

/** A connection on which an upload takes long enough to be met in the middle. */
async function slowDown(page: Page): Promise<(offline: boolean) => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  const setOffline = async (offline: boolean) => {
    const throughput = { downloadThroughput: -1, uploadThroughput: SLOW_BYTES_PER_SECOND };
    await session.send("Network.emulateNetworkConditions", { offline, latency: 0, ...throughput });
  };
  await setOffline(false);
  return setOffline;
}

async function begin(page: Page, ...paths: string[]): Promise<void> {
  await page.goto("/media");
  await page.getByLabel("Videos and photos to upload").first().setInputFiles(paths);
}

/** Waits until a good part of it lies in the store. */
async function reachPercent(page: Page, name: string, percent: number): Promise<void> {
  const bar = page.getByRole("progressbar", { name: `Upload of ${name}` });
  const read = async () => Number(await bar.getAttribute("aria-valuenow"));
  await expect.poll(read, { timeout: MINUTE_MS }).toBeGreaterThanOrEqual(percent);
}

/** What axe finds on the page as it is. */
async function findBarriers(page: Page): Promise<string[]> {
  await standStill(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/** At which byte each PUT began. */
function watchPuts(page: Page): number[] {
  const starts: number[] = [];
  page.on("request", (request) => {
    const [, start] = /^bytes=(\d+)-/.exec(request.headers().range ?? "") ?? [];
    if (request.method() === "PUT" && start) starts.push(Number(start));
  });
  return starts;
}

async function hashesIn(sql: postgres.Sql, workspaceId: string): Promise<string[]> {
  const rows = await sql`select sha256 from media where workspace_id = ${workspaceId} and deleted_at is null`;
  return rows.map(({ sha256 }) => sha256);
}

async function expectArrived(page: Page, sql: postgres.Sql, workspaceId: string, video: Video) {
  const hashes = () => hashesIn(sql, workspaceId);
  await expect.poll(hashes, { timeout: MINUTE_MS }).toEqual([video.sha256]);
  await expect(page.getByRole("region", { name: "Uploads" })).toHaveCount(0);
}

test("a small file goes on by itself after a reload, where it stopped", async ({
  page,
  person,
  sql,
  makeVideo,
}) => {
  const video = await makeVideo(SMALL_BYTES);
  await page.goto("/media");
  await slowDown(page);
  await begin(page, video.path);
  await reachPercent(page, video.name, 30);
  const starts = watchPuts(page);
  await page.reload();
  await expectArrived(page, sql, person.workspaceId, video);
  expect(Math.min(...starts)).toBeGreaterThan(SMALL_BYTES / 10);
});

test("a large file is listed after a reload, and goes on when it is chosen again", async ({
  page,
  person,
  sql,
  makeVideo,
}) => {
  const video = await makeVideo(LARGE_BYTES);
  const other = await makeVideo(LARGE_BYTES + 1);
  await page.goto("/media");
  await slowDown(page);
  await begin(page, video.path);
  await reachPercent(page, video.name, 30);
  const starts = watchPuts(page);
  await page.reload();
  await expect(page.getByText(new RegExp(`^Choose ${video.name} again to go on at \\d+ %$`))).toBeVisible();
  const input = page.locator(`input[aria-label="Choose file again: ${video.name}"]`);
  await input.setInputFiles(other.path);
  await expect(page.getByText(/^That was another file/)).toBeVisible();
  await input.setInputFiles(video.path);
  await expectArrived(page, sql, person.workspaceId, video);
  expect(Math.min(...starts)).toBeGreaterThan(LARGE_BYTES / 10);
});

test("a lost connection is said, and the upload goes on when it is back", async ({
  context,
  person,
  sql,
  makeVideo,
}) => {
  const video = await makeVideo(SMALL_BYTES);
  // A page of its own: what cannot be loaded now is an error on its console.
  const page = await context.newPage();
  await page.goto("/media");
  const setOffline = await slowDown(page);
  await begin(page, video.path);
  await reachPercent(page, video.name, 20);
  const starts = watchPuts(page);
  await setOffline(true);
  await expect(page.getByText(/^No connection. Goes on at \d+ % when it is back.$/)).toBeVisible();
  await setOffline(false);
  await expectArrived(page, sql, person.workspaceId, video);
  expect(Math.min(...starts)).toBeGreaterThan(SMALL_BYTES / 10);
});

test("two tabs do not send the same file twice, and the second takes over from a closed one", async ({
  page,
  context,
  person,
  sql,
  makeVideo,
}) => {
  const video = await makeVideo(SMALL_BYTES);
  await page.goto("/media");
  await slowDown(page);
  await begin(page, video.path);
  await reachPercent(page, video.name, 5);
  await page.getByRole("button", { name: `Pause ${video.name}` }).click();
  const second = await context.newPage();
  await begin(second, video.path);
  await expect(second.getByText(/^This file is on its way in another tab/)).toBeVisible();
  await second.getByRole("button", { name: `Dismiss ${video.name}` }).click();
  await second.reload();
  await page.close({ runBeforeUnload: false });
  await second.getByRole("button", { name: `Resume ${video.name}` }).click();
  await expectArrived(second, sql, person.workspaceId, video);
});

test("uploads are paused and canceled together, and a cancellation is undone", async ({
  page,
  person,
  sql,
  makeVideo,
}) => {
  const videos = [await makeVideo(SMALL_BYTES), await makeVideo(SMALL_BYTES + 1)];
  await page.goto("/media");
  await slowDown(page);
  await begin(page, ...videos.map(({ path }) => path));
  await reachPercent(page, videos[1]?.name ?? "", 5);
  await page.getByRole("button", { name: "Pause all uploads" }).click();
  await expect(page.getByText(/^Paused at \d+ %$/)).toHaveCount(2);
  await page.getByRole("button", { name: "Cancel all uploads" }).click();
  await expect(page.getByRole("region", { name: "Uploads" })).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("button", { name: "Resume all uploads" }).click();
  const hashes = () => hashesIn(sql, person.workspaceId);
  const wanted = videos.map(({ sha256 }) => sha256).toSorted();
  await expect.poll(async () => (await hashes()).toSorted(), { timeout: MINUTE_MS }).toEqual(wanted);
});

test("what the library has already is found before it is sent, and a person decides", async ({
  page,
  person,
  sql,
  makeVideo,
}) => {
  const video = await makeVideo(200_000);
  const directory = await mkdtemp(join(tmpdir(), "cuepost-e2e-copy-"));
  const copy = join(directory, "copy.mp4");
  await copyFile(video.path, copy);
  await begin(page, video.path);
  await expectArrived(page, sql, person.workspaceId, video);

  await begin(page, copy);
  await expect(page.getByText(`Already in the library: ${video.name}`)).toBeVisible();
  await page.getByRole("button", { name: "Use it instead of copy.mp4" }).click();
  await expect(page.getByText("Already in the library")).toHaveCount(0);
  expect(await hashesIn(sql, person.workspaceId)).toHaveLength(1);

  await begin(page, copy);
  await page.getByRole("button", { name: "Upload anyway: copy.mp4" }).click();
  await expect.poll(() => hashesIn(sql, person.workspaceId)).toEqual([video.sha256, video.sha256]);
  await rm(directory, { recursive: true, force: true });
});

test("a video is imported from its address, and what cannot be fetched is said in words", async ({
  page,
  person,
  sql,
  makeVideo,
}) => {
  const video = await makeVideo(3_000_000);
  const bytes = await readFile(video.path);
  const host = readFilesHost();
  const token = randomUUID();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", `http://${host}`).pathname;
    if (path === "/start") return response.writeHead(302, { location: "/kiln.mp4" }).end();
    if (path !== "/kiln.mp4") return response.writeHead(404).end();
    return response.writeHead(200, { "content-length": bytes.length }).end(bytes);
  });
  await new Promise<void>((done) => server.listen(Number(host.split(":")[1]), "127.0.0.1", done));
  try {
    await page.goto("/media");
    await page.getByRole("button", { name: "Import from a web address" }).first().click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByRole("textbox")).toBeVisible();
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByRole("textbox").fill("kiln.mp4");
    await dialog.getByRole("button", { name: "Import 1 file" }).click();
    await expect(dialog.getByText("Line 1 is no address that begins with https://")).toBeVisible();
    const addresses = [`start?token=${token}`, "gone.mp4"].map((path) => `http://${host}/${path}`);
    await dialog.getByRole("textbox").fill(`${addresses.join("\n")}\nhttp://169.254.169.254/latest`);
    await dialog.getByRole("button", { name: "Import 3 files" }).click();
    await expect(page.getByText(`${host} has no such file. Check the address.`)).toBeVisible({
      timeout: MINUTE_MS,
    });
    await expect(page.getByText("169.254.169.254 is not a public address.")).toBeVisible({
      timeout: MINUTE_MS,
    });
    await expect(page.getByRole("button", { name: /start.mp4 .*MB$/ })).toBeVisible({ timeout: MINUTE_MS });
    expect(await page.content()).not.toContain(token);
    await page.getByRole("button", { name: "Dismiss gone.mp4" }).click();
    await page.getByRole("button", { name: "Dismiss latest" }).click();
    await expectArrived(page, sql, person.workspaceId, video);
    // No browser sent it, so the one that saw it arrive makes its poster.
    const findPoster = () => sql`select has_poster from media where workspace_id = ${person.workspaceId}`;
    await expect.poll(findPoster, { timeout: MINUTE_MS }).toEqual([{ has_poster: true }]);
  } finally {
    server.close();
  }
});

test("a video with a bad frame rate is put right here, and its original can be packed and cut anew", async ({
  page,
  person,
  sql,
}) => {
  const rows = () =>
    sql`select name, status, container, duration_ms, frames_per_second from media
      where workspace_id = ${person.workspaceId} order by created_at`;
  await test.step("ten frames per second become thirty", async () => {
    await begin(page, join(fixtures, "slow-10fps.mp4"));
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole("button", { name: "Fix it here: slow-10fps.mp4" }).click();
    await expect(page.getByText(/^Re-encoded in this browser/)).toBeVisible();
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole("dialog").getByRole("button", { name: "Make and upload" }).click();
    await expect
      .poll(rows, { timeout: MINUTE_MS })
      .toMatchObject([
        { name: "slow-10fps (30 fps).mp4", status: "ready", container: "MP4", frames_per_second: 30 },
      ]);
    await expect(page.getByText("slow-10fps.mp4", { exact: true })).toHaveCount(0);
  });
  await test.step("a MOV of the library is packed as MP4, without a change to its frames", async () => {
    await begin(page, join(fixtures, "clip.mov"));
    await page.getByRole("button", { name: /clip.mov .*kB$/ }).click({ timeout: MINUTE_MS });
    await page.getByRole("button", { name: "Trim" }).click();
    await expect(page.getByText(/without re-encoding/)).toBeVisible();
    await page.getByRole("button", { name: "Make and upload" }).click();
    await expect
      .poll(async () => (await rows()).at(-1), { timeout: MINUTE_MS })
      .toMatchObject({
        name: "clip (MP4).mp4",
        status: "ready",
        container: "MP4",
        duration_ms: 2000,
      });
  });
  await test.step("a long one is cut by the keyboard", async () => {
    await begin(page, join(fixtures, "long-20s.mp4"));
    await page.getByRole("button", { name: /long-20s.mp4 .*kB$/ }).click({ timeout: MINUTE_MS });
    await page.getByRole("button", { name: "Trim" }).click();
    const [start, end] = [
      page.getByRole("slider", { name: "Begin" }),
      page.getByRole("slider", { name: "End" }),
    ];
    await start.focus();
    for (let press = 0; press < 2; press++) await page.keyboard.press("PageUp");
    await end.focus();
    for (let press = 0; press < 5; press++) await page.keyboard.press("PageDown");
    await expect(page.getByText("0:02.0 – 0:15.0")).toBeVisible();
    await page.getByRole("button", { name: "Cut and upload" }).click();
    await expect
      .poll(async () => (await rows()).at(-1), { timeout: MINUTE_MS })
      .toMatchObject({
        name: "long-20s (trimmed).mp4",
        status: "ready",
      });
    const [cut] = (await rows()).slice(-1);
    expect(Math.abs(cut?.duration_ms - 13_000)).toBeLessThan(200);
  });
});
