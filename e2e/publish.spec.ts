import { randomUUID } from "node:crypto";
import { choosePrivacy, connect, expect, openComposer, test, upload } from "./fixtures";

const MINUTE_MS = 60_000;
const LEAD_MS = 40_000;
/** The stand-in takes its time to process, as TikTok does; what Cuepost is measured by is the rest. */
const ON_TIME_MS = 5_000;

test("a new person signs up, connects, uploads, composes, schedules, and the profile plays it", async ({
  page,
  sandbox,
  makeVideo,
}) => {
  test.setTimeout(5 * MINUTE_MS);
  const video = await makeVideo(70_000_000);
  const caption = `Throwing a moon jar 🏺 #ceramics with @clay.supply ${randomUUID()}`;

  await test.step("sign up", async () => {
    await page.goto("/sign-up");
    await page.getByLabel("Your name").fill("Ada Rivers");
    await page.getByLabel("Email").fill(`ada-${randomUUID()}@example.test`);
    await page.getByLabel("Password").fill("a long enough password");
    await page.getByRole("button", { name: "Sign up" }).click();
    await page.waitForURL(/\/calendar/);
  });

  await test.step("connect", async () => {
    await connect(page, "koto.ceramics");
    await expect(page.getByText("@koto.ceramics").first()).toBeVisible();
  });

  await test.step("upload", async () => {
    await upload(page, video);
  });

  const dueAt = Math.ceil((Date.now() + LEAD_MS) / MINUTE_MS) * MINUTE_MS;
  await test.step("compose with every choice", async () => {
    await openComposer(page, video);
    await page.getByRole("textbox", { name: "Caption" }).fill(caption);
    await choosePrivacy(page, "Friends");
    await page.getByLabel("Comment").click();
    await page.getByLabel("Stitch").click();
    await page.getByLabel("Disclose post content").click();
    await page.getByLabel("Branded content").click();
    await expect(page.getByText("Your photo/video will be labeled as 'Paid partnership'")).toBeVisible();
    await page.getByLabel("AI-generated content").click();
    await page.getByRole("slider", { name: "Moment of the cover" }).fill("1000");
    await page.getByLabel("Time zone").selectOption("UTC");
    await page.getByLabel("Date").fill(new Date(dueAt).toISOString().slice(0, 10));
    await page.getByLabel("Time", { exact: true }).fill(new Date(dueAt).toISOString().slice(11, 16));
    await expect(page.getByTestId("consent")).toHaveText(
      "By posting, you agree to TikTok's Branded Content Policy and Music Usage Confirmation",
    );
    await page.getByRole("button", { name: /^Schedule for/ }).click();
    await page.waitForURL(/\/posts\/[0-9a-f-]{36}$/);
  });

  await test.step("the calendar shows it published without a reload", async () => {
    await page.goto("/calendar");
    const card = (word: string) => page.getByLabel(new RegExp(`Throwing a moon jar.*${word}`)).first();
    await expect(card("Scheduled")).toBeVisible();
    await page.evaluate(() => Object.assign(window, { sameDocument: true }));
    await expect(card("Published")).toBeVisible({ timeout: dueAt - Date.now() + MINUTE_MS });
    expect(await page.evaluate(() => "sameDocument" in window)).toBe(true);
  });

  await test.step("the profile has it once, as it was agreed", async () => {
    const mine = (await sandbox.postsOf("koto.ceramics")).filter((post) => post.caption === caption);
    expect(mine).toHaveLength(1);
    expect(mine[0]).toMatchObject({
      sha256: video.sha256,
      privacyLevel: "MUTUAL_FOLLOW_FRIENDS",
      allowComment: true,
      allowDuet: false,
      allowStitch: true,
      isAigc: true,
      coverMs: 1000,
    });
    expect(mine[0]?.labels).toContain("Paid partnership");
    const lateMs = Date.parse(mine[0]?.postedAt ?? "") - dueAt;
    expect(lateMs).toBeGreaterThanOrEqual(0);
    expect(lateMs).toBeLessThan(ON_TIME_MS);
    expect(await sandbox.violations()).toEqual([]);
  });

  await test.step("the profile page plays it", async () => {
    await page.goto(`${sandbox.origin}/@koto.ceramics`);
    await page
      .locator("[data-post] a")
      .filter({ hasText: caption.slice(0, 20) })
      .first()
      .click();
    const player = page.locator("video");
    await expect
      .poll(() => player.evaluate((element: HTMLVideoElement) => element.readyState))
      .toBeGreaterThanOrEqual(2);
    await expect(page.locator("[data-field=caption]")).toContainText("Throwing a moon jar");
  });
});
