import type { Op } from "./answer.ts";
import { jsonText, type Tx } from "./database.ts";
import { parseDue } from "./durations.ts";
import type { Engine } from "./engine.ts";
import { saveEvent } from "./events.ts";
import { isExpression } from "./expressions.ts";
import { INVOKED } from "./invocations.ts";
import { addJob, wakeKey } from "./jobs.ts";
import { finishStep } from "./runs.ts";
import { waitForSignal } from "./signals.ts";

const PAYLOAD_BYTES_MAX = 1024 * 1024;
const INVOKE_TIMEOUT_DEFAULT = "365d";

type Suspended = { runId: string; op: Op; name: string; due: Date };

/**
 * A sleep, or a wait for an event, a signal or another function: each ends by a job at its time, a wait also by what it
 * waits for. Gives the sentence that says why it cannot be.
 */
export async function suspendStep(
  engine: Engine,
  tx: Tx,
  runId: string,
  op: Op,
): Promise<string | undefined> {
  const name = op.displayName ?? op.name ?? "";
  const due = parseDue(timeOf(op), new Date());
  if (!due) return `Step ${name} has no readable time.`;
  if (op.op === "WaitForEvent" && op.opts?.if && !isExpression(op.opts.if)) {
    return `Step ${name} waits with an expression that this engine cannot read.`;
  }
  const step: Suspended = { runId, op, name, due };
  if (!(await saveStep(tx, step))) return undefined;
  await addJob(engine, tx, {
    task: "wake",
    key: wakeKey(runId, op.id),
    payload: { runId, stepId: op.id },
    due,
  });
  if (op.op === "WaitForEvent") await saveWait(tx, step);
  if (op.op === "WaitForSignal") await saveSignalWait(engine, tx, step);
  return op.op === "InvokeFunction" ? invoke(engine, tx, step) : undefined;
}

function timeOf(op: Op): string {
  if (op.op === "Sleep") return op.name ?? "";
  return op.opts?.timeout ?? (op.op === "InvokeFunction" ? INVOKE_TIMEOUT_DEFAULT : "");
}

async function saveStep(tx: Tx, { runId, op, name, due }: Suspended): Promise<boolean> {
  const [saved] = await tx`insert into engine.steps (run_id, id, name, op, status, wakes_at)
    values (${runId}, ${op.id}, ${name}, ${op.op}, ${op.op === "Sleep" ? "sleeping" : "waiting"}, ${due})
    on conflict do nothing returning id`;
  return saved !== undefined;
}

async function saveWait(tx: Tx, { runId, op, due }: Suspended): Promise<void> {
  await tx`insert into engine.waits (run_id, step_id, event, expression, expires_at)
    values (${runId}, ${op.id}, ${op.name ?? ""}, ${op.opts?.if ?? null}, ${due})`;
}

async function saveSignalWait(engine: Engine, tx: Tx, { runId, op }: Suspended): Promise<void> {
  const signal = op.opts?.signal ?? op.name ?? "";
  const mayReplace = op.opts?.conflict === "replace";
  if (await waitForSignal(tx, { signal, runId, stepId: op.id, mayReplace })) return;
  const error = { name: "SignalConflictError", message: "Another step waits for this signal." };
  await finishStep(engine, tx, { runId, id: op.id, op: op.op, memo: { error } });
}

/** The event goes the way of all events, so that whatever holds for starts of the function holds for this one. */
async function invoke(engine: Engine, tx: Tx, step: Suspended): Promise<string | undefined> {
  const { runId, op, name } = step;
  const { function_id: functionId, payload } = op.opts ?? {};
  if (!functionId) return `Step ${name} does not say which function to invoke.`;
  const [known] = await tx`select id from engine.functions where id = ${functionId}`;
  if (!known) {
    const error = { name: "InngestInvokeError", message: `There is no function ${functionId}.` };
    await finishStep(engine, tx, { runId, id: op.id, op: op.op, memo: { error } });
    return undefined;
  }
  const event = { name: INVOKED, data: payload?.data ?? {}, v: payload?.v ?? undefined };
  if (Buffer.byteLength(jsonText(event)) > PAYLOAD_BYTES_MAX) {
    return `Step ${name} invokes with data larger than ${PAYLOAD_BYTES_MAX} bytes.`;
  }
  const eventId = await saveEvent(engine, tx, event, new Date());
  await tx`insert into engine.invocations (event_id, run_id, step_id, function_id)
    values (${eventId}, ${runId}, ${op.id}, ${functionId})`;
  return undefined;
}
