import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type postgres from "postgres";
import type { Sandbox } from "../scripts/testing/sandbox-control.ts";
import { choosePrivacy, connect, expect, test, upload, type Video } from "./fixtures";
import type { Stack } from "./stack";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const THREE_PARTS_BYTES = 100_000_000;
/** Found by a minute's sweep, and then taken up. */
const TAKEN_OVER_MS = 2 * MINUTE_MS;
/** Its own: an account sits in one workspace, and the first creators are other journeys'. */
const creators = {
  uploading: "lost.uploading",
  processing: "lost.processing",
  scheduled: "lost.scheduled",
} as const;
type Where = keyof typeof creators;

test.setTimeout(8 * MINUTE_MS);

test("an engine that has lost all it knew loses no post: uploading, processing or due in a minute", async ({
  page,
  person,
  sql,
  stack,
  sandbox,
  makeVideo,
}) => {
  const captions = { uploading: randomUUID(), processing: randomUUID(), scheduled: randomUUID() };
  const rowOf = async (where: Where) => {
    const [row] = await sql`select id, status, run_id, scheduled_at from posts
      where workspace_id = ${person.workspaceId} and caption = ${captions[where]}`;
    return row;
  };
  const [large, small] = [await makeVideo(THREE_PARTS_BYTES), await makeVideo(300_000)];
  for (const video of [large, small]) await upload(page, video);
  for (const username of Object.values(creators)) {
    await sandbox.addCreator(username, username);
    await connect(page, username);
  }
  // Only what Cuepost asks by itself may bring news.
  await sandbox.order({ route: "webhook", mode: "lose", times: 100 });
  await sandbox.change(creators.processing, { isStuck: true });
  await postNow(page, { creator: creators.processing, video: small, caption: captions.processing });
  await expect
    .poll(async () => (await rowOf("processing"))?.status, { timeout: MINUTE_MS })
    .toBe("processing");
  await schedule(page, { creator: creators.scheduled, video: small, caption: captions.scheduled });
  await sandbox.order({ route: "upload", mode: "delay", delayMs: 4_000, times: 6 });
  await postNow(page, { creator: creators.uploading, video: large, caption: captions.uploading });
  await expect.poll(async () => (await rowOf("uploading"))?.status, { timeout: MINUTE_MS }).toBe("uploading");

  const before = { uploading: await rowOf("uploading"), processing: await rowOf("processing") };
  // As the sweep leaves a post whose run is asleep until its minute.
  await sql`update posts set scheduled_at = now() + interval '50 s', announced_at = now()
    where id = ${(await rowOf("scheduled"))?.id}`;
  await forgetEverything(sql, stack);
  const lostAt = Date.now();

  for (const where of ["uploading", "processing"] as const) {
    const isTaken = async () => (await rowOf(where))?.run_id !== before[where]?.run_id;
    await expect.poll(isTaken, { timeout: TAKEN_OVER_MS, message: where }).toBe(true);
    console.log(`${where}: continued ${Math.round((Date.now() - lostAt) / 1000)} s after the loss`);
  }
  await sandbox.change(creators.processing, { isStuck: false });
  for (const where of Object.keys(creators) as Where[]) {
    await expect
      .poll(async () => (await rowOf(where))?.status, { timeout: 3 * MINUTE_MS, message: where })
      .toBe("published");
    await expectOnce(sandbox, creators[where], {
      caption: captions[where],
      video: where === "uploading" ? large : small,
    });
  }
  const [out] = (await sandbox.postsOf(creators.scheduled)).filter(
    ({ caption }) => caption === captions.scheduled,
  );
  const dueAt = (await rowOf("scheduled"))?.scheduled_at.getTime();
  const lateMs = Date.parse(out?.initAt ?? "") - dueAt;
  expect(lateMs).toBeGreaterThanOrEqual(0);
  expect(lateMs).toBeLessThan(TAKEN_OVER_MS);
  expect(await sandbox.violations()).toEqual([]);
});

/** What a fresh database would hold, while calls of the old runs may still be on their way. */
async function forgetEverything(sql: postgres.Sql, { dataDir }: Stack): Promise<void> {
  const tables = await sql`select format('%I.%I', schemaname, tablename) as name from pg_tables
    where (schemaname = 'engine' and tablename <> 'migrations')
      or (schemaname = 'graphile_worker' and tablename in ('_private_jobs', '_private_job_queues'))`;
  await sql.unsafe(`truncate ${tables.map(({ name }) => name).join(", ")} cascade`);
  process.kill(Number(await readFile(join(dataDir, "run", "engine.pid"), "utf8")), "SIGKILL");
}

/** The composer with an account and a video, and all that a post needs. */
async function compose(page: Page, { creator, video, caption }: Wanted): Promise<void> {
  await page.goto("/posts/new");
  await page.getByRole("combobox", { name: "Account" }).click();
  await page.getByRole("option", { name: `@${creator}` }).click();
  await expect(page.getByText(/Can post · up to/)).toBeVisible();
  await page.getByRole("button", { name: "Choose a video", exact: true }).click();
  await page.getByRole("dialog").getByText(video.name).click();
  await page.getByRole("textbox", { name: "Caption" }).fill(caption);
  await choosePrivacy(page, "Everyone");
}

interface Wanted {
  creator: string;
  video: Video;
  caption: string;
}

async function schedule(page: Page, wanted: Wanted): Promise<void> {
  await compose(page, wanted);
  await page.getByRole("button", { name: "At a time", exact: true }).click();
  await page.getByLabel("Time zone").selectOption("UTC");
  await page.getByLabel("Date").fill(new Date(Date.now() + DAY_MS).toISOString().slice(0, 10));
  await page.getByLabel("Time", { exact: true }).fill("10:00");
  await page.getByRole("button", { name: /^Schedule for/ }).click();
  await page.waitForURL(/\/posts\/[0-9a-f-]{36}$/);
}

async function postNow(page: Page, wanted: Wanted): Promise<void> {
  await compose(page, wanted);
  await page.getByRole("button", { name: "Now", exact: true }).click();
  await page.getByRole("button", { name: "Post now" }).click();
  await page.waitForURL(/\/posts\/[0-9a-f-]{36}$/);
}

async function expectOnce(
  sandbox: Sandbox,
  creator: string,
  { caption, video }: { caption: string; video: Video },
): Promise<void> {
  const mine = (await sandbox.postsOf(creator)).filter((post) => post.caption === caption);
  expect(mine).toMatchObject([{ sha256: video.sha256 }]);
}
