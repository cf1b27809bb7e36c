import { createHash, randomUUID } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import sharp from "sharp";
import { connect, expect, openComposer, postNow, test, upload } from "./fixtures";

const MINUTE_MS = 60_000;
const OVER_20_MB = 20_000_000;
const heic = join(import.meta.dirname, "..", "lib", "media", "fixtures", "photo.heic");

test.setTimeout(3 * MINUTE_MS);

/** A PNG with see-through parts, and a JPEG that is too large in pixels and in bytes. */
async function makePhotos(directory: string): Promise<string[]> {
  const [png, jpeg] = [join(directory, "kiln.png"), join(directory, "shelf.jpg")];
  await writeFile(
    png,
    await sharp({
      create: { width: 900, height: 1200, channels: 4, background: { r: 180, g: 90, b: 30, alpha: 0.5 } },
    })
      .png()
      .toBuffer(),
  );
  const noise = { type: "gaussian", mean: 128, sigma: 60 } as const;
  const large = await sharp({ create: { width: 3600, height: 2700, channels: 3, noise, background: "#888" } })
    .jpeg({ quality: 100, chromaSubsampling: "4:4:4" })
    .toBuffer();
  expect(large.length).toBeGreaterThan(OVER_20_MB);
  await writeFile(jpeg, large);
  return [png, jpeg, heic];
}

async function uploadPhotos(page: Page, files: string[]): Promise<void> {
  await page.goto("/media");
  await page.getByLabel("Videos and photos to upload").first().setInputFiles(files);
  for (const file of files) {
    const name = file.split("/").at(-1) ?? "";
    await expect(page.getByRole("button", { name: new RegExp(`^Photo ${name}.* [kM]B$`) })).toBeVisible({
      timeout: MINUTE_MS,
    });
  }
}

async function choosePhotos(page: Page, names: string[]): Promise<Locator> {
  await page.getByRole("button", { name: "Choose photos" }).click();
  const dialog = page.getByRole("dialog");
  for (const name of names) await dialog.getByRole("button", { name: new RegExp(name) }).click();
  await dialog.getByRole("button", { name: `Use ${names.length} photos` }).click();
  return page.getByRole("list", { name: "Photos in their order" });
}

test("a PNG, a HEIC and an oversized JPEG go out as one photo post, as its author saw it", async ({
  page,
  person,
  sql,
  sandbox,
}) => {
  const directory = await mkdtemp(join(tmpdir(), "cuepost-e2e-photos-"));
  const description = `Three of forty survived the kiln. #ceramics ${randomUUID()}`;
  await connect(page, "ivo.photos");
  await uploadPhotos(page, await makePhotos(directory));

  await test.step("compose: order, cover, words and choices", async () => {
    await openComposer(page);
    const order = await choosePhotos(page, ["kiln", "shelf", "photo.heic"]);
    await order.getByRole("button", { name: "Move photo 2 forward" }).click();
    await expect(order.getByRole("button", { name: "Photo 1 of 3, shelf.jpg" })).toBeVisible();
    await expect(order.getByRole("button", { name: "Photo 2 of 3, kiln.png, the cover" })).toBeVisible();
    await page.getByRole("textbox", { name: "Title" }).fill("Kiln opening");
    await page.getByRole("textbox", { name: "Description" }).fill(description);
    await expect(page.getByLabel("Duet")).toHaveCount(0);
    await expect(page.getByText(/Converted from PNG/).first()).toBeVisible();
    await page.getByRole("combobox", { name: /^Who can see/ }).click();
    await page.getByRole("option", { name: "Everyone" }).click();
    await page.getByLabel("Comment").click();
    await page.getByRole("button", { name: "Now", exact: true }).click();
    await page.getByRole("button", { name: "Post now" }).click();
    await page.waitForURL(/\/posts\/[0-9a-f-]{36}$/);
  });

  await test.step("TikTok has it once, as JPEG within its limits, in this order", async () => {
    await expect(page.getByText("Published").first()).toBeVisible({ timeout: MINUTE_MS });
    const mine = (await sandbox.everythingOf("ivo.photos")).filter(
      (post) => post.description === description,
    );
    expect(mine).toHaveLength(1);
    expect(mine[0]).toMatchObject({
      mediaType: "PHOTO",
      title: "Kiln opening",
      allowComment: true,
      photoCoverIndex: 1,
    });
    const prepared = await sql`select m.prepared from post_photos p join media m on m.id = p.media_id
      join posts o on o.id = p.post_id where o.workspace_id = ${person.workspaceId} order by p.position`;
    expect(mine[0]?.photos.map(({ sha256 }) => sha256)).toEqual(prepared.map((row) => row.prepared.sha256));
    expect(mine[0]?.photos.map(({ contentType }) => contentType)).toEqual(Array(3).fill("image/jpeg"));
    for (const photo of mine[0]?.photos ?? []) {
      expect(Math.max(photo.width ?? 0, photo.height ?? 0)).toBeLessThanOrEqual(1920);
      expect(photo.sizeBytes).toBeLessThan(OVER_20_MB);
    }
    expect(await sandbox.violations()).toEqual([]);
  });

  await test.step("the link leads to it, by an id of nineteen digits", async () => {
    const link = page.getByRole("link", { name: "See it on TikTok" });
    await expect(link).toHaveAttribute("href", /\/@ivo\.photos\/(video|photo)\/\d{19}$/);
    await page.goto((await link.getAttribute("href")) ?? "");
    await expect(page.getByText("Three of forty survived")).toBeVisible();
  });
  await rm(directory, { recursive: true, force: true });
});

test("a draft lies in the inbox until its creator posts it; a pulled video goes out, and can be stopped", async ({
  page,
  person,
  sql,
  sandbox,
  makeVideo,
}) => {
  const creator = "juno.sketches";
  await sandbox.change(creator, { isPrivate: false });
  const video = await makeVideo(300_000);
  await connect(page, creator);
  await upload(page, video);
  const sha256 = createHash("sha256")
    .update(await readFile(video.path))
    .digest("hex");
  const mine = async () => (await sandbox.everythingOf(creator)).filter((post) => post.sha256 === sha256);

  await test.step("a draft", async () => {
    await openComposer(page, video);
    await page.getByRole("radio", { name: /Send a draft/ }).click();
    await expect(page.getByRole("textbox", { name: "Caption" })).toHaveCount(0);
    await page.getByRole("button", { name: "Now", exact: true }).click();
    await page.getByRole("button", { name: "Send draft now" }).click();
    await page.waitForURL(/\/posts\/[0-9a-f-]{36}$/);
    await expect(page.getByText("Waiting in the TikTok inbox")).toBeVisible({ timeout: MINUTE_MS });
    const [draft] = await mine();
    expect(draft).toMatchObject({ delivery: "inbox", status: "SEND_TO_USER_INBOX" });
    await sandbox.finishDraft(draft?.publishId ?? "", { privacyLevel: "PUBLIC_TO_EVERYONE" });
    // Its webhook tells: no reload, and long before the next look.
    await expect(page.getByText(/Posted from the draft/)).toBeVisible({ timeout: MINUTE_MS });
  });

  await test.step("a pulled video", async () => {
    const [account] = await sql`select id from accounts where workspace_id = ${person.workspaceId}`;
    await page.goto(`/accounts/${account?.id}`);
    await page.getByRole("combobox", { name: "How videos reach TikTok" }).click();
    await page.getByRole("option", { name: /^TikTok fetches/ }).click();
    await expect(page.getByText("TikTok has to have verified the address")).toBeVisible();
    const caption = `Pulled ${randomUUID()}`;
    await postNow(page, { video, caption });
    await expect(page.getByText("Published").first()).toBeVisible({ timeout: MINUTE_MS });
    const pulled = (await mine()).filter((post) => post.caption === caption);
    expect(pulled).toMatchObject([{ source: "PULL_FROM_URL", sha256 }]);
  });

  await test.step("a stop while TikTok fetches it", async () => {
    await sandbox.order({ route: "pull", mode: "delay", delayMs: 20_000, times: 1 });
    const caption = `Stopped ${randomUUID()}`;
    await postNow(page, { video, caption });
    await page.getByRole("button", { name: "Stop", exact: true }).click({ timeout: MINUTE_MS });
    await page.getByRole("button", { name: /Ask TikTok to stop|Stop it/ }).click();
    await expect(page.getByText("Canceled").first()).toBeVisible({ timeout: MINUTE_MS });
    const stopped = (await sandbox.everythingOf(creator)).filter((post) => post.caption === caption);
    expect(stopped.every(({ status }) => status === "FAILED")).toBe(true);
  });
  expect(await sandbox.violations()).toEqual([]);
});
