import { randomUUID } from "node:crypto";
import { expect, test } from "./fixtures";
import { waitOnEveryPage } from "./wait-for-life";

test("an invitation brings one person in, with the role it names, and works once", async ({
  page,
  person,
  browser,
  stack,
  sql,
}) => {
  expect(person.workspaceId).toBeTruthy();
  await page.goto("/team");
  const email = `ben-${randomUUID()}@example.test`;
  await page.getByRole("button", { name: "Invite" }).click();
  await page.getByLabel("Email address").fill(email);
  await page.getByRole("combobox", { name: "They join as" }).click();
  await page.getByRole("option", { name: /analyst/i }).click();
  await page.getByRole("button", { name: "Send the invitation" }).click();
  const link = await page.getByLabel("Link of the invitation").inputValue();
  expect(link).toMatch(new RegExp(`^${stack.app}/invite/[\\w-]{43}$`));

  const context = await browser.newContext({ baseURL: stack.app });
  waitOnEveryPage(context, stack.app);
  const guest = await context.newPage();
  await guest.goto(link);
  await guest.getByRole("link", { name: "Sign up and join" }).click();
  await guest.getByLabel("Your name").fill("Ben Marsh");
  await expect(guest.getByLabel("Email")).toHaveValue(email);
  await guest.getByLabel("Password").fill("a long enough password");
  await guest.getByRole("button", { name: "Sign up" }).click();
  const join = guest.getByRole("button", { name: "Join as Ben Marsh" });
  await join.click();
  await expect(guest.getByText("Confirm your address first"), "a link that was passed on").toBeVisible();
  await sql`update users set email_verified = now() where email = ${email}`;
  await join.click();
  await guest.waitForURL(/\/calendar/);
  await guest.goto("/posts/new");
  await expect(guest.getByText("You can look, not post")).toBeVisible();
  await guest.goto(link);
  await expect(guest.getByText("This invitation is not open")).toBeVisible();
  await context.close();

  await page.goto("/team");
  await expect(page.getByText("Ben Marsh").first()).toBeVisible();
});
