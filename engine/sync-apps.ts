import { setTimeout as sleep } from "node:timers/promises";
import { callApp } from "./call-app.ts";
import { transact } from "./database.ts";
import type { Engine } from "./engine.ts";
import { addCall } from "./jobs.ts";
import { reasonOf } from "./log.ts";
import { Registration, registerApp } from "./register.ts";

const SYNC_EVERY_MS = 60_000;
const SYNC_FIRST_RETRY_MS = 250;
const SYNC_RETRY_MS_MAX = 5000;
const SYNC_TIMEOUT_MS = 15_000;

export type Sync = { greet: (appUrl: string) => void; stop: () => Promise<void> };

/** Asks each app for its functions: until it answers, then every minute, and soon after it did not answer a call. */
export function syncApps(engine: Engine): Sync {
  const wakers = new Map<string, () => void>();
  const loops = engine.settings.appUrls.map((appUrl) => syncForever(engine, appUrl, wakers));
  return {
    greet: (appUrl) => wakers.get(appUrl)?.(),
    stop: async () => {
      for (const wake of wakers.values()) wake();
      await Promise.all(loops);
    },
  };
}

async function syncForever(engine: Engine, appUrl: string, wakers: Map<string, () => void>): Promise<void> {
  let misses = 0;
  let isGreeted = false;
  while (!engine.stop.aborted) {
    const problem = await syncApp(engine, appUrl).catch(reasonOf);
    if (engine.stop.aborted) return;
    if (problem !== undefined) {
      if (misses === 0) engine.log(`App ${appUrl} does not answer a sync (${problem}); trying again.`);
      misses++;
    } else if (misses > 0 || !isGreeted) {
      engine.log(`App ${appUrl} is in sync.`);
      await callParked(engine, appUrl).catch((error) => engine.log(`Parked calls: ${reasonOf(error)}`));
      misses = 0;
      isGreeted = true;
    }
    const delayMs =
      misses === 0 ? SYNC_EVERY_MS : Math.min(SYNC_FIRST_RETRY_MS * 2 ** misses, SYNC_RETRY_MS_MAX);
    await pause(engine, delayMs, misses === 0 ? (wake) => wakers.set(appUrl, wake) : () => {});
  }
}

/** Between failed tries nobody may hurry; otherwise a greeting ends the wait. */
async function pause(engine: Engine, delayMs: number, onWaker: (wake: () => void) => void): Promise<void> {
  const woken = new AbortController();
  onWaker(() => woken.abort());
  const signal = AbortSignal.any([woken.signal, engine.stop]);
  await sleep(delayMs, undefined, { signal }).catch(() => {});
  if (woken.signal.aborted)
    await sleep(SYNC_FIRST_RETRY_MS, undefined, { signal: engine.stop }).catch(() => {});
}

/** Gives what went wrong, if anything. */
export async function syncApp(engine: Engine, appUrl: string): Promise<string | undefined> {
  const { settings } = engine;
  const answer = await callApp({
    method: "PUT",
    url: appUrl,
    signingKey: settings.signingKey,
    body: { url: appUrl },
    headers: { "x-inngest-sync-kind": "in_band" },
    timeoutMs: SYNC_TIMEOUT_MS,
    stop: engine.stop,
  });
  if (!answer.header("x-inngest-sdk")) return `status ${answer.status}, not the SDK`;
  if (!answer.isSigned) return `status ${answer.status}, not signed with the key`;
  if (answer.status !== 200) return `status ${answer.status}`;
  // An app that allows no in-band sync has just registered by itself.
  if (answer.header("x-inngest-sync-kind") !== "in_band") return undefined;
  const { refusals } = await registerApp(engine, appUrl, Registration.parse(JSON.parse(answer.text)));
  for (const refusal of refusals) engine.log(refusal);
  return undefined;
}

async function callParked(engine: Engine, appUrl: string): Promise<void> {
  await transact(engine.sql, async (tx) => {
    const parked =
      await tx`delete from engine.parked_calls where app_url = ${appUrl} returning run_id, step_id`;
    for (const call of parked) await addCall(engine, tx, { runId: call.run_id, stepId: call.step_id });
  });
}
