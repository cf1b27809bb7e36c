import "server-only";
import { sql } from "drizzle-orm";
import { db } from "@/db";
import { apiUsage } from "@/db/schema";

const FLUSH_EVERY_MS = 5000;
/** Of keys and days in one statement; what is beyond comes with the next. */
const ROWS_MAX = 500;
/** While the database is away nothing grows without end. */
const WAITING_MAX = 10_000;

interface Count {
  keyId: string;
  day: string;
  requests: number;
  refused: number;
  failed: number;
}

interface Gathered {
  counts: Map<string, Count>;
  timer: NodeJS.Timeout | undefined;
}

const holder = globalThis as typeof globalThis & { cuepostUsage?: Gathered };

/** Once a process, although a bundler may load this module twice. */
function gathered(): Gathered {
  if (holder.cuepostUsage) return holder.cuepostUsage;
  holder.cuepostUsage = { counts: new Map(), timer: undefined };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void flushUsage());
  return holder.cuepostUsage;
}

/** Remembers a request, and writes it down with others a little later: a crash forgets some seconds of counting. */
export function countUsage(keyId: string, status: number, now = new Date()): void {
  const all = gathered();
  const day = now.toISOString().slice(0, 10);
  add(all, { keyId, day, requests: 1, refused: isRefused(status), failed: status >= 500 ? 1 : 0 });
  all.timer ??= setTimeout(() => void flushUsage(), FLUSH_EVERY_MS).unref();
}

const isRefused = (status: number) => (status >= 400 && status < 500 ? 1 : 0);

function add({ counts }: Gathered, more: Count): void {
  const name = `${more.keyId} ${more.day}`;
  const known = counts.get(name);
  if (!known && counts.size >= WAITING_MAX) return;
  if (!known) counts.set(name, { ...more });
  else for (const part of ["requests", "refused", "failed"] as const) known[part] += more[part];
}

/** Writes down what was counted. What cannot be written is counted with the rest the next time. */
export async function flushUsage(): Promise<void> {
  const all = gathered();
  clearTimeout(all.timer);
  all.timer = undefined;
  const rows = [...all.counts.values()].slice(0, ROWS_MAX);
  for (const { keyId, day } of rows) all.counts.delete(`${keyId} ${day}`);
  if (rows.length === 0) return;
  try {
    await write(rows);
  } catch (error) {
    for (const row of rows) add(all, row);
    console.error("The use of API keys was not written down.", error);
  }
  if (all.counts.size > 0) all.timer ??= setTimeout(() => void flushUsage(), FLUSH_EVERY_MS).unref();
}

/** In the order of keys, so that two processes do not wait for each other; of keys that have gone nothing is kept. */
async function write(rows: readonly Count[]): Promise<void> {
  await db.execute(sql`
    insert into ${apiUsage} (workspace_id, key_id, day, requests, refused, failed)
    select api_keys.workspace_id, api_keys.id, counted.day, counted.requests, counted.refused, counted.failed
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as counted ("keyId" uuid, day date, requests int, refused int, failed int)
    join api_keys on api_keys.id = counted."keyId"
    order by api_keys.id, counted.day
    on conflict (key_id, day) do update set
      requests = api_usage.requests + excluded.requests,
      refused = api_usage.refused + excluded.refused,
      failed = api_usage.failed + excluded.failed`);
}
