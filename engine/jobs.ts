import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import type { Tx } from "./database.ts";
import { jsonText } from "./database.ts";
import type { Engine } from "./engine.ts";

export type Task = "call" | "wake" | "fan-out" | "tick" | "admit" | "debounce" | "batch" | "timeout";
export type Job = { task: Task; key: string; payload: Record<string, unknown>; due?: Date };

/** The whole run is called; any other step id calls for that one planned step. */
export const WHOLE_RUN = "step";

/** The most that the column holds: a job of ours is over when its row says so, never by count. */
const TRIES_MAX = 32_767;

/** The clock of an app may be so far behind ours: nothing that is due at a time starts before it by that clock. */
const APP_BEHIND_MS = 50;
const POSTGRES_APART_MS = 250;
const EARLY_MS_MAX = 5000;

/**
 * A job with the same key that has not started is replaced; it is added with the rows it belongs to. The queue goes by
 * the clock of Postgres: where that is not the engine's the time is given as a wait instead.
 */
export async function addJob(engine: Engine, tx: Tx, job: Job): Promise<void> {
  const nowMs = Date.now();
  const dueMs = job.due?.getTime();
  const waitMs = dueMs === undefined ? null : dueMs - nowMs;
  await tx`select graphile_worker.add_job(${job.task}, ${jsonText({ ...job.payload, dueMs })}::text::json,
    run_at => case
      when abs(extract(epoch from clock_timestamp()) * 1000 - ${nowMs}::float8) < ${POSTGRES_APART_MS}
      then ${job.due ?? null}::timestamptz
      else clock_timestamp() + ${waitMs}::float8 * interval '1 ms' end,
    max_attempts => ${TRIES_MAX}, job_key => ${job.key}, flags => array[${job.task}])`;
  if (dueMs !== undefined) engine.wakeAt(new Date(dueMs + APP_BEHIND_MS));
}

/** What the queue gives early waits for the rest of its time. */
export async function untilDue(engine: Engine, payload: unknown): Promise<void> {
  const { dueMs } = Due.parse(payload);
  for (let left = leftMs(dueMs); left > 0; left = leftMs(dueMs)) {
    if (left > EARLY_MS_MAX) throw new Error(`A job came ${left} ms early: the clock of Postgres is wrong.`);
    await sleep(left, undefined, { signal: engine.stop });
  }
}
const Due = z.object({ dueMs: z.number().optional() });
const leftMs = (dueMs: number | undefined): number =>
  dueMs === undefined ? 0 : dueMs + APP_BEHIND_MS - Date.now();

export async function removeJob(tx: Tx, key: string): Promise<void> {
  await tx`select graphile_worker.remove_job(${key})`;
}

/** A call that is due already stays: it finds the run ended, and hands on a slot that it may have been woken for. */
export async function removeTimers(tx: Tx, runId: string): Promise<void> {
  await tx`with keys as (
      select case status when 'planned' then 'call:' else 'wake:' end || run_id || ':' || id as key
        from engine.steps where run_id = ${runId} and status <> 'done'
      union all select ${`call:${runId}:${WHOLE_RUN}`} union all select ${timeoutKey(runId)})
    select graphile_worker.remove_job(keys.key) from keys cross join lateral (
      select from graphile_worker.jobs where jobs.key = keys.key and run_at > clock_timestamp() limit 1) as due`;
}

export type CallJob = { runId: string; stepId: string; due?: Date | undefined; misses?: number };

export async function addCall(engine: Engine, tx: Tx, call: CallJob): Promise<void> {
  const { runId, stepId, due, misses = 0 } = call;
  const job: Job = { task: "call", key: callKey(runId, stepId), payload: { runId, stepId, misses } };
  await addJob(engine, tx, due ? { ...job, due } : job);
}

export const callKey = (runId: string, stepId: string): string => `call:${runId}:${stepId}`;
export const wakeKey = (runId: string, stepId: string): string => `wake:${runId}:${stepId}`;
export const timeoutKey = (runId: string): string => `timeout:${runId}`;
export const tickKey = (functionId: string, position: number): string => `tick:${functionId}:${position}`;
