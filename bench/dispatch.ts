// How far behind its time TikTok is asked to begin a post, a thousand in one minute:  node bench/dispatch.ts
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseEnv } from "node:util";
import postgres from "postgres";
import { runNode } from "../scripts/run-node.ts";
import { type SandboxPost, sandboxAt } from "../scripts/testing/sandbox-control.ts";
import { type RunningStack, startStack } from "../scripts/testing/start-stack.ts";
import { planStack } from "../scripts/up/plan-stack.ts";
import { ACCOUNTS, CASE_EVERY_MS, type Case, captionOf, cases, POSTS, usernameOf } from "./dispatch/plan.ts";

const PORT_BASE = 33_000;
const MINUTE_MS = 60_000;
/** Enough to make all posts before the first is announced. */
const LEAD_MS = 5 * MINUTE_MS;
const END_TIMEOUT_MS = 15 * MINUTE_MS;
const POLL_MS = 5_000;
const SCRIPT_ARGS = ["--conditions=react-server", "--import", "tsx"];
const rootDir = join(import.meta.dirname, "..");

const [cpu] = cpus();
console.log(
  `${cpus().length} cores (${cpu?.model.trim()}), for the app, the engine, Postgres, TikTok and the store`,
);
const dataDir = await mkdtemp(join(tmpdir(), "cuepost-bench-"));
let stack: RunningStack | undefined;
try {
  stack = await startStack({ dataDir, portBase: PORT_BASE, logName: "bench-dispatch" });
  await measure(JSON.parse(await readFile(stack.stackFile, "utf8")));
} finally {
  await stack?.stop();
  await rm(dataDir, { recursive: true, force: true });
}

async function measure(origins: { sandbox: string; databaseUrl: string }): Promise<void> {
  const sandbox = sandboxAt(origins.sandbox);
  for (let account = 0; account < ACCOUNTS; account++) {
    await sandbox.addCreator(usernameOf(account), `Bench ${account}`);
  }
  const firstAt = Math.ceil((Date.now() + LEAD_MS) / MINUTE_MS) * MINUTE_MS;
  const names = Object.keys(cases) as Case[];
  const firstDueAt = Object.fromEntries(names.map((name, index) => [name, firstAt + index * CASE_EVERY_MS]));
  const begunAt = performance.now();
  await runNode("fill", [...SCRIPT_ARGS, "bench/dispatch/fill.ts", JSON.stringify(firstDueAt)], {
    cwd: rootDir,
    env: { ...process.env, ...(await readAppEnv()) },
  });
  console.log(`made ${names.length * POSTS} posts in ${Math.round((performance.now() - begunAt) / 1000)} s`);
  for (const name of names) {
    await sleep(Math.max(0, (firstDueAt[name] ?? 0) + MINUTE_MS - Date.now()));
    console.log(
      `load ${loadavg()
        .map((load) => load.toFixed(1))
        .join(" ")}`,
    );
    await waitForEnd(origins.databaseUrl, name);
    report(name, firstDueAt[name] ?? 0, await readPosts(sandbox, name));
  }
  console.log(`rules of TikTok broken: ${(await sandbox.violations()).length}`);
}

async function readAppEnv(): Promise<NodeJS.ProcessEnv> {
  const { ports } = JSON.parse(await readFile(join(dataDir, "ports.json"), "utf8"));
  const settings = parseEnv(await readFile(join(dataDir, "env.local"), "utf8")) as Record<string, string>;
  return planStack({ settings, ports, dataDir }).app.env as NodeJS.ProcessEnv;
}

async function waitForEnd(databaseUrl: string, name: Case): Promise<void> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  const until = Date.now() + END_TIMEOUT_MS;
  const left = async () => {
    const rows = await sql<
      { status: string; posts: number }[]
    >`select status, count(*)::int as posts from posts
      where caption like ${`${name} %`} and status <> 'published' group by status`;
    return rows.map(({ status, posts }) => `${posts} ${status}`).join(", ");
  };
  let open = await left();
  for (; open && Date.now() < until; open = await left()) await sleep(POLL_MS);
  await sql.end();
  console.log(`${name}: ${open ? `not published: ${open}` : `all ${POSTS} published`}`);
}

async function readPosts(sandbox: ReturnType<typeof sandboxAt>, name: Case): Promise<SandboxPost[]> {
  const { creators } = (await sandbox.state()) as {
    creators: { posts: SandboxPost[]; unpublished: SandboxPost[] }[];
  };
  const all = creators.flatMap(({ posts, unpublished }) => [...posts, ...unpublished]);
  return all.filter(({ caption }) => caption.startsWith(`${name} `));
}

function report(name: Case, firstDueAt: number, there: SandboxPost[]): void {
  const lags: number[] = [];
  let doubles = 0;
  for (let post = 0; post < POSTS; post++) {
    const inits = there.filter(({ caption }) => caption === captionOf(name, post));
    if (inits.length > 1) doubles++;
    const dueAt = firstDueAt + post * cases[name];
    for (const { initAt } of inits) lags.push(Date.parse(initAt) - Math.floor(dueAt));
  }
  lags.sort((a, b) => a - b);
  const at = (share: number) =>
    lags[Math.min(lags.length - 1, Math.floor(lags.length * share))] ?? Number.NaN;
  const early = lags.filter((lag) => lag < 0).length;
  console.log(
    `${name}: lag p50 ${at(0.5)} ms, p90 ${at(0.9)} ms, p99 ${at(0.99)} ms, max ${at(1)} ms; early ${early}, doubles ${doubles}, inits ${lags.length}`,
  );
}
