import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { addInvitation, addNewcomer } from "./axe/doors.ts";
import { examine, rulesOf, settle, sizes, themes, turnTo } from "./axe/examine.ts";
import { listScenes, type Scene, type Size } from "./axe/scenes.ts";
import { fillWorkspace } from "./fill-workspace";
import { connect, expect, test } from "./fixtures";

const NARROWEST_PX = 320;

/** What a phone draws in another way; `bench/axe.ts` sees everything in every size. */
const onPhoneToo = ["calendar week", "library grid", "account"];

/** Near relations of what is looked at here, and a page whose 404 the console tells; the bench sees them too. */
const leftToTheBench = [
  "/nowhere",
  "/sign-in/code",
  "calendar day",
  "calendar filters",
  "lanes day",
  "composer, one account",
  "composer, with media",
  "templates",
  "drafts",
  "composer step Media",
  "composer step Caption",
  "post, awaiting approval",
  "post, published",
  "library filters",
];

// A trace photographs every page between two looks of axe: it doubles the time.
test.use({ trace: "off" });

test("axe finds nothing on any page or in what opens above it, in both themes", async ({
  page,
  person,
  sql,
  sandbox,
  makeVideo,
  stack,
}) => {
  test.setTimeout(300_000);
  await page.emulateMedia({ reducedMotion: "reduce" });
  const { accountId, mediaId, postIds } = await fillWorkspace({ page, sql, sandbox, makeVideo, ...person });
  const username = `wheel.${randomUUID().slice(0, 8)}`;
  await sandbox.addCreator(username, "Wheel House");
  await connect(page, username);
  const [second] = await sql`select id from accounts where username = ${username}`;
  const accountIds = [accountId, second?.id as string];
  const inviteToken = await addInvitation(sql, person.workspaceId, person.userId);
  const scenes = listScenes({ accountIds, mediaId, postIds, inviteToken }).filter(
    ({ name }) => !leftToTheBench.includes(name),
  );
  const seenBy = (who: Scene["who"]) => scenes.filter((scene) => scene.who === who);
  for (const scene of seenBy(undefined)) await look(page, scene);
  await page.context().clearCookies();
  for (const scene of seenBy("stranger")) await look(page, scene);
  await page
    .context()
    .addCookies([{ name: "cuepost-session", value: await addNewcomer(sql), url: stack.app }]);
  for (const scene of seenBy("newcomer")) await look(page, scene);
});

async function look(page: Page, scene: Scene): Promise<void> {
  const where: Size[] = [scene.only ?? "desktop"];
  if (onPhoneToo.includes(scene.name)) where.push("phone");
  for (const size of where) {
    await test.step(`${scene.name} (${size})`, async () => {
      await page.setViewportSize(sizes[size]);
      await page.emulateMedia({ colorScheme: "light" });
      await page.goto(scene.path);
      await settle(page);
      await scene.open?.(page);
      for (const colorScheme of themes) {
        await turnTo(page, colorScheme);
        const findings = await examine(page, `${scene.name} ${size} ${colorScheme}`, rulesOf(colorScheme));
        expect.soft(findings).toEqual([]);
      }
    });
  }
}

/** Each kind of page a member sees. */
function widePlaces({ accountId, postIds }: Awaited<ReturnType<typeof fillWorkspace>>) {
  return [
    "/calendar?view=week",
    "/calendar?view=month",
    "/media",
    "/posts/new",
    `/posts/${postIds.published}`,
    `/posts/${postIds.published}/record`,
    `/posts/${postIds.scheduled}/edit`,
    "/accounts",
    `/accounts/${accountId}`,
    "/team",
    "/records",
    "/audit",
    "/settings",
    "/settings/security",
    "/settings/notifications",
    "/settings/api-keys",
    "/inbox",
  ];
}

test("no page scrolls sideways, on the narrowest phone and from right to left", async ({
  page,
  person,
  sql,
  sandbox,
  makeVideo,
}) => {
  const wide: string[] = [];
  for (const place of widePlaces(await fillWorkspace({ page, sql, sandbox, makeVideo, ...person }))) {
    await page.goto(place);
    await expect(page.locator("main h1").first()).toBeAttached();
    for (const [direction, width] of [
      ["ltr", NARROWEST_PX],
      ["rtl", NARROWEST_PX],
      ["rtl", sizes.desktop.width],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      const spillsPx = await page.evaluate((dir) => {
        const root = document.documentElement;
        root.dir = dir;
        return root.scrollWidth - root.clientWidth;
      }, direction);
      if (spillsPx > 0) wide.push(`${place} ${direction} ${width}: ${spillsPx} px too wide`);
    }
  }
  expect(wide).toEqual([]);
});
