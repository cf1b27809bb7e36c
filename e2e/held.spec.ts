import { randomUUID } from "node:crypto";
import { choosePrivacy, connect, expect, openComposer, signIn, test, upload } from "./fixtures";
import { waitOnEveryPage } from "./wait-for-life";

const MINUTE_MS = 60_000;

test("an editor asks, an owner approves; what then misses its time waits, and takes the next free slot once that is approved", async ({
  page,
  person,
  browser,
  sql,
  stack,
  sandbox,
  makeVideo,
}) => {
  test.setTimeout(4 * MINUTE_MS);
  const creator = "slow.lane";
  const video = await makeVideo(2_000_000);
  const caption = `Waits for a word ${randomUUID()}`;
  await connect(page, creator);
  await upload(page, video);

  const context = await browser.newContext({ baseURL: stack.app });
  waitOnEveryPage(context, stack.app);
  const editor = await signIn(context, sql, stack.app);
  await sql`update members set workspace_id = ${person.workspaceId}, role = 'editor' where user_id = ${editor.userId}`;
  const desk = await context.newPage();
  await openComposer(desk, video);
  await desk.getByRole("textbox", { name: "Caption" }).fill(caption);
  await choosePrivacy(desk, "Everyone");
  const tomorrow = new Date(Date.now() + 24 * 60 * MINUTE_MS).toISOString().slice(0, 10);
  await desk.getByLabel("Date").fill(tomorrow);
  await desk.getByLabel("Time", { exact: true }).fill("10:30");
  await desk.getByRole("button", { name: "Send for approval" }).click();
  await desk.waitForURL(/\/posts\/[0-9a-f-]{36}$/);
  await expect(desk.getByText("Somebody who may approve has to", { exact: false })).toBeVisible();
  await expect(desk.getByRole("button", { name: "Approve" })).toHaveCount(0);

  await page.goto(desk.url());
  await page.getByRole("button", { name: "Approve" }).click();
  await expect(page.getByText("Scheduled", { exact: true }).first()).toBeVisible();

  // Nobody runs Cuepost for two hours.
  const postId = desk.url().split("/").at(-1) ?? "";
  await sql`update posts set scheduled_at = now() - interval '2 hours' where id = ${postId}`;
  await expect(
    page.getByRole("heading", { name: /Held: it missed its time by 2 hours|by 120 minutes/ }),
  ).toBeVisible({
    timeout: 2 * MINUTE_MS,
  });
  expect((await sandbox.postsOf(creator)).filter((post) => post.caption === caption)).toEqual([]);
  // What was approved was for the time that has gone by.
  await page.getByRole("button", { name: /^Next free slot/ }).click();
  await page.getByRole("button", { name: "Approve" }).click();
  await expect(page.getByText("Scheduled", { exact: true }).first()).toBeVisible();
  await page.getByRole("button", { name: "Reschedule" }).waitFor();
  await context.close();
});
