import { randomUUID } from "node:crypto";
import type { Locator, Page } from "@playwright/test";
import type { Sql } from "postgres";
import { expect, test } from "./fixtures";

const zone = "Europe/Paris";

/** A day of next week, `2027-03-10`, so that nothing on it is past. */
function nextWeekday(weekday: number): string {
  const now = new Date();
  const toMonday = (8 - (now.getUTCDay() || 7)) % 8 || 7;
  return new Date(now.getTime() + (toMonday + weekday - 1) * 86_400_000).toISOString().slice(0, 10);
}

const [wednesday, thursday, friday] = [nextWeekday(3), nextWeekday(4), nextWeekday(5)];

async function insertAccount(sql: Sql, workspaceId: string, displayName: string, dailyPostLimit?: number) {
  const id = randomUUID();
  await sql`insert into accounts (id, workspace_id, open_id, username, display_name, scopes, daily_post_limit)
    values (${id}, ${workspaceId}, ${randomUUID()}, ${displayName.toLowerCase().replaceAll(" ", ".")},
      ${displayName}, '{}', ${dailyPostLimit ?? null})`;
  return id;
}

async function insertMedia(sql: Sql, workspaceId: string, name = "jar.mp4") {
  const id = randomUUID();
  await sql`insert into media (id, workspace_id, storage, storage_key, name, content_type, size_bytes, status)
    values (${id}, ${workspaceId}, 'local', ${randomUUID()}, ${name}, 'video/mp4', 1000, 'ready')`;
  return id;
}

interface Planned {
  workspaceId: string;
  accountId: string;
  caption: string;
  date?: string;
  clock?: string;
  status?: string;
}

async function insertPost(sql: Sql, planned: Planned): Promise<string> {
  const {
    workspaceId,
    accountId,
    caption,
    date = wednesday,
    clock = "10:00",
    status = "scheduled",
  } = planned;
  const [postId, mediaId] = [randomUUID(), await insertMedia(sql, workspaceId)];
  await sql`insert into posts (id, workspace_id, account_id, media_id, status, caption, privacy_level,
      scheduled_local, time_zone, scheduled_at)
    values (${postId}, ${workspaceId}, ${accountId}, ${mediaId}, ${status}, ${caption}, 'SELF_ONLY',
      ${`${date}T${clock}`}, ${zone}, ${`${date} ${clock}`}::timestamp at time zone ${zone})`;
  return postId;
}

async function readPost(sql: Sql, postId: string) {
  const [post] = await sql`select scheduled_local as local, status, account_id as "accountId",
    privacy_level as "privacyLevel" from posts where id = ${postId}`;
  return post as { local: string; status: string; accountId: string; privacyLevel: string | null };
}

const localOf = (sql: Sql, postId: string) => async () => (await readPost(sql, postId)).local;

const card = (page: Page, caption: string) =>
  page.locator("[data-carry^='post:']:visible").and(page.getByRole("button", { name: new RegExp(caption) }));

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error("It is not drawn.");
  return box;
}

/** What the tray holds is read by the browser: once it is there, the page listens. */
async function open(page: Page, path: string) {
  await page.goto(path);
  await expect(page.locator("[data-no-drop] :is(ul, p)")).toBeVisible();
}

/** A point in a day of the week that is as far from midnight as a time of it. */
async function placeOf(page: Page, date: string, clock: string) {
  const box = await boxOf(page.locator(`[data-date="${date}"][data-clock]`).first());
  const [hours, minutes] = clock.split(":").map(Number) as [number, number];
  return { x: box.x + box.width / 2, y: box.y + (box.height * (hours * 60 + minutes)) / 1440 };
}

/** Takes a card at its upper edge, which is what tells the time. */
async function pickUp(page: Page, locator: Locator) {
  await expect(locator).toBeVisible();
  const box = await boxOf(locator);
  await page.mouse.move(box.x + box.width / 2, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 8, box.y + 14, { steps: 3 });
}

test.describe("by pointer", () => {
  test("a post lands on the five minutes that its tag says, and goes back by ⌘Z", async ({
    page,
    person,
    sql,
  }) => {
    const accountId = await insertAccount(sql, person.workspaceId, "Koto Ceramics");
    const postId = await insertPost(sql, { ...person, accountId, caption: "Glaze drop" });
    await open(page, `/calendar?view=week&date=${wednesday}`);
    await pickUp(page, card(page, "Glaze drop"));
    const { x, y } = await placeOf(page, friday, "11:27");
    await page.mouse.move(x, y + 10, { steps: 12 });
    const tag = page.getByText(/· 11:25 Paris/);
    await expect(tag.first()).toBeVisible();
    await page.mouse.up();
    await expect(page.getByText(/^Moved to/)).toBeVisible();
    await expect.poll(localOf(sql, postId)).toBe(`${friday}T11:25`);
    await page.keyboard.press("ControlOrMeta+z");
    await expect.poll(localOf(sql, postId)).toBe(`${wednesday}T10:00`);
  });

  test("a month keeps the time of day, and Escape leaves a carried post where it was", async ({
    page,
    person,
    sql,
  }) => {
    const accountId = await insertAccount(sql, person.workspaceId, "Koto Ceramics");
    const postId = await insertPost(sql, { ...person, accountId, caption: "Kiln day" });
    await open(page, `/calendar?view=month&date=${wednesday}`);
    await pickUp(page, card(page, "Kiln day"));
    const day = await boxOf(page.locator(`[data-date="${friday}"]:visible`).first());
    await page.mouse.move(day.x + day.width / 2, day.y + day.height / 2, { steps: 12 });
    await page.keyboard.press("Escape");
    await page.mouse.up();
    expect(await localOf(sql, postId)()).toBe(`${wednesday}T10:00`);
    await expect(page).toHaveURL(/\/calendar/);
    await pickUp(page, card(page, "Kiln day"));
    await page.mouse.move(day.x + day.width / 2, day.y + day.height / 2, { steps: 12 });
    await page.mouse.up();
    await expect.poll(localOf(sql, postId)).toBe(`${friday}T10:00`);
  });

  test("the reason is said before the drop: past, over the limit, on its way", async ({
    page,
    person,
    sql,
  }) => {
    const accountId = await insertAccount(sql, person.workspaceId, "Koto Ceramics", 2);
    for (const clock of ["08:00", "20:00"])
      await insertPost(sql, { ...person, accountId, caption: `Full ${clock}`, clock, date: thursday });
    const postId = await insertPost(sql, { ...person, accountId, caption: "One more", date: nextWeekday(7) });
    await open(page, `/calendar?view=week&date=${wednesday}`);
    await pickUp(page, card(page, "One more"));
    const full = await placeOf(page, thursday, "12:00");
    await page.mouse.move(full.x, full.y + 10, { steps: 12 });
    const reason = page.getByText(/Koto Ceramics would have more than 2 posts within 24 hours/);
    await expect(reason.first()).toBeVisible();
    await page.mouse.up();
    await expect(page.getByText(/It stays where it was\./)).toBeVisible();
    expect(await localOf(sql, postId)()).toBe(`${nextWeekday(7)}T10:00`);
  });

  test("what only the server knows snaps back with its words", async ({ page, person, sql }) => {
    const accountId = await insertAccount(sql, person.workspaceId, "Koto Ceramics");
    const postId = await insertPost(sql, { ...person, accountId, caption: "Glaze drop" });
    await open(page, `/calendar?view=week&date=${wednesday}`);
    await pickUp(page, card(page, "Glaze drop"));
    await sql`update posts set revision = revision + 1, status = 'uploading' where id = ${postId}`;
    const { x, y } = await placeOf(page, friday, "11:00");
    await page.mouse.move(x, y, { steps: 12 });
    await page.mouse.up();
    await expect(
      page.getByText("This post is being uploaded to TikTok. It can no longer be changed."),
    ).toBeVisible();
    expect(await localOf(sql, postId)()).toBe(`${wednesday}T10:00`);
    await pickUp(page, card(page, "Glaze drop"));
    await page.mouse.move(x, y, { steps: 12 });
    await expect(page.getByText("It is on its way to TikTok.").first()).toBeVisible();
    await page.mouse.up();
  });
});

test.describe("by keyboard", () => {
  test("arrows carry a post by five minutes, hours, days and weeks, read out, and Escape leaves it", async ({
    page,
    person,
    sql,
  }) => {
    const accountId = await insertAccount(sql, person.workspaceId, "Koto Ceramics");
    const postId = await insertPost(sql, { ...person, accountId, caption: "Glaze drop" });
    await open(page, `/calendar?view=week&date=${wednesday}`);
    const said = page.locator("output[aria-live=assertive]");
    await card(page, "Glaze drop").focus();
    await page.keyboard.press("Space");
    for (const key of ["ArrowRight", "ArrowDown", "Shift+ArrowDown"]) await page.keyboard.press(key);
    await expect(said).toContainText("11:05 Paris");
    await page.keyboard.press("Escape");
    await expect(said).toHaveText("Left where it was.");
    expect(await localOf(sql, postId)()).toBe(`${wednesday}T10:00`);
    await page.keyboard.press("Space");
    for (const key of ["ArrowRight", "ArrowDown", "Shift+ArrowDown"]) await page.keyboard.press(key);
    await page.keyboard.press("Enter");
    await expect.poll(localOf(sql, postId)).toBe(`${thursday}T11:05`);
    await expect(card(page, "Glaze drop")).toBeFocused();
  });
});

test.describe("by touch", () => {
  test.use({ hasTouch: true, viewport: { width: 1180, height: 820 } });

  test("a finger that rests picks a post up; one that moves scrolls the page", async ({
    page,
    person,
    sql,
  }) => {
    const accountId = await insertAccount(sql, person.workspaceId, "Koto Ceramics");
    const postId = await insertPost(sql, { ...person, accountId, caption: "Glaze drop" });
    await open(page, `/calendar?view=week&date=${wednesday}`);
    await expect(card(page, "Glaze drop")).toBeVisible();
    const client = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", at?: { x: number; y: number }) =>
      client.send("Input.dispatchTouchEvent", { type, touchPoints: at ? [at] : [] });
    const slide = async (from: { x: number; y: number }, to: { x: number; y: number }) => {
      for (let step = 1; step <= 10; step++) {
        const part = step / 10;
        await touch("touchMove", { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part });
        await page.waitForTimeout(20);
      }
    };
    const grid = page.getByRole("region", { name: "Week" });
    const scrollTop = () => grid.evaluate((element) => element.scrollTop);
    const before = await scrollTop();
    let box = await boxOf(card(page, "Glaze drop"));
    let start = { x: box.x + box.width / 2, y: box.y + 10 };
    await touch("touchStart", start);
    await slide(start, { x: start.x, y: start.y - 120 });
    await touch("touchEnd");
    await expect.poll(scrollTop).not.toBe(before);
    expect(await localOf(sql, postId)()).toBe(`${wednesday}T10:00`);

    await grid.evaluate((element) => element.scrollTo({ top: 10 * 76 - 120 }));
    await page.waitForTimeout(300);
    box = await boxOf(card(page, "Glaze drop"));
    start = { x: box.x + box.width / 2, y: box.y + 10 };
    await touch("touchStart", start);
    await page.waitForTimeout(400);
    const place = await placeOf(page, thursday, "11:00");
    await slide(start, { x: place.x, y: place.y + 10 });
    await touch("touchEnd");
    await expect.poll(localOf(sql, postId)).toBe(`${thursday}T11:00`);
  });
});

test.describe("lanes", () => {
  test("a post that is carried to another account's lane becomes its draft, and comes back as it was", async ({
    page,
    person,
    sql,
  }) => {
    const koto = await insertAccount(sql, person.workspaceId, "Koto Ceramics");
    const river = await insertAccount(sql, person.workspaceId, "River City Run");
    const postId = await insertPost(sql, {
      ...person,
      accountId: koto,
      caption: "Glaze drop",
      status: "draft",
    });
    await open(page, `/calendar?view=week&date=${wednesday}`);
    await page.getByRole("button", { name: "Lanes" }).click();
    await expect(page).toHaveURL(/lanes=1/);
    await pickUp(page, card(page, "Glaze drop"));
    const lane = await boxOf(page.locator(`[data-date="${friday}"][data-lane="${river}"]`));
    await page.mouse.move(lane.x + lane.width / 2, lane.y + lane.height / 2, { steps: 12 });
    await expect(page.getByText("Becomes a draft of River City Run").first()).toBeVisible();
    await page.mouse.up();
    await expect(page.getByText(/^Draft of River City Run/)).toBeVisible();
    await expect
      .poll(() => readPost(sql, postId))
      .toEqual({
        local: `${friday}T10:00`,
        status: "draft",
        accountId: river,
        privacyLevel: null,
      });
    await page.getByRole("button", { name: "Undo" }).click();
    await expect
      .poll(() => readPost(sql, postId))
      .toEqual({
        local: `${wednesday}T10:00`,
        status: "draft",
        accountId: koto,
        privacyLevel: "SELF_ONLY",
      });
  });

  test("the keyboard goes from lane to lane, and the address keeps them", async ({ page, person, sql }) => {
    const koto = await insertAccount(sql, person.workspaceId, "Koto Ceramics");
    const river = await insertAccount(sql, person.workspaceId, "River City Run");
    const postId = await insertPost(sql, {
      ...person,
      accountId: koto,
      caption: "Glaze drop",
      status: "draft",
    });
    await open(page, `/calendar?view=day&date=${wednesday}&lanes=1`);
    await card(page, "Glaze drop").focus();
    for (const key of ["Space", "l", "ArrowDown", "Space"]) await page.keyboard.press(key);
    await expect.poll(async () => (await readPost(sql, postId)).accountId).toBe(river);
    expect(await localOf(sql, postId)()).toBe(`${wednesday}T10:05`);
  });
});

test.describe("the tray", () => {
  test("a file that is carried to a slot begins a post there, by pointer and by keyboard", async ({
    page,
    person,
    sql,
  }) => {
    await insertAccount(sql, person.workspaceId, "Koto Ceramics");
    // The composer would ask TikTok about an account that it does not know; here only the way there counts.
    await page.route(/\/posts\/new\?/, (route) =>
      route.fulfill({ contentType: "text/html", body: "<title>New post</title>" }),
    );
    const mediaId = await insertMedia(sql, person.workspaceId, "moon-jar.mp4");
    await open(page, `/calendar?view=week&date=${wednesday}`);
    const file = page.getByRole("link", { name: "moon-jar.mp4: new post" });
    await expect(file).toBeVisible();
    const from = await boxOf(file);
    await page.mouse.move(from.x + 10, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(from.x + 20, from.y, { steps: 3 });
    const { x, y } = await placeOf(page, friday, "12:00");
    await page.mouse.move(x, y + 10, { steps: 12 });
    await page.mouse.up();
    await page.waitForURL(/\/posts\/new/);
    const asked = new URL(page.url()).searchParams;
    expect([asked.get("media"), asked.get("at")]).toEqual([mediaId, `${friday}T12:00`]);

    await open(page, `/calendar?view=week&date=${wednesday}`);
    await file.focus();
    for (const key of ["Space", "ArrowRight", "ArrowDown", "Enter"]) await page.keyboard.press(key);
    await page.waitForURL(/\/posts\/new/);
    expect(new URL(page.url()).searchParams.get("at")).toBe(`${nextWeekday(2)}T10:05`);
  });
});

test.describe("several at once", () => {
  test("chosen posts move together, are deleted together, and come back", async ({ page, person, sql }) => {
    const accountId = await insertAccount(sql, person.workspaceId, "Koto Ceramics");
    const one = await insertPost(sql, { ...person, accountId, caption: "Glaze drop" });
    const other = await insertPost(sql, {
      ...person,
      accountId,
      caption: "Kiln day",
      date: thursday,
      clock: "11:30",
    });
    await insertPost(sql, { ...person, accountId, caption: "Not this", date: friday });
    await open(page, `/calendar?view=week&date=${wednesday}`);
    await card(page, "Glaze drop").click({ modifiers: ["ControlOrMeta"] });
    await card(page, "Kiln day").focus();
    await page.keyboard.press("x");
    const bar = page.getByRole("region", { name: "Selected posts" });
    await expect(bar.getByText("2 selected")).toBeVisible();
    await bar.getByRole("button", { name: "Move by …" }).click();
    await page.getByRole("menuitem", { name: "1 hour later" }).click();
    await expect(page.getByText("2 posts moved")).toBeVisible();
    await expect.poll(localOf(sql, one)).toBe(`${wednesday}T11:00`);
    expect(await localOf(sql, other)()).toBe(`${thursday}T12:30`);

    await card(page, "Glaze drop").focus();
    await page.keyboard.press("x");
    await card(page, "Kiln day").click({ modifiers: ["ControlOrMeta"] });
    await bar.getByRole("button", { name: "Delete" }).click();
    await expect(page.getByText("2 posts deleted")).toBeVisible();
    await expect(card(page, "Kiln day")).toHaveCount(0);
    await expect.poll(async () => (await readPost(sql, one)).status).toBe("canceled");
    await page.getByRole("button", { name: "Undo" }).first().click();
    await expect.poll(async () => (await readPost(sql, one)).status).not.toBe("canceled");
    await expect(card(page, "Glaze drop")).toBeVisible();
  });

  test("one of a selection takes the others along, and a label goes on all", async ({
    page,
    person,
    sql,
  }) => {
    const accountId = await insertAccount(sql, person.workspaceId, "Koto Ceramics");
    const one = await insertPost(sql, { ...person, accountId, caption: "Glaze drop" });
    const other = await insertPost(sql, { ...person, accountId, caption: "Kiln day", clock: "12:00" });
    await open(page, `/calendar?view=week&date=${wednesday}`);
    await card(page, "Glaze drop").focus();
    await page.keyboard.press("ControlOrMeta+a");
    const bar = page.getByRole("region", { name: "Selected posts" });
    await bar.getByRole("button", { name: "Label" }).click();
    await page.getByPlaceholder("Name the first label").fill("Spring");
    await page.getByRole("option", { name: "Make “Spring”" }).click();
    await expect
      .poll(async () => (await sql`select 1 from post_labels where post_id in (${one}, ${other})`).length)
      .toBe(2);
    await page.keyboard.press("Escape");
    await pickUp(page, card(page, "Kiln day"));
    const { x, y } = await placeOf(page, thursday, "12:30");
    await page.mouse.move(x, y + 10, { steps: 12 });
    await page.mouse.up();
    await expect(page.getByText("2 posts moved")).toBeVisible();
    await expect.poll(localOf(sql, one)).toBe(`${thursday}T10:30`);
    expect(await localOf(sql, other)()).toBe(`${thursday}T12:30`);
  });
});
