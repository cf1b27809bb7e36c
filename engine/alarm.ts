import type { Sql } from "./database.ts";

const LOOK_EVERY_MS = 5000;
const LATE_ENOUGH_MS = 2;

export type Alarm = { wakeAt: (due: Date) => void; stop: () => void };

/**
 * Rings when the next job for later is due, so that a sleep ends on time without polling all the time. Jobs of other
 * processes, and of a past life, are found by looking now and then.
 */
export function startAlarm(sql: Sql, ring: () => void): Alarm {
  let timer: NodeJS.Timeout | undefined;
  let timerDueMs = Number.POSITIVE_INFINITY;
  let isStopped = false;
  const wakeAt = (due: Date) => {
    const dueMs = due.getTime() + LATE_ENOUGH_MS;
    const inMs = dueMs - Date.now();
    if (isStopped || inMs > LOOK_EVERY_MS || dueMs >= timerDueMs) return;
    clearTimeout(timer);
    timerDueMs = dueMs;
    timer = setTimeout(fire, Math.max(inMs, 0));
  };
  const look = async () => {
    const next = await sql`select extract(epoch from min(run_at) - now())::float8 * 1000 as in_ms
      from graphile_worker.jobs where locked_at is null and run_at > now()`.catch(() => []);
    if (next[0]?.in_ms) wakeAt(new Date(Date.now() + next[0].in_ms));
  };
  const fire = () => {
    timerDueMs = Number.POSITIVE_INFINITY;
    ring();
    void look();
  };
  const looking = setInterval(look, LOOK_EVERY_MS);
  return {
    wakeAt,
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
      clearInterval(looking);
    },
  };
}
