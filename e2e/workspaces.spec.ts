import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { unzip } from "../lib/custody/testing-unzip.ts";
import { expect, test } from "./fixtures";

const openSwitcher = (page: Page) => page.getByRole("button", { name: /^Workspace/ }).click();

test("a second workspace is made, dressed, and left for the first with the same kind of page", async ({
  page,
  person,
}) => {
  expect(person.workspaceId).toBeTruthy();
  await page.goto("/settings");
  await openSwitcher(page);
  await page.getByRole("option", { name: "New workspace" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("Slow Lane Bikes");
  await page.getByRole("button", { name: "Make the workspace" }).click();
  await page.waitForURL(/\/calendar/);
  await expect(page.getByRole("button", { name: "Workspace Slow Lane Bikes" })).toBeVisible();

  await page.goto("/settings");
  const brand = page.getByRole("region", { name: "Look of the workspace" });
  await brand.getByLabel("Colour as # and six digits").fill("#ffd400");
  await expect(brand.getByText(/White on it has a contrast of 1.4 to 1/)).toBeVisible();
  await brand.getByRole("button", { name: /^Take #/ }).click();
  await brand.getByRole("button", { name: "Save the colour" }).click();
  await expect(page.getByText("The look is saved.")).toBeVisible();
  const picture = await page.screenshot({ clip: { x: 0, y: 0, width: 120, height: 90 }, type: "png" });
  await brand.getByLabel("Logo", { exact: true }).setInputFiles({
    name: "logo.png",
    mimeType: "image/png",
    buffer: picture,
  });
  await expect(brand.getByText("Its logo")).toBeVisible();

  await openSwitcher(page);
  await page.getByRole("option", { name: /^Northlight/ }).click();
  await expect(page.getByRole("button", { name: "Workspace Northlight" })).toBeVisible();
  await expect(page).toHaveURL(/\/settings$/);
  await expect(page.getByText("Its first letter on its colour")).toBeVisible();
});

test("the end of a workspace is asked for by its name, told above every page, and taken back", async ({
  page,
  person,
}) => {
  expect(person.workspaceId).toBeTruthy();
  await page.goto("/settings");
  await page.getByRole("button", { name: "Delete the workspace" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Type Northlight to confirm").fill("North");
  await dialog.getByRole("button", { name: "Delete the workspace" }).click();
  await expect(dialog.getByText("Type the name as it is written: Northlight.")).toBeVisible();
  await dialog.getByLabel("Type Northlight to confirm").fill("Northlight");
  await dialog.getByRole("button", { name: "Delete the workspace" }).click();
  await expect(dialog).toBeHidden();

  await page.goto("/calendar");
  const banner = page.getByRole("region", { name: "Deletion of the workspace" });
  await expect(banner).toContainText("Ada Rivers asked for it.");
  await banner.getByRole("button", { name: "Keep it" }).click();
  await expect(page.getByText("The workspace stays.")).toBeVisible();
  await expect(banner).toBeHidden();
});

test("everything is taken along in one ZIP, and one's own data as JSON", async ({ page, person }) => {
  await page.goto("/settings");
  const downloaded = page.waitForEvent("download");
  await page.getByRole("link", { name: "Export the workspace" }).click();
  const zip = await downloaded;
  expect(zip.suggestedFilename()).toMatch(/^cuepost-northlight-.*\.zip$/);
  const files = unzip(await readFile(await zip.path()));
  const [workspace] = JSON.parse(files.get("workspace.json")?.toString() ?? "[]");
  expect(workspace).toMatchObject({ id: person.workspaceId, name: "Northlight" });

  const mine = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download my data" }).click();
  const { profile } = JSON.parse(await readFile(await (await mine).path(), "utf8"));
  expect(profile).toMatchObject([{ id: person.userId, name: "Ada Rivers" }]);
});

test("a login is deleted with the workspace where nobody else is, and is signed out", async ({
  page,
  person,
  sql,
  stack,
}) => {
  expect(person.workspaceId).toBeTruthy();
  await page.goto("/settings");
  await page.getByRole("button", { name: "Delete my login" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(/^Type .* to confirm$/).fill(`${person.userId}@example.test`);
  await expect(dialog.getByRole("button", { name: "Delete my login" })).toBeDisabled();
  await dialog.getByRole("checkbox").click();
  await dialog.getByRole("button", { name: "Delete my login" }).click();
  await page.waitForURL(`${stack.app}/`);
  await page.goto("/calendar");
  await page.waitForURL(/\/sign-in/);
  expect(await sql`select id from users where id = ${person.userId}`).toHaveLength(0);
});
