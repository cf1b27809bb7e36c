import { randomUUID } from "node:crypto";
import type { Browser } from "@playwright/test";
import type { Sql } from "postgres";
import { expect, signIn, test } from "./fixtures";
import type { Stack } from "./stack";
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

test("an editor who was given one of two accounts finds nothing of the other", async ({
  page,
  person,
  browser,
  stack,
  sql,
}) => {
  const { koto, mara } = await fillTwoAccounts(sql, person.workspaceId);
  const { guest, userId } = await signInAs("editor", {
    browser,
    stack,
    sql,
    workspaceId: person.workspaceId,
  });
  await guest.goto("/calendar?view=list");
  await expect(guest.getByText(mara.caption)).toBeVisible();

  await page.goto("/team");
  await page.getByRole("button", { name: `Accounts of ${userId}` }).click();
  await page.getByRole("radio", { name: "Only these" }).click();
  await page.getByRole("checkbox", { name: /Koto/ }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("button", { name: `Accounts of ${userId}: One account` })).toBeVisible();

  await guest.goto("/calendar?view=list");
  await expect(guest.getByText(koto.caption).first()).toBeVisible();
  await expect(guest.getByText(mara.caption)).toBeHidden();
  await guest.goto("/accounts");
  const list = guest.getByRole("main");
  await expect(list.getByText("Koto Ceramics").first()).toBeVisible();
  await expect(list.getByText("Mara Bakes")).toBeHidden();
  await guest.keyboard.press("/");
  await guest.getByPlaceholder(/Search/).fill("autumn");
  await expect(guest.getByRole("option", { name: new RegExp(koto.caption) })).toBeVisible();
  await expect(guest.getByRole("option", { name: new RegExp(mara.caption) })).toBeHidden();
  await guest.goto(`/posts/${mara.postId}`);
  await expect(guest.getByRole("heading", { name: "Nothing here" })).toBeVisible();
  await guest.context().close();
});

test("a client has the calendar and their posts, and nothing of the house", async ({
  person,
  browser,
  stack,
  sql,
}) => {
  const { koto, mara } = await fillTwoAccounts(sql, person.workspaceId);
  const { workspaceId } = person;
  const { guest, userId } = await signInAs("client", { browser, stack, sql, workspaceId });
  await sql`update members set all_accounts = false where user_id = ${userId} and workspace_id = ${workspaceId}`;
  await sql`insert into member_accounts (workspace_id, user_id, account_id)
    values (${workspaceId}, ${userId}, ${koto.accountId})`;
  await guest.goto("/calendar?view=list");
  await expect(guest.getByText(koto.caption).first()).toBeVisible();
  await expect(guest.getByText(mara.caption)).toBeHidden();
  const main = guest.getByRole("navigation", { name: "Main" }).first();
  await expect(main.getByRole("link", { name: "Calendar" })).toBeVisible();
  await expect(main.getByRole("link", { name: /Library|Accounts|Team|Records/ })).toHaveCount(0);
  for (const path of ["/media", "/accounts", "/team"]) {
    await guest.goto(path);
    await expect(guest.getByRole("heading", { name: "Nothing here" })).toBeVisible();
  }
  await guest.goto(`/posts/${koto.postId}`);
  await expect(guest.getByRole("heading", { name: koto.caption })).toBeVisible();
  await sql`update posts set status = 'draft' where id = ${koto.postId}`;
  await guest.goto(`/posts/${koto.postId}`);
  await expect(guest.getByRole("heading", { name: "Nothing here" })).toBeVisible();
  await guest.context().close();
});

interface Joining {
  browser: Browser;
  stack: Stack;
  sql: Sql;
  workspaceId: string;
}

/** Somebody else, in a browser of their own. */
async function signInAs(role: string, { browser, stack, sql, workspaceId }: Joining) {
  const context = await browser.newContext({ baseURL: stack.app });
  waitOnEveryPage(context, stack.app);
  const { userId } = await signIn(context, sql, stack.app);
  await sql`update users set name = ${userId} where id = ${userId}`;
  await sql`insert into members (workspace_id, user_id, role) values (${workspaceId}, ${userId}, ${role})`;
  await context.addCookies([{ name: "cuepost-workspace", value: workspaceId, url: stack.app }]);
  return { guest: await context.newPage(), userId };
}

/** Two creators, each with a draft for tomorrow. */
async function fillTwoAccounts(sql: Sql, workspaceId: string) {
  const [koto, mara] = [await fillAccount("Koto Ceramics"), await fillAccount("Mara Bakes")];
  return { koto, mara };

  async function fillAccount(name: string) {
    const [accountId, mediaId, postId] = [randomUUID(), randomUUID(), randomUUID()];
    const caption = `Autumn at ${name}`;
    await sql`insert into accounts (id, workspace_id, open_id, username, display_name, scopes)
      values (${accountId}, ${workspaceId}, ${randomUUID()}, ${name.toLowerCase().replace(" ", ".")}, ${name}, '{}')`;
    await sql`insert into media (id, workspace_id, storage, storage_key, name, content_type, size_bytes, status)
      values (${mediaId}, ${workspaceId}, 'local', ${randomUUID()}, 'clip.mp4', 'video/mp4', 74729, 'ready')`;
    await sql`insert into posts (id, workspace_id, account_id, media_id, caption, status, scheduled_local, time_zone, scheduled_at)
      values (${postId}, ${workspaceId}, ${accountId}, ${mediaId}, ${caption}, 'scheduled', to_char(now() + interval '1 day', 'YYYY-MM-DD"T"HH24:MI'), 'UTC',
        now() + interval '1 day')`;
    return { accountId, postId, caption };
  }
}
