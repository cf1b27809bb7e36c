import { readdir, readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { type Line, Lines } from "./lines.ts";
import { type Log, reasonOf } from "./log.ts";

export type Sql = postgres.Sql;
/** The one connection that a transaction is on. */
export type Tx = postgres.Sql;

const LINES_MAX = 8;
const OTHERS_MAX = 3;
const CONNECT_TIMEOUT_SECONDS = 5;
const BEGIN_MS_MAX = 8000;
const RECONNECT_SECONDS = 0.3;
const AWAY_RETRY_MS = 500;
const DEADLOCK_TRIES_MAX = 10;
const DEADLOCK_CODE = "40P01";
const MIGRATION_LOCK = 7_234_501;
const MIGRATIONS = new URL("./migrations/", import.meta.url);
const AWAY_CODE = /^(CONNECTION_|CONNECT_|ECONN|EPIPE|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|08|57P|53300)/;
const UNSTORABLE_CODE = /^(22|54)\w{3}$/;

const linesOf = new WeakMap<Sql, Lines>();

/** Transactions have connections of their own, beside those for single questions. */
export function connect(databaseUrl: string, linesMax = LINES_MAX): Sql {
  const open = (max: number, onclose?: () => void) =>
    postgres(databaseUrl, {
      max,
      connect_timeout: CONNECT_TIMEOUT_SECONDS,
      backoff: () => RECONNECT_SECONDS,
      max_lifetime: null,
      onnotice: () => {},
      ...(onclose && { onclose }),
      // The session lock of a host that vanished must not outlive it for hours.
      connection: { application_name: "engine", tcp_keepalives_idle: 10, tcp_keepalives_count: 3 },
    });
  const openLine = (): Line => {
    const line: Line = {
      isCut: false,
      sql: open(1, () => {
        line.isCut = true;
      }),
    };
    return line;
  };
  const sql = open(Math.min(linesMax, OTHERS_MAX));
  linesOf.set(sql, new Lines(linesMax, openLine));
  return sql;
}

export async function disconnect(sql: Sql): Promise<void> {
  await linesOf.get(sql)!.close();
  await sql.end({ timeout: 1 });
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

/** Two transactions that wait for each other: Postgres ends one, and that one is simply made again. */
export async function transact<T>(sql: Sql, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt(sql, work);
    } catch (error) {
      if (tries >= DEADLOCK_TRIES_MAX || !isDeadlock(error)) throw error;
    }
  }
}

function isDeadlock(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === DEADLOCK_CODE;
}

/** Not the database's fault but the value's: nested too deep, too long for an index, a character or a date it lacks. */
export function isUnstorable(error: unknown): boolean {
  if (error instanceof RangeError) return true;
  return error instanceof Error && "code" in error && UNSTORABLE_CODE.test(String(error.code));
}

/**
 * Like the driver's own `begin`, which sends its rollback also down a connection that just closed: that write throws
 * outside of any promise and leaves the connection unusable for good.
 */
async function attempt<T>(sql: Sql, work: (tx: Tx) => Promise<T>): Promise<T> {
  const { line, giveBack } = await linesOf.get(sql)!.take();
  const tx = line.sql;
  let isFit = false;
  try {
    await begin(tx);
    const result = await work(tx);
    // On a line that was cut in between and came back by itself, only half of the work would be committed.
    if (line.isCut) throw new Error("Connection terminated within a transaction.");
    await tx`commit`;
    isFit = true;
    return result;
  } catch (error) {
    if (!isAway(error)) {
      await tx`rollback`;
      isFit = true;
    }
    throw error;
  } finally {
    giveBack(isFit);
  }
}

/** A server that takes connections and drops them would keep the driver trying for ever. */
async function begin(tx: Tx): Promise<void> {
  const begun = tx`begin`.execute();
  begun.catch(() => {});
  const waiting = new AbortController();
  const late = sleep(BEGIN_MS_MAX, undefined, { signal: waiting.signal }).then(
    () => Promise.reject(Object.assign(new Error("No connection in time."), { code: "CONNECT_TIMEOUT" })),
    () => {},
  );
  await Promise.race([begun, late]).finally(() => waiting.abort());
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
