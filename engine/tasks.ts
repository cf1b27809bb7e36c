import type { JobHelpers, TaskList } from "graphile-worker";
import { z } from "zod";
import { endBatch } from "./batch.ts";
import { makeCall } from "./calls.ts";
import { untilDatabaseAnswers } from "./database.ts";
import { endDebounce } from "./debounce.ts";
import type { Engine } from "./engine.ts";
import { fanOut } from "./fan-out.ts";
import { type Task, untilDue } from "./jobs.ts";
import { admitRuns } from "./throttle.ts";
import { tick } from "./tick.ts";
import { timeOut } from "./timeouts.ts";
import { wakeStep } from "./wake-step.ts";

const CallPayload = z.object({ runId: z.string(), stepId: z.string(), misses: z.number().default(0) });
const WakePayload = z.object({ runId: z.string(), stepId: z.string() });
const EventPayload = z.object({ eventId: z.string() });
const TickPayload = z.object({ functionId: z.string(), position: z.number(), at: z.string() });
const LanePayload = z.object({ lane: z.string() });
const AdmitPayload = LanePayload.extend({ functionId: z.string() });
const BatchPayload = LanePayload.extend({ eventId: z.string() });
const RunPayload = z.object({ runId: z.string() });

/** A job only begins a call: the call itself may last minutes and outlive a restart of the runner. */
export function makeTasks(engine: Engine, hold: (call: Promise<void>) => void): TaskList {
  const call = async (payload: unknown, jobId: string) => {
    const made = await makeCall(engine, { ...CallPayload.parse(payload), jobId });
    if (made) hold(made.ended);
  };
  const patiently =
    (work: Work): Work =>
    (payload, jobId) =>
      untilDatabaseAnswers(() => work(payload, jobId), engine.log, engine.stop);
  return onTime(engine, {
    call: patiently(call),
    wake: patiently((payload) => {
      const { runId, stepId } = WakePayload.parse(payload);
      return wakeStep(engine, runId, stepId);
    }),
    "fan-out": patiently((payload) => fanOut(engine, EventPayload.parse(payload).eventId)),
    tick: patiently((payload) => {
      const { functionId, position, at } = TickPayload.parse(payload);
      return tick(engine, functionId, position, at);
    }),
    admit: patiently((payload) => {
      const { functionId, lane } = AdmitPayload.parse(payload);
      return admitRuns(engine, functionId, lane);
    }),
    debounce: patiently((payload) => endDebounce(engine, LanePayload.parse(payload).lane)),
    batch: patiently((payload) => {
      const { lane, eventId } = BatchPayload.parse(payload);
      return endBatch(engine, lane, eventId);
    }),
    timeout: patiently((payload) => timeOut(engine, RunPayload.parse(payload).runId)),
  });
}

type Work = (payload: unknown, jobId: string) => Promise<void>;

function onTime(engine: Engine, tasks: Record<Task, Work>): TaskList {
  const entries = Object.entries(tasks).map(([task, work]) => [
    task,
    async (payload: unknown, { job }: JobHelpers) => {
      await untilDue(engine, payload);
      await work(payload, job.id);
    },
  ]);
  return Object.fromEntries(entries);
}
