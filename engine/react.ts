import type { Answer, Op } from "./answer.ts";
import { describeStep, readError } from "./answer.ts";
import { retryDelayMs, unreachableDelayMs } from "./backoff.ts";
import { findExcess } from "./bounds.ts";
import { jsonText, type Tx } from "./database.ts";
import type { Engine } from "./engine.ts";
import { addCall, WHOLE_RUN } from "./jobs.ts";
import { completeRun, failRun, finishStep, type Run, type RunError } from "./runs.ts";
import { suspendStep } from "./suspend-step.ts";

const FINISHED_OPS = ["StepRun", "Step", "RunComplete"];

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
  if (answer.kind === "error") {
    if (isFinal(called, answer.retry)) return failRun(engine, tx, called.run, answer.error);
    return retry(engine, tx, called, { retryAt: answer.retry.retryAt, error: answer.error });
  }
  const { ops } = answer;
  const excess = findExcess(called.run, ops);
  if (excess) return failRun(engine, tx, called.run, excess);
  // Several finished steps at once come from an app that could not keep them by checkpoints; they ran in order.
  const found = ops.filter(({ op }) => !FINISHED_OPS.includes(op));
  if (found.length > 1) await tx`update engine.runs set is_parallel = true where id = ${called.run.id}`;
  for (const op of ops) {
    const isOver = await reactToOp(engine, tx, called, { op, retry: answer.retry });
    if (isOver) return;
  }
}

type Told = { op: Op; retry: { isRetriable: boolean; retryAt: Date | undefined } };

/** True when the run has ended and the rest of the ops no longer count. */
async function reactToOp(engine: Engine, tx: Tx, called: Called, told: Told): Promise<boolean> {
  const { op } = told;
  const step = { runId: called.run.id, ...describeStep(op) };
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
    case "WaitForSignal":
    case "InvokeFunction": {
      const problem = await suspendStep(engine, tx, called.run.id, op);
      return problem === undefined ? false : fail(engine, tx, called, problem);
    }
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
