import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { fillWorkspace } from "./fill-workspace";
import { expect, test } from "./fixtures";

const sizes = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
const themes = ["light", "dark"] as const;
const NARROWEST_PX = 320;
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const strangersPlaces = ["/", "/sign-in", "/sign-up", "/privacy", "/terms"];

/** Each kind of page a member sees. */
function placesOf({ accountId, publishedId, scheduledId }: Awaited<ReturnType<typeof fillWorkspace>>) {
  return [
    "/calendar?view=week",
    "/calendar?view=month",
    "/media",
    "/posts/new",
    `/posts/${publishedId}`,
    `/posts/${scheduledId}/edit`,
    "/accounts",
    `/accounts/${accountId}`,
    "/team",
    "/settings",
  ];
}

test("axe finds nothing on any page, in both themes, on a desktop and on a phone", async ({
  page,
  person,
  sql,
  sandbox,
  makeVideo,
}) => {
  test.setTimeout(240_000);
  await page.emulateMedia({ reducedMotion: "reduce" });
  const places = placesOf(await fillWorkspace({ page, sql, sandbox, makeVideo, ...person }));
  const visit = (place: string) =>
    test.step(place, async () => {
      await page.goto(place);
      await expect(page.locator("main h1").first()).toBeAttached();
      for (const colorScheme of themes) {
        await page.emulateMedia({ colorScheme });
        for (const [device, size] of Object.entries(sizes)) {
          await page.setViewportSize(size);
          // In the dark nothing but the colours is another.
          const rules = colorScheme === "light" ? undefined : ["color-contrast"];
          const findings = await examine(page, `${place} ${colorScheme} ${device}`, rules);
          expect.soft(findings).toEqual([]);
        }
      }
    });
  for (const place of places) await visit(place);
  await page.context().clearCookies();
  for (const place of strangersPlaces) await visit(place);
});

test("axe finds nothing in what opens above a page", async ({ page, person, sql, sandbox, makeVideo }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await fillWorkspace({ page, sql, sandbox, makeVideo, ...person });
  await page.goto("/calendar");
  await page.keyboard.press("ControlOrMeta+k");
  await page.getByRole("combobox", { name: "Search and commands" }).fill("kiln");
  await expect(page.getByRole("option", { name: /Opening the kiln/ }).first()).toBeVisible();
  expect(await examine(page, "palette")).toEqual([]);
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  expect(await examine(page, "cheat sheet")).toEqual([]);
  await page.keyboard.press("Escape");
  await page.setViewportSize(sizes.phone);
  await page.getByRole("button", { name: "You and this workspace" }).click();
  await expect(page.getByRole("dialog", { name: "Ada Rivers" })).toBeVisible();
  expect(await examine(page, "you")).toEqual([]);
});

test("no page scrolls sideways, on the narrowest phone and from right to left", async ({
  page,
  person,
  sql,
  sandbox,
  makeVideo,
}) => {
  const wide: string[] = [];
  for (const place of placesOf(await fillWorkspace({ page, sql, sandbox, makeVideo, ...person }))) {
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

async function examine(page: Page, where: string, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(tags)).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${where} ${id}: ${target.join(" ")} ${failureSummary ?? ""}`),
  );
}
