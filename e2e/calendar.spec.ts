import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import type { Sql } from "postgres";
import { expect, test } from "./fixtures";

const zone = "Europe/Paris";

/** A scheduled post of this workspace next Wednesday at 10:00 in Paris, without a file behind it. */
async function insertPost(sql: Sql, workspaceId: string, caption: string) {
  const [accountId, mediaId, postId] = [randomUUID(), randomUUID(), randomUUID()];
  const wednesday = nextWeekday(3);
  await sql`insert into accounts (id, workspace_id, open_id, username, display_name, scopes)
    values (${accountId}, ${workspaceId}, ${randomUUID()}, 'koto.ceramics', 'Koto Ceramics', '{}')`;
  await sql`insert into media (id, workspace_id, storage, storage_key, name, content_type, size_bytes, status)
    values (${mediaId}, ${workspaceId}, 'local', ${randomUUID()}, 'jar.mp4', 'video/mp4', 1000, 'ready')`;
  await sql`insert into posts (id, workspace_id, account_id, media_id, status, caption, scheduled_local, time_zone, scheduled_at)
    values (${postId}, ${workspaceId}, ${accountId}, ${mediaId}, 'scheduled', ${caption}, ${`${wednesday}T10:00`},
      ${zone}, ${`${wednesday} 10:00`}::timestamp at time zone ${zone})`;
  return { postId, wednesday };
}

/** A day of next week, `2027-03-10`, so that nothing on it is past. */
function nextWeekday(weekday: number): string {
  const now = new Date();
  const toMonday = (8 - (now.getUTCDay() || 7)) % 8 || 7;
  return new Date(now.getTime() + (toMonday + weekday - 1) * 86_400_000).toISOString().slice(0, 10);
}

async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 8, from.y + 8, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 12 });
  await page.mouse.up();
}

const center = (box: { x: number; y: number; width: number; height: number }) => ({
  x: box.x + box.width / 2,
  y: box.y + box.height / 2,
});

test("dragging a post to another day reschedules it, and undo takes it back", async ({
  page,
  person,
  sql,
}) => {
  const { postId, wednesday } = await insertPost(sql, person.workspaceId, "Glaze drop");
  await page.goto(`/calendar?view=week&date=${wednesday}`);
  const card = page.getByRole("button", { name: /Glaze drop/ }).first();
  await expect(card).toBeVisible();
  await card.scrollIntoViewIfNeeded();
  const box = await card.boundingBox();
  const friday = await page
    .locator(`[data-date="${nextWeekday(5)}"]`)
    .first()
    .boundingBox();
  if (!box || !friday) throw new Error("The week is not drawn.");
  const start = center(box);
  await drag(page, start, { x: friday.x + friday.width / 2, y: start.y });
  await expect(page.getByText(/^Moved to/)).toBeVisible();
  const local = async () =>
    (await sql`select scheduled_local as local from posts where id = ${postId}`)[0]?.local as string;
  await expect.poll(local).toMatch(new RegExp(`^${nextWeekday(5)}T(09|10)`));
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(local).toBe(`${wednesday}T10:00`);
});

test("a post that somebody else changed meanwhile goes back, with the reason", async ({
  page,
  person,
  sql,
}) => {
  const { postId, wednesday } = await insertPost(sql, person.workspaceId, "Kiln day");
  await page.goto(`/calendar?view=month&date=${wednesday}`);
  const card = page.getByRole("button", { name: /Kiln day/ }).first();
  const box = await card.boundingBox();
  const friday = await page
    .locator(`[data-date="${nextWeekday(5)}"]`)
    .first()
    .boundingBox();
  if (!box || !friday) throw new Error("The month is not drawn.");
  await sql`update posts set revision = revision + 1, status = 'preparing' where id = ${postId}`;
  await drag(page, center(box), center(friday));
  await expect(
    page.getByText("This post has just started going out. It can no longer be changed."),
  ).toBeVisible();
  const [row] = await sql`select scheduled_local as local from posts where id = ${postId}`;
  expect(row?.local).toBe(`${wednesday}T10:00`);
});

test("a post can be canceled, and another workspace's post is not there", async ({ page, person, sql }) => {
  const { postId } = await insertPost(sql, person.workspaceId, "Fired bowls");
  await page.goto(`/posts/${postId}`);
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Cancel post" }).click();
  await expect(page.getByText("Canceled").first()).toBeVisible();
  const stranger = randomUUID();
  await sql`insert into workspaces (id, name, time_zone) values (${stranger}, 'Elsewhere', 'UTC')`;
  const other = await insertPost(sql, stranger, "Not yours");
  const answers = await Promise.all(
    ["", "/edit", "/state"].map((path) => page.request.get(`/posts/${other.postId}${path}`)),
  );
  expect(answers.map((answer) => answer.status())).toEqual([404, 404, 404]);
});
