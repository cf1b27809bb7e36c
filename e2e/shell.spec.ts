import { randomUUID } from "node:crypto";
import { fillWorkspace } from "./fill-workspace";
import { expect, test } from "./fixtures";

const DAY_MS = 86_400_000;

test("the palette finds a post by its caption and opens it, by keys alone", async ({
  page,
  person,
  sql,
  sandbox,
  makeVideo,
}) => {
  const { postIds } = await fillWorkspace({ page, sql, sandbox, makeVideo, ...person });
  await page.goto("/team");
  await page.keyboard.press("ControlOrMeta+k");
  const field = page.getByRole("combobox", { name: "Search and commands" });
  await field.fill("dawn, sched");
  const found = page.getByRole("option", { name: /Opening the kiln at dawn, scheduled/ });
  await expect(found.first()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/posts/${postIds.scheduled}`);

  await page.keyboard.press("ControlOrMeta+k");
  await field.fill("nothing has these words");
  await expect(page.getByText("Nothing here has “nothing has these words” in it.")).toBeVisible();
  await field.fill("theme dark");
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("keys lead from page to page, and rest while somebody types", async ({ page, person }) => {
  expect(person.userId).toBeTruthy();
  await page.goto("/calendar");
  await page.keyboard.press("?");
  const sheet = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(sheet.getByText("New post")).toBeVisible();
  for (const ofPosts of [
    "Select all shown",
    "Pick it up, put it down",
    "Carry it to the next account’s lane",
  ]) {
    await expect(sheet.getByText(ofPosts)).toBeAttached();
  }
  await page.keyboard.press("g");
  await page.keyboard.press("t");
  await expect(sheet).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("g");
  await page.keyboard.press("s");
  await page.waitForURL(/\/settings$/);
  await page.getByLabel("Your name").click();
  await page.keyboard.type("gat?");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  expect(page.url()).toMatch(/\/settings$/);
});

test("settings ask before what is unsaved is left", async ({ page, person }) => {
  expect(person.userId).toBeTruthy();
  await page.goto("/settings");
  await page.getByLabel("Your name").fill("Ada Brooks");
  await page.getByRole("link", { name: "Team", exact: true }).first().click();
  const ask = page.getByRole("dialog", { name: "Leave without saving?" });
  await ask.getByRole("button", { name: "Stay here" }).click();
  await expect(page.getByLabel("Your name")).toHaveValue("Ada Brooks");
  await page.getByRole("link", { name: "Team", exact: true }).first().click();
  await ask.getByRole("button", { name: "Leave without saving" }).click();
  await page.waitForURL(/\/team$/);
  await page.goto("/settings");
  await page.getByLabel("Your name").fill("Ada Brooks");
  await page
    .locator("form", { has: page.getByLabel("Your name") })
    .getByRole("button", { name: "Save" })
    .click();
  await expect(page.getByText("Your name is saved.")).toBeVisible();
  await page.getByRole("link", { name: "Team", exact: true }).first().click();
  await page.waitForURL(/\/team$/);
});

test("language and density are chosen in the menu, and stay", async ({ page, person }) => {
  expect(person.userId).toBeTruthy();
  await page.goto("/settings");
  await page.getByRole("radio", { name: "Compact" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-density", "compact");
  await page.getByRole("button", { name: "Ada Rivers" }).click();
  await page.getByRole("menuitem", { name: /Language/ }).press("ArrowRight");
  await page.getByRole("menuitemradio", { name: "Deutsch" }).press("Enter");
  await expect(page.getByRole("navigation", { name: "Hauptnavigation" }).first()).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "de-DE");
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "de-DE");
  await expect(page.locator("html")).toHaveAttribute("data-density", "compact");
});

test("a lost connection is said, with what goes on without it", async ({ person, context }) => {
  expect(person.userId).toBeTruthy();
  // A page of its own: that nothing can be fetched is an error on the console, and here the point.
  const page = await context.newPage();
  await page.goto("/team");
  await context.setOffline(true);
  await expect(page.getByText("What is scheduled goes out all the same.")).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText("Back online")).toBeVisible();
  await expect(page.getByText("What is scheduled goes out all the same.")).toHaveCount(0);
});

test("the first steps lead a new workspace from connect to schedule", async ({
  page,
  person,
  sandbox,
  makeVideo,
}) => {
  expect(person.userId).toBeTruthy();
  const username = `first.${randomUUID().slice(0, 8)}`;
  await sandbox.addCreator(username, "First Steps");
  const beganMs = Date.now();
  await page.goto("/calendar");
  const guide = page.getByRole("complementary").getByRole("region", { name: "First steps" });
  await expect(guide.getByText(/Here TikTok is a sandbox/)).toBeVisible();
  await guide.getByRole("button", { name: "Connect account" }).click();
  await page.getByText(`@${username}`, { exact: false }).first().click();
  await page.getByRole("button", { name: "Allow" }).click();
  await page.waitForURL(/\/accounts/);

  await guide.getByRole("link", { name: "Open the library" }).click();
  const video = await makeVideo(400_000);
  await page.getByLabel("Videos and photos to upload").first().setInputFiles(video.path);
  await guide.getByRole("link", { name: "Write a post" }).click({ timeout: 30_000 });

  await page.getByRole("button", { name: "Choose a video", exact: true }).click();
  await page.getByRole("dialog").getByText(video.name).click();
  await page.getByRole("textbox", { name: "Caption" }).fill("The first one");
  await page.getByRole("combobox", { name: "Who can see this video" }).click();
  await page.getByRole("option", { name: "Everyone" }).click();
  const tomorrow = new Date(beganMs + DAY_MS).toISOString().slice(0, 10);
  await page.getByRole("textbox", { name: "Date" }).fill(tomorrow);
  await page.getByRole("textbox", { name: "Time", exact: true }).fill("10:30");
  await page.getByRole("button", { name: /^Schedule for/ }).click();
  await page.waitForURL(/\/(posts\/[0-9a-f-]{36}|calendar)/);
  await expect(guide.getByText("That is all it takes.")).toBeVisible();
  expect(Date.now() - beganMs).toBeLessThan(120_000);

  await guide.getByRole("button", { name: "Hide the first steps" }).click();
  await page.reload();
  await expect(guide).toHaveCount(0);
  await page.getByRole("button", { name: "Ada Rivers" }).click();
  await page.getByRole("menuitem", { name: "First steps" }).click();
  await expect(guide.getByText("That is all it takes.")).toBeVisible();
});
