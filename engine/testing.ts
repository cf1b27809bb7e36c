import { randomBytes } from "node:crypto";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { Logger, runMigrations } from "graphile-worker";
import { type ClientOptions, Inngest, type InngestFunction } from "inngest";
import { serve } from "inngest/node";
import postgres from "postgres";
import { connect, disconnect, migrate } from "./database.ts";
import { hashSigningKey } from "./signature.ts";
import { type EngineOptions, type RunningEngine, startEngine } from "./start-engine.ts";

const TEMPLATE = "engine_test_template";
const TEMPLATE_LOCK = 7_234_502;
const UNTIL_MS = 10_000;
const UNTIL_STEP_MS = 20;

export const signingKey = `signkey-test-${randomBytes(32).toString("hex")}`;
export const eventKey = randomBytes(16).toString("hex");

/** A database of its own, beside the one the test run was given. */
export async function makeDatabase(): Promise<{ url: string; sql: postgres.Sql; drop: () => Promise<void> }> {
  const given = process.env.DATABASE_URL;
  if (!given) throw new Error("The tests need DATABASE_URL.");
  const admin = postgres(given, { max: 1, onnotice: () => {} });
  const name = `engine_test_${randomBytes(6).toString("hex")}`;
  await makeTemplate(admin, given);
  await admin.unsafe(`create database ${name} template ${TEMPLATE}`);
  const url = new URL(given);
  url.pathname = `/${name}`;
  const sql = postgres(url.href, { max: 2, onnotice: () => {} });
  const drop = async () => {
    await sql.end();
    // The job queue lets go of its connections a moment after it has stopped.
    await until(async () => {
      const open = await admin`select from pg_stat_activity where datname = ${name}`;
      return open.length === 0;
    }).catch(() => {});
    await admin.unsafe(`drop database ${name} with (force)`);
    await admin.end();
  };
  return { url: url.href, sql, drop };
}

/** Once a run, whichever file comes first: both schemas are made in it, and the others begin with a copy. */
async function makeTemplate(admin: postgres.Sql, given: string): Promise<void> {
  await admin`select pg_advisory_lock(${TEMPLATE_LOCK})`;
  try {
    const [made] = await admin`select from pg_database where datname = ${TEMPLATE}`;
    if (made) return;
    const draft = `${TEMPLATE}_draft`;
    await admin.unsafe(`drop database if exists ${draft} with (force)`);
    await admin.unsafe(`create database ${draft}`);
    const url = new URL(given);
    url.pathname = `/${draft}`;
    const sql = connect(url.href, 1);
    await migrate(sql);
    await disconnect(sql);
    await runMigrations({ connectionString: url.href, logger: new Logger(() => () => {}) });
    await admin.unsafe(`alter database ${draft} rename to ${TEMPLATE}`);
  } finally {
    await admin`select pg_advisory_unlock(${TEMPLATE_LOCK})`;
  }
}

export async function freePort(): Promise<number> {
  const server = http.createServer();
  const port = await listenOn(server, 0);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export type ClientChoice = Pick<ClientOptions, "checkpointing" | "fetch"> & { id?: string };

/** Where nothing is chosen the SDK keeps its steps by checkpoints. */
export function makeClient(enginePort: number, { id = "app", ...choice }: ClientChoice = {}): Inngest {
  const baseUrl = `http://127.0.0.1:${enginePort}`;
  return new Inngest({ id, baseUrl, eventKey, signingKey, isDev: false, logger: silent, ...choice });
}

/** A database, an app and an engine that has taken its functions. */
export async function setUp(
  makeFunctions: (client: Inngest) => InngestFunction.Any[],
  refused = 0,
  choice: ClientChoice = {},
) {
  const port = await freePort();
  const client = makeClient(port, choice);
  const functions = makeFunctions(client);
  const lines: string[] = [];
  const database = await makeDatabase();
  const app = await startApp(client, functions);
  const log = (line: string) => lines.push(line);
  const engine = await startTestEngine({ databaseUrl: database.url, appUrls: [app.url], port, log });
  const taken = functions.length - refused;
  await until(async () => {
    const [row] = await database.sql`select count(*)::int as functions from engine.functions
      where not id like '%-failure'`;
    return row!.functions === taken;
  });
  const close = async () => {
    await engine.close();
    await app.stop();
    await database.drop();
  };
  return { client, functions, database, app, engine, lines, close };
}

/** What the functions of a test tell it, and when. */
export function makeDiary(patienceMs = UNTIL_MS) {
  const told: { what: string; at: number; value?: unknown }[] = [];
  const tell = <T>(what: string, value?: T): T => {
    told.push({ what, at: Date.now(), value });
    return value as T;
  };
  const heard = (what: string) => told.filter((item) => item.what === what);
  const whenTold = (what: string) => until(() => heard(what)[0], patienceMs);
  return { tell, heard, whenTold };
}

export type TestApp = { url: string; stop: () => Promise<void> };

/** A real app: the SDK behind node:http in cloud mode. */
export async function startApp(
  client: Inngest,
  functions: InngestFunction.Any[],
  port = 0,
): Promise<TestApp> {
  const server = http.createServer(serve({ client, functions }));
  const used = await listenOn(server, port);
  const stop = async () => {
    server.closeAllConnections();
    if (server.listening) await new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${used}/api/inngest`, stop };
}

export function startTestEngine(
  options: Partial<EngineOptions> & Pick<EngineOptions, "databaseUrl" | "appUrls">,
): Promise<RunningEngine> {
  return startEngine({ signingKey, eventKey, retryBaseMs: 100, log: () => {}, ...options });
}

export async function until<T>(
  look: () => Promise<T | undefined | false> | T | undefined | false,
  timeoutMs = UNTIL_MS,
): Promise<T> {
  for (const end = Date.now() + timeoutMs; Date.now() < end; ) {
    const found = await look();
    if (found) return found;
    await sleep(UNTIL_STEP_MS);
  }
  throw new Error(`It did not happen within ${timeoutMs} ms: ${look}`);
}

export async function findRuns(
  origin: string,
): Promise<{ id: string; function_id: string; status: string }[]> {
  const response = await fetch(`${origin}/v1/runs?limit=500`, { headers: bearer });
  return ((await response.json()) as { data: { id: string; function_id: string; status: string }[] }).data;
}

export const bearer = { authorization: `Bearer ${hashSigningKey(signingKey)}` };

async function listenOn(server: http.Server, port: number): Promise<number> {
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

const silent = { info() {}, warn() {}, error() {}, debug() {} };
