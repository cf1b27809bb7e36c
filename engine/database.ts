import { readdir, readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { type Log, reasonOf } from "./log.ts";

export type Sql = postgres.Sql;
export type Tx = postgres.ReservedSql;

const CONNECTIONS_MAX = 10;
const CONNECT_TIMEOUT_SECONDS = 5;
const RECONNECT_SECONDS = 0.3;
const AWAY_RETRY_MS = 500;
const MIGRATION_LOCK = 7_234_501;
const MIGRATIONS = new URL("./migrations/", import.meta.url);
const AWAY_CODE = /^(CONNECTION_|CONNECT_|ECONN|EPIPE|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|08|57P|53300)/;

export function connect(databaseUrl: string, connectionsMax = CONNECTIONS_MAX): Sql {
  return postgres(databaseUrl, {
    max: connectionsMax,
    connect_timeout: CONNECT_TIMEOUT_SECONDS,
    backoff: () => RECONNECT_SECONDS,
    max_lifetime: null,
    onnotice: () => {},
    // The session lock of a host that vanished must not outlive it for hours.
    connection: { application_name: "engine", tcp_keepalives_idle: 10, tcp_keepalives_count: 3 },
  });
}

/** JSON goes in as text: `jsonb` would refuse a NUL character that a step may well return. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value ?? null);
}

export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  return AWAY_CODE.test(code) || error.message.startsWith("Connection terminated");
}

/**
 * Like the driver's own `begin`, which sends its rollback also down a connection that just closed: that write throws
 * outside of any promise and leaves the connection unusable for good.
 */
export async function transact<T>(sql: Sql, work: (tx: Tx) => Promise<T>): Promise<T> {
  const tx = await sql.reserve();
  try {
    await tx`begin`;
    const result = await work(tx);
    await tx`commit`;
    tx.release();
    return result;
  } catch (error) {
    if (isAway(error)) throw error;
    await tx`rollback`;
    tx.release();
    throw error;
  }
}

/** What was learned must be written down: it is tried until Postgres is back or the engine stops. */
export async function untilDatabaseAnswers<T>(
  work: () => Promise<T>,
  log: Log,
  stop: AbortSignal,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (stop.aborted || !isAway(error)) throw error;
      if (tries === 1) log(`The database does not answer (${reasonOf(error)}); trying again.`);
      await sleep(AWAY_RETRY_MS);
    }
  }
}

/** Several engines may start at once: one migrates, the others wait and find it done. */
export async function migrate(sql: Sql): Promise<void> {
  const files = (await readdir(MIGRATIONS)).filter((file) => file.endsWith(".sql")).sort();
  await transact(sql, async (tx) => {
    await tx`select pg_advisory_xact_lock(${MIGRATION_LOCK})`;
    await tx`create schema if not exists engine`;
    await tx`create table if not exists engine.migrations (name text primary key, at timestamptz default now())`;
    const done = new Set((await tx`select name from engine.migrations`).map((row) => row.name));
    for (const file of files.filter((name) => !done.has(name))) {
      await tx.unsafe(await readFile(new URL(file, MIGRATIONS), "utf8"));
      await tx`insert into engine.migrations (name) values (${file})`;
    }
  });
}
