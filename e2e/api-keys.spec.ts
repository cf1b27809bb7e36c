import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { connect, expect, test } from "./fixtures";

test("a person agrees to a posting profile, and makes a key that is used, rotated and revoked", async ({
  page,
  person,
  sandbox,
  sql,
  stack,
}) => {
  test.setTimeout(120_000);
  const username = `kiln.${randomUUID().slice(0, 8)}`;
  await sandbox.addCreator(username, "Kiln & Co");
  await connect(page, username);
  await agree(page);

  const ask = (secret: string) =>
    fetch(`${stack.app}/api/v1/me`, { headers: { authorization: `Bearer ${secret}` } });
  const secret = await makeKey(page);
  const answer = await ask(secret);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({
    workspace: { id: person.workspaceId },
    key: { name: "Nightly import", mode: "live" },
    acts_for: { name: "Ada Rivers", role: "owner" },
  });
  const row = page.getByRole("listitem", { name: "Nightly import" });
  await page.reload();
  await expect(row.first()).toContainText(`${secret.slice(0, 12)}…${secret.slice(-4)}`);
  await expect(row.first()).toContainText(/Used/);
  expect(await page.content(), "the page holds no secret").not.toContain(secret);

  const next = await rotate(page);
  expect(next).not.toBe(secret);
  await expect(row).toHaveCount(2);
  await expect(row.filter({ hasText: "Replaced" })).toContainText(secret.slice(-4));
  for (const one of [secret, next]) expect((await ask(one)).status).toBe(200);

  await revoke(page, row.filter({ hasNotText: "Replaced" }));
  await expect(row).toHaveCount(1);
  const shut = await ask(next);
  expect([shut.status, (await shut.json()).code]).toEqual([401, "key_revoked"]);
  expect((await ask(secret)).status, "the one before has its overlap still").toBe(200);
  const kept = await sql`select declaration from api_keys where workspace_id = ${person.workspaceId}`;
  expect(kept[0]?.declaration).toBe("By posting, you agree to TikTok's Music Usage Confirmation");
});

/** On the account's page: nothing is chosen, and nothing goes without a choice. */
async function agree(page: Page): Promise<void> {
  await page.locator("main").getByRole("link", { name: "Kiln & Co" }).click();
  await expect(page.getByText("Nothing is agreed to yet")).toBeVisible();
  await page.getByRole("button", { name: "New profile" }).click();
  const sheet = page.getByRole("dialog", { name: "New posting profile" });
  const privacy = sheet.getByRole("combobox", { name: "Who can see these posts" });
  await expect(privacy).toBeEnabled();
  for (const tick of await sheet.getByRole("checkbox").all()) await expect(tick).not.toBeChecked();
  await sheet.getByRole("button", { name: "Agree and make it" }).click();
  await expect(sheet.getByText("Give the profile a name.")).toBeVisible();
  await sheet.getByRole("textbox", { name: "Name" }).fill("Everyday");
  await privacy.click();
  await page.getByRole("option", { name: "Everyone" }).click();
  await sheet.getByRole("switch", { name: "Disclose post content" }).click();
  await sheet.getByRole("checkbox", { name: "Branded content" }).click();
  await expect(sheet.getByTestId("consent")).toContainText("Branded Content Policy");
  await sheet.getByRole("switch", { name: "Disclose post content" }).click();
  await expect(sheet.getByTestId("consent")).not.toContainText("Branded Content Policy");
  await sheet.getByRole("checkbox", { name: "Comment" }).click();
  await sheet.getByRole("checkbox", { name: "Take it where a request names none" }).click();
  await sheet.getByRole("button", { name: "Agree and make it" }).click();
  const row = page.getByRole("listitem", { name: "Everyday" });
  await expect(row).toContainText("Default");
  await expect(row).toContainText("Seen by: Everyone · Allows comments");
  await expect(row).toContainText(/Ada Rivers agreed/);
}

async function makeKey(page: Page): Promise<string> {
  await page.goto("/settings");
  await page.getByRole("link", { name: "Manage API keys" }).click();
  await expect(page.getByText("Let a program schedule posts")).toBeVisible();
  await page.getByRole("button", { name: "Make a key" }).click();
  const sheet = page.getByRole("dialog", { name: "New API key" });
  await sheet.getByRole("textbox", { name: "Name" }).fill("Nightly import");
  await sheet.getByRole("button", { name: "Schedule and publish" }).click();
  await sheet.getByRole("checkbox", { name: "Its posts may state their own privacy" }).click();
  await expect(sheet.getByTestId("consent")).toHaveText(/Music Usage Confirmation$/);
  await sheet.getByRole("button", { name: "Agree and make the key" }).click();
  return readSecret(page);
}

async function rotate(page: Page): Promise<string> {
  await page.getByRole("button", { name: "What can be done with Nightly import" }).click();
  await page.getByRole("menuitem", { name: "Rotate" }).click();
  const dialog = page.getByRole("dialog", { name: "Rotate “Nightly import”?" });
  await dialog.getByRole("radio", { name: "1 hour" }).click();
  await dialog.getByRole("button", { name: "Rotate" }).click();
  return readSecret(page);
}

async function readSecret(page: Page): Promise<string> {
  const dialog = page.getByRole("dialog", { name: "The key “Nightly import”" });
  const secret = await dialog.getByRole("textbox", { name: "API key" }).inputValue();
  expect(secret).toMatch(/^cp_live_/);
  await dialog.getByRole("button", { name: "I have kept it" }).click();
  await expect(dialog).toBeHidden();
  return secret;
}

async function revoke(page: Page, row: ReturnType<Page["getByRole"]>): Promise<void> {
  await row.getByRole("button", { name: "What can be done with Nightly import" }).click();
  await page.getByRole("menuitem", { name: "Revoke" }).click();
  const dialog = page.getByRole("dialog", { name: "Revoke “Nightly import”?" });
  await dialog.getByRole("button", { name: "Revoke" }).click();
  await expect(dialog).toBeHidden();
}
