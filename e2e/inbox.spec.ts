import { randomUUID } from "node:crypto";
import { connect, expect, postNow, test, upload } from "./fixtures";

const MINUTE_MS = 60_000;

test("a post that fails rings the bell without a reload, leads to itself, and is told by mail", async ({
  page,
  person,
  sandbox,
  makeVideo,
}) => {
  test.setTimeout(5 * MINUTE_MS);
  const creator = `fails.${randomUUID().slice(0, 8)}`;
  await sandbox.addCreator(creator, "Fails Often");
  const video = await makeVideo(1_000_000);
  const caption = `Not to be ${randomUUID()}`;
  await connect(page, creator);
  await upload(page, video);
  await sandbox.order({ route: "processing", code: "spam_risk_text", creator });
  await postNow(page, { video, caption });
  const post = new URL(page.url()).pathname;
  await page.goto("/media");
  await expect(page.getByRole("button", { name: "Inbox: nothing unread" })).toBeVisible();

  const bell = page.getByRole("button", { name: "Inbox: 1 unread" });
  await expect(bell).toBeVisible({ timeout: 2 * MINUTE_MS });
  await bell.click();
  const panel = page.getByRole("dialog", { name: "Inbox" });
  await panel.getByRole("link", { name: /^Failed: TikTok did not take “Not to be/ }).click();
  await expect(page).toHaveURL(new RegExp(`${post}$`));
  await expect(page.getByRole("button", { name: "Inbox: nothing unread" })).toBeVisible();

  const address = `${person.userId}@example.test`;
  // In a tab of its own: what Playwright puts into every frame is refused, loudly, where no script may run.
  const reader = await page.context().newPage();
  await expect(async () => {
    await reader.goto(`/mailbox?to=${address}`);
    await expect(reader.getByRole("heading", { name: /^Failed: TikTok did not take/ })).toBeVisible({
      timeout: 2_000,
    });
  }).toPass({ timeout: 3 * MINUTE_MS, intervals: [3_000] });
  const mail = reader.frameLocator('iframe[title="The mail as it looks"]');
  await mail.getByRole("link", { name: "Open in Cuepost" }).click();
  await expect(reader).toHaveURL(new RegExp(`${post}$`));
});

test("what comes by mail is chosen by kind, with a digest and quiet hours, and stays chosen", async ({
  page,
  person,
}) => {
  expect(person.userId).toBeTruthy();
  await page.goto("/settings");
  await page.getByRole("link", { name: "Choose notifications" }).click();
  const published = page.getByRole("radiogroup", { name: "A post was published" });
  await expect(published.getByRole("radio", { name: "Off" })).toBeChecked();
  await published.getByRole("radio", { name: "Digest" }).click();
  await page.getByRole("radio", { name: "Every Monday" }).click();
  await page.getByRole("switch", { name: "No mails at night" }).click();
  await page.getByLabel("To", { exact: true }).fill("06:30");
  await page.getByRole("radio", { name: "Right after" }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Notifications saved")).toBeVisible();
  await page.reload();
  await expect(published.getByRole("radio", { name: "Digest" })).toBeChecked();
  await expect(page.getByRole("radio", { name: "Every Monday" })).toBeChecked();
  await expect(page.getByLabel("To", { exact: true })).toHaveValue("06:30");
  await expect(page.getByRole("radio", { name: "Right after" })).toBeChecked();
});
