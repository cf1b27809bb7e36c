import { z } from "zod";
import { type Tx, transact } from "./database.ts";
import type { Engine } from "./engine.ts";
import { removeJob, wakeKey } from "./jobs.ts";
import { finishStep, lockRun } from "./runs.ts";

const SIGNAL_CHARACTERS_MAX = 512;

const Signal = z.object({ signal: z.string().min(1).max(SIGNAL_CHARACTERS_MAX), data: z.unknown() });

type Waiting = { signal: string; runId: string; stepId: string; mayReplace: boolean };

/** At most one step waits for a signal. One that is replaced waits on, for its timeout. */
export async function waitForSignal(tx: Tx, waiting: Waiting): Promise<boolean> {
  const { signal, runId, stepId, mayReplace } = waiting;
  const [taken] = await tx`insert into engine.signal_waits (signal, run_id, step_id)
    values (${signal}, ${runId}, ${stepId})
    on conflict (signal) do update set run_id = excluded.run_id, step_id = excluded.step_id where ${mayReplace}
    returning signal`;
  return taken !== undefined;
}

/** Gives the run that waited for it, nothing when none did, or the sentence that says what is wrong. */
export async function receiveSignal(
  engine: Engine,
  body: unknown,
): Promise<{ runId: string } | string | undefined> {
  const given = Signal.safeParse(body);
  if (!given.success) return `A signal has a name of 1 to ${SIGNAL_CHARACTERS_MAX} characters.`;
  const { signal, data } = given.data;
  return transact(engine.sql, async (tx) => {
    const [waiting] = await tx`select run_id, step_id from engine.signal_waits where signal = ${signal}`;
    if (!waiting || !(await lockRun(tx, waiting.run_id))) return undefined;
    const { run_id: runId, step_id: stepId } = waiting;
    const [ended] = await tx`delete from engine.signal_waits
      where signal = ${signal} and run_id = ${runId} and step_id = ${stepId} returning signal`;
    if (!ended) return undefined;
    await removeJob(tx, wakeKey(runId, stepId));
    const memo = { signal, data: data ?? null };
    await finishStep(engine, tx, { runId, id: stepId, op: "WaitForSignal", memo });
    return { runId };
  });
}
