import type { Sql } from "postgres";
import { choosePrivacy, connect, expect, openComposer, test, upload } from "./fixtures";

const zone = "Europe/Paris";

/** An account of a workspace that no TikTok knows. */
async function insertAccount(sql: Sql, workspaceId: string): Promise<string> {
  const id = crypto.randomUUID();
  await sql`insert into accounts (id, workspace_id, open_id, username, display_name, scopes)
    values (${id}, ${workspaceId}, ${crypto.randomUUID()}, 'koto.ceramics', 'Koto Ceramics', '{}')`;
  return id;
}

test("an account gets weekly times, a post takes the next one, and its place on the calendar is filled", async ({
  page,
  person,
  sql,
  sandbox,
  makeVideo,
}) => {
  test.slow();
  const username = `weekly.${crypto.randomUUID().slice(0, 8)}`;
  await sandbox.addCreator(username, "Weekly Queue");
  await connect(page, username);
  const video = await makeVideo(200_000);
  await upload(page, video);
  const [account] = await sql`select id from accounts where workspace_id = ${person.workspaceId}`;
  const accountId = account?.id as string;

  await page.goto(`/accounts/${accountId}`);
  await page.getByRole("button", { name: "3 a day" }).click();
  await expect(page.getByText("21 times a week")).toBeVisible();
  await page.getByRole("button", { name: "Monday, 09:00", exact: true }).click();
  await expect(page.getByText("20 times a week")).toBeVisible();
  const slots = async () =>
    (await sql`select count(*)::int as count from queue_slots where account_id = ${accountId}`)[0]?.count;
  await expect.poll(slots).toBe(20);

  // The place that the next post would take waits on the calendar, and leads to a post for it.
  const answer = await page.request.get(`/accounts/${accountId}/queue`);
  const { next } = (await answer.json()) as { next: { local: string; timeZone: string } };
  await page.goto(`/calendar?view=week&date=${next.local.slice(0, 10)}`);
  await page.locator(`a[data-slot="${next.local}"]:visible`).click();
  await page.waitForURL(new RegExp(`/posts/new\\?at=${next.local}&account=${accountId}`));

  await openComposer(page, video);
  await page.getByRole("textbox", { name: "Caption" }).fill("From the queue");
  await choosePrivacy(page, "Everyone");
  await page.getByRole("button", { name: /^Add to queue/ }).click();
  await page.waitForURL(/\/posts\/[0-9a-f-]{36}$/);
  const [post] = await sql`select status, scheduled_local as local, time_zone as zone from posts
    where account_id = ${accountId}`;
  expect(post).toMatchObject({ status: "scheduled", local: next.local, zone });
});

test("a queue is shuffled, and undo puts every post back", async ({ page, person, sql }) => {
  const accountId = await insertAccount(sql, person.workspaceId);
  for (const weekday of [1, 2, 3, 4, 5, 6, 7]) {
    await sql`insert into queue_slots (account_id, weekday, minute) values (${accountId}, ${weekday}, 600)`;
  }
  const [media] =
    await sql`insert into media (workspace_id, storage, storage_key, name, content_type, size_bytes, status)
    values (${person.workspaceId}, 'local', ${crypto.randomUUID()}, 'jar.mp4', 'video/mp4', 1000, 'ready') returning id`;
  for (let day = 2; day < 8; day++) {
    await sql`insert into posts (workspace_id, account_id, media_id, status, caption, scheduled_local, time_zone, scheduled_at)
      select ${person.workspaceId}, ${accountId}, ${media?.id as string}, 'scheduled', ${`Post ${day}`},
        to_char(at, 'YYYY-MM-DD"T"10:00'), ${zone}, at at time zone ${zone}
      from (select date_trunc('day', now() at time zone ${zone}) + ${`${day} days 10 hours`}::interval as at) as days`;
  }
  const order = async () =>
    (await sql`select caption from posts where account_id = ${accountId} order by scheduled_at`).map(
      (row) => row.caption,
    );
  const before = await order();
  await page.goto(`/accounts/${accountId}`);
  await page.getByRole("button", { name: "Shuffle" }).click();
  await expect(page.getByText(/have other times|has another time/)).toBeVisible();
  expect(await order()).not.toEqual(before);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(order).toEqual(before);
});

test("another workspace's queue is not there", async ({ page, person, sql }) => {
  const stranger = crypto.randomUUID();
  expect(person.workspaceId).not.toBe(stranger);
  await sql`insert into workspaces (id, name, time_zone) values (${stranger}, 'Elsewhere', 'UTC')`;
  const accountId = await insertAccount(sql, stranger);
  const answers = await Promise.all(
    [`/accounts/${accountId}`, `/accounts/${accountId}/queue`].map((path) => page.request.get(path)),
  );
  expect(answers.map((answer) => answer.status())).toEqual([404, 404]);
});
