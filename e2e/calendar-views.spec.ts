import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import type { Sql } from "postgres";
import { expect, test } from "./fixtures";
import { waitOnEveryPage } from "./wait-for-life";

const zone = "Europe/Paris";
const day = "2031-05-14";

interface Planned {
  workspaceId: string;
  account: string;
  caption: string;
  local: string | null;
}

/** A post without a file behind it, of an account of its own. */
async function insertPost(sql: Sql, { workspaceId, account, caption, local }: Planned): Promise<string> {
  const [accountId, mediaId, postId] = [randomUUID(), randomUUID(), randomUUID()];
  await sql`insert into accounts (id, workspace_id, open_id, username, display_name, scopes, status)
    values (${accountId}, ${workspaceId}, ${randomUUID()}, ${account}, ${account}, '{video.publish}', 'reconnect needed')`;
  await sql`insert into media (id, workspace_id, storage, storage_key, name, content_type, size_bytes, status)
    values (${mediaId}, ${workspaceId}, 'local', ${randomUUID()}, 'jar.mp4', 'video/mp4', 1000, 'ready')`;
  const status = local ? "scheduled" : "draft";
  await sql`insert into posts (id, workspace_id, account_id, media_id, status, caption, scheduled_local, time_zone, scheduled_at)
    values (${postId}, ${workspaceId}, ${accountId}, ${mediaId}, ${status}, ${caption}, ${local},
      ${local && zone}, ${local?.replace("T", " ") ?? null}::timestamp at time zone ${zone})`;
  return accountId;
}

async function fillDay(sql: Sql, workspaceId: string) {
  const koto = await insertPost(sql, {
    workspaceId,
    account: "Koto",
    caption: "Glaze drop",
    local: `${day}T10:00`,
  });
  await insertPost(sql, { workspaceId, account: "Mara", caption: "Layer cake", local: `${day}T15:30` });
  await insertPost(sql, { workspaceId, account: "Bo", caption: "Someday maybe", local: null });
  return koto;
}

const region = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const card = (page: Page, name: RegExp) => page.getByRole("button", { name }).first();

test("each view is one key away, and back comes back", async ({ page, person, sql }) => {
  await fillDay(sql, person.workspaceId);
  await page.goto(`/calendar?view=week&date=${day}`);
  await expect(region(page, "Week")).toBeVisible();
  await expect(card(page, /Glaze drop/)).toBeVisible();
  await page.keyboard.press("m");
  await expect(region(page, "Month")).toBeVisible();
  await expect(page).toHaveURL(`/calendar?view=month&date=${day}`);
  await page.keyboard.press("d");
  await expect(region(page, "Day")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Wednesday, 14 May 2031" })).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("heading", { name: "Thursday, 15 May 2031" })).toBeVisible();
  await page.keyboard.press("l");
  await expect(page).toHaveURL("/calendar?view=list&date=2031-05-15");
  await page.goBack();
  await page.goBack();
  await expect(card(page, /Layer cake/)).toBeVisible();
  await page.goBack();
  await expect(region(page, "Month")).toBeVisible();
  await page.keyboard.press("t");
  await expect(page).toHaveURL("/calendar?view=month");
  await page.goto("/calendar?view=year&date=2031-02-30&status=toString");
  await expect(region(page, "Week")).toBeVisible();
});

test("filters narrow every view, stand in the address, and are taken away again", async ({
  page,
  person,
  sql,
}) => {
  const koto = await fillDay(sql, person.workspaceId);
  await page.goto(`/calendar?view=week&date=${day}`);
  await expect(card(page, /Glaze drop/)).toBeVisible();
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox", { name: "Search captions" })).toBeFocused();
  await page.keyboard.type("layer");
  await expect(page).toHaveURL(/q=layer/);
  await expect(card(page, /Glaze drop/)).toBeHidden();
  await expect(card(page, /Layer cake/)).toBeVisible();
  await page.getByRole("searchbox").fill("no such words");
  await expect(page.getByRole("heading", { name: "Nothing matches" })).toBeVisible();
  await page.getByRole("button", { name: "Clear all" }).first().click();
  await expect(card(page, /Glaze drop/)).toBeVisible();
  await page.getByRole("button", { name: "Account", exact: true }).click();
  await page.getByRole("menuitemcheckbox", { name: "Koto" }).click();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(new RegExp(`account=${koto}`));
  await expect(card(page, /Layer cake/)).toBeHidden();
  await page.reload();
  await expect(card(page, /Glaze drop/)).toBeVisible();
  await expect(card(page, /Layer cake/)).toBeHidden();
  await page.getByRole("button", { name: "Remove Koto" }).click();
  await expect(card(page, /Layer cake/)).toBeVisible();
});

test("the list shows what has no time yet, and what stands in a post's way", async ({
  page,
  person,
  sql,
}) => {
  await fillDay(sql, person.workspaceId);
  await page.goto(`/calendar?view=list&date=${day}`);
  await expect(page.getByText("No time yet")).toBeVisible();
  await expect(page.getByRole("link", { name: /Someday maybe/ })).toBeVisible();
  const row = page.getByRole("link", { name: /Glaze drop/ });
  await expect(row).toContainText("Reconnect the account: it goes out only then.");
  await page.keyboard.press("w");
  await expect(card(page, /Glaze drop.*Reconnect the account/)).toBeVisible();
});

test("a second zone stands beside the first until it is taken away", async ({ page, person, sql }) => {
  await fillDay(sql, person.workspaceId);
  await page.goto(`/calendar?view=day&date=${day}`);
  await page.getByRole("button", { name: /^Paris/ }).click();
  await page.getByRole("combobox").fill("tokyo");
  await page.getByRole("option", { name: /Tokyo/ }).click();
  const hours = region(page, "Day");
  await expect(hours.getByText("Tokyo", { exact: true })).toBeVisible();
  await expect(hours.getByText("16:00", { exact: true })).toHaveCount(2);
  await page.reload();
  await expect(hours.getByText("Tokyo", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: /Paris/ }).click();
  await page.getByRole("button", { name: "Take it away" }).click();
  await expect(hours.getByText("Tokyo", { exact: true })).toBeHidden();
});

test("what the calendar asks is bounded, and another workspace's posts are in no answer", async ({
  page,
  person,
  sql,
}) => {
  await fillDay(sql, person.workspaceId);
  const stranger = randomUUID();
  await sql`insert into workspaces (id, name, time_zone) values (${stranger}, 'Elsewhere', 'UTC')`;
  const theirs = await fillDay(sql, stranger);
  const ask = (path: string) => page.request.get(`/calendar/${path}`);
  const refused = await Promise.all([
    ask(`posts?view=week&first=${day}&last=2031-09-01`),
    ask(`posts?view=week&first=${day}&last=2031-05-01`),
    ask("posts?view=year&first=2031-05-12&last=2031-05-13"),
    ask("list?from=yesterday"),
    ask(`list?from=${day}&after=2031-05-14_1`),
  ]);
  expect(refused.map((answer) => answer.status())).toEqual([422, 422, 422, 422, 422]);
  const own = await (await ask(`posts?view=day&first=${day}&last=${day}`)).json();
  expect(own.posts).toHaveLength(2);
  const foreign = [
    `posts?view=day&first=${day}&last=${day}&account=${theirs}`,
    `list?from=${day}&account=${theirs}`,
    `timeless?account=${theirs}`,
  ];
  for (const path of foreign) expect((await (await ask(path)).json()).posts).toEqual([]);
});

test("a phone begins with the agenda; a swipe turns the week, and the list is a tap away", async ({
  browser,
  stack,
  page,
  person,
  sql,
}) => {
  await fillDay(sql, person.workspaceId);
  const phone = await browser.newContext({
    baseURL: stack.app,
    locale: "en-GB",
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    userAgent: "Mozilla/5.0 (Linux; Android 14) Mobile",
    storageState: await page.context().storageState(),
  });
  waitOnEveryPage(phone, stack.app);
  const agenda = await phone.newPage();
  await agenda.goto(`/calendar?view=week&date=${day}`);
  const strip = agenda.getByRole("button", { name: "Wed 14 May, 2 posts" });
  await strip.tap();
  const row = agenda.getByRole("link", { name: /Glaze drop/ });
  // In the middle of the screen: nothing that is fixed to its edges may lie over it.
  await row.evaluate((element) => element.scrollIntoView({ block: "center" }));
  const box = await row.boundingBox();
  if (!box) throw new Error("The agenda is not drawn.");
  await swipeLeft(agenda, box.y + box.height / 2);
  await expect(agenda).toHaveURL(/date=2031-05-21/);
  await expect(agenda.getByRole("link", { name: /Glaze drop/ })).toBeHidden();
  await agenda.getByRole("button", { name: "View" }).tap();
  await agenda.getByRole("menuitem", { name: "List" }).tap();
  await agenda.getByRole("button", { name: "Show earlier posts" }).tap();
  await expect(agenda.getByRole("link", { name: /Layer cake/ })).toBeVisible();
  await phone.close();
});

async function swipeLeft(page: Page, y: number): Promise<void> {
  const touch = await page.context().newCDPSession(page);
  const at = (x: number) => [{ x, y }];
  await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: at(330) });
  await touch.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: at(180) });
  await touch.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: at(60) });
  await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}
