import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { examine, rulesOf, themes } from "./axe/examine.ts";
import { choosePrivacy, connect, expect, openComposer, signIn, test, upload, type Video } from "./fixtures";
import { waitOnEveryPage } from "./wait-for-life";

const DAY_MS = 86_400_000;
const PHONE = {
  ...{ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: "en-GB" },
} as const;

/** Whoever may not approve asks for it. */
async function submit(page: Page, video: Video, caption: string): Promise<string> {
  await openComposer(page, video);
  await page.getByRole("textbox", { name: "Caption" }).fill(caption);
  await choosePrivacy(page, "Everyone");
  await page.getByLabel("Date").fill(new Date(Date.now() + 2 * DAY_MS).toISOString().slice(0, 10));
  await page.getByLabel("Time", { exact: true }).fill("10:30");
  await page.getByRole("button", { name: "Send for approval" }).click();
  await page.waitForURL(/\/posts\/[0-9a-f-]{36}$/);
  return page.url().split("/").at(-1) ?? "";
}

const NARROWEST = { width: 320, height: 700 };

/** In both themes, and nothing that is wider than the narrowest phone. */
async function expectUsable(client: Page, name: string): Promise<void> {
  for (const theme of themes) {
    // Drawn anew: in what is folded away, a colour that turns never arrives.
    await client.emulateMedia({ colorScheme: theme });
    await client.reload();
    expect.soft(await examine(client, `${name} ${theme}`, rulesOf(theme))).toEqual([]);
  }
  await client.setViewportSize(NARROWEST);
  const spillsPx = await client.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft(spillsPx, name).toBe(0);
  await client.setViewportSize(PHONE.viewport);
}

test("a client asks for a change at a moment, sees the new version and approves it, on a phone and without a login", async ({
  page,
  person,
  browser,
  sql,
  stack,
  sandbox,
  makeVideo,
}) => {
  test.setTimeout(180_000);
  const username = `review.${randomUUID().slice(0, 8)}`;
  await sandbox.addCreator(username, "Kiln House");
  await connect(page, username);
  const video = await makeVideo(400_000);
  await upload(page, video);

  const context = await browser.newContext({ baseURL: stack.app, locale: "en-GB" });
  waitOnEveryPage(context, stack.app);
  const editor = await signIn(context, sql, stack.app);
  await sql`update members set workspace_id = ${person.workspaceId}, role = 'editor' where user_id = ${editor.userId}`;
  const desk = await context.newPage();
  const postId = await submit(desk, video, "A jar that nobody ordered");

  await page.goto(`/posts/${postId}`);
  await page.getByRole("button", { name: "Share with clients" }).click();
  await page.getByLabel("Passcode, if you want one").fill("kiln 1280");
  await page.getByRole("button", { name: "Make the link" }).click();
  const link = await page.getByRole("textbox", { name: "link for clients" }).inputValue();
  expect(link).toMatch(new RegExp(`^${stack.app}/review/[\\w-]{64}$`));

  const phone = await browser.newContext({ ...PHONE, baseURL: stack.app });
  waitOnEveryPage(phone, stack.app);
  const client = await phone.newPage();
  await test.step("the client comes by the link, with the passcode", async () => {
    await client.goto(link);
    await expectUsable(client, "passcode");
    await client.getByLabel("Passcode").fill("guess");
    await client.getByRole("button", { name: "Open" }).click();
    await expect(client.getByText("This is not the passcode.")).toBeVisible();
    await client.getByLabel("Passcode").fill("kiln 1280");
    await client.getByRole("button", { name: "Open" }).click();
    await expect(client.getByRole("heading", { name: "Kiln House" })).toBeVisible();
    await expect(client.getByText("A jar that nobody ordered")).toBeVisible();
  });

  await test.step("plays the video, and asks for a change where it stopped", async () => {
    const player = client.locator("video");
    await expect
      .poll(() => player.evaluate((video: HTMLVideoElement) => video.readyState))
      .toBeGreaterThan(0);
    await player.evaluate((video: HTMLVideoElement) => {
      video.currentTime = 1.2;
    });
    await expect(client.getByLabel(/About the moment at 0:01/)).toBeChecked();
    await client.getByLabel("Your name").fill("Noor");
    await client.getByRole("button", { name: "Ask for changes" }).click();
    await client.getByLabel(/What you want to say/).fill("Too loud here");
    await client.getByRole("button", { name: "Ask for changes" }).click();
    await expect(client.getByText("Thank you. The team was told what should change")).toBeVisible();
    await expect(client.locator("video")).toHaveCount(0);
  });

  await test.step("its author reads it in the thread, changes the post and asks again", async () => {
    await desk.goto(`/posts/${postId}`);
    const thread = desk.getByRole("article").filter({ hasText: "Too loud here" });
    await expect(thread).toContainText("Noor");
    await thread.getByRole("button", { name: "Go to 0:01 in the video" }).click();
    await desk.goto(`/posts/${postId}/edit`);
    await desk.getByRole("textbox", { name: "Caption" }).fill("A quieter jar");
    await desk.getByRole("button", { name: "Send for approval" }).click();
    await desk.waitForURL(new RegExp(`/posts/${postId}$`));
  });

  await test.step("the client approves what stands there now, under the name from before", async () => {
    await client.goto(link);
    await expect(client.getByText("A quieter jar")).toBeVisible();
    await expectUsable(client, "post");
    await expect(client.getByRole("textbox", { name: "Your name" })).toHaveValue("Noor");
    await client.getByRole("button", { name: "Approve" }).click();
    await expect(client.getByText("Approved by Noor.")).toBeVisible();
  });

  await desk.goto(`/posts/${postId}`);
  await expect(desk.getByText("Scheduled", { exact: true }).first()).toBeVisible();

  await test.step("a link that was revoked opens nothing, and gives no file", async () => {
    const file = await client.locator("video").getAttribute("src");
    expect((await client.request.get(file ?? "", { headers: { range: "bytes=0-99" } })).status()).toBe(206);
    await page.goto(`/posts/${postId}`);
    await page.getByRole("button", { name: "Share with clients" }).click();
    await page.getByRole("button", { name: "Revoke" }).click();
    await expect(page.getByText("Revoked", { exact: true })).toBeVisible();
    expect((await client.request.get(file ?? "")).status()).toBe(404);
    expect((await client.goto(link))?.status()).toBe(404);
    await expect(client.getByText("This link opens nothing")).toBeVisible();
  });
  await Promise.all([context.close(), phone.close()]);
});

test("forms answer without JavaScript, and a plan leads from one post to the next", async ({
  page,
  person,
  browser,
  sql,
  stack,
  sandbox,
  makeVideo,
}) => {
  test.setTimeout(180_000);
  const username = `plan.${randomUUID().slice(0, 8)}`;
  await sandbox.addCreator(username, "Glaze Room");
  await connect(page, username);
  const video = await makeVideo(300_000);
  await upload(page, video);
  await sql`update members set role = 'editor' where user_id = ${person.userId}`;
  const ids = [await submit(page, video, "The first jar"), await submit(page, video, "The second jar")];
  await sql`update members set role = 'owner' where user_id = ${person.userId}`;

  const day = new Date(Date.now() + 2 * DAY_MS).toISOString().slice(0, 10);
  await page.goto(`/calendar?view=week&date=${day}`);
  await page.getByRole("button", { name: "Share this week" }).click();
  await page.getByRole("button", { name: "Make the link" }).click();
  const link = await page.getByRole("textbox", { name: "link for clients" }).inputValue();

  const context = await browser.newContext({ ...PHONE, baseURL: stack.app, javaScriptEnabled: false });
  const client = await context.newPage();
  await client.goto(link);
  await expect(client.getByText("0 of 2 answered").first()).toBeVisible();
  await client.getByRole("link", { name: "Start with the first" }).click();
  await client.getByLabel("Your name").fill("Noor");
  await client.getByRole("button", { name: "Ask for changes" }).click();
  await expect(client.getByText("Say what should be changed.")).toBeVisible();
  await client.getByRole("button", { name: "Approve" }).click();
  await expect(client.getByText("Approved by Noor.")).toBeVisible();
  await client.getByRole("link", { name: "Next without an answer" }).click();
  await expect(client.getByText("1 of 2 answered")).toBeVisible();
  await client.getByLabel(/What you want to say/).fill("Not yet");
  await client.getByRole("button", { name: "Ask for changes" }).click();
  await expect(client.getByText("Thank you. The team was told what should change")).toBeVisible();
  const states = await sql`select status from posts where id in ${sql(ids)} order by status`;
  expect(states.map(({ status }) => status)).toEqual(["draft", "scheduled"]);
  await context.close();
});
