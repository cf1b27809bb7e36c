import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { sandboxAt } from "../scripts/testing/sandbox-control.ts";
import { connect, expect, test, upload } from "./fixtures";

const MINUTE_MS = 60_000;
const LEAD_MS = 5_000;

test("a test account is told apart everywhere, and what it posts reaches the second sandbox alone", async ({
  page,
  stack,
  sandbox,
  person: _,
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

  const testKey = await makeKey(page, "Test");
  const liveKey = await makeKey(page, "Live");
  const accounts = async (secret: string) => (await (await read("/accounts", secret)).json()).data;
  const [testAccount, ...others] = await accounts(testKey);
  expect(others).toEqual([]);
  expect(testAccount).toMatchObject({ username, test: true, can_publish: true });
  expect(await accounts(liveKey)).toMatchObject([{ username, test: false }]);
  expect((await read(`/accounts/${testAccount.id}`, liveKey)).status()).toBe(404);

  const video = await makeVideo(2_000_000);
  await upload(page, video);
  const postId = await test.step("schedule for it by the API, which knows no other account", async () => {
    const { data: files } = await (await read("/media", testKey)).json();
    const answer = await request.post(`${stack.app}/v1/posts`, {
      headers: { authorization: `Bearer ${testKey}`, "idempotency-key": randomUUID() },
      data: {
        content: caption,
        media_ids: [files[0].id],
        publish_at: new Date(Date.now() + LEAD_MS).toISOString(),
        tiktok: {
          privacy_level: "PUBLIC_TO_EVERYONE",
          ...{ allow_comment: true, allow_duet: false, allow_stitch: false },
        },
      },
    });
    expect(await answer.json()).toMatchObject({ status: "scheduled", posts: [{ test: true }] });
    return (await answer.json()).post_id;
  });

  await test.step("whoever looks at it sees that it is a test", async () => {
    await page.goto(`/posts/${postId}`);
    await expect(page.getByRole("main").getByText("Test", { exact: true })).toBeVisible();
    await page.goto("/calendar?view=list");
    await expect(page.getByRole("link", { name: caption }).getByText("Test", { exact: true })).toBeVisible();
  });

  await test.step("it is on the second sandbox's profile, and nowhere else", async () => {
    const statusOf = async () => (await (await read(`/posts/${postId}`, testKey)).json()).status;
    await expect.poll(statusOf, { timeout: 2 * MINUTE_MS }).toBe("published");
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

/** By the screen, with every scope that posting needs; its maker agrees to TikTok's declaration. */
async function makeKey(page: Page, mode: "Test" | "Live"): Promise<string> {
  await page.goto("/settings/api-keys");
  await page.getByRole("button", { name: "Make a key" }).first().click();
  const sheet = page.getByRole("dialog", { name: "New API key" });
  await sheet.getByRole("textbox", { name: "Name" }).fill(`${mode} robot`);
  await sheet.getByRole("radio", { name: mode === "Test" ? "To the sandbox" : "To TikTok" }).click();
  await sheet.getByRole("button", { name: "Schedule and publish" }).click();
  await sheet.getByRole("checkbox", { name: "Its posts may state their own privacy" }).click();
  await sheet.getByRole("button", { name: "Agree and make the key" }).click();
  const made = page.getByRole("dialog", { name: `The key “${mode} robot”` });
  const secret = await made.getByRole("textbox", { name: "API key" }).inputValue();
  await made.getByRole("button", { name: "I have kept it" }).click();
  await expect(made).toBeHidden();
  expect(secret).toMatch(mode === "Test" ? /^cp_test_/ : /^cp_live_/);
  return secret;
}
