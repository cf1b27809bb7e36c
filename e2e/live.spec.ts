import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import type { Sql } from "postgres";
import { expect, test } from "./fixtures";

const SOON = { timeout: 2000 };

/** A scheduled post of this workspace, three days ahead: nobody asks about it more often than every 15 seconds. */
async function insertPost(sql: Sql, workspaceId: string, caption: string) {
  const [accountId, mediaId, postId] = [randomUUID(), randomUUID(), randomUUID()];
  await sql`insert into accounts (id, workspace_id, open_id, username, display_name, scopes)
    values (${accountId}, ${workspaceId}, ${randomUUID()}, 'koto.ceramics', 'Koto Ceramics', '{}')`;
  await sql`insert into media (id, workspace_id, storage, storage_key, name, content_type, size_bytes, status)
    values (${mediaId}, ${workspaceId}, 'local', ${randomUUID()}, 'jar.mp4', 'video/mp4', 1000, 'ready')`;
  await sql`insert into posts (id, workspace_id, account_id, media_id, status, caption, scheduled_local, time_zone, scheduled_at)
    values (${postId}, ${workspaceId}, ${accountId}, ${mediaId}, 'scheduled', ${caption}, '2030-01-01T10:00', 'UTC',
      now() + interval '3 days')`;
  return { accountId, postId };
}

/** Opens the page, and comes back when its first question after the stream began has been answered too. */
async function follow(page: Page, path: string, asks: RegExp): Promise<void> {
  const asked = page.waitForResponse((response) => asks.test(response.url()));
  await page.goto(path);
  await asked;
}

test("a post's page and the calendar show what becomes of it without being asked", async ({
  page,
  person,
  sql,
}) => {
  const { postId } = await insertPost(sql, person.workspaceId, "Glaze drop");
  await follow(page, `/posts/${postId}`, /\/state$/);
  await sql`update posts set status = 'failed', status_reason = 'TikTok refused the file.' where id = ${postId}`;
  await expect(page.getByText("Failed").first()).toBeVisible(SOON);
  const [row] = await sql`select to_char(scheduled_at, 'YYYY-MM-DD') as date from posts where id = ${postId}`;
  await follow(page, `/calendar?view=month&date=${row?.date}`, /\/calendar\/posts/);
  await sql`update posts set caption = 'Glaze drop, part two' where id = ${postId}`;
  await expect(page.getByText("Glaze drop, part two").first()).toBeVisible(SOON);
});

test("the frame of every page says that an account needs somebody", async ({ page, person, sql }) => {
  const { accountId } = await insertPost(sql, person.workspaceId, "Kiln day");
  await follow(page, "/calendar", /\/calendar\/posts/);
  await sql`update accounts set status = 'reconnect needed', status_reason = 'TikTok ended the permission.'
    where id = ${accountId}`;
  await expect(page.getByText(/Koto Ceramics is no longer connected/)).toBeVisible({ timeout: 4000 });
});

test("what happened while the stream was cut shows once it is back", async ({
  page,
  person,
  sql,
  context,
}) => {
  const { postId } = await insertPost(sql, person.workspaceId, "Fired bowls");
  const heading = page.getByText("Failed").first();
  await follow(page, `/posts/${postId}`, /\/state$/);
  // The server loses its own ear: it ends every stream, and pages ask everything anew.
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen "live"'`;
  await sql`update posts set status = 'failed' where id = ${postId}`;
  await expect(heading).toBeVisible({ timeout: 6000 });
  // The page has no connection for a while.
  await context.setOffline(true);
  await sql`update posts set status = 'scheduled' where id = ${postId}`;
  await context.setOffline(false);
  await expect(heading).toBeHidden({ timeout: 6000 });
  await sql`update posts set status = 'failed' where id = ${postId}`;
  await expect(heading).toBeVisible(SOON);
});
