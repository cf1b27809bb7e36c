import { randomUUID } from "node:crypto";
import type { BrowserContext, Page } from "@playwright/test";
import type { Sandbox } from "../scripts/testing/sandbox-control.ts";
import { connect, expect, openComposer, test, upload } from "./fixtures";

const DAY_MS = 86_400_000;
const tomorrow = () => new Date(Date.now() + DAY_MS).toISOString().slice(0, 10);
const caption = (page: Page) => page.getByRole("textbox", { name: "Caption" }).first();
const kept = (page: Page) => page.locator("[data-kept]");
/** A pattern, so that only its own requests are held up. */
const compositions = "**/posts/compositions/**";
const saved = (page: Page) => expect(kept(page)).toContainText(/^Draft · saved \d\d:\d\d$/);

async function connectNew(page: Page, sandbox: Sandbox, nickname: string) {
  const username = `several.${randomUUID().slice(0, 8)}`;
  await sandbox.addCreator(username, nickname);
  await sandbox.change(username, { isPrivate: false });
  await connect(page, username);
  return username;
}

/** A page of the same person, as another tab is. */
async function openTab(context: BrowserContext, url: string): Promise<Page> {
  const tab = await context.newPage();
  await tab.goto(url);
  return tab;
}

test.setTimeout(180_000);
test.beforeEach(({ person }) => {
  expect(person.workspaceId).toBeTruthy();
});

test("one post for two accounts, of which one is refused: it stays here, and the other is not made twice", async ({
  page,
  sandbox,
  makeVideo,
  sql,
  person,
}) => {
  const kiln = await connectNew(page, sandbox, "Kiln House");
  const glaze = await connectNew(page, sandbox, "Glaze Room");
  await sandbox.change(glaze, { duetDisabled: true });
  const video = await makeVideo(200_000);
  await upload(page, video);

  await page.goto("/posts/new");
  await page.getByRole("button", { name: "Post to several accounts" }).click();
  for (const name of ["Kiln House", "Glaze Room"]) {
    await page.getByRole("menuitemcheckbox", { name: new RegExp(name) }).click();
  }
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Choose a video", exact: true }).click();
  await page.getByRole("dialog").getByText(video.name).click();
  await caption(page).fill("For both of them");

  const cards = ["Kiln House", "Glaze Room"].map((name) => page.getByRole("region", { name, exact: true }));
  const [first, second] = cards as [(typeof cards)[0], (typeof cards)[0]];
  await test.step("what creators differ in stands side by side", async () => {
    await expect(second.getByRole("checkbox", { name: "Duet" })).toBeDisabled();
    await first.getByRole("checkbox", { name: "Comment" }).click();
    await first.getByRole("checkbox", { name: "Duet" }).click();
    await first.getByRole("combobox", { name: "Who can see this video" }).click();
    await page.getByRole("option", { name: "Everyone" }).click();
    await first.getByRole("button", { name: "Apply to all" }).click();
    await expect(second.getByRole("checkbox", { name: "Comment" })).toBeChecked();
    await expect(second.getByRole("checkbox", { name: "Duet" })).not.toBeChecked();
    // Who can see it is never applied.
    await expect(second.getByRole("combobox", { name: "Who can see this video" })).toHaveText("Choose");
    await second.getByRole("combobox", { name: "Who can see this video" }).click();
    await page.getByRole("option", { name: "Friends" }).click();
  });

  await page.getByLabel("Date").fill(tomorrow());
  await page.getByLabel("Time", { exact: true }).fill("10:30");
  await test.step("meanwhile one of them turns comments off", async () => {
    await sandbox.change(glaze, { commentDisabled: true });
    await page.getByRole("button", { name: /^Schedule 2 posts/ }).click();
    await expect(page.getByText("1 post was scheduled, 1 was refused and stays here.")).toBeVisible();
    await expect(
      page.getByText(/Comment is turned off in Glaze Room's TikTok settings/).first(),
    ).toBeVisible();
  });

  const rows = () => sql`select a.username, p.status from posts p join accounts a on a.id = p.account_id
    where p.workspace_id = ${person.workspaceId} order by p.created_at`;
  expect(await rows()).toMatchObject([{ username: kiln, status: "scheduled" }]);

  await test.step("put right, it goes too, in the same group", async () => {
    await page.getByRole("checkbox", { name: "Comment" }).click();
    await page.getByRole("button", { name: /^Schedule for/ }).click();
    await page.waitForURL(/\/posts\/[0-9a-f-]{36}$/);
    expect(await rows()).toMatchObject([{ username: kiln }, { username: glaze, status: "scheduled" }]);
    const [groups] = await sql`select count(distinct group_id)::int as count, count(group_id)::int as posts
      from posts where workspace_id = ${person.workspaceId}`;
    expect(groups).toEqual({ count: 1, posts: 2 });
    expect(await sql`select id from compositions where workspace_id = ${person.workspaceId}`).toEqual([]);
  });
});

test("words survive a page that is killed while somebody types", async ({ page, context, sandbox }) => {
  await connectNew(page, sandbox, "Kiln House");
  const doomed = await openTab(context, "/posts/new");
  await expect(doomed.getByText(/Can post · up to/)).toBeVisible();
  await caption(doomed).fill("Saved in time");
  await saved(doomed);
  await expect(doomed).toHaveURL(/\/posts\/new\?draft=[0-9a-f-]{36}$/);
  const url = doomed.url();
  await doomed.route(compositions, (route) =>
    route.request().method() === "PUT" ? route.abort() : route.continue(),
  );
  await caption(doomed).press("End");
  await caption(doomed).pressSequentially(", and typed at the very end");
  const crashed = doomed.waitForEvent("crash");
  const devtools = await context.newCDPSession(doomed);
  devtools.send("Page.crash").catch(() => {});
  await crashed;

  const again = await openTab(context, url);
  await expect(caption(again)).toHaveValue("Saved in time, and typed at the very end");
  await expect(again.getByText(/^Restored what this device kept/)).toBeVisible();
  await saved(again);
  await again.close();

  await test.step("and whoever begins anew is offered what they left", async () => {
    const fresh = await openTab(context, "/posts/new");
    await expect(fresh.getByText(/You left a draft at .*: Saved in time/)).toBeVisible();
    await fresh.getByRole("link", { name: "Continue" }).click();
    await expect(caption(fresh)).toHaveValue(/Saved in time/);
    await fresh.close();
  });
});

test("of two tabs none writes over the other: the person sees both, and chooses", async ({
  page,
  context,
  sandbox,
}) => {
  await connectNew(page, sandbox, "Kiln House");
  await openComposer(page);
  await caption(page).fill("As both saw it");
  await saved(page);
  const tab = await openTab(context, page.url());
  await expect(caption(tab)).toHaveValue("As both saw it");
  await caption(page).fill("From the first tab");
  await saved(page);
  await caption(tab).fill("From the second tab");
  const dialog = tab.getByRole("dialog", { name: "This draft was changed on another page" });
  await expect(dialog).toContainText("From the second tab");
  await expect(dialog).toContainText("From the first tab");
  const url = tab.url();
  await dialog.getByRole("button", { name: "Keep mine as a copy" }).click();
  await expect(tab).not.toHaveURL(url);
  await expect(caption(tab)).toHaveValue("From the second tab");

  await tab.goto(url);
  await expect(caption(tab)).toHaveValue("From the first tab");
  await tab.getByRole("button", { name: "Drafts" }).click();
  await expect(tab.getByRole("dialog", { name: "Drafts" }).getByRole("listitem")).toHaveCount(2);
});

test("what is typed offline is kept on the device, and saved once somebody answers", async ({
  page,
  context,
  sandbox,
  sql,
  person,
}) => {
  await connectNew(page, sandbox, "Kiln House");
  const tunnel = await openTab(context, "/posts/new");
  await expect(tunnel.getByText(/Can post · up to/)).toBeVisible();
  await caption(tunnel).fill("Online");
  await saved(tunnel);
  await tunnel.route(compositions, (route) => route.abort("internetdisconnected"));
  await caption(tunnel).fill("Typed in a tunnel");
  await expect(kept(tunnel)).toHaveText("Offline: kept on this device");
  await tunnel.unroute(compositions);
  await tunnel.evaluate(() => window.dispatchEvent(new Event("online")));
  await saved(tunnel);
  const [row] = await sql`select state->>'caption' as caption from compositions
    where workspace_id = ${person.workspaceId}`;
  expect(row?.caption).toBe("Typed in a tunnel");
});

test("a draft without an account or media is listed, opened again, thrown away and brought back", async ({
  page,
  sandbox,
}) => {
  await connectNew(page, sandbox, "Kiln House");
  await openComposer(page);
  await caption(page).fill("Only words yet");
  await saved(page);
  const url = page.url();
  await page.getByRole("button", { name: "Throw this draft away" }).click();
  await page.waitForURL(/\/calendar/);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page).toHaveURL(url);
  await expect(caption(page)).toHaveValue("Only words yet");
});

test("changes to a scheduled post are kept, and it goes out as agreed until it is scheduled again", async ({
  page,
  sandbox,
  makeVideo,
  sql,
}) => {
  await connectNew(page, sandbox, "Kiln House");
  const video = await makeVideo(200_000);
  await upload(page, video);
  await openComposer(page, video);
  await caption(page).fill("As agreed");
  await page.getByRole("combobox", { name: "Who can see this video" }).click();
  await page.getByRole("option", { name: "Everyone" }).click();
  await page.getByLabel("Date").fill(tomorrow());
  await page.getByLabel("Time", { exact: true }).fill("10:30");
  await caption(page).press("Control+Enter");
  await page.waitForURL(/\/posts\/[0-9a-f-]{36}$/);
  const postId = page.url().split("/").at(-1) ?? "";
  const captionNow = async () => (await sql`select caption from posts where id = ${postId}`)[0]?.caption;

  await page.goto(`/posts/${postId}/edit`);
  await expect(
    page.getByText("Until you schedule it again, the post goes out as it was agreed."),
  ).toBeVisible();
  await caption(page).fill("Changed, not agreed yet");
  await expect(kept(page)).toContainText(/^Changes · saved/);
  expect(await captionNow()).toBe("As agreed");
  await page.goto("/calendar");
  await page.goto(`/posts/${postId}/edit`);
  await expect(caption(page)).toHaveValue("Changed, not agreed yet");
  await expect(page.getByText(/^Your changes of .* are back/)).toBeVisible();
  await page.getByRole("button", { name: /^Schedule for/ }).click();
  await page.waitForURL(new RegExp(`/posts/${postId}$`));
  expect(await captionNow()).toBe("Changed, not agreed yet");
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("it asks in steps, and loses nothing between them", async ({ page, sandbox, makeVideo }) => {
    await connectNew(page, sandbox, "Kiln House");
    const video = await makeVideo(200_000);
    await upload(page, video);
    await page.goto("/posts/new");
    const next = (name: string) => page.getByRole("button", { name, exact: true }).last();
    await expect(page.getByText("1 of 5")).toBeVisible();
    await expect(page.getByText(/Can post · up to/)).toBeVisible();
    await next("Media").tap();
    await page.getByRole("button", { name: "Choose a video", exact: true }).tap();
    await page.getByRole("dialog").getByText(video.name).tap();
    await next("Caption").tap();
    await caption(page).fill("Step by step");
    await next("Who sees it").tap();
    await page.getByRole("checkbox", { name: "Comment" }).tap();
    await next("Time and check").tap();
    await expect(page.getByTestId("consent")).toBeVisible();
    await page.getByRole("button", { name: "Now", exact: true }).tap();
    await page.getByRole("button", { name: "Choose who can see this video." }).tap();
    await expect(page.getByText("4 of 5")).toBeVisible();
    await expect(page.getByRole("combobox", { name: "Who can see this video" })).toBeFocused();
    await page.getByRole("combobox", { name: "Who can see this video" }).tap();
    await page.getByRole("option", { name: "Everyone" }).tap();
    await page.getByRole("button", { name: "Back" }).tap();
    await expect(caption(page)).toHaveValue("Step by step");
    await next("Who sees it").tap();
    await expect(page.getByRole("checkbox", { name: "Comment" })).toBeChecked();
    await next("Time and check").tap();
    await expect(page.getByText("Nothing stands in the way.")).toBeVisible();
    await page.getByRole("button", { name: "Post now" }).tap();
    await page.waitForURL(/\/posts\/[0-9a-f-]{36}$/);
  });
});
