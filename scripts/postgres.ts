import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { findPostgresBinaries } from "./postgres/binaries.ts";
import { initialise, NAME, type Place } from "./postgres/initialise.ts";
import { endOrphanPostgres } from "./postgres/orphan.ts";
import { collectOutput, exitOf, postgresEnv } from "./postgres/process.ts";
import { findPostgresUser, giveFolder, nameForUser } from "./postgres/user.ts";

const START_TIMEOUT_MS = 60_000;
const START_ATTEMPTS_MAX = 6;
const START_AGAIN_MS = 500;
const STOP_TIMEOUT_MS = 3_000;
const POLL_MS = 20;

export type PostgresOptions = {
  dataDir: string;
  port: number;
  password: string;
  /** For throw-away databases: loses data when the machine (not the process) stops. */
  unsafe?: boolean;
  onLog?: (line: string) => void;
};
export type RunningPostgres = {
  url: string;
  pid: number;
  exited: Promise<string>;
  stop: () => Promise<void>;
};

/** A Postgres of our own on 127.0.0.1, its data in `dataDir`, ready for connections when this returns. */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const user = findPostgresUser();
  const place = { dataDir: options.dataDir, binaries: await findPostgresBinaries(user), user };
  await endOrphanPostgres(place.dataDir);
  if (!existsSync(join(place.dataDir, "PG_VERSION"))) await initialise(place, options);
  if (user) await giveFolder(place.dataDir, user);

  const running = await startServer(place, options);
  try {
    await createDatabase(running.url);
  } catch (error) {
    await running.stop();
    throw error;
  }
  return running;
}

export function postgresUrl(port: number, password: string): string {
  return `postgres://${NAME}:${encodeURIComponent(password)}@127.0.0.1:${port}/${NAME}`;
}

async function startServer(place: Place, options: PostgresOptions): Promise<RunningPostgres> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await tryToStart(place, options);
    } catch (error) {
      // The children of a postmaster that was killed hold its lock for a moment longer.
      const held = error instanceof Error && /lock file|shared memory block/.test(error.message);
      if (!held || attempt >= START_ATTEMPTS_MAX) throw error;
      await sleep(START_AGAIN_MS);
    }
  }
}

async function tryToStart(place: Place, options: PostgresOptions): Promise<RunningPostgres> {
  const child = spawn(place.binaries.postgres, serverArguments(place, options), {
    ...place.user,
    cwd: place.dataDir,
    env: postgresEnv(),
    stdio: ["ignore", "pipe", "pipe"],
    // A group of its own: Ctrl-C in the terminal must not stop it before those who use it.
    detached: true,
  });
  const output = collectOutput(child, options.onLog);
  const exited = exitOf(child);
  const stop = () => stopServer(child, exited);
  const ready = await Promise.race([exited, waitUntilReady(place.dataDir, child)]);
  if (ready !== "ready") {
    await stop();
    throw new Error(`Postgres did not start (${ready}).\n${output()}`);
  }
  return { url: postgresUrl(options.port, options.password), pid: child.pid!, exited, stop };
}

function serverArguments(place: Place, options: PostgresOptions): string[] {
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    shared_buffers: "32MB",
    // A failed statement is told to whoever sent it, and its values are nobody else's business.
    log_min_messages: "fatal",
    ...(options.unsafe ? { fsync: "off", full_page_writes: "off", max_connections: "300" } : {}),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  return ["-D", nameForUser(place.dataDir, place.user), "-p", String(options.port), ...flags];
}

/** The last line of postmaster.pid is where Postgres itself says how far it is. */
async function waitUntilReady(dataDir: string, child: ChildProcess): Promise<"ready" | "no answer"> {
  for (let waitedMs = 0; waitedMs < START_TIMEOUT_MS && child.exitCode === null; waitedMs += POLL_MS) {
    const lines = (await readFile(join(dataDir, "postmaster.pid"), "utf8").catch(() => "")).split("\n");
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === "ready") return "ready";
    await sleep(POLL_MS);
  }
  return "no answer";
}

async function stopServer(child: ChildProcess, exited: Promise<string>): Promise<void> {
  // SIGINT ends the connections first, SIGQUIT does not wait and recovers at the next start.
  child.kill("SIGINT");
  const timer = setTimeout(() => child.kill("SIGQUIT"), STOP_TIMEOUT_MS);
  await exited;
  clearTimeout(timer);
}

async function createDatabase(url: string): Promise<void> {
  const sql = postgres(url, { database: "postgres", max: 1, onnotice: () => {} });
  try {
    const [found] = await sql`select 1 from pg_database where datname = ${NAME}`;
    if (!found) await sql`create database ${sql(NAME)}`;
  } finally {
    await sql.end({ timeout: 5 });
  }
}
