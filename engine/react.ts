import type { Answer, Op } from "./answer.ts";
import { readError } from "./answer.ts";
import { retryDelayMs, unreachableDelayMs } from "./backoff.ts";
import { jsonText, type Tx } from "./database.ts";
import { parseDue } from "./durations.ts";
import type { Engine } from "./engine.ts";
import { addCall, addJob, WHOLE_RUN, wakeKey } from "./jobs.ts";
import { completeRun, failRun, finishStep, type Run, type RunError } from "./runs.ts";

const STEPS_MAX = 1000;
const NANOSECONDS_A_MS = 1_000_000;

/** A call that was answered: the run as it is now, which step was called and on which try. */
export type Called = {
  run: Run;
  stepId: string;
  attempt: number;
  maxAttempts: number;
  appUrl: string;
  misses: number;
};

/** Turns an answer into rows and the next jobs; the caller holds the run's row. */
export async function react(engine: Engine, tx: Tx, called: Called, answer: Answer): Promise<void> {
  if (answer.kind === "unreachable") return park(engine, tx, called);
  if (answer.kind === "done") return completeRun(engine, tx, called.run, answer.data);
  if (answer.kind === "error") {
    if (isFinal(called, answer.retry)) return failRun(engine, tx, called.run, answer.error);
    return retry(engine, tx, called, { retryAt: answer.retry.retryAt, error: answer.error });
  }
  const { ops } = answer;
  if (ops.length + called.run.steps_done > STEPS_MAX) {
    const error = { name: "StepLimitError", message: `A run has at most ${STEPS_MAX} steps.` };
    return failRun(engine, tx, called.run, error);
  }
  if (ops.length > 1) await tx`update engine.runs set is_parallel = true where id = ${called.run.id}`;
  for (const op of ops) {
    const isOver = await reactToOp(engine, tx, called, { op, retry: answer.retry });
    if (isOver) return;
  }
}

type Told = { op: Op; retry: { isRetriable: boolean; retryAt: Date | undefined } };

/** True when the run has ended and the rest of the ops no longer count. */
async function reactToOp(engine: Engine, tx: Tx, called: Called, told: Told): Promise<boolean> {
  const { op } = told;
  const workedMs = op.timing ? Math.round(op.timing.b / NANOSECONDS_A_MS) : undefined;
  const step = {
    runId: called.run.id,
    id: op.id,
    op: op.op,
    name: op.displayName ?? op.name ?? "",
    workedMs,
  };
  switch (op.op) {
    case "StepRun":
    case "Step":
      await finishStep(engine, tx, { ...step, memo: { data: op.data ?? null } });
      return false;
    case "StepFailed":
      await finishStep(engine, tx, { ...step, memo: { error: readError(op.error) } });
      return false;
    case "StepError":
      if (isFinal(called, told.retry)) {
        await finishStep(engine, tx, { ...step, memo: { error: readError(op.error) } });
      } else {
        await retry(engine, tx, called, {
          retryAt: told.retry.retryAt,
          error: { ...readError(op.error), step: step.name },
        });
      }
      return false;
    case "StepPlanned":
      await planStep(engine, tx, step);
      return false;
    case "Sleep":
    case "WaitForEvent":
      return suspend(engine, tx, called, op);
    case "DiscoveryRequest":
      await addCall(engine, tx, { runId: called.run.id, stepId: WHOLE_RUN });
      return false;
    case "RunComplete":
      await completeRun(engine, tx, called.run, op.data ?? null);
      return true;
    case "StepNotFound":
      if (!isFinal(called, told.retry)) {
        const error = { name: "EngineError", message: `Step ${step.name} was not found in the function.` };
        await retry(engine, tx, called, { retryAt: told.retry.retryAt, error });
        return false;
      }
      return fail(engine, tx, called, `Step ${step.name} was not found in the function.`);
    default:
      return fail(engine, tx, called, `This engine does not support ${op.op} (step ${step.name}).`);
  }
}

async function planStep(engine: Engine, tx: Tx, step: Planned): Promise<void> {
  const [planned] = await tx`insert into engine.steps (run_id, id, name, op, status)
    values (${step.runId}, ${step.id}, ${step.name}, ${step.op}, 'planned')
    on conflict do nothing returning id`;
  if (planned) await addCall(engine, tx, { runId: step.runId, stepId: step.id });
}
type Planned = { runId: string; id: string; op: string; name: string };

/** A sleep, or a wait for an event: both end by a job at their time, a wait also by its event. */
async function suspend(engine: Engine, tx: Tx, called: Called, op: Op): Promise<boolean> {
  const runId = called.run.id;
  const name = op.displayName ?? op.name ?? "";
  const isWait = op.op === "WaitForEvent";
  const due = parseDue((isWait ? op.opts?.timeout : op.name) ?? "", new Date());
  if (!due) return fail(engine, tx, called, `Step ${name} has no readable time.`);
  const [suspended] = await tx`insert into engine.steps (run_id, id, name, op, status)
    values (${runId}, ${op.id}, ${name}, ${op.op}, ${isWait ? "waiting" : "sleeping"})
    on conflict do nothing returning id`;
  if (!suspended) return false;
  if (isWait) {
    await tx`insert into engine.waits (run_id, step_id, event, expression, expires_at)
      values (${runId}, ${op.id}, ${op.name ?? ""}, ${op.opts?.if ?? null}, ${due})`;
  }
  await addJob(engine, tx, {
    task: "wake",
    key: wakeKey(runId, op.id),
    payload: { runId, stepId: op.id },
    due,
  });
  return false;
}

async function retry(engine: Engine, tx: Tx, called: Called, { retryAt, error }: Failed): Promise<void> {
  const { run, stepId, attempt } = called;
  const thrown = jsonText(error);
  if (stepId === WHOLE_RUN) {
    await tx`update engine.runs set attempt = ${attempt + 1}, last_error = ${thrown}::text::json where id = ${run.id}`;
  } else {
    await tx`update engine.steps set attempt = ${attempt + 1}, last_error = ${thrown}::text::json
      where run_id = ${run.id} and id = ${stepId}`;
  }
  const delayMs = retryDelayMs(engine.settings.retryBaseMs, attempt);
  await addCall(engine, tx, { runId: run.id, stepId, due: retryAt ?? new Date(Date.now() + delayMs) });
}

type Failed = { retryAt: Date | undefined; error: RunError & { step?: string } };

/** An app that is away costs no attempt: it is called again later, or as soon as it answers a greeting. */
async function park(engine: Engine, tx: Tx, called: Called): Promise<void> {
  const { run, stepId, misses, appUrl } = called;
  await tx`insert into engine.parked_calls (run_id, step_id, app_url) values (${run.id}, ${stepId}, ${appUrl})
    on conflict do nothing`;
  const due = new Date(Date.now() + unreachableDelayMs(misses));
  await addCall(engine, tx, { runId: run.id, stepId, due, misses: misses + 1 });
  engine.greet(appUrl);
}

function isFinal(called: Called, retry: { isRetriable: boolean }): boolean {
  return !retry.isRetriable || called.attempt + 1 >= called.maxAttempts;
}

async function fail(engine: Engine, tx: Tx, called: Called, message: string): Promise<boolean> {
  await failRun(engine, tx, called.run, { name: "EngineError", message });
  return true;
}
