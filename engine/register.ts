import { createHash } from "node:crypto";
import { z } from "zod";
import { canonicalJson } from "./canonical-json.ts";
import { nextTick } from "./cron-ticks.ts";
import { jsonText, type Tx, transact } from "./database.ts";
import { parseDuration } from "./durations.ts";
import type { Engine } from "./engine.ts";
import {
  FUNCTIONS_MAX,
  type FunctionConfig,
  flowOf,
  maxAttemptsOf,
  readFunctionConfig,
} from "./function-config.ts";
import { addCall, addJob, tickKey } from "./jobs.ts";
import { admitAnew } from "./throttle.ts";

export const Registration = z.object({
  url: z.string(),
  appName: z.string().optional(),
  app_id: z.string().optional(),
  sdk: z.string().default(""),
  functions: z.array(z.unknown()).max(FUNCTIONS_MAX),
});
export type Registration = z.infer<typeof Registration>;

export type Registered = { modified: boolean; refusals: string[] };

/** The address comes from our own settings: what a body says of its host may be what a stranger called it by. */
export async function registerApp(engine: Engine, appUrl: string, body: Registration): Promise<Registered> {
  const read = body.functions.map(readFunctionConfig);
  const refusals = read.filter((config) => typeof config === "string");
  const configs = read.filter((config) => typeof config !== "string");
  const digest = createHash("sha256").update(canonicalJson(configs)).digest("hex");
  const name = body.appName ?? body.app_id ?? "";
  const modified = await transact(engine.sql, async (tx) => {
    await tx`select pg_advisory_xact_lock(hashtextextended('engine.register', 0))`;
    // The count tells when another address has taken the same functions over meanwhile.
    const [known] = await tx`select digest, (
        select count(*)::int from engine.functions where app_url = ${appUrl}) as functions
      from engine.apps where url = ${appUrl}`;
    await tx`insert into engine.apps (url, name, sdk, digest)
      values (${appUrl}, ${name}, ${body.sdk}, ${digest})
      on conflict (url) do update set
        name = excluded.name, sdk = excluded.sdk, digest = excluded.digest, synced_at = now()`;
    if (known?.digest === digest && known.functions === configs.length) return false;
    await tx`delete from engine.functions
      where app_url = ${appUrl} and not (id = any(${configs.map((config) => config.id)}))`;
    for (const config of configs) await saveFunction(engine, tx, appUrl, config);
    await callWaiting(engine, tx, appUrl);
    await admitAnew(engine, tx, appUrl);
    return true;
  });
  return { modified, refusals };
}

/**
 * Limits may have changed, so calls that wait for a slot try again. Those of a function that is gone would wait for ever;
 * called, their runs fail and say so.
 */
async function callWaiting(engine: Engine, tx: Tx, appUrl: string): Promise<void> {
  const waiting = await tx`delete from engine.waiting_calls using engine.runs
    where runs.id = run_id and (slot ~ '^(env|account):' or not exists (
      select from engine.functions where functions.id = function_id and app_url <> ${appUrl}))
    returning run_id, step_id`;
  for (const call of waiting) await addCall(engine, tx, { runId: call.run_id, stepId: call.step_id });
}

async function saveFunction(engine: Engine, tx: Tx, appUrl: string, config: FunctionConfig): Promise<void> {
  await tx`insert into engine.functions (id, app_url, name, max_attempts, concurrency, flow)
    values (${config.id}, ${appUrl}, ${config.name ?? config.id}, ${maxAttemptsOf(config)},
      ${jsonText(config.concurrency)}::text::json, ${jsonText(flowOf(config))}::text::json)
    on conflict (id) do update set
      app_url = excluded.app_url, name = excluded.name, max_attempts = excluded.max_attempts,
      concurrency = excluded.concurrency, flow = excluded.flow`;
  await tx`delete from engine.triggers where function_id = ${config.id} and kind <> 'cron'`;
  for (const [position, trigger] of config.triggers.entries()) {
    if (trigger.event === undefined) continue;
    await tx`insert into engine.triggers (function_id, position, kind, event, expression)
      values (${config.id}, ${position}, 'start', ${trigger.event}, ${trigger.expression ?? null})`;
  }
  for (const [position, cancel] of config.cancel.entries()) {
    const timeoutMs = cancel.timeout === undefined ? null : parseDuration(cancel.timeout)!;
    await tx`insert into engine.triggers (function_id, position, kind, event, expression, timeout_ms)
      values (${config.id}, ${position}, 'cancel', ${cancel.event}, ${cancel.if ?? null}, ${timeoutMs})`;
  }
  await saveCrons(engine, tx, config);
}

/** A cron that stays keeps its next tick, so that a missed one still runs once. */
async function saveCrons(engine: Engine, tx: Tx, config: FunctionConfig): Promise<void> {
  const kept: number[] = [];
  for (const [position, trigger] of config.triggers.entries()) {
    if (trigger.cron === undefined) continue;
    kept.push(position);
    const [saved] = await tx`insert into engine.triggers (function_id, position, kind, cron, next_at)
      values (${config.id}, ${position}, 'cron', ${trigger.cron}, ${nextTick(trigger.cron, new Date())!})
      on conflict (function_id, kind, position) do update set
        cron = excluded.cron,
        next_at = case when triggers.cron = excluded.cron then triggers.next_at else excluded.next_at end
      returning next_at`;
    const at: Date = saved!.next_at;
    const payload = { functionId: config.id, position, at: at.toISOString() };
    await addJob(engine, tx, { task: "tick", key: tickKey(config.id, position), payload, due: at });
  }
  await tx`delete from engine.triggers
    where function_id = ${config.id} and kind = 'cron' and not (position = any(${kept}))`;
}
