import { setTimeout as sleep } from "node:timers/promises";
import { type Answer, readAnswer } from "./answer.ts";
import { AppFault, CALL_TIMEOUT_MS, callApp } from "./call-app.ts";
import { makeBody } from "./call-body.ts";
import { isUnstorable, type Tx, transact, untilDatabaseAnswers } from "./database.ts";
import type { Engine } from "./engine.ts";
import type { Flow } from "./flow-config.ts";
import type { Limit } from "./function-config.ts";
import { addCall, callKey, WHOLE_RUN } from "./jobs.ts";
import { reasonOf } from "./log.ts";
import { type Called, react } from "./react.ts";
import { failRun, lockRun, type Run } from "./runs.ts";
import { passSlotsOn, releaseSlots, takeSlots } from "./slots.ts";
import { cancelOverdue, timeFinish } from "./timeouts.ts";

const REPAIR_DELAY_MS = 30_000;
const BUSY_DELAY_MS = 50;

export type Wish = { runId: string; stepId: string; misses: number; jobId: string };
type Begun = Called & { callId: string; jobId: string; body: unknown };

/** Begins, asks and ends one call. Resolves when it is begun, with the promise of its end, which never rejects. */
export async function makeCall(engine: Engine, wish: Wish): Promise<{ ended: Promise<void> } | undefined> {
  const key = `${wish.runId}:${wish.stepId}`;
  const isFirst = !engine.inFlight.has(key);
  engine.inFlight.add(key);
  const leave = () => {
    if (isFirst) engine.inFlight.delete(key);
  };
  try {
    const begun = await beginCall(engine, wish, isFirst);
    if (begun) return { ended: performCall(engine, begun).finally(leave) };
  } catch (error) {
    leave();
    throw error;
  }
  leave();
  return undefined;
}

/** Writes down that this process calls the step now. Nothing when that is not due, or done, or being done. */
async function beginCall(engine: Engine, wish: Wish, isFirst: boolean): Promise<Begun | undefined> {
  return transact(engine.sql, async (tx) => {
    const { runId, stepId } = wish;
    const run = await lockRun(tx, runId);
    await tx`delete from engine.parked_calls where run_id = ${runId} and step_id = ${stepId}`;
    const attempt = run && (await attemptOf(tx, run, stepId));
    if (!run || attempt === undefined) {
      await passSlotsOn(engine, tx, runId);
      return undefined;
    }
    if (await isBeingMade(engine, tx, wish, isFirst)) return undefined;
    const [config] = await tx<Config[]>`
      select app_url, max_attempts, concurrency, flow from engine.functions where id = ${run.function_id}`;
    if (!config) {
      const message = `The app no longer has the function ${run.function_id}.`;
      await failRun(engine, tx, run, { name: "EngineError", message });
      return undefined;
    }
    if (await cancelOverdue(engine, tx, run, config.flow.timeouts)) {
      await passSlotsOn(engine, tx, runId);
      return undefined;
    }
    const slots = await takeSlots(engine, tx, { run, stepId, limits: config.concurrency });
    if (!slots) return undefined;
    const [call] = await tx`insert into engine.calls (run_id, step_id, process_id, slots)
      values (${runId}, ${stepId}, ${engine.processId}, ${slots}) returning id`;
    await tx`update engine.runs set status = 'running', started_at = coalesce(started_at, now())
      where id = ${runId}`;
    await timeFinish(engine, tx, runId, config.flow.timeouts);
    const called = { ...wish, run, attempt, appUrl: config.app_url };
    const begun = { ...called, maxAttempts: config.max_attempts, callId: call!.id as string };
    return { ...begun, body: await makeBody(engine, tx, begun) };
  });
}
type Config = { app_url: string; max_attempts: number; concurrency: Limit[]; flow: Flow };

async function isBeingMade(engine: Engine, tx: Tx, wish: Wish, isFirst: boolean): Promise<boolean> {
  const { runId, stepId, misses } = wish;
  const [call] = await tx`update engine.calls set is_stale = true
    where run_id = ${runId} and step_id = ${stepId} returning process_id`;
  if (call && call.process_id === engine.processId && isFirst) {
    await tx`delete from engine.calls where run_id = ${runId} and step_id = ${stepId}`;
    return false;
  }
  // Another job of this process is just beginning or ending the same call.
  if (!call && !isFirst) {
    await addCall(engine, tx, { runId, stepId, misses, due: new Date(Date.now() + BUSY_DELAY_MS) });
    return true;
  }
  return call !== undefined;
}

/** Calls and writes the outcome down. It never rejects: a call that is begun is ended, here or by a later process. */
async function performCall(engine: Engine, begun: Begun): Promise<void> {
  const answer = await ask(engine, begun);
  const end = (ending: Answer | "again") =>
    untilDatabaseAnswers(() => endCall(engine, begun, ending), engine.log, engine.stop);
  try {
    await end(engine.stop.aborted ? "again" : answer).catch((error) => {
      if (!isUnstorable(error)) throw error;
      return end(toFailure(`The app's answer cannot be kept (${reasonOf(error)}).`, false));
    });
  } catch (error) {
    engine.log(`Run ${begun.run.id}: its answer could not be kept (${reasonOf(error)}); it is called again.`);
    if (engine.stop.aborted) return;
    await sleep(REPAIR_DELAY_MS, undefined, { signal: engine.stop }).catch(() => {});
    await end("again").catch((again) => engine.log(`Run ${begun.run.id} is stuck: ${reasonOf(again)}`));
  }
}

async function attemptOf(tx: Tx, run: Run, stepId: string): Promise<number | undefined> {
  if (stepId === WHOLE_RUN) return run.attempt;
  const [step] = await tx`select attempt from engine.steps
    where run_id = ${run.id} and id = ${stepId} and status = 'planned'`;
  return step?.attempt;
}

async function ask(engine: Engine, begun: Begun): Promise<Answer> {
  const url = new URL(begun.appUrl);
  url.searchParams.set("fnId", begun.run.function_id);
  url.searchParams.set("stepId", begun.stepId);
  try {
    const answer = await callApp({
      method: "POST",
      url: url.href,
      signingKey: engine.settings.signingKey,
      body: begun.body,
      headers: { "x-inngest-req-version": "2", "x-run-id": begun.run.id },
      timeoutMs: CALL_TIMEOUT_MS,
      stop: engine.stop,
    });
    return readAnswer(answer, new Date());
  } catch (error) {
    // A RangeError is state nested too deep to be written: no later call would fare better.
    if (error instanceof RangeError)
      return toFailure(`The run's state cannot be sent (${error.message}).`, false);
    if (error instanceof AppFault) return toFailure(error.message, error.mayPass);
    return { kind: "unreachable", reason: reasonOf(error) };
  }
}

function toFailure(message: string, isRetriable: boolean): Answer {
  return {
    kind: "error",
    error: { name: "EngineError", message },
    retry: { isRetriable, retryAt: undefined },
  };
}

async function endCall(engine: Engine, begun: Begun, ending: Answer | "again"): Promise<void> {
  const { stepId } = begun;
  const runId = begun.run.id;
  await transact(engine.sql, async (tx) => {
    const run = await lockRun(tx, runId);
    const [call] = await tx`delete from engine.calls
      where id = ${begun.callId} returning slots, is_stale`;
    // Another process has taken this one for dead, or this one has begun anew: that call counts.
    if (!call) return;
    await releaseSlots(engine, tx, call.slots);
    if (!run) return;
    if (ending === "again") return addCall(engine, tx, { runId, stepId });
    if (ending.kind === "unreachable" && begun.misses === 0) {
      engine.log(`Run ${runId}: the app did not answer (${ending.reason}); trying again.`);
    }
    await react(engine, tx, { ...begun, run }, ending);
    if (call.is_stale && stepId === WHOLE_RUN && run.is_parallel) await addCallUnlessEnded(engine, tx, runId);
    if (ending.kind === "ops" && (await isStranded(tx, begun))) {
      const nothing = toFailure("The function neither ended nor said what it waits for.", true);
      await react(engine, tx, { ...begun, run }, nothing);
    }
  });
}

/** Nothing would ever call the run again: an answer without steps, or with none but such as were done already. */
async function isStranded(tx: Tx, { run: { id: runId }, jobId }: Begun): Promise<boolean> {
  // The job that began this call may itself not be marked as done yet.
  const [run] = await tx`select from engine.runs where id = ${runId} and ended_at is null
    and not exists (select from engine.steps where run_id = ${runId} and status <> 'done')
    and not exists (select from engine.calls where run_id = ${runId})
    and not exists (select from engine.waiting_calls where run_id = ${runId})
    and not exists (select from graphile_worker.jobs where key = ${callKey(runId, WHOLE_RUN)} and id <> ${jobId})`;
  return run !== undefined;
}

/** Another step of the run ended while this call was out, so what it saw is not all there is. */
async function addCallUnlessEnded(engine: Engine, tx: Tx, runId: string): Promise<void> {
  const [open] = await tx`select id from engine.runs where id = ${runId} and ended_at is null`;
  if (open) await addCall(engine, tx, { runId, stepId: WHOLE_RUN });
}
