import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

export const themes = ["light", "dark"] as const;
export const sizes = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** In the dark nothing but the colours is another. */
export function rulesOf(theme: (typeof themes)[number]): string[] | undefined {
  return theme === "light" ? undefined : ["color-contrast"];
}

/** The page's own heading is there, and no skeleton is left. */
export async function settle(page: Page): Promise<void> {
  await page.locator("main h1").first().waitFor({ state: "attached" });
  await page.waitForFunction(() => document.querySelector("[aria-busy=true], .animate-pulse") === null);
}

/** What comes in half transparent has its colours only when it is there. */
export async function standStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY);
    await Promise.all(ending.map(({ finished }) => finished.catch(() => {})));
  });
}

/** Into a theme, and until the last colour has arrived there. */
export async function turnTo(page: Page, colorScheme: (typeof themes)[number]): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.evaluate(() => new Promise(requestAnimationFrame));
  await page.waitForFunction(() => !document.getAnimations().some((one) => one instanceof CSSTransition));
}

/** What axe holds against the page as it stands, one line for each element. */
export async function examine(page: Page, where: string, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(tags)).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${where} ${id}: ${target.join(" ")} ${failureSummary ?? ""}`),
  );
}
