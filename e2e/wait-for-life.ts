import type { BrowserContext, Page } from "@playwright/test";

const LIFE_TIMEOUT_MS = 5_000;

/** What is pressed or chosen before React has taken the page over is lost; a person is not that quick. */
export function waitOnEveryPage(context: BrowserContext, app: string): void {
  context.on("page", (page) => {
    const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)];
    page.goto = (...args) => goto(...args).finally(() => waitForLife(page, app));
    page.reload = (...args) => reload(...args).finally(() => waitForLife(page, app));
  });
}

async function waitForLife(page: Page, app: string): Promise<void> {
  if (!page.url().startsWith(app)) return;
  const isAlive = () =>
    [...document.querySelectorAll("button, input")].every((one) =>
      Object.keys(one).some((key) => key.startsWith("__reactProps")),
    );
  await page.waitForFunction(isAlive, null, { timeout: LIFE_TIMEOUT_MS }).catch(() => {});
}
