// The calendar of a workspace with 10,000 posts, on the production build:  node bench/calendar.ts [stack.json]
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import postgres from "postgres";
import { findChromium } from "../scripts/testing/chromium.ts";
import { startStack } from "../scripts/testing/start-stack.ts";
import { watchDrags } from "./calendar/drags.ts";
import { fillWorkspace, POSTS, POSTS_IN_MONTH } from "./calendar/fill.ts";
import { watchPage } from "./calendar/watch.ts";

const PORT_BASE = 35_000;
const RUNS = 30;
/** The first answers of a fresh server are of its start, not of the calendar. */
const WARM_UPS = 3;
const views = ["month", "week", "day", "list"] as const;

const given = process.argv[2];
const dataDir = await mkdtemp(join(tmpdir(), "cuepost-bench-"));
const stack = given
  ? null
  : await startStack({ dataDir, portBase: PORT_BASE, logName: "bench-calendar", settings: {} });
const { app, databaseUrl } = JSON.parse(await readFile(given ?? stack?.stackFile ?? "", "utf8"));
const sql = postgres(databaseUrl, { max: 2, onnotice: () => {} });
const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox"] });
try {
  console.log(`${cpus().length} cores (${cpus()[0]?.model.trim()}); ${POSTS} posts, ${RUNS} runs each`);
  const { date, secret } = await fillWorkspace(sql);
  const cookie = `cuepost-session=${secret}`;
  for (const [name, path] of Object.entries(queriesOf(date))) {
    console.log(`query, ${name}: ${await time(app + path, cookie)}`);
  }
  for (const view of views) {
    const path = `/calendar?view=${view}&date=${date}`;
    console.log(`page, ${view}: ${await time(app + path, cookie)}`);
  }
  const context = await browser.newContext({
    baseURL: app,
    locale: "en-GB",
    viewport: { width: 1440, height: 900 },
  });
  await context.addCookies([{ name: "cuepost-session", value: secret, url: app }]);
  for (const view of views) console.log(`${view}: ${await watchPage(context, view, date)}`);
  console.log(`dragging with ${POSTS_IN_MONTH} posts in the month, ${loadNow()}:`);
  for (const line of await watchDrags(context, date)) console.log(`  ${line}; ${loadNow()}`);
} finally {
  await browser.close();
  await sql.end();
  await stack?.stop();
  await rm(dataDir, { recursive: true, force: true });
}

/** What the browser asks while one turns the calendar, words and all. */
function queriesOf(date: string): Record<string, string> {
  const month = date.slice(0, 7);
  const days = (view: string, first: string, last: string) =>
    `/calendar/posts?view=${view}&first=${month}-${first}&last=${month}-${last}`;
  return {
    month: days("month", "01", "28"),
    "month, by words": `${days("month", "01", "28")}&q=caption+7`,
    week: days("week", "08", "14"),
    day: days("day", "10", "10"),
    list: `/calendar/list?from=${date}`,
    "list, by words": `/calendar/list?from=${date}&q=caption+77`,
    timeless: `/calendar/timeless?from=${date}`,
  };
}

/** What else the machine does: the figures mean little without it. */
function loadNow(): string {
  return `load average ${loadavg()[0]?.toFixed(1)}`;
}

async function time(url: string, cookie: string): Promise<string> {
  const times: number[] = [];
  for (let run = -WARM_UPS; run < RUNS; run++) {
    const begunAt = performance.now();
    const response = await fetch(url, { headers: { cookie } });
    const body = await response.text();
    if (!response.ok) throw new Error(`${url} answered ${response.status}: ${body.slice(0, 200)}`);
    if (run >= 0) times.push(performance.now() - begunAt);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round(times[Math.floor((RUNS - 1) * share)] ?? 0);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`;
}
