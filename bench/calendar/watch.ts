import type { BrowserContext } from "@playwright/test";

const SETTLE_MS = 800;
const KB = 1024;

/** How large a page is once it stands: elements, and what it first fetched as scripts, as sent. */
export async function watchPage(context: BrowserContext, view: string, date: string): Promise<string> {
  const page = await context.newPage();
  await page.goto(`/calendar?view=${view}&date=${date}`, { waitUntil: "load" });
  const scripts = await page.evaluate(() => {
    const all = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
    const own = all.filter(({ initiatorType, name }) => initiatorType === "script" || name.endsWith(".js"));
    return own.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  });
  await page.waitForTimeout(SETTLE_MS);
  const elements = await page.evaluate(() => document.querySelectorAll("*").length);
  await page.close();
  return `${elements} elements, first load ${Math.round(scripts / KB)} kB of JavaScript as sent`;
}
