import { createHash, randomBytes, randomUUID } from "node:crypto";
import type postgres from "postgres";
import { sandboxAt } from "../scripts/testing/sandbox-control.ts";
import { choosePrivacy, connect, expect, test, upload } from "./fixtures";

const MINUTE_MS = 60_000;
const declaration = "By posting, you agree to TikTok's Music Usage Confirmation.";

interface Maker {
  userId: string;
  workspaceId: string;
}

/** As the screen for keys would make it. */
async function makeKey(sql: postgres.Sql, { userId, workspaceId }: Maker, isTest: boolean): Promise<string> {
  const secret = (isTest ? "cp_test_" : "cp_live_") + randomBytes(32).toString("base64url");
  const hash = createHash("sha256").update(secret).digest("hex");
  await sql`insert into api_keys (workspace_id, created_by, name, is_test, secret_hash, prefix, last_four, scopes,
      declaration, declared_at)
    values (${workspaceId}, ${userId}, 'Robot', ${isTest}, ${hash}, ${secret.slice(0, 12)}, ${secret.slice(-4)},
      ${["accounts:read", "posts:read", "posts:write", "posts:publish", "media:read"]}, ${declaration}, now())`;
  return secret;
}

test("a test account is told apart everywhere, and what it posts reaches the second sandbox alone", async ({
  page,
  sql,
  stack,
  sandbox,
  person,
  request,
  makeVideo,
}) => {
  test.setTimeout(5 * MINUTE_MS);
  const username = `t${randomUUID().slice(0, 8)}`;
  const caption = `Only a test ${randomUUID()}`;
  const beside = sandboxAt(stack.testSandbox);
  await Promise.all([sandbox.addCreator(username, "Moon Jar"), beside.addCreator(username, "Moon Jar")]);
  const read = (path: string, secret: string) =>
    request.get(`${stack.app}/v1${path}`, { headers: { authorization: `Bearer ${secret}` } });

  await test.step("connect the same person at TikTok and at the sandbox for tests", async () => {
    await connect(page, username);
    await page.getByRole("button", { name: "Connect a test account" }).click();
    await expect(page).toHaveURL(new RegExp(`^${stack.testSandbox}/`));
    await page.getByText(`@${username}`, { exact: false }).first().click();
    await page.getByRole("button", { name: "Allow" }).click();
    const cards = page.getByRole("main").getByRole("article");
    await expect(cards).toHaveCount(2);
    await expect(cards.filter({ hasText: "Test" })).toHaveCount(1);
  });

  const [testKey, liveKey] = [await makeKey(sql, person, true), await makeKey(sql, person, false)];
  const accounts = async (secret: string) => (await (await read("/accounts", secret)).json()).data;
  const [testAccount, ...others] = await accounts(testKey);
  expect(others).toEqual([]);
  expect(testAccount).toMatchObject({ username, test: true, can_publish: true });
  expect(await accounts(liveKey)).toMatchObject([{ username, test: false }]);
  expect((await read(`/accounts/${testAccount.id}`, liveKey)).status()).toBe(404);

  const video = await makeVideo(2_000_000);
  await upload(page, video);
  const postId = await test.step("post for it", async () => {
    await page.goto(`/posts/new?account=${testAccount.id}`);
    await expect(page.getByText(/Can post · up to/)).toBeVisible();
    await page.getByRole("button", { name: "Choose a video", exact: true }).click();
    await page.getByRole("dialog").getByText(video.name).click();
    await expect(page.getByText("Test account: nobody will see it")).toBeVisible();
    await page.getByRole("textbox", { name: "Caption" }).fill(caption);
    await choosePrivacy(page, "Everyone");
    await page.getByRole("button", { name: "Now", exact: true }).click();
    await page.getByRole("button", { name: "Post now" }).click();
    await page.waitForURL(/\/posts\/[0-9a-f-]{36}$/);
    return page.url().split("/").at(-1) ?? "";
  });

  await test.step("it is on the second sandbox's profile, and nowhere else", async () => {
    const statusOf = async () => (await (await read(`/posts/${postId}`, testKey)).json()).status;
    await expect.poll(statusOf, { timeout: MINUTE_MS }).toBe("published");
    expect((await beside.postsOf(username)).map((post) => post.caption)).toEqual([caption]);
    expect(await sandbox.everythingOf(username)).toEqual([]);
  });

  await test.step("a live key knows nothing of it", async () => {
    expect((await read(`/posts/${postId}`, liveKey)).status()).toBe(404);
    expect((await (await read("/posts", liveKey)).json()).data).toEqual([]);
    const post = await (await read(`/posts/${postId}`, testKey)).json();
    expect(post).toMatchObject({ test: true, account: { id: testAccount.id } });
    expect(post.url).toContain(`${stack.testSandbox}/@${username}/`);
  });
});
