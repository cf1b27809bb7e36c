import { randomUUID } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { choosePrivacy, connect, expect, openComposer, test, upload } from "./fixtures";

test.setTimeout(3 * 60_000);

const captionOf = (page: Page) => page.getByRole("textbox", { name: "Caption" });
const suggestionsOf = (page: Page) => page.getByRole("listbox", { name: "Used before" }).getByRole("option");

async function expectNoAxe(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

test("templates, suggestions, emoji, the cover and the profile of one post", async ({
  page,
  person,
  sql,
  sandbox,
  makeVideo,
}) => {
  const video = await makeVideo(300_000);
  const username = `caption.${randomUUID().slice(0, 8)}`;
  await sandbox.addCreator(username, "Caption Tools");
  await connect(page, username);
  await upload(page, video);
  const [account] = await sql`select id from accounts where workspace_id = ${person.workspaceId}`;
  const [media] = await sql`select id from media where workspace_id = ${person.workspaceId}`;
  await sql`insert into posts (workspace_id, account_id, media_id, status, privacy_level, caption, scheduled_at)
    values (${person.workspaceId}, ${account?.id}, ${media?.id}, 'published', 'PUBLIC_TO_EVERYONE',
      'Moon jar #ceramics #ceramicstudio with @clay.supply', now() - interval '2 days'),
      (${person.workspaceId}, ${account?.id}, ${media?.id}, 'published', 'PUBLIC_TO_EVERYONE',
      'Again #ceramics', now() - interval '1 day')`;
  await openComposer(page, video);
  const caption = captionOf(page);

  await test.step("what was used before is suggested while typing, and taken by keyboard", async () => {
    await caption.pressSequentially("Glaze run #cer");
    const options = suggestionsOf(page);
    await expect(options).toHaveText(["#ceramics", "#ceramicstudio"]);
    await page.keyboard.press("ArrowDown");
    await expect(options.first()).toHaveAttribute("aria-selected", "true");
    await expectNoAxe(page);
    await page.keyboard.press("Enter");
    await expect(caption).toHaveValue("Glaze run #ceramics ");
    await caption.pressSequentially("with @clay");
    await page.getByRole("option", { name: "@clay.supply" }).click();
    await expect(caption).toHaveValue("Glaze run #ceramics with @clay.supply ");
  });

  await test.step("Enter is a line break while nothing is chosen, and Escape closes the list", async () => {
    await caption.pressSequentially("\n#cer");
    // The one that the caption has already is not offered again.
    await expect(suggestionsOf(page)).toHaveText(["#ceramicstudio"]);
    await page.keyboard.press("Escape");
    await expect(suggestionsOf(page)).toHaveCount(0);
    await page.keyboard.press("Enter");
    await expect(caption).toHaveValue("Glaze run #ceramics with @clay.supply \n#cer\n");
    await expect(page.getByText("keeps every line break is not certain")).toBeVisible();
    await caption.fill("Glaze run #ceramics #kiln");
  });

  await test.step("an emoji is found by a word and stands where the caret was", async () => {
    await caption.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(0, 0));
    await page.getByRole("button", { name: "Emoji", exact: true }).click();
    await page.getByRole("searchbox", { name: "Search emoji" }).fill("töpfern");
    await page.keyboard.press("ArrowDown");
    await expect(page.getByRole("option", { name: "amphora" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(caption).toHaveValue("🏺Glaze run #ceramics #kiln");
    await expect(caption).toBeFocused();
  });

  await test.step("the browser's own undo takes back what was inserted", async () => {
    await page.keyboard.press("Control+z");
    await expect(caption).toHaveValue("Glaze run #ceramics #kiln");
  });

  await test.step("hashtags are kept as a group, renamed, deleted and brought back", async () => {
    await page.getByRole("button", { name: "Hashtag groups" }).click();
    await page.getByRole("button", { name: "Save these as a group" }).click();
    await page.getByRole("textbox", { name: "Name" }).fill("Studio");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByRole("button", { name: /^Insert: Studio/ })).toContainText("#ceramics #kiln");
    await page.getByRole("button", { name: "Rename Studio" }).click();
    await page.getByRole("textbox", { name: "New name of Studio" }).fill("Pottery");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: /^Insert: Pottery/ })).toBeVisible();
    await expectNoAxe(page);
    await page.getByRole("button", { name: "Delete Pottery" }).click();
    await expect(page.getByRole("button", { name: /^Insert: Pottery/ })).toHaveCount(0);
    const [gone] = await sql`select count(*)::int from caption_templates`;
    expect(gone?.count).toBe(0);
    const said = page.locator("[data-sonner-toast]").filter({ hasText: "“Pottery” is deleted." });
    await said.getByRole("button", { name: "Undo" }).click();
    await expect
      .poll(async () => (await sql`select name from caption_templates`).map(({ name }) => name))
      .toEqual(["Pottery"]);
    await caption.fill("New jar");
    await page.getByRole("button", { name: "Hashtag groups" }).click();
    await page.getByRole("button", { name: /^Insert: Pottery/ }).click();
    await expect(caption).toHaveValue("New jar #ceramics #kiln");
  });

  await test.step("what is too long is marked, and counted in UTF-16", async () => {
    await caption.fill(`${"x".repeat(2198)} 🏺`);
    await expect(page.getByText("2,201 / 2,200")).toBeVisible();
    await expect(page.locator("mark")).toHaveCount(1);
    await caption.fill("New jar #ceramics");
  });

  await test.step("the cover is chosen frame by frame", async () => {
    const slider = page.getByRole("slider", { name: "Moment of the cover" });
    await slider.focus();
    for (const key of ["ArrowRight", "ArrowRight", "ArrowRight", "Shift+ArrowRight", "ArrowLeft"]) {
      await page.keyboard.press(key);
    }
    await expect(slider).toHaveAttribute("aria-valuetext", /^1\.06 seconds, frame 33 of \d+$/);
    await expect(page.getByText("0:01.06")).toBeVisible();
    await expect(page.locator("img[src^=blob]")).toHaveCount(12, { timeout: 20_000 });
  });

  await test.step("the profile shows it among the account's latest", async () => {
    await page.getByRole("radio", { name: "Profile", exact: true }).click();
    const tiles = page.getByRole("list", { name: /^Latest posts of/ }).getByRole("listitem");
    await expect(tiles).toHaveText(["This post", "Published", "Published"]);
    await expectNoAxe(page);
    await page.getByRole("radio", { name: "Cover", exact: true }).click();
    await expect(page.getByText("The profile cuts this off")).toBeVisible();
  });

  await test.step("the post holds what was chosen", async () => {
    await choosePrivacy(page, "Everyone");
    await page.getByRole("button", { name: "Now", exact: true }).click();
    await page.getByRole("button", { name: "Post now" }).click();
    await page.waitForURL(/\/posts\/[0-9a-f-]{36}$/);
    const postId = page.url().split("/").at(-1) ?? "";
    const [post] = await sql`select caption, cover_timestamp_ms from posts where id = ${postId}`;
    expect(post).toEqual({ caption: "New jar #ceramics", cover_timestamp_ms: 1067 });
  });
});
