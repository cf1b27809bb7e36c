import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { runNode } from "../run-node.ts";
import { type Sandbox, sandboxAt } from "../testing/sandbox-control.ts";
import { stackEnv, startStack } from "../testing/start-stack.ts";
import { planStack } from "../up/plan-stack.ts";
import { loadSettings } from "../up/settings.ts";
import { createChance } from "./chance.ts";
import { judge } from "./judge.ts";
import { killParts } from "./kill-parts.ts";
import type { StackAddresses } from "./parts.ts";
import { type Plan, planPosts, type ScheduledPlan } from "./plan-posts.ts";
import { countOpen, readOutcomes } from "./read-outcomes.ts";
import { findViolations, type Report } from "./tally.ts";
import { watchBoundaries } from "./watch-boundaries.ts";

export interface MatrixOptions {
  kills: number;
  posts: number;
  /** Over so many the posts are spread; 0 lets them go out as they are scheduled. */
  minutes: number;
  seed: number;
  portBase: number;
  /** Leaves the data of a stack that broke a promise. */
  keep?: boolean;
  say: (line: string) => void;
}

const rootDir = join(import.meta.dirname, "..", "..");
const SETTINGS = {
  TIKTOK_CHUNK_SIZE_BYTES: "10000000",
  SANDBOX_TIKTOK_PROCESSING_MS: "1500",
};
/** As far away as TikTok is, so that a kill finds calls on the wire. */
const DISTANCE_MS = {
  init: 250,
  inbox_init: 250,
  content_init: 250,
  upload: 250,
  status: 80,
  creator_info: 80,
};
const DISTANT_CALLS = 1000;
/** The whole app may post so often; the matrix is not about TikTok's caps. */
const CAPS = { postsPerDayMax: 1000, pendingSharesMax: 1000 };
const DRAIN_MS_MAX = 20 * 60_000;
const POLL_MS = 500;

/** Starts a stack of its own, schedules posts, kills parts while they go out, and lays the end beside the plan. */
export async function runMatrix(options: MatrixOptions): Promise<Report> {
  const dir = await mkdtemp(join(tmpdir(), "cuepost-crash-"));
  const place = { dataDir: join(dir, "data"), portBase: options.portBase, settings: SETTINGS };
  await mkdir(place.dataDir);
  let isKept = options.keep ?? false;
  try {
    const running = await startStack({ ...place, logName: "crash-matrix" });
    try {
      const stack: StackAddresses = JSON.parse(await readFile(running.stackFile, "utf8"));
      const report = await killAndJudge(options, { stack, dir, env: await appEnv(place) });
      if (findViolations(report).length === 0) isKept = false;
      return report;
    } finally {
      await running.stop();
    }
  } finally {
    if (isKept) options.say(`The data are kept in ${dir}`);
    else await rm(dir, { recursive: true, force: true });
  }
}

interface Ground {
  stack: StackAddresses;
  dir: string;
  env: Record<string, string | undefined>;
}

async function killAndJudge(options: MatrixOptions, { stack, dir, env }: Ground): Promise<Report> {
  const { say, seed } = options;
  const startedAt = performance.now();
  const sandbox = sandboxAt(stack.sandbox);
  const plan = planPosts(options.posts, options.minutes);
  await sandbox.changeApp(CAPS);
  await moveAway(sandbox);
  const sql = postgres(stack.databaseUrl, { max: 1, onnotice: () => {} });
  const watcher = await watchBoundaries(stack.databaseUrl);
  try {
    const scheduled = await schedulePlan(plan, { stack, dir, env });
    say(`${plan.posts.length} posts are scheduled`);
    const isOver = async () => (await countOpen(sql).catch(() => 1)) === 0;
    const kills = await killParts(stack, { ...options, chance: createChance(seed), watcher, isOver });
    await drain(isOver, say);
    const { outcomes, strays } = await readOutcomes(sql, sandbox, { ...scheduled, planned: plan.posts });
    const brokenRules = (await sandbox.violations()).map(sayRule);
    const minutes = (performance.now() - startedAt) / 60_000;
    return { seed, minutes, kills, verdicts: outcomes.map(judge), strays, brokenRules };
  } finally {
    await watcher.stop();
    await sql.end({ timeout: 1 });
  }
}

async function moveAway(sandbox: Sandbox): Promise<void> {
  for (const [route, delayMs] of Object.entries(DISTANCE_MS)) {
    await sandbox.order({ route, mode: "delay", delayMs, times: DISTANT_CALLS });
  }
}

async function schedulePlan(plan: Plan, { stack, dir, env }: Ground): Promise<ScheduledPlan> {
  const planFile = join(dir, "plan.json");
  await writeFile(planFile, JSON.stringify(plan));
  const script = "scripts/crash/schedule-plan.ts";
  const args = ["--conditions=react-server", "--import", "tsx", script, stack.app, planFile, dir];
  const printed = await runNode(script, args, { cwd: rootDir, env });
  return JSON.parse(printed.trim().split("\n").at(-1)!);
}

/** What the running app was started with, for a script that uses its verbs. */
async function appEnv(place: { dataDir: string; portBase: number }): Promise<Ground["env"]> {
  const environment = await stackEnv(place);
  const settings = await loadSettings(rootDir, place.dataDir, environment);
  const { ports } = JSON.parse(await readFile(join(place.dataDir, "ports.json"), "utf8"));
  return planStack({ settings, ports, dataDir: place.dataDir }).app.env;
}

/** Until every post has come to an end; what has not by then is judged as it stands. */
async function drain(isOver: () => Promise<boolean>, say: (line: string) => void): Promise<void> {
  const startedAt = performance.now();
  while (performance.now() - startedAt < DRAIN_MS_MAX) {
    if (await isOver()) return;
    await sleep(POLL_MS);
  }
  say("Some posts have come to no end.");
}

function sayRule(violation: unknown): string {
  const { code, path, message } = violation as Record<string, unknown>;
  return [path, code, message].filter(Boolean).join(" ");
}
