import type { BrowserContext, Page } from "@playwright/test";

const DRAGS = 12;
const STEPS = 24;
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

/** Carries posts over the month by pointer and by keyboard; Event Timing says how long each input took to paint. */
export async function watchDrags(context: BrowserContext, date: string): Promise<string> {
  const page = await context.newPage();
  await page.goto(`/calendar?view=month&date=${date}`);
  await page.waitForTimeout(SETTLE_MS);
  await page.evaluate(observe);
  for (let drag = 0; drag < DRAGS; drag++) await carryByPointer(page, drag);
  const pointer = await page.evaluate(take);
  for (let drag = 0; drag < DRAGS; drag++) await carryByKeyboard(page, drag);
  const keyboard = await page.evaluate(take);
  await page.close();
  return [
    `interaction to next paint ${pointer.worstMs} ms by pointer, ${keyboard.worstMs} ms by keyboard`,
    `frames while dragging p95 ${pointer.frameMs} ms`,
  ].join("; ");
}

interface Watched {
  durations: number[];
  frames: number[];
}

function observe(): void {
  const watched: Watched = { durations: [], frames: [] };
  Object.assign(window, { watched });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) watched.durations.push(duration);
  }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
  let last = performance.now();
  requestAnimationFrame(function next(now) {
    watched.frames.push(now - last);
    last = now;
    requestAnimationFrame(next);
  });
}

/** The worst input since the last look, and the frame that 95 of 100 were no longer than. */
function take(): { worstMs: number; frameMs: number } {
  const { watched } = window as unknown as { watched: Watched };
  const frames = watched.frames.splice(0).sort((a, b) => a - b);
  const worstMs = Math.max(0, ...watched.durations.splice(0));
  return { worstMs, frameMs: Math.round(frames[Math.floor(frames.length * 0.95)] ?? 0) };
}

function postAt(page: Page, place: number) {
  return page.locator("section [data-date] a[aria-roledescription]").nth(place * 2);
}

async function carryByPointer(page: Page, place: number): Promise<void> {
  const box = await postAt(page, place).boundingBox();
  if (!box) throw new Error("There is no post to carry.");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= STEPS; step++) {
    await page.mouse.move(x + step * 16, y + step * 9);
    await page.waitForTimeout(16);
  }
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await page.waitForTimeout(50);
}

async function carryByKeyboard(page: Page, place: number): Promise<void> {
  await postAt(page, place).focus();
  await page.keyboard.press("Space");
  for (const key of ["ArrowRight", "ArrowDown", "ArrowRight", "ArrowUp"]) {
    await page.keyboard.press(key);
    await page.waitForTimeout(40);
  }
  await page.keyboard.press("Escape");
  await page.waitForTimeout(50);
}
