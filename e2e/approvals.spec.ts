import { randomUUID } from "node:crypto";
import type { Browser, Page } from "@playwright/test";
import type postgres from "postgres";
import { choosePrivacy, connect, expect, openComposer, signIn, test, upload, type Video } from "./fixtures";
import type { Stack } from "./stack";
import { waitOnEveryPage } from "./wait-for-life";

const MINUTE_MS = 60_000;

interface Joining {
  browser: Browser;
  sql: postgres.Sql;
  stack: Stack;
  workspaceId: string;
}

/** Another person of the workspace, in a browser of their own. */
async function join(
  { browser, sql, stack, workspaceId }: Joining,
  { role, name, isPhone = false }: { role: string; name: string; isPhone?: boolean },
): Promise<Page> {
  const viewport = isPhone ? { width: 390, height: 844 } : { width: 1440, height: 900 };
  const context = await browser.newContext({ baseURL: stack.app, viewport });
  waitOnEveryPage(context, stack.app);
  const { userId } = await signIn(context, sql, stack.app);
  await sql`update users set name = ${name} where id = ${userId}`;
  await sql`update members set workspace_id = ${workspaceId}, role = ${role} where user_id = ${userId}`;
  return context.newPage();
}

/** On the account's page, as a lead would. */
async function setRule(page: Page, account: string, rule: string): Promise<void> {
  await page.goto("/accounts");
  await page.locator("main").getByRole("link", { name: account }).click();
  await page.getByRole("radio", { name: rule }).click();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("It counts for every post from now on.", { exact: false })).toBeVisible();
}

async function chooseTime(page: Page, at: Date): Promise<void> {
  const local = at.toLocaleString("sv-SE", { timeZone: "Europe/Paris" });
  await page.getByLabel("Date").fill(local.slice(0, 10));
  await page.getByLabel("Time", { exact: true }).fill(local.slice(11, 16));
}

async function submit(page: Page, { video, caption, at }: { video: Video; caption: string; at: Date }) {
  await openComposer(page, video);
  await page.getByRole("textbox", { name: "Caption" }).fill(caption);
  await choosePrivacy(page, "Everyone");
  await chooseTime(page, at);
  await page.getByRole("button", { name: /^Send for approval/ }).click();
  await page.waitForURL(/\/posts\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("heading", { name: /^Awaiting approval, to go out/ })).toBeVisible();
}

const tomorrow = () => new Date(Date.now() + 24 * 60 * MINUTE_MS);

test("what an account's rule asks for is approved, changed, sent back, approved again, and posted as it was approved", async ({
  page,
  person,
  browser,
  sql,
  stack,
  sandbox,
  makeVideo,
}) => {
  test.setTimeout(6 * MINUTE_MS);
  const creator = `approvals.${randomUUID().slice(0, 8)}`;
  await sandbox.addCreator(creator, "Harbour Lights");
  const video = await makeVideo(2_000_000);
  const caption = `Moon jar out of the kiln ${randomUUID()}`;
  await connect(page, creator);
  await upload(page, video);
  await setRule(page, "Harbour Lights", "Anyone who may approve");

  const editor = await join(
    { browser, sql, stack, workspaceId: person.workspaceId },
    { role: "editor", name: "Jonas Weber" },
  );
  await submit(editor, { video, caption, at: tomorrow() });
  await expect(editor.getByRole("button", { name: "Approve" })).toHaveCount(0);

  await page.goto("/approvals");
  await page.keyboard.press("j");
  await page.keyboard.press("o");
  const reading = page.getByRole("dialog");
  await expect(reading.getByRole("button", { name: "Approve" })).toBeVisible();
  await page.keyboard.press("a");
  await expect(page.getByRole("heading", { name: "Nothing waits for you" })).toBeVisible();
  await expect(editor.getByText("Scheduled", { exact: true }).first()).toBeVisible();

  await editor.getByRole("link", { name: "Edit" }).click();
  await editor.getByRole("textbox", { name: "Caption" }).fill(caption.replace("Moon jar", "Tea bowl"));
  await editor.getByRole("button", { name: /^Send for approval/ }).click();
  await editor.waitForURL(/\/posts\/[0-9a-f-]{36}$/);
  await page.goto(editor.url());
  const changed = page.getByRole("region", { name: "What has changed" });
  await expect(changed.locator("del").first()).toContainText("Moon");
  await expect(changed.locator("ins").first()).toContainText("Tea");
  await page.getByRole("button", { name: "Ask for changes" }).click();
  await page.getByLabel("What should be changed?").fill("It is a jar, not a bowl.");
  await page.getByRole("button", { name: "Ask for these changes" }).click();

  await expect(editor.getByRole("heading", { name: "Changes were asked for" })).toBeVisible();
  await expect(editor.getByText("It is a jar, not a bowl.", { exact: false }).first()).toBeVisible();
  await editor.getByRole("link", { name: "Edit" }).click();
  await editor.getByRole("textbox", { name: "Caption" }).fill(caption);
  await chooseTime(editor, new Date(Date.now() + 2.5 * MINUTE_MS));
  await editor.getByRole("button", { name: /^Send for approval/ }).click();
  await editor.waitForURL(/\/posts\/[0-9a-f-]{36}$/);
  await page.getByRole("button", { name: "Approve" }).click();
  await expect
    .poll(async () => (await sandbox.postsOf(creator)).map((post) => post.caption), {
      timeout: 4 * MINUTE_MS,
      intervals: [2000],
    })
    .toEqual([caption]);
  await editor.context().close();
});

test("where two have to, one yes is not enough: a client on a phone, and then a second person", async ({
  page,
  person,
  browser,
  sql,
  stack,
  sandbox,
  makeVideo,
}) => {
  test.setTimeout(3 * MINUTE_MS);
  const creator = `approvals.${randomUUID().slice(0, 8)}`;
  await sandbox.addCreator(creator, "Copper Pan");
  const video = await makeVideo(2_000_000);
  const caption = `Two have to look ${randomUUID()}`;
  await connect(page, creator);
  await upload(page, video);
  await setRule(page, "Copper Pan", "Two people");
  const joining = { browser, sql, stack, workspaceId: person.workspaceId };
  const editor = await join(joining, { role: "editor", name: "Jonas Weber" });
  const client = await join(joining, { role: "client", name: "Carla Neri", isPhone: true });
  await submit(editor, { video, caption, at: tomorrow() });

  await client.goto("/approvals");
  await client.getByRole("button", { name: caption }).click();
  await client.getByRole("dialog").getByRole("button", { name: "Approve" }).click();
  await expect(client.getByText("One more person has to.", { exact: false }).first()).toBeVisible();
  await expect(editor.getByText("Carla Neri approved", { exact: false }).first()).toBeVisible();
  await expect(editor.getByText("Awaiting approval", { exact: true }).first()).toBeVisible();

  await page.goto("/approvals");
  await page.getByRole("checkbox", { name: `Select ${caption}` }).click();
  await page.getByRole("button", { name: "Approve 1 post" }).click();
  await expect(page.getByText("1 post approved.")).toBeVisible();
  await expect(editor.getByText("Scheduled", { exact: true }).first()).toBeVisible();
  await client.context().close();
  await editor.context().close();
});
