import { z } from "zod";
import { describeStep, Op } from "./answer.ts";
import { findExcess } from "./bounds.ts";
import { transact } from "./database.ts";
import type { Engine } from "./engine.ts";
import { failRun, keepStep, lockRun } from "./runs.ts";

const CHECKPOINT_OPS_MAX = 1000;

const Checkpoint = z.object({
  run_id: z.string(),
  qi_id: z.string(),
  steps: z.array(Op).max(CHECKPOINT_OPS_MAX),
});

/**
 * Keeps the steps that the app has done so far in one call, before it begins the next. "stale" stops it: the run has ended, or
 * another call has taken this one's place and is the only one that may write.
 */
export async function keepCheckpoint(
  engine: Engine,
  runId: string,
  body: unknown,
): Promise<"kept" | "stale" | "unreadable"> {
  const given = Checkpoint.safeParse(body);
  if (!given.success || given.data.run_id !== runId) return "unreadable";
  const { qi_id: callId, steps } = given.data;
  return transact(engine.sql, async (tx) => {
    const run = await lockRun(tx, runId);
    const [call] = await tx`select id from engine.calls where run_id = ${runId} and id = ${callId}`;
    if (!run || !call) return "stale";
    const strange = steps.find(({ op }) => op !== "StepRun" && op !== "Step");
    const problem = strange
      ? { name: "EngineError", message: `This engine does not support ${strange.op} in a checkpoint.` }
      : findExcess(run, steps);
    if (problem) {
      await failRun(engine, tx, run, problem);
      return "stale";
    }
    for (const op of steps) {
      await keepStep(tx, { runId, ...describeStep(op), memo: { data: op.data ?? null } });
    }
    return "kept";
  });
}
