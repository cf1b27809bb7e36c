import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { expect, test } from "./fixtures";

const password = "a long enough password";
const STEP_MS = 30_000;

test("a login is guarded by a second step, opened by a recovery code and won back by mail", async ({
  page,
}) => {
  test.setTimeout(150_000);
  const email = await signUp(page);
  await confirmAddress(page, email);
  const { codeOf, recoveryCodes } = await turnOn(page);

  await signOut(page);
  await enterPassword(page, email, password);
  await page.getByRole("textbox", { name: "Code" }).fill("000000");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("This code is not right")).toBeVisible();
  await page.goto("/calendar");
  await expect(page, "half a sign-in opens nothing").toHaveURL(/\/sign-in\?|\/sign-in$/);
  await enterPassword(page, email, password);
  // The step that confirmed it is spent: the app's next code, which the server takes a little early.
  await page.getByRole("textbox", { name: "Code" }).fill(codeOf(Date.now() + STEP_MS));
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(({ pathname }) => pathname.startsWith("/calendar"));

  await signOut(page);
  await enterPassword(page, email, password);
  await useRecoveryCode(page, recoveryCodes[0]!);
  await page.goto("/settings/security");
  await expect(page.getByText("9 recovery codes are left.")).toBeVisible();

  await signOut(page);
  await page.getByRole("link", { name: "Forgot your password?" }).click();
  await expect(page.getByRole("heading", { name: "Forgot your password?" })).toBeVisible();
  await page.getByLabel("Email").fill(email);
  await page.getByRole("button", { name: "Send the link" }).click();
  await expect(page.getByText("a link is on its way there")).toBeVisible();
  const link = await openMail(page, email, "Set a new password");
  await page.getByLabel("New password").fill("another long password");
  await page.getByRole("button", { name: "Set the password" }).click();
  await useRecoveryCode(page, recoveryCodes[1]!);
  await page.goto(link);
  await expect(page.getByText("This link no longer works")).toBeVisible();
});

test("a session elsewhere is seen and ended", async ({ page, person, sql }) => {
  await page.goto("/settings/security");
  await expect(page.getByText("You are signed in nowhere else.")).toBeVisible();
  const userAgent = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";
  await sql`insert into sessions (token_hash, user_id, user_agent, network, expires_at)
    values (${randomUUID()}, ${person.userId}, ${userAgent}, '203.0.113.0/24', now() + interval '1 day')`;
  await page.reload();
  await expect(page.getByText("203.0.113.0/24")).toBeVisible();
  await page.getByRole("button", { name: "End the session in Firefox on Windows" }).click();
  await expect(page.getByText("You are signed in nowhere else.")).toBeVisible();
  const left = await sql`select user_agent from sessions where user_id = ${person.userId}`;
  expect(left.map((row) => row.user_agent)).toEqual([null]);
});

test("a workspace that asks for a second step leads its members to set it up", async ({
  page,
  person,
  sql,
}) => {
  await sql`update workspaces set two_factor_required_at = now() where id = ${person.workspaceId}`;
  await sql`update sessions set created_at = now() where user_id = ${person.userId}`;
  await page.goto("/calendar");
  await expect(page.getByRole("heading", { name: "Northlight asks for two-step sign-in" })).toBeVisible();
  const refused = await page.request.get("/search?q=anything");
  expect(refused.status()).toBe(403);
  await page.getByRole("button", { name: "Next" }).click();
  await confirm(page);
  await page.waitForURL(({ pathname }) => pathname.startsWith("/calendar"));
  await expect(page.getByRole("link", { name: "Calendar" }).first()).toBeVisible();
});

async function signUp(page: Page): Promise<string> {
  const email = `ines-${randomUUID()}@example.test`;
  await page.goto("/sign-up");
  await page.getByLabel("Your name").fill("Ines Moreau");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign up" }).click();
  await page.waitForURL(({ pathname }) => pathname.startsWith("/calendar"));
  return email;
}

async function confirmAddress(page: Page, email: string): Promise<void> {
  await expect(page.getByText(`Confirm your address: a link went to ${email}`)).toBeVisible();
  await openMail(page, email, "Confirm the address");
  await page.getByRole("button", { name: "Confirm the address" }).click();
  await expect(page.getByText("Your address is confirmed.")).toBeVisible();
}

/**
 * Follows the button of the newest mail. Gives the link's address. The mail is read in a browser of its own: it lies in
 * a frame without scripts, and says so on the console when it is looked into.
 */
async function openMail(page: Page, email: string, button: string): Promise<string> {
  const reader = await page.context().browser()!.newPage();
  const link = reader.frameLocator("iframe").getByRole("link", { name: button, exact: true });
  await expect(async () => {
    await reader.goto(new URL(`/mailbox?to=${encodeURIComponent(email)}`, page.url()).href);
    await expect(link).toBeVisible({ timeout: 2000 });
  }).toPass();
  const address = (await link.getAttribute("href"))!;
  await reader.close();
  await page.goto(address);
  return address;
}

async function turnOn(page: Page) {
  await page.goto("/settings/security");
  await page.getByRole("button", { name: "Set it up" }).click();
  await page.getByRole("dialog").getByLabel("Your password").fill(password);
  await page.getByRole("button", { name: "Next" }).click();
  const given = await confirm(page);
  await expect(page.getByText("10 recovery codes are left.")).toBeVisible();
  return given;
}

async function confirm(page: Page) {
  await expect(page.getByRole("img", { name: "QR code for your authenticator app" })).toBeVisible();
  const secret = (await page.getByRole("code").innerText()).replaceAll(" ", "");
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  const codeOf = (timestamp: number) => totp.generate({ timestamp });
  await page.getByLabel("Code that the app shows").fill(codeOf(Date.now()));
  await page.getByRole("button", { name: "Turn on" }).click();
  const codes = page.getByRole("listitem").filter({ hasText: /^[a-z2-9]{5}-[a-z2-9]{5}$/ });
  await expect(codes).toHaveCount(10);
  const recoveryCodes = await codes.allInnerTexts();
  await page.getByRole("button", { name: "I have kept them" }).click();
  return { codeOf, recoveryCodes };
}

async function signOut(page: Page): Promise<void> {
  await page.goto("/calendar");
  await page
    .getByRole("button", { name: /Ines Moreau/ })
    .last()
    .click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.waitForURL(/\/sign-in/);
}

async function enterPassword(page: Page, email: string, secret: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(secret);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "One more step" })).toBeVisible();
}

async function useRecoveryCode(page: Page, code: string): Promise<void> {
  await page.getByRole("button", { name: "Use a recovery code" }).click();
  await page.getByRole("textbox", { name: "Recovery code" }).fill(code);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(({ pathname }) => pathname.startsWith("/calendar"));
}
