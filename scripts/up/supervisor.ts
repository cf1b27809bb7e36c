import { writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { buildApp, isBuilt } from "../build.ts";
import { AGENCY_POSTS } from "../demo/agency/plan.ts";
import { demoPosts } from "../demo/plan.ts";
import { endOrphanPostgres } from "../postgres/orphan.ts";
import { startPostgres } from "../postgres.ts";
import { runNode } from "../run-node.ts";
import { createRedactor, say, step } from "../screen.ts";
import { choosePorts, type Ports } from "./choose-ports.ts";
import { type Kept, keepRunning } from "./keep-running.ts";
import { type NodePart, startNodeProcess } from "./node-process.ts";
import { findParts, planStack, type Stack } from "./plan-stack.ts";
import { type DemoWorkspace, type Login, readSeed } from "./read-seed.ts";
import type { RunDir } from "./run-dir.ts";
import { findForeignNames, loadSettings, type Settings } from "./settings.ts";

type Place = { rootDir: string; dataDir: string; runDir: RunDir };
type EnginePage = { address: string; password: string };
type Started = { address: string; login: Login | undefined; enginePage: EnginePage | undefined };
type Supervisor = { start: () => Promise<Started>; stop: () => Promise<void> };

const SCRIPT_ARGS = ["--conditions=react-server", "--import", "tsx"];

/** Starts the parts of the stack in order, keeps them running, and stops them from the last to the first. */
export function createSupervisor({ rootDir, dataDir, runDir }: Place): Supervisor {
  const postgresDir = join(dataDir, "postgres");
  const kept: Kept[][] = [];
  let isStopping = false;
  let redact = (line: string) => line;

  async function start(): Promise<Started> {
    await endLeftBehind();
    const settings = await loadSettings(rootDir, dataDir, process.env);
    const ports = await choosePorts(settings, dataDir, findParts(settings));
    const stack = planStack({ settings, ports, dataDir });
    const foreign = await findForeignNames(rootDir, dataDir);
    const appEnv = { ...Object.fromEntries(foreign.map((name) => [name, ""])), ...stack.app.env };
    redact = createRedactor(appEnv);
    runDir.saveAddress(stack.origins.app);

    if (!(await isBuilt(rootDir))) await build();
    if (!settings.DATABASE_URL) await startDatabase(settings, ports);
    await stage("Database schema", () => runScript("db/migrate.ts", appEnv));
    const seeded =
      settings.CUEPOST_SEED === "0"
        ? undefined
        : await stage("Demo workspace", async () => readSeed(await runScript("db/seed.ts", appEnv)));
    await startServers({ ...stack, app: { ...stack.app, env: appEnv } });
    if (seeded?.demo) await fillDemo(stack, appEnv, seeded.demo);
    await saveStack(stack);
    // A month of an agency takes longer than anybody should wait for: it fills up while they look around.
    if (seeded?.demo) void fillAgency(stack, appEnv, seeded.demo);
    return { address: stack.origins.app, login: seeded?.login, enginePage: findEnginePage(stack) };
  }

  function findEnginePage({ origins, engine }: Stack): EnginePage | undefined {
    const password = engine?.env.ENGINE_PAGE_PASSWORD;
    return origins.engine && password ? { address: origins.engine, password } : undefined;
  }

  async function build(): Promise<void> {
    await stage("Building", () => buildApp(rootDir, saveAs("build"))).finally(() => runDir.forget("build"));
  }

  async function startDatabase(settings: Settings, { postgres: port }: Ports): Promise<void> {
    const password = settings.POSTGRES_PASSWORD ?? "";
    const onLog = (line: string) => log("postgres", line);
    const startOne = async () => {
      const running = await startPostgres({ dataDir: postgresDir, port, password, onLog });
      runDir.save("postgres", running.pid);
      return running;
    };
    await stage(`Postgres on ${port}`, async () => {
      kept.push([await keepRunning({ name: "postgres", start: startOne, say })]);
    });
  }

  async function startServers({ servers, app, engine }: Stack): Promise<void> {
    if (servers.length > 0) await startGroup(servers);
    // The engine calls the app: it comes after it and stops before it.
    await startGroup([app]);
    if (engine) await startGroup([engine]);
  }

  async function startGroup(parts: NodePart[]): Promise<void> {
    const group: Kept[] = [];
    kept.push(group);
    const keep = async (part: NodePart) =>
      group.push(await keepRunning({ name: part.name, start: () => startPart(part), say }));
    const words = parts.map(({ name, port }) => `${name} on ${port}`).join(", ");
    await stage(words, () => Promise.all(parts.map(keep)));
  }

  function startPart(part: NodePart) {
    return startNodeProcess(part, {
      cwd: rootDir,
      onSpawn: saveAs(part.name),
      onLine: (line) => log(part.name, line),
    });
  }

  async function fillDemo(stack: Stack, env: Settings, demo: DemoWorkspace): Promise<void> {
    const args = findDemoDoor(stack, demo);
    if (!args || demo.postCount >= demoPosts.length) return;
    try {
      await stage("Demo content", () => runScript("scripts/demo/fill.ts", env, args));
    } catch (error) {
      if (isStopping) throw error;
      sayWhatIsMissing(error);
    }
  }

  async function fillAgency(stack: Stack, env: Settings, demo: DemoWorkspace): Promise<void> {
    const args = findDemoDoor(stack, demo);
    if (!args || demo.postCount >= demoPosts.length + AGENCY_POSTS) return;
    const fill = runScript("scripts/demo/agency/fill.ts", env, [...args, stack.origins.sandbox ?? ""]);
    await fill.catch((error) => isStopping || sayWhatIsMissing(error));
  }

  /** Never with a TikTok, a store or a queue of somebody's own. */
  function findDemoDoor({ origins, app }: Stack, { userId, workspaceId }: DemoWorkspace): string[] | null {
    const isAllOurs = origins.sandbox && origins.filestore && origins.engine;
    return isAllOurs && app.probeUrl ? [new URL(app.probeUrl).origin, userId, workspaceId] : null;
  }

  /** Worth having, but not worth stopping for. */
  function sayWhatIsMissing(error: unknown): void {
    const reason = error instanceof Error ? error.message.split("\n").at(-1) : error;
    say(redact(`Some of the demo content is missing; the next start goes on with it. ${reason}`));
  }

  async function runScript(file: string, env: Settings, args: string[] = []): Promise<string> {
    const name = basename(file, ".ts");
    const running = runNode(file, [...SCRIPT_ARGS, file, ...args], {
      cwd: rootDir,
      env,
      onSpawn: saveAs(name),
    });
    return running.finally(() => runDir.forget(name));
  }

  /** What tests and scripts want to know of a running stack; the address of the database holds its password. */
  async function saveStack({ origins }: Stack): Promise<void> {
    const file = join(dataDir, "run", "stack.json");
    await writeFile(file, `${JSON.stringify({ ...origins, dataDir, pid: process.pid })}\n`, { mode: 0o600 });
  }

  async function stop(): Promise<void> {
    isStopping = true;
    for (const group of kept.splice(0).reverse()) await Promise.all(group.map((part) => part.stop()));
    await endLeftBehind();
    runDir.unlock();
  }

  async function endLeftBehind(): Promise<void> {
    await runDir.endChildren();
    await endOrphanPostgres(postgresDir);
  }

  function stage<T>(words: string, work: () => Promise<T>): Promise<T> {
    if (isStopping) throw new Error("Told to stop.");
    return step(words, work);
  }

  function saveAs(name: string): (pid: number) => void {
    return (pid) => runDir.save(name, pid);
  }

  function log(name: string, line: string): void {
    if (!isStopping) say(`${name.padEnd(9)} | ${redact(line)}`);
  }

  return { start, stop };
}
