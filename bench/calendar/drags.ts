import type { BrowserContext, Page } from "@playwright/test";
import { observe, type Readings, take } from "./observe.ts";

const CARRIES = 12;
const STEPS = 24;
const SETTLE_MS = 800;
/** Time enough for the server's answer to be drawn too: what it holds up counts. */
const AFTER_MS = 600;

/** Carries posts over the month by pointer and by keyboard, lets go of half of them and drops the others. */
export async function watchDrags(context: BrowserContext, date: string): Promise<string[]> {
  const page = await context.newPage();
  await page.goto(`/calendar?view=month&date=${date}`);
  await page.waitForTimeout(SETTLE_MS);
  await page.evaluate(observe);
  const lines: string[] = [];
  for (const [by, carry] of [["pointer", carryByPointer] as const, ["keyboard", carryByKeyboard] as const]) {
    for (let place = 0; place < CARRIES; place++) await carry(page, place);
    lines.push(...say(by, await page.evaluate(take)));
  }
  await page.close();
  return lines;
}

/** Event Timing rounds to 8 ms and counts until the next frame stands; the handlers' own share is said beside it. */
function say(by: string, { inputs, handlers, moves, frames }: Readings): string[] {
  return [
    `by ${by}, ${inputs.length} interactions to next paint: ${spread(inputs)}; their handlers: ${spread(handlers)}`,
    `by ${by}, ${moves.length} moves to next paint: ${spread(moves)}; long frames: ${frames.length}, ${spread(frames)}`,
  ];
}

function spread(values: number[]): string {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (share: number) => Math.round(sorted[Math.ceil(sorted.length * share) - 1] ?? 0);
  return `p75 ${at(0.75)} ms, p98 ${at(0.98)} ms, max ${at(1)} ms`;
}

function postAt(page: Page, place: number) {
  return page.locator("section [data-date] a[aria-roledescription]").nth(place * 2);
}

function isDropped(place: number): boolean {
  return place % 2 === 0;
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
  if (!isDropped(place)) await page.keyboard.press("Escape");
  await page.mouse.up();
  await page.waitForTimeout(AFTER_MS);
}

async function carryByKeyboard(page: Page, place: number): Promise<void> {
  await postAt(page, place).focus();
  await page.keyboard.press("Space");
  for (const key of ["ArrowRight", "ArrowDown", "ArrowRight", "ArrowUp"]) {
    await page.keyboard.press(key);
    await page.waitForTimeout(40);
  }
  await page.keyboard.press(isDropped(place) ? "Space" : "Escape");
  await page.waitForTimeout(AFTER_MS);
}
