import { choosePrivacy, connect, expect, openComposer, test, upload } from "./fixtures";

const INDICATE = "You need to indicate if your content promotes yourself, a third party, or both.";
const NOT_PRIVATE = "Branded content visibility cannot be set to private.";

test("the form has no default, and refuses what TikTok's guidelines forbid", async ({
  page,
  person,
  makeVideo,
}) => {
  test.setTimeout(120_000);
  expect(person.workspaceId).toBeTruthy();
  const video = await makeVideo(200_000);
  await connect(page, "fen.outdoors");
  await upload(page, video);
  await openComposer(page, video);
  const privacy = page.getByRole("combobox", { name: "Who can see this video" });
  const post = page.getByRole("button", { name: "Post now" });
  const consent = page.getByTestId("consent");
  await page.getByRole("button", { name: "Now", exact: true }).click();

  await test.step("point 1 and 2: nickname, nothing chosen for the person", async () => {
    await expect(page.getByRole("combobox", { name: "Account" })).toContainText("@fen.outdoors");
    await expect(privacy).toHaveText("Choose");
    for (const name of ["Comment", "Duet", "Stitch"]) {
      await expect(page.getByRole("checkbox", { name })).not.toBeChecked();
    }
    await expect(post).toBeDisabled();
    await privacy.click();
    await expect(page.getByRole("option")).toHaveText(["Everyone", "Friends", "Only me"]);
    await page.keyboard.press("Escape");
    await choosePrivacy(page, "Everyone");
    await expect(post).toBeEnabled();
  });

  await test.step("point 3: a disclosure must say what it discloses", async () => {
    const disclosure = page.getByRole("switch", { name: "Disclose post content" });
    await expect(disclosure).not.toBeChecked();
    await expect(page.getByText(/will be labeled as/)).toHaveCount(0);
    await disclosure.click();
    await expect(post).toBeDisabled();
    await page.locator("span", { has: post }).last().hover();
    await expect(page.getByRole("tooltip")).toHaveText(INDICATE);
    await page.getByRole("checkbox", { name: "Your brand" }).click();
    await expect(page.getByText("Your photo/video will be labeled as 'Promotional content'")).toBeVisible();
    await expect(consent).toHaveText("By posting, you agree to TikTok's Music Usage Confirmation");
    await page.getByRole("checkbox", { name: "Branded content" }).click();
    await expect(page.getByText("Your photo/video will be labeled as 'Paid partnership'")).toBeVisible();
    await expect(page.getByText(/Promotional content'/)).toHaveCount(0);
    await expect(consent).toHaveText(
      "By posting, you agree to TikTok's Branded Content Policy and Music Usage Confirmation",
    );
    const links = {
      "Music Usage Confirmation": /music-usage-confirmation/,
      "Branded Content Policy": /bc-policy/,
    };
    for (const [name, href] of Object.entries(links)) {
      await expect(consent.getByRole("link", { name })).toHaveAttribute("href", href);
    }
  });

  await test.step("point 3: branded content is never private", async () => {
    await privacy.click();
    const onlyMe = page.getByRole("option", { name: "Only me" });
    await expect(onlyMe).toBeDisabled();
    await onlyMe.hover({ force: true });
    await expect(page.getByRole("tooltip")).toHaveText(NOT_PRIVATE);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await page.getByRole("checkbox", { name: "Branded content" }).click();
    await choosePrivacy(page, "Only me");
    await expect(page.getByRole("checkbox", { name: "Branded content" })).toBeDisabled();
    await expect(page.getByText(NOT_PRIVATE).first()).toBeVisible();
    await expect(post).toBeEnabled();
  });
});

test("what the creator turned off in TikTok stays grey, with the reason", async ({ page, person }) => {
  expect(person.userId).toBeTruthy();
  await connect(page, "tilda.reads");
  await openComposer(page);
  await expect(page.getByRole("checkbox", { name: "Comment" })).toBeDisabled();
  await expect(page.getByText("Turned off in this account's TikTok settings")).toHaveCount(1);
  await expect(page.getByRole("checkbox", { name: "Duet" })).toBeEnabled();
});

test("a creator that TikTok bans from posting is told so, and cannot post", async ({ page, person }) => {
  expect(person.userId).toBeTruthy();
  await connect(page, "vesper.late");
  await page.goto("/posts/new");
  await expect(page.getByText(/Banned from posting by TikTok/).first()).toBeVisible();
  await expect(page.getByRole("button", { name: /^Schedule/ })).toBeDisabled();
});
