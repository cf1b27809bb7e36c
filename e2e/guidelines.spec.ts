import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import type { Locator, Page, TestInfo } from "@playwright/test";
import sharp from "sharp";
import type { Sandbox } from "../scripts/testing/sandbox-control.ts";
import { choosePrivacy, connect, expect, openComposer, test, upload } from "./fixtures";

/** Point by point as TikTok's Content Sharing Guidelines have them; their sentences letter for letter. */
const INDICATE = "You need to indicate if your content promotes yourself, a third party, or both.";
const NOT_PRIVATE = "Branded content visibility cannot be set to private.";
const MUSIC = "By posting, you agree to TikTok's Music Usage Confirmation";
const BRANDED = "By posting, you agree to TikTok's Branded Content Policy and Music Usage Confirmation";
const PROMOTIONAL = "Your photo/video will be labeled as 'Promotional content'";
const PARTNERSHIP = "Your photo/video will be labeled as 'Paid partnership'";
const links = {
  "Music Usage Confirmation": "https://www.tiktok.com/legal/page/global/music-usage-confirmation/en",
  "Branded Content Policy": "https://www.tiktok.com/legal/page/global/bc-policy/en",
};

/** One TikTok account sits in one workspace, and each test has a workspace of its own. */
async function connectNew(page: Page, sandbox: Sandbox, traits: Record<string, unknown> = {}) {
  const username = `guide.${randomUUID().slice(0, 8)}`;
  await sandbox.addCreator(username, `Guide ${username.slice(-4)}`);
  await sandbox.change(username, { isPrivate: false, ...traits });
  await connect(page, username);
  return username;
}

const privacyOf = (page: Page) => page.getByRole("combobox", { name: /^Who can see/ });
const consentOf = (page: Page) => page.getByTestId("consent");
const postButton = (page: Page) => page.getByRole("button", { name: "Post now" });
const discloseIn = (page: Page) => page.getByRole("switch", { name: "Disclose post content" });
const box = (page: Page, name: string) => page.getByRole("checkbox", { name });
const goNow = (page: Page) => page.getByRole("button", { name: "Now", exact: true }).click();

async function hoverButton(page: Page): Promise<Locator> {
  await page
    .locator("span", { has: postButton(page) })
    .last()
    .hover();
  return page.getByRole("tooltip");
}

async function uploadPhoto(page: Page, info: TestInfo): Promise<void> {
  const path = info.outputPath("kiln.png");
  await writeFile(
    path,
    await sharp({ create: { width: 900, height: 1200, channels: 3, background: "#b45a1e" } })
      .png()
      .toBuffer(),
  );
  await page.goto("/media");
  await page.getByLabel("Videos and photos to upload").first().setInputFiles([path]);
  await expect(page.getByRole("button", { name: /^Photo kiln\.png.* [kM]B$/ })).toBeVisible({
    timeout: 60_000,
  });
}

async function choosePhoto(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Choose photos" }).click();
  await page.getByRole("dialog").getByRole("button", { name: /kiln/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Use 1 photo" }).click();
}

test.setTimeout(120_000);
test.beforeEach(({ person }) => {
  expect(person.workspaceId).toBeTruthy();
});

test.describe("point 1, the creator", () => {
  test("a: the nickname is shown, and asked afresh each time the page is", async ({ page, sandbox }) => {
    const username = await connectNew(page, sandbox, { nickname: "Fen before" });
    await openComposer(page);
    await expect(page.getByRole("combobox", { name: "Account" })).toContainText("Fen before");
    await sandbox.change(username, { nickname: "Fen today" });
    await openComposer(page);
    await expect(page.getByRole("combobox", { name: "Account" })).toContainText("Fen today");
    const asked = (await sandbox.requests()).filter(
      ({ creator, path }) => creator === username && path.includes("creator_info"),
    );
    expect(asked.length).toBeGreaterThanOrEqual(2);
  });

  test("b: a creator that TikTok bans from posting is told so, and cannot post", async ({
    page,
    sandbox,
  }) => {
    await connectNew(page, sandbox, { isBanned: true });
    await page.goto("/posts/new");
    await expect(page.getByText(/Banned from posting by TikTok/).first()).toBeVisible();
    await expect(page.getByRole("button", { name: /^Schedule/ })).toBeDisabled();
  });

  test("c: a video longer than this creator may post is refused", async ({ page, sandbox, makeVideo }) => {
    await connectNew(page, sandbox, { maxDurationSec: 1 });
    const video = await makeVideo(200_000);
    await upload(page, video);
    await openComposer(page, video);
    await goNow(page);
    await choosePrivacy(page, "Everyone");
    await expect(page.getByText(/may post videos up to 0:01; this one is/).first()).toBeVisible();
    await expect(postButton(page)).toBeDisabled();
  });
});

test.describe("point 2, what the user enters", () => {
  test("a: a title, empty at first; of a video its caption", async ({ page, sandbox }, info) => {
    await connectNew(page, sandbox);
    await uploadPhoto(page, info);
    await openComposer(page);
    await expect(page.getByRole("textbox", { name: "Caption" })).toHaveValue("");
    await choosePhoto(page);
    const title = page.getByRole("textbox", { name: "Title" });
    await expect(title).toHaveValue("");
    await title.fill("Kiln opening");
    await expect(page.getByRole("textbox", { name: "Description" })).toHaveValue("");
  });

  test("b: who can see it has only this creator's options, and none is chosen", async ({
    page,
    sandbox,
    makeVideo,
  }) => {
    const username = await connectNew(page, sandbox);
    const video = await makeVideo(200_000);
    await upload(page, video);
    await openComposer(page, video);
    await goNow(page);
    await expect(privacyOf(page)).toHaveText("Choose");
    await expect(postButton(page)).toBeDisabled();
    await privacyOf(page).click();
    await expect(page.getByRole("option")).toHaveText(["Everyone", "Friends", "Only me"]);
    await page.keyboard.press("Escape");
    await choosePrivacy(page, "Everyone");
    await expect(postButton(page)).toBeEnabled();

    await sandbox.change(username, { isPrivate: true });
    await openComposer(page);
    await privacyOf(page).click();
    await expect(page.getByRole("option")).toHaveText(["Followers", "Friends", "Only me"], {
      timeout: 10_000,
    });
  });

  test("c: every interaction is off until it is switched on", async ({ page, sandbox }) => {
    await connectNew(page, sandbox);
    await openComposer(page);
    for (const name of ["Comment", "Duet", "Stitch"]) {
      await expect(box(page, name)).not.toBeChecked();
      await box(page, name).click();
      await expect(box(page, name)).toBeChecked();
    }
  });

  for (const [name, trait] of [
    ["Comment", "commentDisabled"],
    ["Duet", "duetDisabled"],
    ["Stitch", "stitchDisabled"],
  ] as const) {
    test(`c: ${name}, turned off in TikTok, is grey, with the reason`, async ({ page, sandbox }) => {
      await connectNew(page, sandbox, { [trait]: true });
      await openComposer(page);
      await expect(box(page, name)).toBeDisabled();
      await expect(page.getByText("Turned off in this account's TikTok settings")).toHaveCount(1);
      const others = ["Comment", "Duet", "Stitch"].filter((other) => other !== name);
      for (const other of others) await expect(box(page, other)).toBeEnabled();
    });
  }

  test("c: photos show comments alone", async ({ page, sandbox }, info) => {
    await connectNew(page, sandbox);
    await uploadPhoto(page, info);
    await openComposer(page);
    await choosePhoto(page);
    await expect(box(page, "Comment")).toBeVisible();
    await expect(box(page, "Duet")).toHaveCount(0);
    await expect(box(page, "Stitch")).toHaveCount(0);
  });
});

test.describe("point 3, commercial content", () => {
  test("the disclosure is off; switched on it shows two empty boxes and no prompt", async ({
    page,
    sandbox,
  }) => {
    await connectNew(page, sandbox);
    await openComposer(page);
    await expect(discloseIn(page)).not.toBeChecked();
    await expect(box(page, "Your brand")).toHaveCount(0);
    await discloseIn(page).click();
    await expect(box(page, "Your brand")).not.toBeChecked();
    await expect(box(page, "Branded content")).not.toBeChecked();
    await expect(page.getByText(/will be labeled as/)).toHaveCount(0);
  });

  test("each box has its prompt, and both have the paid one", async ({ page, sandbox }) => {
    await connectNew(page, sandbox);
    await openComposer(page);
    await discloseIn(page).click();
    await box(page, "Your brand").click();
    await expect(page.getByText(PROMOTIONAL)).toBeVisible();
    await box(page, "Branded content").click();
    await expect(page.getByText(PARTNERSHIP)).toBeVisible();
    await expect(page.getByText(PROMOTIONAL)).toHaveCount(0);
    await box(page, "Your brand").click();
    await expect(page.getByText(PARTNERSHIP)).toBeVisible();
  });

  test("a disclosure that discloses nothing disables the button, with the words on hover", async ({
    page,
    sandbox,
    makeVideo,
  }) => {
    await connectNew(page, sandbox);
    const video = await makeVideo(200_000);
    await upload(page, video);
    await openComposer(page, video);
    await goNow(page);
    await choosePrivacy(page, "Everyone");
    await discloseIn(page).click();
    await expect(postButton(page)).toBeDisabled();
    await expect(await hoverButton(page)).toHaveText(INDICATE);
    await box(page, "Your brand").click();
    await expect(postButton(page)).toBeEnabled();
  });

  test("where it is for oneself, branded content cannot be ticked, and that is explained", async ({
    page,
    sandbox,
  }) => {
    await connectNew(page, sandbox);
    await openComposer(page);
    await choosePrivacy(page, "Only me");
    await discloseIn(page).click();
    await expect(box(page, "Branded content")).toBeDisabled();
    await expect(page.getByText(NOT_PRIVATE).first()).toBeVisible();
  });

  test("where branded content is ticked, it cannot be for oneself, with the words on hover", async ({
    page,
    sandbox,
  }) => {
    await connectNew(page, sandbox);
    await openComposer(page);
    await discloseIn(page).click();
    await box(page, "Branded content").click();
    await privacyOf(page).click();
    const onlyMe = page.getByRole("option", { name: "Only me" });
    await expect(onlyMe).toBeDisabled();
    await onlyMe.hover({ force: true });
    await expect(page.getByRole("tooltip")).toHaveText(NOT_PRIVATE);
    await expect(page.getByRole("option", { name: "Everyone" })).toBeEnabled();
    await expect(page.getByRole("option", { name: "Friends" })).toBeEnabled();
  });

  test("one's own brand may be for oneself", async ({ page, sandbox }) => {
    await connectNew(page, sandbox);
    await openComposer(page);
    await discloseIn(page).click();
    await box(page, "Your brand").click();
    await choosePrivacy(page, "Only me");
    await expect(page.getByText(PROMOTIONAL)).toBeVisible();
    await expect(page.getByRole("list", { name: "Still to do" })).not.toContainText(NOT_PRIVATE);
  });
});

test.describe("point 4, the declaration before the button", () => {
  test("without commercial content, and with one's own brand, it is about music", async ({
    page,
    sandbox,
  }) => {
    await connectNew(page, sandbox);
    await openComposer(page);
    await expect(consentOf(page)).toHaveText(MUSIC);
    await discloseIn(page).click();
    await box(page, "Your brand").click();
    await expect(consentOf(page)).toHaveText(MUSIC);
    await expect(consentOf(page).getByRole("link")).toHaveCount(1);
  });

  test("with branded content, alone or with one's own brand, it has both, each with its link", async ({
    page,
    sandbox,
  }) => {
    await connectNew(page, sandbox);
    await openComposer(page);
    await discloseIn(page).click();
    await box(page, "Branded content").click();
    await expect(consentOf(page)).toHaveText(BRANDED);
    await box(page, "Your brand").click();
    await expect(consentOf(page)).toHaveText(BRANDED);
    for (const [name, href] of Object.entries(links)) {
      await expect(consentOf(page).getByRole("link", { name })).toHaveAttribute("href", href);
    }
  });

  test("it stands before the button", async ({ page, sandbox }) => {
    await connectNew(page, sandbox);
    await openComposer(page);
    const button = await page.getByRole("button", { name: /^Schedule/ }).elementHandle();
    const isBefore = await consentOf(page).evaluate(
      (sentence, other) =>
        other !== null && Boolean(sentence.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING),
      button,
    );
    expect(isBefore).toBe(true);
  });

  test("it stays in English, whatever the language around it", async ({ page, sandbox, context, stack }) => {
    await connectNew(page, sandbox);
    await context.addCookies([{ name: "language", value: "de", url: stack.app }]);
    await page.goto("/posts/new");
    await expect(page.getByRole("heading", { name: "Neuer Beitrag" })).toBeVisible();
    await expect(consentOf(page)).toHaveText(MUSIC);
  });
});

test.describe("point 5, awareness and control", () => {
  test("a to e: a preview; nothing before consent; a few minutes; and then what became of it", async ({
    page,
    sandbox,
    makeVideo,
  }) => {
    const username = await connectNew(page, sandbox);
    const video = await makeVideo(200_000);
    await upload(page, video);
    await openComposer(page, video);
    const preview = page.getByRole("region", { name: "Preview" });
    await expect(preview.locator("video")).toHaveCount(1);
    await page.getByRole("textbox", { name: "Caption" }).fill("Throwing a moon jar");
    await expect(preview).toContainText("Throwing a moon jar");
    await expect(
      page.getByText("After publishing it may take a few minutes until the post appears on the profile."),
    ).toBeVisible();
    await choosePrivacy(page, "Everyone");
    await goNow(page);
    const sent = async () =>
      (await sandbox.requests()).filter(
        ({ creator, path }) => creator === username && path.includes("/init"),
      );
    expect(await sent()).toEqual([]);
    await postButton(page).click();
    await page.waitForURL(/\/posts\/[0-9a-f-]{36}$/);
    await expect(page.getByText("Published").first()).toBeVisible({ timeout: 60_000 });
    expect(await sent()).toHaveLength(1);
    expect(await sandbox.violations()).toEqual([]);
  });
});
