import type { Page } from "@playwright/test";
import type { MadeStatus } from "./add-posts.ts";

export type Size = "desktop" | "phone";

export interface Scene {
  name: string;
  path: string;
  /** Who looks: somebody of the workspace unless it is said. */
  who?: "stranger" | "newcomer";
  /** What is opened before axe looks. */
  open?: (page: Page) => Promise<void>;
  /** Where it exists; everywhere unless it is said. */
  only?: Size;
}

export interface SceneFacts {
  /** At least two that can post. */
  accountIds: string[];
  mediaId: string;
  postIds: Record<MadeStatus, string>;
  /** Of an invitation that is open. */
  inviteToken: string;
}

/** Every page, and what opens above one. */
export function listScenes(facts: SceneFacts): Scene[] {
  return [
    ...siteScenes(facts),
    ...calendarScenes,
    ...composerScenes(facts),
    ...postScenes(facts),
    ...libraryScenes(facts),
    ...deskScenes(facts),
  ];
}

function siteScenes({ inviteToken }: SceneFacts): Scene[] {
  const paths = [
    "/",
    "/sign-in",
    "/sign-in/code",
    "/sign-up",
    "/reset-password",
    "/privacy",
    "/terms",
    "/docs/api#operations-Posts-listPosts",
    "/nowhere",
  ];
  return [
    ...paths.map((path): Scene => ({ name: path, path, who: "stranger" })),
    { name: "invitation", path: `/invite/${inviteToken}`, who: "stranger" },
    { name: "welcome", path: "/welcome", who: "newcomer" },
  ];
}

const calendarScenes: Scene[] = [
  { name: "calendar month", path: "/calendar?view=month" },
  { name: "calendar week", path: "/calendar?view=week" },
  { name: "calendar day", path: "/calendar?view=day" },
  { name: "calendar list", path: "/calendar?view=list" },
  { name: "lanes week", path: "/calendar?view=week&lanes=1", only: "desktop" },
  { name: "lanes day", path: "/calendar?view=day&lanes=1", only: "desktop" },
  { name: "calendar filters", path: "/calendar?view=week", open: (page) => press(page, /^Filter/) },
  {
    name: "calendar selection and labels",
    path: "/calendar?view=week",
    only: "desktop",
    async open(page) {
      await page.locator("[data-carry^='post:']:visible").first().press("x");
      await page
        .getByRole("region", { name: "Selected posts" })
        .getByRole("button", { name: "Label" })
        .click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "palette",
    path: "/calendar",
    async open(page) {
      await page.keyboard.press("ControlOrMeta+k");
      await page.getByRole("combobox", { name: "Search and commands" }).fill("kiln");
      await page.getByRole("option", { name: /kiln/i }).first().waitFor();
    },
  },
  {
    name: "cheat sheet",
    path: "/calendar",
    only: "desktop",
    async open(page) {
      await page.keyboard.press("?");
      await page.getByRole("dialog", { name: "Keyboard shortcuts" }).waitFor();
    },
  },
  {
    name: "you sheet",
    path: "/calendar",
    only: "phone",
    async open(page) {
      await page.getByRole("button", { name: "You and this workspace" }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
];

function composerScenes({ accountIds: [first, second], mediaId, postIds }: SceneFacts): Scene[] {
  const one = `/posts/new?account=${first}&media=${mediaId}`;
  return [
    { name: "composer, one account", path: `/posts/new?account=${first}` },
    {
      name: "composer, two accounts",
      path: `/posts/new?account=${first}&account=${second}&media=${mediaId}`,
    },
    { name: "composer, with media", path: one },
    { name: "edit", path: `/posts/${postIds.scheduled}/edit` },
    {
      name: "media picker",
      path: `/posts/new?account=${first}`,
      only: "desktop",
      open: (page) => openDialog(page, "Choose a video"),
    },
    { name: "emoji", path: one, only: "desktop", open: (page) => openDialog(page, "Emoji") },
    { name: "templates", path: one, only: "desktop", open: (page) => openDialog(page, "Templates") },
    { name: "drafts", path: one, only: "desktop", open: (page) => openDialog(page, /^Drafts/) },
    ...["Media", "Caption", "Who sees it", "Time and check"].map(
      (step): Scene => ({
        name: `composer step ${step}`,
        path: one,
        only: "phone",
        open: (page) =>
          page.getByRole("navigation", { name: "Steps" }).getByRole("button", { name: step }).click(),
      }),
    ),
  ];
}

function postScenes({ postIds }: SceneFacts): Scene[] {
  const pages = Object.entries(postIds).map(
    ([status, id]): Scene => ({ name: `post, ${status}`, path: `/posts/${id}` }),
  );
  const path = `/posts/${postIds.scheduled}`;
  return [
    ...pages,
    { name: "reschedule", path, open: (page) => openDialog(page, "Reschedule") },
    { name: "record", path: `${path}/record` },
  ];
}

function libraryScenes({ mediaId }: SceneFacts): Scene[] {
  return [
    { name: "library grid", path: "/media" },
    {
      name: "library list",
      path: "/media",
      only: "desktop",
      open: (page) => page.getByLabel("List").click(),
    },
    { name: "library details", path: `/media?open=${mediaId}` },
    {
      name: "library selection",
      path: "/media",
      only: "desktop",
      async open(page) {
        await page.locator("[data-media-id]").first().press("x");
        await page.getByRole("button", { name: "Clear the selection" }).waitFor();
      },
    },
    { name: "library filters", path: "/media", open: (page) => openDialog(page, /^Filter/) },
    { name: "import", path: "/media", open: (page) => openDialog(page, "Import from a web address") },
  ];
}

function deskScenes({ accountIds: [first] }: SceneFacts): Scene[] {
  return [
    { name: "accounts", path: "/accounts" },
    { name: "account", path: `/accounts/${first}` },
    { name: "approvals", path: "/approvals" },
    { name: "team", path: "/team" },
    { name: "invite", path: "/team", open: (page) => openDialog(page, "Invite") },
    { name: "records", path: "/records" },
    { name: "audit log", path: "/audit", open: openEntry },
    { name: "settings", path: "/settings" },
    { name: "inbox", path: "/inbox" },
    { name: "notifications", path: "/settings/notifications" },
    { name: "api keys", path: "/settings/api-keys" },
    { name: "new api key", path: "/settings/api-keys", open: (page) => openDialog(page, "Make a key") },
    { name: "security", path: "/settings/security" },
    { name: "second step", path: "/settings/security", open: (page) => openDialog(page, "Set it up") },
  ];
}

async function openEntry(page: Page): Promise<void> {
  await page.locator("main summary").first().click();
}

async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole("button", { name, exact: true }).first().click();
}

async function openDialog(page: Page, name: string | RegExp): Promise<void> {
  await press(page, name);
  await page.getByRole("dialog").waitFor();
}
