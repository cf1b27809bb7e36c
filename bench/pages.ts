// Lighthouse on the production build, signed in, with the demo workspace:  node bench/pages.ts [path …]
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "@playwright/test";
import lighthouse, { type Config, type Flags } from "lighthouse";
import desktopConfig from "lighthouse/core/config/desktop-config.js";
import { findChromium } from "../scripts/testing/chromium.ts";
import { startStack } from "../scripts/testing/start-stack.ts";

type Result = NonNullable<Awaited<ReturnType<typeof lighthouse>>>["lhr"];

const PORT_BASE = 34_000;
const RUNS = 3;
const KB = 1024;
const categories = ["performance", "accessibility", "best-practices"] as const;
const devices: Record<string, Config | undefined> = { desktop: desktopConfig, phone: undefined };
const paths = process.argv.length > 2 ? process.argv.slice(2) : ["/calendar", "/posts/new", "/media"];
const login = { email: "demo@cuepost.local", password: "cuepost-demo" };

const dataDir = await mkdtemp(join(tmpdir(), "cuepost-bench-"));
const stack = await startStack({
  dataDir,
  portBase: PORT_BASE,
  logName: "bench-pages",
  settings: { CUEPOST_SEED: "1", DEMO_PASSWORD: login.password },
});
const port = await findFreePort();
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ["--no-sandbox", `--remote-debugging-port=${port}`],
});
try {
  const { app } = JSON.parse(await readFile(stack.stackFile, "utf8")) as { app: string };
  const cookie = await signIn(browser, app);
  console.log(`${cpus().length} cores (${cpus()[0]?.model.trim()}); medians of ${RUNS} runs`);
  for (const path of paths) {
    for (const device of Object.keys(devices)) console.log(await audit(app + path, device, cookie));
  }
} finally {
  await browser.close();
  await stack.stop();
  await rm(dataDir, { recursive: true, force: true });
}

async function audit(url: string, device: string, cookie: string): Promise<string> {
  const flags: Flags = { port, onlyCategories: [...categories], extraHeaders: { Cookie: cookie } };
  const results: Result[] = [];
  for (let run = 1; run <= RUNS; run++) {
    const result = await lighthouse(url, flags, devices[device]);
    if (!result) throw new Error(`Lighthouse gave no answer for ${url}.`);
    results.push(result.lhr);
  }
  const middle = (of: (lhr: Result) => number) =>
    results.map(of).toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
  const scores = categories.map(
    (name) => `${name} ${Math.round(100 * middle((lhr) => lhr.categories[name]?.score ?? 0))}`,
  );
  const value = (name: string) => Math.round(middle((lhr) => lhr.audits[name]?.numericValue ?? 0));
  const misses = results[0] ? listMisses(results[0]) : [];
  return [
    `${new URL(url).pathname} (${device}): ${scores.join(", ")}`,
    `  LCP ${value("largest-contentful-paint")} ms, TBT ${value("total-blocking-time")} ms, JavaScript ${Math.round(middle(scriptBytes) / KB)} kB as sent`,
    ...misses.map((miss) => `  ${miss}`),
  ].join("\n");
}

/** What the browser fetched as scripts, compressed. */
function scriptBytes({ audits }: Result): number {
  const { details } = audits["network-requests"] ?? {};
  if (details?.type !== "table") return 0;
  const scripts = details.items.filter(({ resourceType }) => resourceType === "Script");
  return scripts.reduce((sum, { transferSize }) => sum + Number(transferSize), 0);
}

/** Audits that weigh and did not pass, by their own names. */
function listMisses({ categories, audits }: Result): string[] {
  const weighed = Object.values(categories).flatMap(({ auditRefs }) =>
    auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id),
  );
  return weighed.flatMap((id) => {
    const { score, title, displayValue } = audits[id] ?? {};
    return typeof score === "number" && score < 0.9 ? [`${id}: ${title} ${displayValue ?? ""}`] : [];
  });
}

async function signIn(from: Browser, origin: string): Promise<string> {
  const context = await from.newContext({ baseURL: origin });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill(login.email);
  await page.getByLabel("Password").fill(login.password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL(/\/calendar/);
  const cookies = await context.cookies();
  await context.close();
  return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
