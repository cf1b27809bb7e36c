import { randomUUID } from "node:crypto";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import type { Sql } from "postgres";
import { expect, test } from "./fixtures";

interface FileRow {
  name: string;
  kind?: "video" | "photo";
  sizeBytes?: number;
  day?: number;
  removeAt?: Date;
}

/** Files of this workspace that are checked, without bytes behind them. */
async function insertFiles(sql: Sql, workspaceId: string, files: readonly FileRow[]): Promise<string[]> {
  const ids: string[] = [];
  for (const { name, kind = "video", sizeBytes = 1000, day = 1, removeAt = null } of files) {
    const id = randomUUID();
    ids.push(id);
    await sql`insert into media
      (id, workspace_id, storage, storage_key, name, content_type, size_bytes, kind, status, duration_ms, created_at, remove_at)
      values (${id}, ${workspaceId}, 'local', ${id}, ${name}, ${kind === "photo" ? "image/jpeg" : "video/mp4"},
        ${sizeBytes}, ${kind}, 'ready', ${kind === "photo" ? null : 18_000}, ${new Date(Date.UTC(2027, 0, day))}, ${removeAt})`;
  }
  return ids;
}

async function insertPost(sql: Sql, workspaceId: string, mediaId: string, caption: string) {
  const [accountId, postId] = [randomUUID(), randomUUID()];
  await sql`insert into accounts (id, workspace_id, open_id, username, display_name, scopes)
    values (${accountId}, ${workspaceId}, ${accountId}, 'koto.ceramics', 'Koto Ceramics', '{}')`;
  await sql`insert into posts (id, workspace_id, account_id, media_id, status, caption, scheduled_local, time_zone, scheduled_at)
    values (${postId}, ${workspaceId}, ${accountId}, ${mediaId}, 'scheduled', ${caption}, '2099-03-04T10:00',
      'Europe/Paris', '2099-03-04T09:00Z')`;
  return postId;
}

const grid = (page: Page) => page.getByRole("grid", { name: "Library" });
const cells = (page: Page) => grid(page).getByRole("gridcell");
/** Keys that are pressed before the page has come to life are lost; rows are numbered when it has. */
async function open(page: Page, address = "/media") {
  await page.goto(address);
  await expect(grid(page).locator("[aria-rowindex]").first()).toBeAttached();
}
const cell = (page: Page, name: string) => cells(page).filter({ hasText: name });
const names = async (page: Page) =>
  (await cells(page).allInnerTexts()).map((text) => /([a-z -]+)\.(mp4|jpg)/.exec(text)?.[1]);

test("files are searched, filtered and sorted, and the address says how", async ({ page, person, sql }) => {
  const [small] = await insertFiles(sql, person.workspaceId, [
    { name: "moon jar.mp4", sizeBytes: 3_000, day: 1 },
    { name: "glaze drop.mp4", sizeBytes: 9_000, day: 2 },
    { name: "moon cup.jpg", kind: "photo", sizeBytes: 5_000, day: 3 },
  ]);
  await insertPost(sql, person.workspaceId, small ?? "", "Throwing a moon jar");
  await open(page);
  await expect(page.getByText("3 files", { exact: true })).toBeVisible();
  expect(await names(page)).toEqual(["moon cup", "glaze drop", "moon jar"]);

  await page.getByRole("combobox", { name: "Sort by" }).click();
  await page.getByRole("option", { name: "Largest first" }).click();
  await expect.poll(() => names(page)).toEqual(["glaze drop", "moon cup", "moon jar"]);

  await page.keyboard.press("/");
  await page.keyboard.type("moon");
  await expect(page.getByText("2 files", { exact: true })).toBeVisible();
  await expect(page).toHaveURL(/search=moon&sort=size/);
  await page.reload();
  expect(await names(page)).toEqual(["moon cup", "moon jar"]);

  await page.getByRole("button", { name: "Filter", exact: true }).click();
  await page.getByRole("button", { name: "Used", exact: true }).click();
  await page.keyboard.press("Escape");
  await expect.poll(() => names(page)).toEqual(["moon jar"]);
  await page.goBack();
  await expect.poll(() => names(page)).toEqual(["moon cup", "moon jar"]);
  await page.getByRole("searchbox", { name: "Search by name" }).fill("nothing like it");
  await expect(page.getByRole("heading", { name: "No file fits" })).toBeVisible();
  await page.getByRole("button", { name: "Show everything" }).click();
  await expect(cells(page)).toHaveCount(3);
});

test("by keyboard alone several files are selected, labelled and found by their label", async ({
  page,
  person,
  sql,
}) => {
  const files = ["alpha", "beta", "gamma", "delta"].map((name, at) => ({ name: `${name}.mp4`, day: 9 - at }));
  await insertFiles(sql, person.workspaceId, files);
  await open(page);
  await cell(page, "alpha").focus();
  await page.keyboard.press("x");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(cell(page, "gamma")).toBeFocused();
  await page.keyboard.press("Space");
  await expect(page.getByText("3 selected")).toBeVisible();
  await page.keyboard.press("Space");
  await expect(page.getByText("2 selected")).toBeVisible();

  await page.getByRole("region", { name: "What is selected" }).getByRole("button", { name: "Label" }).click();
  await page.getByPlaceholder("Name the first label").fill("Teaser");
  await page.getByRole("option", { name: /Make “Teaser”/ }).click();
  await expect(cell(page, "alpha")).toContainText("Teaser");
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "Filter", exact: true }).click();
  await page.getByRole("button", { name: "Teaser", exact: true }).click();
  await page.keyboard.press("Escape");
  await expect.poll(() => names(page)).toEqual(["alpha", "beta"]);
  await page.getByRole("button", { name: "Remove the filter “Teaser”" }).click();
  await expect(cells(page)).toHaveCount(4);
});

test("what is deleted comes back by undo, and what a post needs stays and names the post", async ({
  page,
  person,
  sql,
}) => {
  const [needed] = await insertFiles(sql, person.workspaceId, [
    { name: "needed.mp4", day: 3 },
    { name: "free.mp4", day: 2 },
    { name: "other.mp4", day: 1 },
  ]);
  const postId = await insertPost(sql, person.workspaceId, needed ?? "", "Glaze drop Friday");
  await open(page);
  await cell(page, "free").focus();
  await page.keyboard.press("Delete");
  await expect(cell(page, "free")).toHaveCount(0);
  await expect(cell(page, "other")).toBeFocused();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(cell(page, "free")).toBeVisible();
  await open(page);
  await expect(cell(page, "free")).toBeVisible();

  await cell(page, "needed").focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("Delete");
  await expect(cell(page, "needed")).toBeVisible();
  await expect(cells(page)).toHaveCount(1);
  await expect(page.getByText("2 files deleted")).toBeVisible();
  await expect(page.getByText(/“needed.mp4” stays: “Glaze drop Friday” on Koto Ceramics/)).toBeVisible();
  await page.getByRole("button", { name: "Show the post" }).click();
  await expect(page).toHaveURL(new RegExp(`/posts/${postId}$`));
});

test("a file's details have an address, say where it is used, and let it be kept", async ({
  page,
  person,
  sql,
}) => {
  const soon = new Date(Date.now() + 3 * 86_400_000);
  await sql`update workspaces set retention_days = 30 where id = ${person.workspaceId}`;
  const [id] = await insertFiles(sql, person.workspaceId, [
    { name: "old cup.jpg", kind: "photo", removeAt: soon },
  ]);
  const postId = await insertPost(sql, person.workspaceId, id ?? "", "Winter tyres");
  await open(page, `/media?open=${id}`);
  const details = page.getByRole("complementary", { name: "Details of old cup.jpg" });
  await expect(details.getByRole("link", { name: /Winter tyres/ })).toHaveAttribute(
    "href",
    `/posts/${postId}`,
  );
  await expect(
    details.getByText("Can be used", { exact: false }).or(details.getByText(/did not allow/)),
  ).toBeVisible();
  await expect(cell(page, "old cup")).toContainText("File goes in 3 days");
  await details.getByRole("button", { name: "Keep it" }).click();
  await expect(details.getByText(/^Kept, whatever/)).toBeVisible();
  await expect(cell(page, "old cup")).not.toContainText("File goes");
  await details.getByRole("button", { name: "Close the details" }).click();
  await expect(page).toHaveURL(/\/media$/);
  await cell(page, "old cup").focus();
  await page.keyboard.press("Enter");
  await expect(details).toBeFocused();
  await page.goBack();
  await expect(details).toHaveCount(0);
});

test("several photos become one post, in the order in which they were taken", async ({
  page,
  person,
  sql,
}) => {
  const ids = await insertFiles(sql, person.workspaceId, [
    { name: "one.jpg", kind: "photo", day: 3 },
    { name: "two.jpg", kind: "photo", day: 2 },
    { name: "clip.mp4", day: 1 },
  ]);
  await open(page);
  await page.getByRole("checkbox", { name: "Select two.jpg" }).click();
  await page.getByRole("checkbox", { name: "Select one.jpg" }).click();
  await page.getByRole("checkbox", { name: "Select clip.mp4" }).click();
  const bar = page.getByRole("region", { name: "What is selected" });
  await expect(bar.getByRole("button", { name: "Make a post" })).toHaveAttribute("aria-disabled", "true");
  await page.getByRole("checkbox", { name: "Select clip.mp4" }).click();
  await expect(bar.getByRole("link", { name: "Make a post" })).toHaveAttribute(
    "href",
    `/posts/new?media=${ids[1]},${ids[0]}`,
  );
});

test("hundreds of files are a screen full of elements, down to the last", async ({ page, person, sql }) => {
  await sql`insert into media (workspace_id, storage, storage_key, name, content_type, size_bytes, status, created_at)
    select ${person.workspaceId}, 'local', ${randomUUID()} || n, 'file ' || n || '.mp4', 'video/mp4', n, 'ready',
      timestamptz '2027-01-01' + n * interval '1 minute' from generate_series(1, 600) n`;
  await open(page);
  await expect(page.getByText("600 files")).toBeVisible();
  await expect(async () => {
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await expect(cells(page).filter({ hasText: /^(0:00)?\s*file 1\.mp4/ })).toBeVisible({ timeout: 300 });
  }).toPass({ timeout: 45_000 });
  expect(await cells(page).count()).toBeLessThan(150);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the library has no obstacles, in the ${colorScheme}`, async ({ page, person, sql, stack }) => {
    const [id] = await insertFiles(sql, person.workspaceId, [
      { name: "cup.jpg", kind: "photo" },
      { name: "moon jar.mp4" },
    ]);
    await insertPost(sql, person.workspaceId, id ?? "", "Glazing a cup");
    await page.emulateMedia({ colorScheme });
    for (const [view, address] of [
      ["grid", "/media"],
      ["list", `/media?open=${id}`],
    ] as const) {
      await page.context().addCookies([{ name: "library-view", value: view, url: stack.app }]);
      await open(page, address);
      await page.getByRole("checkbox", { name: "Select moon jar.mp4" }).click();
      await expect(page.getByText("1 selected")).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id: rule, nodes }) => [rule, nodes[0]?.html])).toEqual([]);
    }
  });
}
